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
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bitcoinj.base.Sha256Hash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.filters.FilterHeaders;
import org.reserves.bitcoinj.filters.TrustedFilterHeader;
import org.reserves.bitcoinj.scan.ScanProgress;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.bitcoinj.watch.WatchedScripts;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.Network;
import org.reserves.chain.ScanCancelledException;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;

class CompactFiltersTest {
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final PeerOptions OPTIONS =
            PeerOptions.of(SyncTarget.height(FilterChain.HEIGHT), DEADLINE).patience(Duration.ofSeconds(5));
    private static final PeerOptions TRUSTING = OPTIONS.trusting(new TrustedBlock(CHAIN.tip(), "our own node"));
    /** Long enough for filter headers at thousandth heights; the watched script is paid in block 1,120 and once before. */
    private static final TestChain LONG = new TestChain()
            .mine(4, ELSEWHERE)
            .mine(1, WATCHED)
            .mine(1_114, ELSEWHERE)
            .mine(1, WATCHED)
            .mine(80, ELSEWHERE);

    private final List<LyingPeer> peers = new ArrayList<>();

    @AfterEach
    void close() {
        peers.forEach(LyingPeer::close);
        assertEquals(List.of(), Threads.ofPeers());
    }

    /** Counts what it is asked for. */
    private static class Counting extends FilterManners {
        private final Set<Integer> blocks = new ConcurrentSkipListSet<>();
        private final AtomicInteger filters = new AtomicInteger();

        Counting(TestChain chain) {
            super(chain);
        }

        @Override
        void block(Session session, String hash) {
            blocks.add(chain().find(hash));
            super.block(session, hash);
        }

        @Override
        void sendFilter(Session session, int height) {
            filters.incrementAndGet();
            super.sendFilter(session, height);
        }
    }

    @Test
    void onlyBlocksWithWatchedScripts_areRead() {
        Counting one = new Counting(CHAIN);
        Counting other = new Counting(CHAIN);
        ChainBalance answer = balance(TRUSTING, List.of(WATCHED), one, other);
        assertEquals(FilterChain.SATS, Ask.sats(answer, WATCHED));
        assertEquals(Assurance.CROSS_CHECKED, answer.assurance());
        Set<Integer> read = new ConcurrentSkipListSet<>(one.blocks);
        read.addAll(other.blocks);
        assertEquals(Set.of(1, 2, 3, 105, 106), read);
        assertEquals(130, one.filters.get() + other.filters.get());
        assertEquals(
                "of 130 blocks after regtest block 0 (" + CHAIN.hash(0) + ") up to regtest block 130 (" + CHAIN.tip()
                        + ") 5 were read, each body giving the merkle root in its header; none of the watched scripts"
                        + " is in the compact filters (BIP158) of the other 125",
                answer.grounds().get(0));
    }

    @Test
    void answer_isThatOfWholeBlocks() {
        listen(new FilterManners(CHAIN), new FilterManners(CHAIN));
        List<WatchOnly> watched = Stream.of(WATCHED, ELSEWHERE, FilterChain.TOLD, FilterChain.UNTOLD)
                .map(WatchOnly::of)
                .toList();
        try (Peers whole = Peers.of(Network.REGTEST, addresses(), OPTIONS);
                Peers filtered = whole.compactFilters()) {
            ChainHistory expected = whole.historyOf(watched);
            ChainHistory actual = filtered.historyOf(watched);
            assertEquals(expected.events(), actual.events());
            assertEquals(expected.outgoing(), actual.outgoing());
            assertEquals(expected.blocks(), actual.blocks());
            assertEquals(expected.tip(), filtered.tip());
        }
    }

    @Test
    void twoOperatorsAreNeeded_unlessTheCallerSaysOtherwise() {
        listen(new FilterManners(CHAIN), new Manners(CHAIN));
        PeersFailedException e = assertThrows(PeersFailedException.class, () -> balance(OPTIONS));
        assertEquals(
                "no balance, as compact filters of 2 operators or more are needed and 1 serve them: "
                        + peers.get(1).address()
                        + " serves no compact filters (it does not say NODE_COMPACT_FILTERS, BIP157); "
                        + peers.get(0).address()
                        + " serves them; name nodes on other hosts, or say with fewestOperators that fewer are enough",
                e.getMessage());
        ChainBalance one = balance(TRUSTING.fewestOperators(1));
        assertEquals(FilterChain.SATS, Ask.sats(one, WATCHED));
        assertEquals(Assurance.SINGLE_SERVER, one.assurance());
        assertTrue(assertThrows(PeersFailedException.class, () -> balance(OPTIONS.fewestOperators(3)))
                .getMessage()
                .startsWith("no balance, as compact filters of 3 operators or more are needed and 1 serve them: "));
    }

