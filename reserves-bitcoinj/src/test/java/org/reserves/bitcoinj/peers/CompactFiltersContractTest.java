package org.reserves.bitcoinj.peers;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.reserves.bitcoinj.CoreFixtures;
import org.reserves.bitcoinj.contract.BirthdaySourceContract;
import org.reserves.bitcoinj.contract.ReferenceChain;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.chain.HistorySource;
import org.reserves.chain.Network;

/** With the filters that Bitcoin Core made of its own blocks. */
class CompactFiltersContractTest extends BirthdaySourceContract {
    private static final PeerOptions OPTIONS =
            PeerOptions.of(SyncTarget.height(ReferenceChain.HEIGHT), Duration.ofSeconds(60));
    private static final List<LyingPeer> PEERS = new ArrayList<>();

    @BeforeAll
    static void listen() {
        TestChain chain = TestChain.of(ReferenceChain.tip().hash(), ReferenceChain.blocks());
        List<byte[]> filters = new ArrayList<>();
        for (JsonNode entry : CoreFixtures.json("core-regtest/blockfilters.json")) {
            filters.add(HexFormat.of().parseHex(entry.get("filter").asText()));
        }
        PEERS.add(LyingPeer.with(new FilterManners(chain, filters), "127.0.0.1"));
        PEERS.add(LyingPeer.with(new FilterManners(chain, filters), "127.0.0.2"));
    }

    @AfterAll
    static void close() {
        PEERS.forEach(LyingPeer::close);
        PEERS.clear();
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
        List<String> nodes = PEERS.stream().map(LyingPeer::address).toList();
        return Peers.of(Network.REGTEST, nodes, options).compactFilters();
    }
}
