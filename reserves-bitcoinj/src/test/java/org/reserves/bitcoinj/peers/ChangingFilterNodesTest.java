package org.reserves.bitcoinj.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.bitcoinj.peers.FilterChain.CHAIN;
import static org.reserves.bitcoinj.peers.FilterChain.ELSEWHERE;
import static org.reserves.bitcoinj.peers.FilterChain.WATCHED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.scan.ScanProgress;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ScanCancelledException;

/** Nodes that come later, leave, change their chain or say nothing. */
class ChangingFilterNodesTest {
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final PeerOptions OPTIONS =
            PeerOptions.of(SyncTarget.height(FilterChain.HEIGHT), DEADLINE).patience(Duration.ofSeconds(5));

    private final FilterNodes nodes = new FilterNodes();

    @AfterEach
    void close() {
        nodes.close();
    }

    /** A node that was behind when blocks were passed over comes after them with other filters: then all begins again. */
    @Test
    void nodeThatComesLater_isHeardAboutBlocksThatWerePassedOver() {
        TestChain behind = CHAIN.fork(104);
        class Late extends FilterManners {
            private final AtomicInteger asked = new AtomicInteger();

            Late() {
                super(CHAIN);
            }

            @Override
            TestChain chain() {
                return asked != null && asked.get() == 0 ? behind : CHAIN;
            }

            @Override
            void headers(Session session, List<String> locator) {
                super.headers(session, locator);
                asked.incrementAndGet();
            }
        }
        PeerOptions options = PeerOptions.of(SyncTarget.height(100), DEADLINE).patience(Duration.ofSeconds(5));
        ChainBalance answer = nodes.balance(
                options,
                List.of(WATCHED),
                FilterChain.without(WATCHED, 105),
                FilterChain.without(WATCHED, 105),
                new Late(),
                new Late());
        assertEquals(130, answer.block().height());
        assertEquals(FilterChain.SATS, Ask.sats(answer, WATCHED), String.join("\n", answer.grounds()));
    }

    /** Two nodes state the filters of all blocks and leave; a third, which had not these blocks then, is asked about all of them. */
    @Test
    void nodesThatLeave_takeTheirFiltersWithThem() {
        AtomicInteger told = new AtomicInteger();
        class Leaving extends FilterManners {
            Leaving() {
                super(CHAIN);
            }

            @Override
            byte[] filter(int height) {
                return super.filter(height == 105 ? 107 : height);
            }

            @Override
            void sendFilter(Session session, int height) {
                super.sendFilter(session, height);
                told.addAndGet(height == 130 ? 1 : 0);
            }

            @Override
            void headers(Session session, List<String> locator) {
                if (told.get() > 0) {
                    session.hangUp();
                } else {
                    super.headers(session, locator);
                }
            }
        }
        TestChain behind = CHAIN.fork(104);
        class Late extends FilterManners {
            Late() {
                super(CHAIN);
            }

            @Override
            TestChain chain() {
                return told != null && told.get() == 0 ? behind : CHAIN;
            }
        }
        PeerOptions options = PeerOptions.of(SyncTarget.height(100), DEADLINE).patience(Duration.ofSeconds(5));
        Leaving one = new Leaving();
        Leaving other = new Leaving();
        ChainBalance answer = nodes.balance(options, List.of(WATCHED), one, other, new Late(), new Late());
        assertEquals(FilterChain.SATS, Ask.sats(answer, WATCHED), String.join("\n", answer.grounds()));
    }

    @Test
    void reorganisation_isFollowed() {
        TestChain other = CHAIN.fork(103).mine(2, WATCHED).mine(40, ELSEWHERE);
        AtomicInteger sent = new AtomicInteger();
        FilterManners after = new FilterManners(other);
        class Changing extends FilterManners {
            Changing() {
                super(CHAIN);
            }

            @Override
            Manners now() {
                return sent.get() >= 3 ? after : this;
            }

            @Override
            void block(Session session, String hash) {
                super.block(session, hash);
                sent.incrementAndGet();
            }
        }
        ChainBalance answer = nodes.balance(OPTIONS, List.of(WATCHED), new Changing(), new Changing());
        assertEquals(other.tip(), answer.block().hash());
        assertEquals(5 * TestChain.SUBSIDY, Ask.sats(answer, WATCHED));
    }

    @Test
    void run_tellsOfProgress_andEndsWhenCancelledOrLate() {
        List<ScanProgress> told = new ArrayList<>();
        nodes.balance(
                OPTIONS.reportingTo(told::add), List.of(WATCHED), new FilterManners(CHAIN), new FilterManners(CHAIN));
        ScanProgress last = told.get(told.size() - 1);
        assertEquals(ScanProgress.Stage.BLOCKS, last.stage());
        assertEquals(130, last.done());
        nodes.closePeers();
        FilterManners silent = new FilterManners(CHAIN) {
            @Override
            void filters(Session session, int start, String stop) {}
        };
        nodes.listen(silent, silent);
        assertThrows(
                ScanCancelledException.class,
                () -> nodes.balance(OPTIONS.cancelledWhen(() -> nodes.get(0).visitors() > 0)));
        PeersFailedException late = assertThrows(
                PeersFailedException.class,
                () -> nodes.balance(PeerOptions.of(SyncTarget.height(130), Duration.ofMillis(600))));
        assertTrue(
                late.getMessage().contains("had not sent a message \"cfilter\" of block 1 (" + CHAIN.hash(1) + ")"),
                late.getMessage());
        assertFalse(late.failures().isEmpty());
    }
}
