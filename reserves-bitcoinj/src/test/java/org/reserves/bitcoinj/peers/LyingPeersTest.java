package org.reserves.bitcoinj.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reserves.bitcoinj.scan.SyncTarget;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.Witness;

/** One lie after the other: alone it ends in an exception that says who did what, beside an honest peer in the honest balance. */
class LyingPeersTest {
    private static final String WATCHED = "0014" + "11".repeat(20);
    private static final String ELSEWHERE = "0014" + "22".repeat(20);
    private static final int AT = 105;
    private static final int HEIGHT = 130;
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final PeerOptions OPTIONS = PeerOptions.of(SyncTarget.height(HEIGHT), DEADLINE)
            .patience(PATIENCE)
            .mostHeaders(9_000);

    private static final TestChain CHAIN = chain();

    static Stream<Lie> lies() {
        String block = CHAIN.hash(AT);
        TestChain weaker = CHAIN.fork(100).mine(20, WATCHED);
        TestChain longer = CHAIN.fork(HEIGHT).mine(3_000, ELSEWHERE);
        return Stream.of(
                new Lie(
                        "invented transaction",
                        Lies.inventedTransaction(CHAIN, AT, WATCHED),
                        "sent a false block: block " + block + " refused: its transactions have the merkle root"),
                new Lie(
                        "hollow block",
                        Lies.hollowBlock(CHAIN, AT),
                        "sent a false block: block " + block + " refused: it is hollow"),
                new Lie(
                        "wrong merkle root",
                        Lies.otherRoot(CHAIN, AT),
                        "sent headers that do not follow one another, at " + CHAIN.hash(AT + 1)),
                new Lie(
                        "duplicate transactions",
                        Lies.duplicateTransactions(CHAIN, AT),
                        "sent a false block: block " + block
                                + " refused: transactions were repeated without changing the merkle root"),
                new Lie(
                        "block cut short",
                        Lies.cutBlock(CHAIN, AT),
                        "sent a false block: block " + block + " refused: "),
                new Lie(
                        "another block",
                        Lies.otherBlock(CHAIN, AT),
                        "sent block " + CHAIN.hash(AT - 1) + ", which nobody asked it for"),
                new Lie("no proof of work", Lies.withoutWork(CHAIN, HEIGHT), "sent a false header: block "),
                new Lie("less work", new Manners(weaker), "is at regtest block 120 (" + weaker.tip() + ") and below"),
                new Lie(
                        "block not found",
                        Lies.notFound(CHAIN, AT),
                        "says it has no regtest block 105 (" + block + "), which is on its own chain"),
                new Lie(
                        "block withheld",
                        Lies.withheld(CHAIN, AT),
                        "sent no block within 2 s; it owes block 105 (" + block + ")"),
                new Lie("silence at the greeting", Lies.silence(CHAIN), "sent no message \"version\" within 2 s"),
                new Lie(
                        "silence about headers",
                        Lies.silentAboutHeaders(CHAIN),
                        "sent no message \"headers\" within 2 s"),
                new Lie(
                        "hang-up in mid-block",
                        Lies.hangUpInMidBlock(CHAIN, AT),
                        "hung up in the middle of a message \"block\", after "),
                new Lie(
                        "forged length, huge",
                        Lies.forgedLength(CHAIN, AT, -1),
                        "announced a message \"block\" of 4294967295 bytes; at most 4000000 are possible"),
                new Lie(
                        "forged length, too long",
                        Lies.forgedLength(CHAIN, AT, 3_999_999),
                        "sent no block within 2 s; it owes block 105"),
                new Lie(
                        "forged length, too short",
                        Lies.forgedLength(CHAIN, AT, 100),
                        "sent a message \"block\" of 100 bytes that do not match their checksum"),
                new Lie(
                        "pruned",
                        Lies.services(longer, Manners.NETWORK_LIMITED | Manners.WITNESS),
                        "is pruned: it has the last 288 blocks only, up to height " + longer.height()
                                + ", and those from 1 on are needed"),
                new Lie(
                        "no blocks",
                        Lies.services(CHAIN, Manners.WITNESS),
                        "serves no blocks (it does not say NODE_NETWORK)"),
                new Lie("endless headers", Lies.endlessHeaders(CHAIN), "sent more than 9000 headers and has no end"),
                new Lie(
                        "the same headers for ever",
                        Lies.sameHeaders(longer),
                        "sends the same headers again and again"),
                new Lie("headers without blocks", Lies.headersOnly(longer), "says it has no regtest block 1 ("),
                new Lie(
                        "pings for ever",
                        Lies.pings(CHAIN),
                        "sent 1000 messages in a row that bring nothing, like a ping"),
                new Lie("noise", Lies.noise(CHAIN), "where a message of this network begins with \"fabfb5da\""));
    }

    @AfterEach
    void noThreadIsLeft() {
        assertEquals(List.of(), Threads.ofPeers());
    }

    @ParameterizedTest
    @MethodSource("lies")
    void liar_alone_isNamedWithinTheDeadline(Lie lie) {
        try (LyingPeer liar = LyingPeer.with(lie.manners())) {
            long began = System.nanoTime();
            PeersFailedException e = assertThrows(PeersFailedException.class, () -> balance(liar.address()));
            assertTrue(Duration.ofNanos(System.nanoTime() - began).compareTo(DEADLINE) < 0);
            assertEquals(1, e.failures().size(), e.getMessage());
            assertEquals(liar.address(), e.failures().get(0).node());
            assertTrue(
                    e.failures().get(0).reason().startsWith(lie.reason())
                            || e.failures().get(0).reason().contains(lie.reason()),
                    e.getMessage());
            assertTrue(e.getMessage().startsWith("no balance, as no node is left: " + liar.address()), e.getMessage());
        }
    }

    @ParameterizedTest
    @MethodSource("lies")
    void liar_besideAnHonestPeer_changesNothing(Lie lie) {
        try (LyingPeer liar = LyingPeer.with(lie.manners());
                LyingPeer honest = LyingPeer.with(new Manners(CHAIN))) {
            ChainBalance answer = balance(liar.address(), honest.address());
            assertHonest(answer);
            Witness.Standing standing =
                    lie.reason().startsWith("sent a false ") ? Witness.Standing.CONVICTED : Witness.Standing.FAILED;
            // a liar who was not asked for what he lies about is not found out
            assertTrue(
                    answer.witnesses().stream()
                            .filter(witness -> witness.standing() != Witness.Standing.AGREED)
                            .allMatch(witness -> witness.standing() == standing),
                    answer.witnesses().toString());
            assertTrue(answer.witnesses()
                    .contains(new Witness(
                            honest.address(),
                            Witness.Standing.AGREED,
                            "knows of no better chain than that of " + answer.block())));
        }
    }

    private static void assertHonest(ChainBalance answer) {
        assertEquals(CHAIN.tip(), answer.block().hash());
        assertEquals(2 * TestChain.SUBSIDY + 3_000, Ask.sats(answer, WATCHED));
    }

    private static ChainBalance balance(String... peers) {
        return Ask.balance(OPTIONS, List.of(WATCHED), peers);
    }

    /** Rewards 1 to 3 go to the watched script, the first of them leaves in block 105, and 3,000 satoshis come in there. */
    private static TestChain chain() {
        TestChain chain = new TestChain().mine(3, WATCHED).mine(101, ELSEWHERE);
        chain.mineWith(ELSEWHERE, chain.payment(1, ELSEWHERE, TestChain.SUBSIDY), chain.payment(4, WATCHED, 3_000));
        return chain.mine(25, ELSEWHERE);
    }
}
