package org.reserves.bitcoinj.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.bitcoinj.peers.FilterChain.CHAIN;
import static org.reserves.bitcoinj.peers.FilterChain.WATCHED;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reserves.bitcoinj.blocks.TrustedBlock;
import org.reserves.bitcoinj.filters.RecomputedFilters;
import org.reserves.bitcoinj.filters.TrustedFilterHeader;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.chain.Assurance;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;
import org.reserves.chain.Witness;
import org.reserves.chain.Witness.Standing;

/** One lie about filters after the other, between two honest peers: the balance is right, and the liar is named. */
class LyingFiltersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final PeerOptions OPTIONS = PeerOptions.of(
                    SyncTarget.height(FilterChain.HEIGHT), Duration.ofSeconds(20))
            .patience(PATIENCE)
            .trusting(new TrustedBlock(CHAIN.tip(), "our own node"));

    static Stream<Lie> lies() {
        return FilterLies.all();
    }

    @AfterEach
    void noThreadIsLeft() {
        assertEquals(List.of(), Threads.ofPeers());
    }

    @ParameterizedTest
    @MethodSource("lies")
    void liar_betweenTwoHonestPeers_isNamed_andChangesNothing(Lie lie) {
        try (LyingPeer liar = LyingPeer.with(lie.manners(), "127.0.0.4");
                LyingPeer one = LyingPeer.with(new FilterManners(CHAIN), "127.0.0.2");
                LyingPeer other = LyingPeer.with(new FilterManners(CHAIN), "127.0.0.3")) {
            ChainBalance answer = balance(OPTIONS, one, liar, other);
            assertEquals(FilterChain.SATS, Ask.sats(answer, WATCHED));
            assertEquals(
                    Assurance.CROSS_CHECKED,
                    answer.assurance(),
                    answer.grounds().toString());
            String witnesses = answer.grounds().get(answer.grounds().size() - 1);
            assertTrue(witnesses.contains("given up: " + liar.address() + " " + lie.reason()), witnesses);
            assertGround(answer, "rests on 2 operators: " + one.address() + ", " + other.address());
            Standing standing = FilterLies.UNPROVEN.contains(lie.name()) ? Standing.FAILED : Standing.CONVICTED;
            assertEquals(
                    List.of(Standing.AGREED, Standing.AGREED, standing),
                    answer.witnesses().stream().map(Witness::standing).toList());
            assertEquals(
                    new Witness(
                            one.address(),
                            Standing.AGREED,
                            "states the same filters of blocks that were passed over, up to height 130"),
                    answer.witnesses().get(0));
            assertTrue(answer.witnesses().get(2).toString().startsWith(liar.address() + " " + lie.reason()));
            assertTrue(
                    answer.toString()
                            .endsWith("; agreed by " + one.address() + " and " + other.address()
                                    + (standing == Standing.CONVICTED ? "; convicted: " + liar.address() : "")),
                    answer.toString());
            // three of rewards, two of payments, and what was disputed; whoever forges all of his filters does not make
            // us read all blocks
            int read = Integer.parseInt(answer.grounds().stream()
                    .filter(ground -> ground.startsWith("of 130 blocks after "))
                    .findFirst()
                    .orElseThrow()
                    .replaceFirst(".*\\) (\\d+) were read.*", "$1"));
            assertTrue(read >= 5 && read <= 40, read + " blocks were read");
        }
    }

    /** With one honest peer beside the liar there are not two operators left, and so no answer. */
    @Test
    void liar_besideOneHonestPeer_leavesNoAnswer_unlessOneIsEnough() {
        try (LyingPeer liar = LyingPeer.with(FilterChain.without(WATCHED, 105), "127.0.0.4");
                LyingPeer honest = LyingPeer.with(new FilterManners(CHAIN), "127.0.0.2")) {
            PeersFailedException e = assertThrows(PeersFailedException.class, () -> balance(OPTIONS, liar, honest));
            assertTrue(
                    e.getMessage()
                            .startsWith(
                                    "no balance, as compact filters of 2 operators or more are needed and 1 serve them: "
                                            + liar.address() + " stands by a false filter of regtest block 105 ("),
                    e.getMessage());
            assertTrue(
                    e.getMessage()
                            .endsWith("; " + honest.address() + " serves them; name nodes on other hosts, or say with"
                                    + " fewestOperators that fewer are enough"),
                    e.getMessage());
            ChainBalance answer = balance(OPTIONS.fewestOperators(1), liar, honest);
            assertEquals(FilterChain.SATS, Ask.sats(answer, WATCHED));
            assertEquals(Assurance.SINGLE_SERVER, answer.assurance());
            assertGround(answer, "that the filters are true rests on one operator: " + honest.address());
        }
    }

    /** An input that tells its script convicts whoever leaves it out; a miner could imitate it, so he is still heard. */
    @Test
    void liar_whoLeavesOutWhatAnInputTells_doesNotCount_butIsHeard() {
        try (LyingPeer liar = LyingPeer.with(FilterChain.without(FilterChain.TOLD, 110), "127.0.0.4");
                LyingPeer one = LyingPeer.with(new FilterManners(CHAIN), "127.0.0.2");
                LyingPeer other = LyingPeer.with(new FilterManners(CHAIN), "127.0.0.3")) {
            ChainBalance answer = balance(OPTIONS, liar, one, other);
            assertEquals(FilterChain.SATS, Ask.sats(answer, WATCHED));
            assertEquals(Assurance.CROSS_CHECKED, answer.assurance());
            assertGround(answer, "rests on 2 operators: " + one.address() + ", " + other.address());
            assertGround(
                    answer,
                    liar.address() + " stands by a filter that is likely false: of regtest block 110 ("
                            + CHAIN.hash(110)
                            + ") it leaves out script " + FilterChain.TOLD + ", which input 0 of transaction "
                            + CHAIN.block(110).getTransactions().get(1).getTxId()
                            + " spends from; a miner could have imitated such an input");
            Witness doubted = answer.witnesses().get(0);
            assertEquals(Standing.DOUBTED, doubted.standing());
            assertTrue(
                    doubted.toString()
                            .startsWith(liar.address()
                                    + " stands by a filter that is likely false: of regtest block 110 ("),
                    doubted.toString());
            PeersFailedException e = assertThrows(PeersFailedException.class, () -> balance(OPTIONS, liar, one));
            assertTrue(
                    e.getMessage().contains(liar.address() + " stands by a filter that is likely false: of "),
                    e.getMessage());
        }
    }

    /** What the block does not tell is said, and both are kept; the block itself was read, so nothing is missing. */
    @Test
    void differenceThatTheBlockDoesNotDecide_isSaid_andBothAreKept() {
        try (LyingPeer liar = LyingPeer.with(FilterChain.without(FilterChain.UNTOLD, 112), "127.0.0.4");
                LyingPeer honest = LyingPeer.with(new FilterManners(CHAIN), "127.0.0.2")) {
            ChainBalance answer = balance(OPTIONS, liar, honest);
            assertEquals(FilterChain.SATS, Ask.sats(answer, WATCHED));
            assertEquals(Assurance.CROSS_CHECKED, answer.assurance());
            assertGround(
                    answer,
                    "the filters of regtest block 112 (" + CHAIN.hash(112) + ") that " + liar.address() + " and "
                            + honest.address() + " stand by differ, and the block does not decide: 1 of its inputs do"
                            + " not tell what they spend from; it was read in full, and both sides are still heard");
        }
    }

    /** The one thing that a set of peers can do: all of them leave out the same. Then the grade says on whom it rests. */
    @Test
    void allPeersTogether_canHideAnEvent_andTheGradeSaysSo_unlessAFilterHeaderIsTrusted() {
        RecomputedFilters filters = RecomputedFilters.fromGenesis();
        for (int height = 0; height <= CHAIN.height(); height++) {
            filters.add(CHAIN.block(height).serialize());
        }
        TrustedFilterHeader trusted = filters.trusted("our own node");
        try (LyingPeer one = LyingPeer.with(FilterChain.without(WATCHED, 105), "127.0.0.2");
                LyingPeer other = LyingPeer.with(FilterChain.without(WATCHED, 105), "127.0.0.3");
                LyingPeer honest = LyingPeer.with(new FilterManners(CHAIN), "127.0.0.4")) {
            ChainBalance wrong = balance(OPTIONS, one, other);
            assertEquals(2 * TestChain.SUBSIDY, Ask.sats(wrong, WATCHED));
            assertEquals(Assurance.CROSS_CHECKED, wrong.assurance());
            assertGround(wrong, "an event would be missing only if all of them stand by the same false filter");
            PeersFailedException e =
                    assertThrows(PeersFailedException.class, () -> balance(OPTIONS.trusting(trusted), one, other));
            // whoever is heard first: with one of them gone, two operators are not to be had
            assertTrue(
                    Stream.of(one, other).anyMatch(liar -> e.getMessage()
                                    .contains(liar.address() + " shows the filter header "))
                            && e.getMessage()
                                    .contains(" at height 130, where " + trusted.header()
                                            + " is trusted because of our own node"),
                    e.getMessage());
            ChainBalance closed = balance(OPTIONS.fewestOperators(1).trusting(trusted), one, other, honest);
            assertEquals(FilterChain.SATS, Ask.sats(closed, WATCHED));
            assertEquals(
                    Assurance.AUTHENTICATED,
                    closed.assurance(),
                    closed.grounds().toString());
            assertGround(closed, "the filters up to height 130 lead to the filter header " + trusted.header());
        }
    }

    static ChainBalance balance(PeerOptions options, LyingPeer... peers) {
        List<String> nodes = Stream.of(peers).map(LyingPeer::address).toList();
        try (Peers source = Peers.of(Network.REGTEST, nodes, options).compactFilters()) {
            return source.balanceOf(List.of(WatchOnly.of(WATCHED)));
        }
    }

    static void assertGround(ChainBalance answer, String part) {
        assertTrue(
                answer.grounds().stream().anyMatch(ground -> ground.contains(part)),
                part + " is not in " + String.join("\n", answer.grounds()));
    }
}
