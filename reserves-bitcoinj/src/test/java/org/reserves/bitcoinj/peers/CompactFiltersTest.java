package org.reserves.bitcoinj.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.bitcoinj.peers.FilterChain.CHAIN;
import static org.reserves.bitcoinj.peers.FilterChain.ELSEWHERE;
import static org.reserves.bitcoinj.peers.FilterChain.WATCHED;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.filters.TrustedFilterHeader;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.bitcoinj.watch.WatchedScripts;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.WatchedBalance;

class CompactFiltersTest {
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final PeerOptions OPTIONS =
            PeerOptions.of(SyncTarget.height(FilterChain.HEIGHT), DEADLINE).patience(Duration.ofSeconds(5));
    private static final PeerOptions TRUSTING = OPTIONS.trusting(new TrustedBlock(CHAIN.tip(), "our own node"));

    private final FilterNodes nodes = new FilterNodes();

    @AfterEach
    void close() {
        nodes.close();
    }

    @Test
    void onlyBlocksWithWatchedScripts_areRead() {
        CountingManners one = new CountingManners(CHAIN);
        CountingManners other = new CountingManners(CHAIN);
        ChainBalance answer = nodes.balance(TRUSTING, List.of(WATCHED), one, other);
        assertEquals(FilterChain.SATS, Ask.sats(answer, WATCHED));
        assertEquals(Assurance.CROSS_CHECKED, answer.assurance());
        Set<Integer> read = new ConcurrentSkipListSet<>(one.blocks());
        read.addAll(other.blocks());
        assertEquals(Set.of(1, 2, 3, 105, 106), read);
        assertEquals(130, one.filters() + other.filters());
        assertEquals(
                "of 130 blocks after regtest block 0 (" + CHAIN.hash(0) + ") up to regtest block 130 (" + CHAIN.tip()
                        + ") 5 were read, each body giving the merkle root in its header; none of the watched scripts"
                        + " is in the compact filters (BIP158) of the other 125",
                answer.grounds().get(0));
    }

    @Test
    void answer_isThatOfWholeBlocks() {
        nodes.listen(new FilterManners(CHAIN), new FilterManners(CHAIN));
        List<WatchOnly> watched = Stream.of(WATCHED, ELSEWHERE, FilterChain.TOLD, FilterChain.UNTOLD)
                .map(WatchOnly::of)
                .toList();
        try (Peers whole = Peers.of(Network.REGTEST, nodes.addresses(), OPTIONS);
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
        nodes.listen(new FilterManners(CHAIN), new Manners(CHAIN));
        PeersFailedException e = assertThrows(PeersFailedException.class, () -> nodes.balance(OPTIONS));
        assertEquals(
                "no balance, as compact filters of 2 operators or more are needed and 1 serve them: "
                        + nodes.get(1).address()
                        + " serves no compact filters (it does not say NODE_COMPACT_FILTERS, BIP157); "
                        + nodes.get(0).address()
                        + " serves them; name nodes on other hosts, or say with fewestOperators that fewer are enough",
                e.getMessage());
        ChainBalance one = nodes.balance(TRUSTING.fewestOperators(1));
        assertEquals(FilterChain.SATS, Ask.sats(one, WATCHED));
        assertEquals(Assurance.SINGLE_SERVER, one.assurance());
        assertTrue(assertThrows(PeersFailedException.class, () -> nodes.balance(OPTIONS.fewestOperators(3)))
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
        CountingManners ahead = new CountingManners(CHAIN);
        ChainBalance answer = nodes.balance(
                PeerOptions.of(SyncTarget.height(128), DEADLINE)
                        .trusting(new TrustedBlock(CHAIN.tip(), "our own node")),
                List.of(WATCHED),
                ahead,
                new FilterManners(behind));
        assertEquals(130, answer.block().height());
        assertTrue(ahead.blocks().containsAll(Set.of(129, 130)), ahead.blocks().toString());
        assertEquals(Assurance.CROSS_CHECKED, answer.assurance());
        LyingFiltersTest.assertGround(
                answer, "2 blocks at the end or on a new branch were read whatever their filters have");
    }

    @Test
    void emptyScript_isInNoFilter_soEveryBlockIsRead() {
        TestChain chain = new TestChain().mine(1, ELSEWHERE).mine(1, "").mine(3, ELSEWHERE);
        CountingManners one = new CountingManners(chain);
        PeerOptions options = PeerOptions.of(SyncTarget.height(5), DEADLINE);
        ChainBalance answer = nodes.balance(options, List.of("raw()"), one, new FilterManners(chain));
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
        CountingManners one = new CountingManners(chain);
        CountingManners other = new CountingManners(chain);
        PeerOptions options = PeerOptions.of(SyncTarget.height(42), DEADLINE);
        nodes.listen(one, other);
        try (Peers source =
                Peers.of(Network.REGTEST, nodes.addresses(), options).compactFilters()) {
            ChainBalance answer = source.balanceOf(List.of(watch));
            assertEquals(
                    2 * TestChain.SUBSIDY,
                    ((WatchedBalance.Known) answer.of(watch)).total().toSats());
        }
        assertEquals(42, one.filters() + other.filters());
    }

    @Test
    void rollForward_goesOnFromAnAuthenticatedBalance() {
        nodes.listen(new FilterManners(CHAIN), new FilterManners(CHAIN));
        ChainBalance opening;
        try (Peers whole = Peers.of(Network.REGTEST, nodes.addresses(), TRUSTING.until(104))) {
            opening = whole.balanceOf(List.of(WatchOnly.of(WATCHED)));
        }
        assertEquals(Assurance.AUTHENTICATED, opening.assurance());
        try (Peers source =
                Peers.of(Network.REGTEST, nodes.addresses(), TRUSTING).compactFilters()) {
            ChainHistory later = source.rollForward(opening);
            assertEquals(FilterChain.SATS, Ask.sats(later.atTip(), WATCHED));
            assertEquals(Assurance.CROSS_CHECKED, later.assurance());
            assertEquals(104, later.blocks().firstHeight());
            assertTrue(
                    later.grounds().get(0).startsWith("the coins after regtest block 104 ("),
                    later.grounds().toString());
        }
    }

    private static String script(WatchOnly watch, int number) {
        return HexFormat.of()
                .formatHex(WatchedScripts.of(watch, Network.REGTEST).at(number).get(0));
    }
}
