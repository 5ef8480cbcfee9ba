package org.reserves.bitcoinj.peers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.reserves.bitcoinj.contract.BirthdaySourceContract;
import org.reserves.bitcoinj.contract.ReferenceChain;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.chain.HistorySource;
import org.reserves.chain.Network;

/** Against two real nodes that serve filters of the chain that Bitcoin Core made. */
class CompactFiltersContractIT extends BirthdaySourceContract {
    private static final PeerOptions OPTIONS =
            PeerOptions.of(SyncTarget.height(ReferenceChain.HEIGHT), Duration.ofSeconds(60));
    private static final List<BtcdNode> NODES = new ArrayList<>();

    @BeforeAll
    static void start() {
        for (String host : List.of("127.0.0.2", "127.0.0.3")) {
            BtcdNode node = BtcdNode.start(host);
            NODES.add(node);
            List<byte[]> blocks = ReferenceChain.blocks();
            blocks.subList(1, blocks.size()).forEach(node::submit);
        }
    }

    @AfterAll
    static void close() {
        NODES.forEach(BtcdNode::close);
        NODES.clear();
    }

    @Override
    protected HistorySource source() {
        return peers(OPTIONS);
    }

    @Override
    protected HistorySource sourceBornAt(int height) {
        return peers(OPTIONS.birthday(height));
    }

    private static HistorySource peers(PeerOptions options) {
        return Peers.of(
                        Network.REGTEST,
                        NODES.stream().map(BtcdNode::address).toList(),
                        options)
                .compactFilters();
    }
}