    @Test
    void options_areRefused_whereTheyMakeNoSense() {
        assertEquals(
                "fewest operators \"0\" is below 1; somebody has to state the filters",
                assertThrows(IllegalArgumentException.class, () -> OPTIONS.fewestOperators(0))
                        .getMessage());
        assertThrows(
                IllegalStateException.class, () -> OPTIONS.fewestOperators(1).fewestOperators(2));
        TrustedFilterHeader header = new TrustedFilterHeader(7, "11".repeat(32), "my node");
        assertThrows(IllegalStateException.class, () -> OPTIONS.trusting(header).trusting(header));
        Peers bloom = Peers.of(Network.REGTEST, List.of("127.0.0.1"), OPTIONS.bloomFiltered());
        assertThrows(IllegalStateException.class, bloom::compactFilters);
        Peers compact = Peers.of(Network.REGTEST, List.of("127.0.0.1"), OPTIONS).compactFilters();
        assertThrows(IllegalStateException.class, compact::compactFilters);
    }

    /** Of three, one is two blocks behind: its operator still vouches for the blocks it has. */
    @Test
    void blocksThatTooFewHave_areRead() {
        TestChain behind = CHAIN.fork(128);
        Counting ahead = new Counting(CHAIN);
        ChainBalance answer = balance(
                PeerOptions.of(SyncTarget.height(128), DEADLINE)
                        .trusting(new TrustedBlock(CHAIN.tip(), "our own node")),
                List.of(WATCHED),
                ahead,
                new FilterManners(behind));
        assertEquals(130, answer.block().height());
        assertTrue(ahead.blocks.containsAll(Set.of(129, 130)), ahead.blocks.toString());
        assertEquals(Assurance.CROSS_CHECKED, answer.assurance());
        LyingFiltersTest.assertGround(
                answer, "2 blocks at the end or on a new branch were read whatever their filters have");
    }

    @Test
    void emptyScript_isInNoFilter_soEveryBlockIsRead() {
        TestChain chain = new TestChain().mine(1, ELSEWHERE).mine(1, "").mine(3, ELSEWHERE);
        Counting one = new Counting(chain);
        PeerOptions options = PeerOptions.of(SyncTarget.height(5), DEADLINE);
        ChainBalance answer = balance(options, List.of("raw()"), one, new FilterManners(chain));
        assertEquals(TestChain.SUBSIDY, Ask.sats(answer, "raw()"));
    }

    /** The next scripts are looked for in the filters that are here already. */
    @Test
    void gapLimitThatGrows_asksEarlierFiltersAgain_withoutFetchingThem() {
        // any extended key will do
        String key =
                "tpubD6NzVbkrYhZ4XgiXtGrdW5XDAPFCL9h7we1vwNCpn8tGbBcgfVYjXyhWo4E1xkh56hjod1RhGjxbaTLV3X4FyWuejifB9jusQ46QzG87VKp";
        WatchOnly watch = WatchOnly.of("wpkh(" + key + "/*)");
        TestChain chain = new TestChain()
                .mine(1, script(watch, 1_015))
                .mine(20, ELSEWHERE)
                .mine(1, script(watch, 1_000))
                .mine(20, ELSEWHERE);
        Counting one = new Counting(chain);
        Counting other = new Counting(chain);
        PeerOptions options = PeerOptions.of(SyncTarget.height(42), DEADLINE);
        listen(one, other);
        try (Peers source = Peers.of(Network.REGTEST, addresses(), options).compactFilters()) {
            ChainBalance answer = source.balanceOf(List.of(watch));
            assertEquals(
                    2 * TestChain.SUBSIDY,
                    ((WatchedBalance.Known) answer.of(watch)).total().toSats());
        }
        assertEquals(42, one.filters.get() + other.filters.get());
    }

    @Test
    void rollForward_goesOnFromAnAuthenticatedBalance() {
        listen(new FilterManners(CHAIN), new FilterManners(CHAIN));
        ChainBalance opening;
        try (Peers whole = Peers.of(Network.REGTEST, addresses(), TRUSTING.until(104))) {
            opening = whole.balanceOf(List.of(WatchOnly.of(WATCHED)));
        }
        assertEquals(Assurance.AUTHENTICATED, opening.assurance());
        try (Peers source = Peers.of(Network.REGTEST, addresses(), TRUSTING).compactFilters()) {
            ChainHistory later = source.rollForward(opening);
            assertEquals(FilterChain.SATS, Ask.sats(later.atTip(), WATCHED));
            assertEquals(Assurance.CROSS_CHECKED, later.assurance());
            assertEquals(104, later.blocks().firstHeight());
            assertTrue(
                    later.grounds().get(0).startsWith("the coins after regtest block 104 ("),
                    later.grounds().toString());
        }
    }

