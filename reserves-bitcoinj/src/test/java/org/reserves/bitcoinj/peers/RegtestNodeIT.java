package org.reserves.bitcoinj.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RegtestNodeIT {
    @Test
    void node_minesPaysAndReorganises() {
        try (RegtestNode node = RegtestNode.start()) {
            String miner = node.script(0, "pkh");
            String watched = node.script(1, "wpkh");
            assertEquals(101, node.mine(101, miner).height());
            String txid = node.pay(0, watched, 123_456_789);
            assertEquals(0, node.satsOf(watched));
            RegtestNode.Tip paid = node.mine(1, RegtestNode.ANYBODY);
            assertEquals(123_456_789, node.satsOf(watched));
            assertEquals(txid, node.coins(watched).get(0).get("txid").asText());
            assertTrue(node.block(102).length > 300);

            RegtestNode.Tip other = node.reorganise(1, 2, RegtestNode.ANYBODY);
            assertEquals(103, other.height());
            assertNotEquals(paid.hash(), node.header(102).hash());
            assertEquals(0, node.satsOf(watched));
        }
    }
}
