package org.reserves.bitcoinj.blockfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.scan.ScanEnd;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.money.Btc;

/** The files of a real node against what the same node answered. */
class RealBlockFilesTest {
    private static final JsonNode EXPECTED = CoreFixtures.json("core-regtest/expected.json");
    private static final String TIP = EXPECTED.get("tip").get("bestblockhash").asText();

    @TempDir
    private static Path directory;

    @BeforeAll
    static void unpack() {
        Directories.real(directory);
    }

    @Test
    void historyOf_givesEveryBalanceAtItsHeightThroughTheReorganisation() {
        ChainHistory best = history(BlockFileOptions.defaults(), everyAddress());
        int onOrphan = 0;
        for (JsonNode entry : EXPECTED.get("history")) {
            int height = entry.get("height").asInt();
            String hash = entry.get("blockHash").asText();
            ChainHistory history = best;
            if (!best.blocks().at(height).hash().equals(hash)) {
                onOrphan++;
                history = history(BlockFileOptions.defaults().until(ScanEnd.block(hash)), everyAddress());
                assertEquals(hash, history.tip().hash());
                assertTrue(
                        history.grounds()
                                .contains(history.tip() + " is on a branch that was abandoned; the"
                                        + " chain with the most work ends with " + best.tip()),
                        history.grounds().toString());
            }
            ChainBalance balance = history.at(height);
            assertEquals(hash, balance.block().hash());
            entry.get("balances").properties().forEach(country -> {
                assertEquals(
                        new BigDecimal(country.getValue().get("total").asText()),
                        total(balance, country.getKey()).toBigDecimal(),
                        country.getKey() + " at " + height);
                assertEquals(
                        country.getValue().get("utxos").asInt(),
                        outpoints(balance, addresses(country.getKey())).size());
            });
        }
        assertEquals(1, onOrphan);
    }

    @Test
    void balanceOf_findsTheCoinsOfEveryAddressScan() {
        ChainBalance balance =
                history(BlockFileOptions.defaults(), everyAddress()).atTip();
        assertEquals(TIP, balance.block().hash());
        EXPECTED.get("addressScan").properties().forEach(country -> {
            assertEquals(
                    unspents(country.getValue()), outpoints(balance, addresses(country.getKey())), country.getKey());
            assertEquals(
                    new BigDecimal(country.getValue().get("total_amount").asText()),
                    total(balance, country.getKey()).toBigDecimal());
        });
    }

    @Test
    void balanceOf_findsTheCoinsOfEveryDescriptorScan() {
        EXPECTED.get("descriptorScan").properties().forEach(country -> {
            List<WatchOnly> watched = new ArrayList<>();
            country.getValue()
                    .get("request")
                    .forEach(request ->
                            watched.add(WatchOnly.of(request.get("desc").asText())
                                    .range(0, request.get("range").asInt())));
            ChainBalance balance = history(BlockFileOptions.defaults(), watched).atTip();
            JsonNode response = country.getValue().get("response");
            assertEquals(unspents(response), outpoints(balance, watched), country.getKey());
            assertEquals(
                    new BigDecimal(response.get("total_amount").asText()),
                    watched.stream()
                            .map(watch -> balance.of(watch).total())
                            .collect(Btc.toSum())
                            .toBigDecimal());
        });
    }

    @Test
    void balanceOf_findsTheCoinsOfRawScripts() {
        List<WatchOnly> watched = new ArrayList<>();
        EXPECTED.get("rawScripts").forEach(script -> {
            String hex = script.get("script").asText();
            watched.add(WatchOnly.of("raw(" + hex + ")"));
        });
        ChainBalance balance = history(BlockFileOptions.defaults(), watched).atTip();
        assertTrue(outpoints(balance, watched).containsAll(unspents(EXPECTED.get("rawScan"))));
    }

    @Test
    void grounds_sayThatProofOfWorkOfRegtestIsWorthNothing() {
        ChainHistory history = history(BlockFileOptions.defaults(), everyAddress());
        assertEquals(Assurance.UNAUTHENTICATED, history.assurance());
        assertEquals(
                List.of(
                        "every block from " + history.blocks().at(0) + " to " + history.tip()
                                + " was read, and each body gave the merkle root in its header",
                        "proof of work on regtest costs little or nothing, so anyone could have made this chain up; name a"
                                + " block at its end that you trust, for instance because your own node has it",
                        "175 blocks from height 1 to 175 have no undo record (rev*.dat) with a right checksum, so whether"
                                + " their rewards claim more than subsidy and fees was not checked",
                        // getchaintips of the node: the branch of two blocks that ends at height 167
                        "files do not tell a branch that its operator invalidated after the node had connected it, so"
                                + " whether the node follows " + history.tip()
                                + " or regtest block 167 (3ec3c745e7ed0ebb0f63726ede1f1a90e83a562f6d86e3ae9e5b08df89a085ce),"
                                + " which branches off after block 165, only the node knows; ask the node for its"
                                + " getbestblockhash and read until that block, named as trusted"),
                history.grounds());
    }

