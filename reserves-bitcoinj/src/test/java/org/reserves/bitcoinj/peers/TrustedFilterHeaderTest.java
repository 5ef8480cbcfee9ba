package org.reserves.bitcoinj.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.bitcoinj.peers.FilterChain.ELSEWHERE;
import static org.reserves.bitcoinj.peers.FilterChain.WATCHED;

import java.time.Duration;
import java.util.List;
import org.bitcoinj.base.Sha256Hash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.filters.FilterHeaders;
import org.reserves.bitcoinj.filters.TrustedFilterHeader;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;

/** Filter headers that somebody vouches for, and those that nodes show of earlier blocks. */
class TrustedFilterHeaderTest {
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    /** Long enough for filter headers at thousandth heights; the watched script is paid in block 1,120 and once before. */
    private static final TestChain LONG = new TestChain()
            .mine(4, ELSEWHERE)
            .mine(1, WATCHED)
            .mine(1_114, ELSEWHERE)
            .mine(1, WATCHED)
            .mine(80, ELSEWHERE);

    private final FilterNodes nodes = new FilterNodes();

    @AfterEach
    void close() {
        nodes.close();
    }

    /** From 1,100 on filter headers begin at height 1,000, which each node shows first. */
    @Test
    void birthdayAboveAThousand_beginsAtAFilterHeaderEachNodeShows() {
        PeerOptions options = PeerOptions.of(SyncTarget.height(1_200), DEADLINE);
        ChainBalance answer = nodes.balance(
                options.birthday(1_100), List.of(WATCHED), new FilterManners(LONG), new FilterManners(LONG));
        assertEquals(TestChain.SUBSIDY, Ask.sats(answer, WATCHED));
        assertEquals(Assurance.UNAUTHENTICATED, answer.assurance());
        nodes.listenAt("127.0.0.9", new FilterManners(LONG) {
            @Override
            void filterCheckpoints(Session session, String stop) {
                session.send("cfcheckpt", join(new byte[] {0}, stored(stop), new byte[] {1}, new byte[32]));
            }
        });
        ChainBalance again = nodes.balance(options.birthday(1_100));
        assertEquals(TestChain.SUBSIDY, Ask.sats(again, WATCHED));
        String witnesses = again.grounds().get(again.grounds().size() - 1);
        assertTrue(
                witnesses.contains(nodes.get(2).address() + " shows two filter headers at height 1000: "
                        + "00".repeat(32) + ", then "),
                witnesses);
    }

    @Test
    void trustedHeader_refutesWhoShowsAnother_whereverItIs() {
        for (int height : new int[] {1_000, 500, 1_050, 1_150, 1_200}) {
            FilterManners honest = new FilterManners(LONG);
            FilterManners liar = new FilterManners(LONG) {
                @Override
                byte[] filterHash(int at) {
                    // long before the birthday, or just at the header
                    return at == Math.min(height, 7) ? new byte[32] : super.filterHash(at);
                }
            };
            TrustedFilterHeader trusted = new TrustedFilterHeader(
                    height, Sha256Hash.wrapReversed(honest.filterHeader(height)).toString(), "our own node");
            PeerOptions options = PeerOptions.of(SyncTarget.height(1_200), DEADLINE)
                    .birthday(1_100)
                    .until(1_130)
                    .trusting(trusted);
            ChainBalance answer = nodes.balance(options, List.of(WATCHED), honest, liar, new FilterManners(LONG));
            String witnesses = answer.grounds().get(answer.grounds().size() - 1);
            assertTrue(
                    witnesses.contains(nodes.get(1).address() + " shows the filter header "
                            + FilterHeaders.display(liar.filterHeader(height)) + " at height " + height
                            + ", where " + trusted.header() + " is trusted because of our own node"),
                    height + ": " + witnesses);
            assertEquals(
                    height > 1_099,
                    answer.grounds().stream()
                            .anyMatch(ground -> ground.startsWith("the filters up to height " + height + " lead to")),
                    height + ": " + answer.grounds());
            assertEquals(TestChain.SUBSIDY, Ask.sats(answer, WATCHED));
            nodes.closePeers();
        }
    }
}
