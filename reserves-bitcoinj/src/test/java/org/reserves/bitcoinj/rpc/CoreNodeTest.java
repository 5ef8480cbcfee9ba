package org.reserves.bitcoinj.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.bitcoinj.scan.ScanControl;
import org.reserves.chain.Assurance;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.Network;
import org.reserves.chain.ScanCancelledException;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.money.Btc;

/** The answers of a real node, replayed; what is expected is what the same node said in {@code expected.json}. */
class CoreNodeTest {
    private static final JsonNode EXPECTED = CoreFixtures.json("core-regtest/expected.json");
    private static final String TIP = EXPECTED.get("tip").get("bestblockhash").asText();

    private final RecordedNode recorded = RecordedNode.of("exchanges.json");

    @AfterEach
    void stop() {
        recorded.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "CN", "GB", "UA", "BT", "SV", "GE", "DE"})
    void balanceOf_isWhatTheNodeFound(String country) {
        ChainBalance balance = recorded.open().balanceOf(addresses(country));
        assertEquals(total(EXPECTED.get("addressScan").get(country).get("total_amount")), total(balance));
        assertEquals(TIP, balance.block().hash());
        assertEquals(175, balance.block().height());
        assertEquals("2023-11-16", String.valueOf(balance.block().date()));
        assertEquals(Assurance.OWN_NODE, balance.assurance());
        assertEquals(
                "our own node " + recorded.address() + ", in sync and validated at block 175 (" + TIP
                        + ") before and after, found with scantxoutset what is unspent",
                balance.grounds().get(0));
        // gettxoutsetinfo of the same node
        assertEquals(
                Btc.parse("8099.99995"),
                Objects.requireNonNull(balance.utxoSet()).total());
        assertEquals(259, balance.utxoSet().coins());
    }

    @Test
    void balanceOf_asksForScriptsWithoutAddressAsTheyAre() {
        List<WatchOnly> raw = new ArrayList<>();
        // all but the empty one, which the node was not asked about
        EXPECTED.get("rawScripts").forEach(script -> {
            if (!script.get("script").asText().isEmpty()) {
                raw.add(WatchOnly.of("raw(" + script.get("script").asText() + ")"));
            }
        });
        ChainBalance balance = recorded.open().balanceOf(raw);
        assertEquals(total(EXPECTED.get("rawScan").get("total_amount")), total(balance));
    }

    /** The node's own balances at heights on its best chain; those of 167 are of the branch that was orphaned. */
    @Test
    void balanceAt_goesBackWithoutRewindingTheNode() {
        int compared = 0;
        for (JsonNode entry : EXPECTED.get("history")) {
            int height = entry.get("height").asInt();
            if (height != 149 && height != 175) {
                continue;
            }
            ChainBlock block =
                    ChainBlock.of(Network.REGTEST, entry.get("blockHash").asText());
            for (String country : List.of("US", "CN", "GB", "UA", "BT", "SV", "GE", "DE")) {
                JsonNode expected = entry.get("balances").get(country);
                if (expected != null) {
                    ChainBalance balance = recorded.open().balanceAt(block, addresses(country));
                    assertEquals(total(expected.get("total")), total(balance), country + " at " + height);
                    assertEquals(height, balance.block().height());
                    compared++;
                }
            }
        }
        assertTrue(compared >= 8, "only " + compared + " balances were compared");
    }

    /** Germany's coins came at 162 and went at 163: the node's activity, with what the spending paid from the block itself. */
    @Test
    void historyOf_hasEveryEventAndTheOutgoingTransaction() {
        ChainHistory history = recorded.open().historyOf(addresses("DE"));
        assertEquals(2, history.events().size());
        assertEquals(162, history.events().get(0).block().height());
        assertEquals(163, history.events().get(1).block().height());
        assertEquals(1, history.outgoing().size());
        assertEquals(1, history.outgoing().get(0).inputs());
        assertTrue(history.outgoing().get(0).paid().compareTo(Btc.parse("120")) < 0, "a fee was paid");
        assertEquals(Btc.parse("120"), total(history.at(162)));
        assertEquals(Btc.ZERO, total(history.atTip()));
    }

    @Test
    void utxoSetAt_isTheNodesAndIsCheckedAgainstTheHalvings() {
        CoreNode node = recorded.open();
        assertEquals(Btc.parse("6650"), node.utxoSetAt(133).total());
        assertEquals(Btc.parse("7924.99995"), node.utxoSetAt(168).total());
        recorded.next(
                "gettxoutsetinfo",
                "{\"jsonrpc\":\"2.0\",\"result\":{\"height\":133,\"bestblock\":\"70940a55e93f7268f3a99d2d16c903ec9c369432363841735ee594b81d5818e0\","
                        + "\"txouts\":120,\"total_amount\":6650.00000001,\"total_unspendable_amount\":50.00000000},\"id\":ID}\n");
        assertProblem(
                "counts 6650.00000001 BTC that can be spent and 50.00000000 that cannot at height 133, together not the"
                        + " 6700.00000000 BTC that the halving rule has issued; its index of coin statistics is damaged",
                () -> node.utxoSetAt(133));
    }

    @ParameterizedTest
    @CsvSource({
        // 50 BTC each up to block 209,999, then 25: the halving rule by hand
        "MAIN, 0, 5000000000",
        "MAIN, 209999, 1050000000000000",
        "MAIN, 210000, 1050002500000000",
        "REGTEST, 149, 750000000000",
        "REGTEST, 150, 752500000000"
    })
    void issued_followsTheHalvings(Network network, int height, long sats) {
        assertEquals(sats, NodeSupply.issued(network, height));
    }

    @Test
    void trustedSet_authenticatesTheDumpOfTheSameNode() {
        assertEquals(
                EXPECTED.get("gettxoutsetinfo").get("hash_serialized_3").asText(),
                recordedHash().open().trustedSet().hashSerialized3());
    }

    private RecordedNode recordedHash() {
        return recorded.next(
                "gettxoutsetinfo",
                "{\"jsonrpc\":\"2.0\",\"result\":{\"height\":175,\"bestblock\":\"" + TIP
                        + "\",\"txouts\":259,\"bogosize\":19824,\"hash_serialized_3\":\"cecd38bf6b3d159d479fde4e5638ba2f80c18284d42a763c3fbfc13ed02b5c0a\",\"total_amount\":8099.99995000,\"transactions\":214,\"disk_size\":0},\"id\":ID}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"initialblockdownload\":false|\"initialblockdownload\":true|is still downloading the chain, at block 175 of 175; wait until getblockchaininfo says initialblockdownload false",
                "\"headers\":175|\"headers\":176|knows 176 headers and has validated 175 blocks; wait until it has caught up",
                "\"chain\":\"regtest\"|\"chain\":\"liquid\"|is on an unknown network: network \"liquid\" is unknown; it is one of main, test, testnet4, signet and regtest",
                "\"blocks\":175|\"blocks\":\"175\"|says to getblockchaininfo what is no answer: \"result.blocks\" of the answer is \"175\" where a whole number was expected; is it a Bitcoin Core node?"
            })
    void nodesThatAreNotInSync_areRefused(String recordedPart, String changed, String problem) {
        recorded.next("getblockchaininfo", info().replace(recordedPart, changed));
        assertProblem(problem, () -> recorded.open().balanceOf(addresses("SV")));
    }

    @Test
    void nodesOnASnapshotNotValidated_areRefused() {
        recorded.next(
                "getchainstates",
                "{\"jsonrpc\":\"2.0\",\"result\":{\"headers\":175,\"chainstates\":[{\"blocks\":100,\"validated\":true},{\"blocks\":175,\"snapshot_blockhash\":\""
                        + TIP + "\",\"validated\":false}]},\"id\":ID}\n");
        assertProblem(
                "works on a snapshot that it has not validated yet, up to block 175; wait until getchainstates says validated"
                        + " true for all",
                () -> recorded.open().balanceOf(addresses("SV")));
    }

    @Test
    void tipsThatChangeEachTime_giveNoBalance() {
        String moved = info().replace("\"blocks\":175,\"headers\":175", "\"blocks\":176,\"headers\":176");
        for (int i = 0; i < 3; i++) {
            recorded.next("getblockchaininfo", info()).next("getblockchaininfo", moved);
        }
        assertProblem(
                "got new blocks each of the 3 times that it was asked, so no answer is of one block; ask again",
                () -> recorded.open().balanceOf(addresses("SV")));
    }

    @Test
    void scansThatWereAborted_giveNoBalance() {
        recorded.next(
                "scantxoutset",
                "{\"jsonrpc\":\"2.0\",\"result\":{\"success\":false,\"txouts\":483328,\"height\":175,\"bestblock\":\""
                        + TIP + "\",\"unspents\":[],\"total_amount\":0.00000000},\"id\":ID}\n");
        assertProblem(
                "ended the scan before its end, so what it found is not all; somebody may have aborted it, ask again",
                () -> recorded.open().balanceOf(addresses("DE")));
    }

    /** Recorded while another scan was under way: it is waited for, and ours follows. */
    @Test
    void scansOfOthers_areWaitedForAndNotAborted() {
        String busy = "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-8,\"message\":\"Scan already in progress, use action"
                + " \\\"abort\\\" or \\\"status\\\"\"},\"id\":ID}\n";
        recorded.next("scantxoutset", busy).next("scantxoutset", busy);
        assertEquals(
                total(EXPECTED.get("addressScan").get("SV").get("total_amount")),
                total(recorded.open().balanceOf(addresses("SV"))));
        assertFalse(recorded.asked().contains("scantxoutset[\"abort\"]"), "somebody else's scan was ended");
        for (int i = 0; i < 20; i++) {
            recorded.next("scantxoutset", busy);
        }
        CoreNode impatient = CoreNode.at(
                recorded.address(),
                NodeCredentials.of(RecordedNode.USER, RecordedNode.PASSWORD),
                ScanControl.defaults().deadline(Duration.ofSeconds(2)));
        assertProblem(
                "is busy with a scan that somebody else started, since 2 s; ask later, or allow more time",
                () -> impatient.balanceOf(addresses("SV")));
    }

    @Test
    void coinsThatDoNotMakeTheTotal_areNoAnswer() {
        recorded.next(
                "scantxoutset",
                "{\"jsonrpc\":\"2.0\",\"result\":{\"success\":true,\"txouts\":259,\"height\":175,\"bestblock\":\"" + TIP
                        + "\",\"unspents\":[],\"total_amount\":1.00000000},\"id\":ID}\n");
        assertProblem(
                "says to scantxoutset what is no answer: coins are worth 0.00000000 together, where the total is another",
                () -> recorded.open().balanceOf(addresses("DE")));
    }

    @Test
    void cancelledQuestions_endAtOnce() {
        CoreNode node = CoreNode.at(
                recorded.address(),
                NodeCredentials.of(RecordedNode.USER, RecordedNode.PASSWORD),
                ScanControl.defaults().cancelledWhen(() -> true));
        recorded.next(
                "scantxoutset",
                "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-8,\"message\":\"Scan already in progress\"},\"id\":ID}\n");
        assertThrows(ScanCancelledException.class, () -> node.balanceOf(addresses("SV")));
    }

    @Test
    void cookies_areReadAgainWhenTheNodeHasStartedAnew(@TempDir Path folder) throws Exception {
        Path cookie = Files.writeString(folder.resolve(".cookie"), RecordedNode.USER + ":" + RecordedNode.PASSWORD);
        CoreNode node = CoreNode.at(recorded.address(), NodeCredentials.cookie(cookie));
        assertEquals(175, node.tip().height());
        recorded.changePassword("another");
        Files.writeString(cookie, RecordedNode.USER + ":another\n");
        assertEquals(175, node.tip().height());
        Files.writeString(cookie, RecordedNode.USER + ":stale");
        recorded.changePassword("third");
        assertProblem(
                "refuses the cookie file \"" + cookie
                        + "\"; check them against the node's bitcoin.conf, or name the cookie"
                        + " file of this network",
                node::tip);
        Files.delete(cookie);
        BalanceUnavailableException gone = assertThrows(BalanceUnavailableException.class, node::tip);
        assertTrue(String.valueOf(gone.getMessage())
                .startsWith(
                        "cookie file \"" + cookie + "\" cannot be read: it is not there; a running node writes it"));
    }

    @Test
    void secrets_areInNoText() {
        CoreNode node = CoreNode.at(recorded.address(), NodeCredentials.of(RecordedNode.USER, "wrong-secret"));
        NodeException refused = assertThrows(NodeException.class, node::tip);
        assertEquals(
                "node " + recorded.address()
                        + " refuses the user and password; check them against the node's bitcoin.conf,"
                        + " or name the cookie file of this network",
                refused.getMessage());
        assertEquals(
                "user and password", NodeCredentials.of("a", "wrong-secret").toString());
        IllegalArgumentException inUrl = assertThrows(
                IllegalArgumentException.class,
                () -> CoreNode.at("http://user:wrong-secret@127.0.0.1:8332", NodeCredentials.of("a", "b")));
        assertEquals(
                "address of node 127.0.0.1 holds a user or password; leave them out and pass NodeCredentials",
                inUrl.getMessage());
    }

    @Test
    void missingFilterIndex_isToldWithTheLineToAdd() {
        try (RecordedNode bare = RecordedNode.of("without-indexes.json", "exchanges.json")) {
            assertProblem(
                    "has no index of block filters, so it knows only what is unspent now; add blockfilterindex=1 to"
                            + " bitcoin.conf and start it anew, or read its block files",
                    () -> bare.open().historyOf(addresses("SV")));
        }
    }

    /** As recorded while the node started: it is waited for. */
    @Test
    void nodesThatStartUp_areWaitedFor() {
        recorded.next(
                "getblockchaininfo",
                "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-28,\"message\":\"Verifying blocks…\"},\"id\":ID}\n");
        assertEquals(175, recorded.open().tip().height());
    }

    @Test
    void filterIndexBehind_givesNoBalance() {
        recorded.next(
                "getindexinfo",
                "{\"jsonrpc\":\"2.0\",\"result\":{\"basic block filter index\":{\"synced\":false,\"best_block_height\":120}},\"id\":ID}\n");
        assertProblem(
                "has its index of block filters up to block 120, not to 175 and in sync; wait until getindexinfo says synced"
                        + " true",
                () -> recorded.open().historyOf(addresses("SV")));
    }

    @Test
    void unreachableNodes_areToldWithTheRemedy() {
        recorded.close();
        assertProblem("cannot be reached; is it running with server=1, and is this its RPC port?", () -> recorded.open()
                .tip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp://x:1|scheme \"ftp\" of a node is unknown; write host:port, http:// or https://",
                "not an address|node \"not an address\" is not an address; write it like 127.0.0.1:8332 or https://node.example.org:8332",
                "127.0.0.1:99999|node \"127.0.0.1:99999\" is not an address; write it like 127.0.0.1:8332 or https://node.example.org:8332"
            })
    void addresses_areChecked(String address, String problem) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> CoreNode.at(address, NodeCredentials.of("a", "b")));
        assertEquals(problem, refused.getMessage());
    }

    private void assertProblem(String problem, org.junit.jupiter.api.function.Executable question) {
        NodeException refused = assertThrows(NodeException.class, question);
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith("node " + refused.node() + " " + problem), message);
        assertFalse(message.contains(RecordedNode.PASSWORD), message);
    }

    private static String info() {
        return "{\"jsonrpc\":\"2.0\",\"result\":{\"chain\":\"regtest\",\"blocks\":175,\"headers\":175,\"bestblockhash\":\""
                + TIP
                + "\",\"bits\":\"207fffff\",\"time\":1700106805,\"mediantime\":1700103805,\"verificationprogress\":1,\"initialblockdownload\":false,\"pruned\":false,\"warnings\":[]},\"id\":ID}\n";
    }

    private static List<WatchOnly> addresses(String country) {
        List<WatchOnly> all = new ArrayList<>();
        EXPECTED.get("watch")
                .get(country)
                .forEach(address -> all.add(WatchOnly.of(address.get("address").asText())));
        return all;
    }

    private static Btc total(JsonNode amount) {
        return Btc.parse(amount.asText());
    }

    private static Btc total(ChainBalance balance) {
        return balance.balances().stream().map(WatchedBalance::total).collect(Btc.toSum());
    }
}