    @Test
    void trusting_authenticatesWhatLeadsToTheBlock() {
        TrustedBlock node = new TrustedBlock(TIP, "getbestblockhash of the node");
        ChainHistory whole = history(BlockFileOptions.defaults().trusting(node), everyAddress());
        assertEquals(Assurance.AUTHENTICATED, whole.assurance());
        assertEquals(
                "the chain leads to block " + TIP + ", which is trusted because of getbestblockhash of the node",
                whole.grounds().get(1));
        assertEquals(
                Assurance.AUTHENTICATED,
                history(BlockFileOptions.defaults().trusting(node).until(150), everyAddress())
                        .assurance());
        TrustedBlock earlier = new TrustedBlock(whole.blocks().at(150).hash(), "a note of that day");
        ChainHistory beyond = history(BlockFileOptions.defaults().trusting(earlier), everyAddress());
        assertEquals(Assurance.UNAUTHENTICATED, beyond.assurance());
        assertEquals(
                "block " + earlier.hash() + ", trusted because of a note of that day, is not on the chain at or after "
                        + whole.tip() + ", so it vouches for nothing here",
                beyond.grounds().get(1));
        assertEquals(
                Assurance.UNAUTHENTICATED,
                history(BlockFileOptions.defaults().trusting(node).birthday(131), everyAddress())
                        .assurance());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64})
    void historyOf_isTheSameWithAnyNumberOfThreadsAndWithWitnessesChecked(int threads) {
        assertEquals(
                history(BlockFileOptions.defaults(), everyAddress()),
                history(BlockFileOptions.defaults().threads(threads).checkingWitnesses(), everyAddress()));
    }

    @Test
    void open_tellsNetworkAndTip() {
        try (BlockFiles files = BlockFiles.open(directory)) {
            assertEquals(Network.REGTEST, files.network());
            assertEquals(TIP, files.tip().hash());
            assertEquals(175, files.tip().height());
            assertEquals(List.of(), files.damage());
        }
    }

    static WatchOnly descriptor(String country, int which) {
        return WatchOnly.of(EXPECTED.get("descriptorScan")
                .get(country)
                .get("request")
                .get(which)
                .get("desc")
                .asText());
    }

    private static ChainHistory history(BlockFileOptions options, List<WatchOnly> watched) {
        try (BlockFiles files = BlockFiles.open(directory, options)) {
            return files.historyOf(watched);
        }
    }

    static List<WatchOnly> everyAddress() {
        List<WatchOnly> all = new ArrayList<>();
        EXPECTED.get("watch").properties().forEach(country -> all.addAll(addresses(country.getKey())));
        return all;
    }

    static List<WatchOnly> addresses(String country) {
        List<WatchOnly> all = new ArrayList<>();
        EXPECTED.get("watch")
                .get(country)
                .forEach(entry -> all.add(WatchOnly.of(entry.get("address").asText())));
        return all;
    }

    static Btc total(ChainBalance balance, String country) {
        return addresses(country).stream()
                .map(watch -> balance.of(watch).total())
                .collect(Btc.toSum());
    }

    private static Set<String> unspents(JsonNode scan) {
        Set<String> all = new TreeSet<>();
        scan.get("unspents")
                .forEach(coin -> all.add(
                        coin.get("txid").asText() + ":" + coin.get("vout").asInt() + " "
                                + coin.get("height").asInt() + " "
                                + coin.get("coinbase").asBoolean() + " "
                                + Btc.parse(coin.get("amount").asText())));
        return all;
    }

    private static Set<String> outpoints(ChainBalance balance, List<WatchOnly> watched) {
        return watched.stream()
                .flatMap(watch -> ((WatchedBalance.Known) balance.of(watch)).scripts().stream())
                .flatMap(script -> script.coins().stream())
                .map(coin -> coin.outpoint() + " " + coin.height() + " " + coin.coinbase() + " " + coin.amount())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