    /** From 1,100 on filter headers begin at height 1,000, which each node shows first. */
    @Test
    void birthdayAboveAThousand_beginsAtAFilterHeaderEachNodeShows() {
        PeerOptions options = PeerOptions.of(SyncTarget.height(1_200), DEADLINE);
        ChainBalance answer =
                balance(options.birthday(1_100), List.of(WATCHED), new FilterManners(LONG), new FilterManners(LONG));
        assertEquals(TestChain.SUBSIDY, Ask.sats(answer, WATCHED));
        assertEquals(Assurance.UNAUTHENTICATED, answer.assurance());
        peers.add(LyingPeer.with(
                new FilterManners(LONG) {
                    @Override
                    void filterCheckpoints(Session session, String stop) {
                        session.send("cfcheckpt", join(new byte[] {0}, stored(stop), new byte[] {1}, new byte[32]));
                    }
                },
                "127.0.0.9"));
        ChainBalance again = balance(options.birthday(1_100));
        assertEquals(TestChain.SUBSIDY, Ask.sats(again, WATCHED));
        String witnesses = again.grounds().get(again.grounds().size() - 1);
        assertTrue(
                witnesses.contains(peers.get(2).address() + " shows two filter headers at height 1000: "
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
            ChainBalance answer = balance(options, List.of(WATCHED), honest, liar, new FilterManners(LONG));
            String witnesses = answer.grounds().get(answer.grounds().size() - 1);
            assertTrue(
                    witnesses.contains(peers.get(1).address() + " shows the filter header "
                            + FilterHeaders.display(liar.filterHeader(height)) + " at height " + height
                            + ", where " + trusted.header() + " is trusted because of our own node"),
                    height + ": " + witnesses);
            assertEquals(
                    height > 1_099,
                    answer.grounds().stream()
                            .anyMatch(ground -> ground.startsWith("the filters up to height " + height + " lead to")),
                    height + ": " + answer.grounds());
            assertEquals(TestChain.SUBSIDY, Ask.sats(answer, WATCHED));
            closePeers();
        }
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
        ChainBalance answer = balance(
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
        ChainBalance answer = balance(options, List.of(WATCHED), one, other, new Late(), new Late());
        assertEquals(FilterChain.SATS, Ask.sats(answer, WATCHED), String.join("\n", answer.grounds()));
    }

    @Test
    void reorganisation_isFollowed() {
        TestChain other = CHAIN.fork(103).mine(2, WATCHED).mine(40, ELSEWHERE);
        AtomicInteger sent = new AtomicInteger();
        FilterManners before = new FilterManners(CHAIN);
        FilterManners after = new FilterManners(other);
        class Changing extends FilterManners {
            Changing() {
                super(CHAIN);
            }

            private FilterManners now() {
                return sent.get() >= 3 ? after : before;
            }

            @Override
            TestChain chain() {
                return now().chain();
            }

            @Override
            void filterHeaders(Session session, int start, String stop) {
                now().filterHeaders(session, start, stop);
            }

            @Override
            void filters(Session session, int start, String stop) {
                now().filters(session, start, stop);
            }

            @Override
            void block(Session session, String hash) {
                super.block(session, hash);
                sent.incrementAndGet();
            }
        }
        ChainBalance answer = balance(OPTIONS, List.of(WATCHED), new Changing(), new Changing());
        assertEquals(other.tip(), answer.block().hash());
        assertEquals(5 * TestChain.SUBSIDY, Ask.sats(answer, WATCHED));
    }

    @Test
    void run_tellsOfProgress_andEndsWhenCancelledOrLate() {
        List<ScanProgress> told = new ArrayList<>();
        balance(OPTIONS.reportingTo(told::add), List.of(WATCHED), new FilterManners(CHAIN), new FilterManners(CHAIN));
        ScanProgress last = told.get(told.size() - 1);
        assertEquals(ScanProgress.Stage.BLOCKS, last.stage());
        assertEquals(130, last.done());
        closePeers();
        FilterManners silent = new FilterManners(CHAIN) {
            @Override
            void filters(Session session, int start, String stop) {}
        };
        listen(silent, silent);
        assertThrows(
                ScanCancelledException.class,
                () -> balance(OPTIONS.cancelledWhen(() -> peers.get(0).visitors() > 0)));
        PeersFailedException late = assertThrows(
                PeersFailedException.class,
                () -> balance(PeerOptions.of(SyncTarget.height(130), Duration.ofMillis(600))));
        assertTrue(
                late.getMessage().contains("had not sent a message \"cfilter\" of block 1 (" + CHAIN.hash(1) + ")"),
                late.getMessage());
        assertFalse(late.failures().isEmpty());
    }

    private static String script(WatchOnly watch, int number) {
        return HexFormat.of()
                .formatHex(WatchedScripts.of(watch, Network.REGTEST).at(number).get(0));
    }

    private void listen(Manners... manners) {
        for (Manners each : manners) {
            peers.add(LyingPeer.with(each, "127.0.0." + (2 + peers.size())));
        }
    }

    private void closePeers() {
        peers.forEach(LyingPeer::close);
        peers.clear();
    }

    private List<String> addresses() {
        return peers.stream().map(LyingPeer::address).toList();
    }

    private ChainBalance balance(PeerOptions options, List<String> scripts, Manners... manners) {
        listen(manners);
        try (Peers source = Peers.of(Network.REGTEST, addresses(), options).compactFilters()) {
            return source.balanceOf(scripts.stream().map(WatchOnly::of).toList());
        }
    }

    private ChainBalance balance(PeerOptions options) {
        return balance(options, List.of(WATCHED));
    }
}
