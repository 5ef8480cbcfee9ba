package org.reserves.bitcoinj.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.contract.ReferenceChain;

class BtcdNodeIT {
    @Test
    void node_takesTheBlocksThatBitcoinCoreMade_andGoesOn() {
        try (BtcdNode node = BtcdNode.start("127.0.0.2")) {
            List<byte[]> blocks = ReferenceChain.blocks();
            blocks.subList(1, blocks.size()).forEach(node::submit);
            assertEquals(ReferenceChain.HEIGHT, node.height());
            assertEquals(ReferenceChain.tip().hash(), node.hash(ReferenceChain.HEIGHT));
            String next = node.mine(2);
            assertEquals(next, node.hash(ReferenceChain.HEIGHT + 2));
        }
    }
}
