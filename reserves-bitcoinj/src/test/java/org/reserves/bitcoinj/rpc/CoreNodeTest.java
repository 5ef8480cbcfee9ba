package org.reserves.bitcoinj.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.chain.Assurance;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.money.Btc;

/** Balances and events of a node, and how it lets a caller in. */
class CoreNodeTest extends CoreNodeCase {
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

    /** As recorded while the node started: it is waited for. */
    @Test
    void nodesThatStartUp_areWaitedFor() {
        recorded.next(
                "getblockchaininfo",
                "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-28,\"message\":\"Verifying blocks…\"},\"id\":ID}\n");
        assertEquals(175, recorded.open().tip().height());
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
}
