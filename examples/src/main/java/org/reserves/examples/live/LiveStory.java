package org.reserves.examples.live;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.peers.PeerOptions;
import org.reserves.bitcoinj.peers.Peers;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.chain.Network;
import org.reserves.holding.Holding;
import org.reserves.verification.Declaration;

/**
 * What happens on a live node: five block rewards of 50 BTC come to one script on the last day of 2025, and the day after 40 BTC of
 * them go to another, which had declared to hold them the day before.
 *
 * @param declarations what the holders of the two scripts declare as of 2025-12-31
 * @param tip          the last block
 */
public record LiveStory(List<Declaration> declarations, String tip) {
    private static final Network NETWORK = Network.REGTEST;
    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final String DAY = "2025-12-31";
    private static final long NOON = Instant.parse(DAY + "T12:00:00Z").getEpochSecond();
    private static final long NEXT_NOON = NOON + Duration.ofDays(1).toSeconds();
    private static final int REWARDS = 5;
    /** Block rewards can be spent a hundred blocks later. */
    private static final int MATURITY = 100;

    private static final long PAID_SATS = 4_000_000_000L;

    public static LiveStory on(LiveNode node) throws IOException {
        String first = node.script(1, "pkh");
        String second = node.script(2, "wpkh");
        node.mine(REWARDS, first, NOON);
        node.mine(MATURITY, LiveNode.ANYBODY, NOON + Duration.ofHours(1).toSeconds());
        node.pay(1, second, PAID_SATS);
        String tip = node.mine(MATURITY / 10, LiveNode.ANYBODY, NEXT_NOON);
        return new LiveStory(
                List.of(
                        Declaration.of(Holding.of("SV", "250").asOf(DAY)).watching(first),
                        Declaration.of(Holding.of("BT", "40").asOf(DAY)).watching(second)),
                tip);
    }

    /** Returns the node as a source: every block over the network protocol, none believed. */
    public Peers source(LiveNode node) {
        PeerOptions options = PeerOptions.of(SyncTarget.block(tip), DEADLINE)
                .trusting(new TrustedBlock(tip, "the node that made this chain"));
        return Peers.of(NETWORK, List.of(node.address()), options);
    }
}
