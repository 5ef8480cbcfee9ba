package org.reserves.bitcoinj.rpc;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;
import org.reserves.money.Btc;

/** The answers of a real node, replayed; what is expected is what the same node said in {@code expected.json}. */
abstract class CoreNodeCase {
    static final JsonNode EXPECTED = CoreFixtures.json("core-regtest/expected.json");
    static final String TIP = EXPECTED.get("tip").get("bestblockhash").asText();

    final RecordedNode recorded = RecordedNode.of("exchanges.json");

    @AfterEach
    void stop() {
        recorded.close();
    }

    final void assertProblem(String problem, org.junit.jupiter.api.function.Executable question) {
        NodeException refused = assertThrows(NodeException.class, question);
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith("node " + refused.node() + " " + problem), message);
        assertFalse(message.contains(RecordedNode.PASSWORD), message);
    }

    static String info() {
        return "{\"jsonrpc\":\"2.0\",\"result\":{\"chain\":\"regtest\",\"blocks\":175,\"headers\":175,\"bestblockhash\":\""
                + TIP
                + "\",\"bits\":\"207fffff\",\"time\":1700106805,\"mediantime\":1700103805,\"verificationprogress\":1,\"initialblockdownload\":false,\"pruned\":false,\"warnings\":[]},\"id\":ID}\n";
    }

    static List<WatchOnly> addresses(String country) {
        List<WatchOnly> all = new ArrayList<>();
        EXPECTED.get("watch")
                .get(country)
                .forEach(address -> all.add(WatchOnly.of(address.get("address").asText())));
        return all;
    }

    static Btc total(JsonNode amount) {
        return Btc.parse(amount.asText());
    }

    static Btc total(ChainBalance balance) {
        return balance.balances().stream().map(WatchedBalance::total).collect(Btc.toSum());
    }
}
