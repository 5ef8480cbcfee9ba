package org.reserves.bitcoinj.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.peers.BtcdNode;
import org.reserves.bitcoinj.peers.RegtestNode;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.HistorySource;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;

/** Two real nodes of other lineages than Bitcoin Core's, asked for what every node has: the blocks, of which nothing is believed. */
class NodeBlocksIT {

    /** Bcoin makes payments, btcd is given its blocks; what is expected is what bcoin's own index says. */
    @Test
    void blocksOfRealNodes_giveWhatTheirOwnIndexSays_alsoAfterAReorganisation() {
        try (RegtestNode bcoin = RegtestNode.start();
                BtcdNode btcd = BtcdNode.start()) {
            String watched = bcoin.script(1, "wpkh");
            bcoin.mine(110, bcoin.script(0, "pkh"));
            bcoin.pay(0, watched, 123_456_789);
            bcoin.mine(2, RegtestNode.ANYBODY);
            for (int height = 1; height <= bcoin.tip().height(); height++) {
                btcd.submit(bcoin.block(height));
            }
            CoreNode node = open(btcd);
            HistorySource source = node.readingBlocks(new TrustedBlock(btcd.hash(btcd.height()), "btcd"));
            ChainHistory history = source.historyOf(List.of(WatchOnly.of(watched)));
            assertEquals(Assurance.AUTHENTICATED, history.assurance());
            assertEquals(bcoin.tip().hash(), history.tip().hash());
            assertEquals(bcoin.satsOf(watched), sats(history, watched));
            assertEquals(123_456_789, sats(history, watched));

            bcoin.reorganise(2, 3, RegtestNode.ANYBODY);
            for (int height = 111; height <= bcoin.tip().height(); height++) {
                btcd.submit(bcoin.block(height));
            }
            ChainHistory after = source.historyOf(List.of(WatchOnly.of(watched)));
            assertEquals(bcoin.tip().hash(), after.tip().hash());
            assertEquals(0, sats(after, watched));
        }
    }

    /** What only Bitcoin Core has is not there: a sentence, and no balance. */
    @Test
    void scansOfNodesThatHaveNone_areRefused() {
        try (BtcdNode btcd = BtcdNode.start()) {
            NodeException refused = assertThrows(
                    NodeException.class, () -> open(btcd).balanceOf(List.of(WatchOnly.of("0014" + "07".repeat(20)))));
            assertTrue(refused.getMessage().startsWith("node " + refused.node() + " "), refused.getMessage());
        }
    }

    private static CoreNode open(BtcdNode btcd) {
        URI rpc = URI.create(btcd.rpc());
        String[] secret = rpc.getUserInfo().split(":", 2);
        return CoreNode.at(rpc.getHost() + ":" + rpc.getPort(), NodeCredentials.of(secret[0], secret[1]));
    }

    private static long sats(ChainHistory history, String script) {
        return ((WatchedBalance.Known) history.atTip().of(WatchOnly.of(script)))
                .total()
                .toSats();
    }
}
