package org.reserves.bitcoinj.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.Coin;
import org.reserves.chain.Network;
import org.reserves.chain.ScriptBalance;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.money.Btc;

/** Every figure here is the answer of a real node; none comes from this library. */
class RealSnapshotTest {
    private static final String REGTEST = "core-regtest/utxo.dat";
    private static final JsonNode EXPECTED = CoreFixtures.json("core-regtest/expected.json");

    static List<String> holders() {
        List<String> holders = new ArrayList<>();
        EXPECTED.get("addressScan").fieldNames().forEachRemaining(holders::add);
        return holders;
    }

    // totals of the test chains: 50 BTC for each block
    @ParameterizedTest
    @CsvSource({
        "core-test-chain-100.dat, 100, 5000, 6885775faa46290bedfa071f22d0598c93f1d7e01f24607c4dedd69b9baa4a8f,"
                + " d4453995f4f20db7bb3a604afd10d7128e8ee11159cde56d5b2fd7f55be7c74c",
        "core-test-chain-110.dat, 110, 5500, 6affe030b7965ab538f820a56ef56c8149b7dc1d1c144af57113be080db7c397,"
                + " b952555c8ab81fec46f3d4253b7af256d766ceb39fb7752b9d18cdf4a0141327",
        "core-regtest/utxo.dat, 259, 8099.99995, 15b08e9ec2e4634fb5c40573f274b3f3b7981b7f205a555c812d6e276246b419,"
                + " cecd38bf6b3d159d479fde4e5638ba2f80c18284d42a763c3fbfc13ed02b5c0a",
        "core-vout-order/utxo.dat, 17102, 5099.99999, 0c0499b93f4e32cbcc36aca70725c0068c1da34367971e45818b91f207751371,"
                + " fd4713ef53d8c7f6e4b90548950dc9e37ff7e6f6b55ba8d4999639e3aa5bad81"
    })
    void balanceOf_measuresTheSetAsTheNodeDid(String file, long coins, String total, String base, String hash) {
        try (UtxoSnapshot snapshot = UtxoSnapshot.open(CoreFixtures.path(file))) {
            assertEquals(Network.REGTEST, snapshot.network());
            assertEquals(base, snapshot.baseHash());
            assertEquals(coins, snapshot.coinCount());
            ChainBalance answer = snapshot.balanceOf(List.of());
            assertEquals(coins, answer.utxoSet().coins());
            assertEquals(Btc.parse(total), answer.utxoSet().total());
            assertEquals(hash, answer.utxoSet().hashSerialized3());
        }
    }

    @Test
    void balanceOf_authenticatesAPublishedSet() {
        try (UtxoSnapshot snapshot = UtxoSnapshot.open(CoreFixtures.path("core-test-chain-110.dat"))) {
            ChainBalance answer = snapshot.balanceOf(List.of());
            assertEquals(Assurance.AUTHENTICATED, answer.assurance());
            assertEquals(110, answer.block().height());
            assertTrue(
                    answer.grounds().get(0).contains("chainparams.cpp"),
                    answer.grounds().toString());
        }
    }

    @Test
    void balanceOf_inventsNoHeightForAnUnlistedBlock() {
        ChainBalance answer = scan(List.of());
        assertEquals(Assurance.UNAUTHENTICATED, answer.assurance());
        assertNull(answer.block().height());
        assertTrue(answer.grounds().get(0).startsWith("no trusted set is known for block 15b08e9e"));
    }

    @ParameterizedTest
    @MethodSource("holders")
    void balanceOf_findsWhatTheNodeFoundAtAddresses(String holder) {
        List<WatchOnly> watched = new ArrayList<>();
        EXPECTED.get("watch")
                .get(holder)
                .forEach(entry -> watched.add(WatchOnly.of(entry.get("address").asText())));
        assertFound(EXPECTED.get("addressScan").get(holder), scan(watched));
    }

    @ParameterizedTest
    @MethodSource("holders")
    void balanceOf_findsWhatTheNodeFoundForDescriptors(String holder) {
        List<WatchOnly> watched = new ArrayList<>();
        JsonNode scan = EXPECTED.get("descriptorScan").get(holder);
        scan.get("request")
                .forEach(entry -> watched.add(WatchOnly.of(entry.get("desc").asText())
                        .range(0, entry.get("range").asInt())));
        assertFound(scan.get("response"), scan(watched));
    }

    @Test
    void balanceOf_findsWhatTheNodeFoundForRawScripts() {
        List<WatchOnly> watched = new ArrayList<>();
        EXPECTED.get("rawScripts")
                .forEach(entry ->
                        watched.add(WatchOnly.of("raw(" + entry.get("script").asText() + ")")));
        ChainBalance answer = scan(watched);
        Set<String> scripts = new HashSet<>();
        EXPECTED.get("rawScan")
                .get("unspents")
                .forEach(coin -> scripts.add(coin.get("scriptPubKey").asText()));
        List<WatchedBalance> asked = answer.balances().stream()
                .filter(balance -> scripts.contains(
                        ((WatchedBalance.Known) balance).scripts().get(0).script()))
                .toList();
        ChainBalance limited =
                new ChainBalance(answer.block(), answer.assurance(), answer.grounds(), answer.utxoSet(), asked);
        assertFound(EXPECTED.get("rawScan"), limited);
        // the set holds every script of the list, those included that the node was not asked for
        EXPECTED.get("rawScripts")
                .forEach(entry -> assertEquals(
                        Btc.ofSats(entry.get("satoshis").asLong()),
                        answer.of(WatchOnly.of("raw(" + entry.get("script").asText() + ")"))
                                .total(),
                        entry.toString()));
    }

    private static ChainBalance scan(List<WatchOnly> watched) {
        try (UtxoSnapshot snapshot = UtxoSnapshot.open(CoreFixtures.path(REGTEST))) {
            return snapshot.balanceOf(watched);
        }
    }

    private static void assertFound(JsonNode response, ChainBalance answer) {
        List<ScriptBalance> scripts = answer.balances().stream()
                .flatMap(balance -> ((WatchedBalance.Known) balance).scripts().stream())
                .distinct()
                .toList();
        Set<String> found = new HashSet<>();
        scripts.forEach(script -> script.coins().forEach(coin -> found.add(line(script.script(), coin))));
        Set<String> wanted = new HashSet<>();
        response.get("unspents").forEach(coin -> wanted.add(line(coin)));
        assertEquals(wanted, found);
        Stream<Btc> amounts = scripts.stream().map(ScriptBalance::total);
        assertEquals(Btc.parse(response.get("total_amount").asText()), amounts.collect(Btc.toSum()));
    }

    private static String line(String script, Coin coin) {
        return coin.outpoint() + " " + script + " " + coin.amount() + " " + coin.coinbase() + " " + coin.height();
    }

    private static String line(JsonNode coin) {
        return coin.get("txid").asText() + ":" + coin.get("vout").asLong() + " "
                + coin.get("scriptPubKey").asText() + " "
                + Btc.parse(coin.get("amount").asText()) + " "
                + coin.get("coinbase").asBoolean() + " "
                + coin.get("height").asInt();
    }
}
