package org.reserves.bitcoinj.proven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import org.bitcoinj.base.Sha256Hash;
import org.junit.jupiter.api.Test;
import org.reserves.bitcoinj.blocks.BlockHeader;

/** Proofs that lead to the right root and still prove nothing. */
class ProofCheckerTest {
    private static final RecordedChain CHAIN = RecordedChain.whole();
    private static final int HEIGHT = 138;
    private static final String REWARD = CHAIN.txids(HEIGHT).get(0);
    private static final String TXID = CHAIN.txids(HEIGHT).get(1);
    private static final BlockHeader HEADER = BlockHeader.of(CHAIN.header(HEIGHT), 0);

    @Test
    void honestProofs_pass() {
        ProvenTransaction proven = new ProofChecker(HEADER).check(shown(CHAIN.branch(REWARD, HEIGHT)));
        assertEquals(TXID, proven.transaction().txid());
        assertEquals(1, proven.branch().position());
    }

    /** One input, one output, no witness, and 64 bytes: two hashes beside each other are as long (CVE-2017-12842). */
    @Test
    void transactionsOf64Bytes_areRefused() {
        byte[] bytes = HexFormat.of()
                .parseHex("01000000" + "01" + "11".repeat(32) + "00000000" + "00" + "ffffffff" + "01"
                        + "0000000000000000" + "04" + "6a026869" + "00000000");
        assertEquals(64, bytes.length);
        String txid = Sha256Hash.wrapReversed(Sha256Hash.hashTwice(bytes)).toString();
        byte[] header = CHAIN.header(HEIGHT);
        System.arraycopy(Sha256Hash.hashTwice(bytes), 0, header, 36, 32);
        MerkleBranch alone = new MerkleBranch(0, List.of());
        Shown shown = new Shown(new ClaimedTransaction(txid, HEIGHT), bytes, alone, txid, alone);
        FalseProofException refused =
                assertThrows(FalseProofException.class, () -> new ProofChecker(BlockHeader.of(header, 0)).check(shown));
        assertTrue(
                refused.getMessage()
                        .endsWith("it has 64 bytes without witness data, so that it could be two hashes of the tree"
                                + " (CVE-2017-12842)"),
                refused.getMessage());
    }

    @Test
    void branchesOfAnotherRewardThanTheFirst_areRefused() {
        Shown shown = new Shown(
                new ClaimedTransaction(TXID, HEIGHT),
                CHAIN.transaction(TXID),
                CHAIN.branch(TXID, HEIGHT),
                TXID,
                CHAIN.branch(TXID, HEIGHT));
        assertRefused("the branch of the block reward is for position 1, not 0", shown);
        assertRefused(
                "the merkle branch of the block reward leads to ",
                shown(new MerkleBranch(0, List.of("ab".repeat(32)))));
    }

    @Test
    void bytesOfAnotherTransaction_andWithMoreBehind_areRefused() {
        Shown other = new Shown(
                new ClaimedTransaction(TXID, HEIGHT),
                CHAIN.transaction(REWARD),
                CHAIN.branch(TXID, HEIGHT),
                REWARD,
                CHAIN.branch(REWARD, HEIGHT));
        assertRefused("the bytes are not that transaction: ", other);
        byte[] honest = CHAIN.transaction(TXID);
        byte[] longer = java.util.Arrays.copyOf(honest, honest.length + 1);
        assertRefused(
                "the bytes are not that transaction: ",
                new Shown(
                        new ClaimedTransaction(TXID, HEIGHT),
                        longer,
                        CHAIN.branch(TXID, HEIGHT),
                        REWARD,
                        CHAIN.branch(REWARD, HEIGHT)));
    }

    private static Shown shown(MerkleBranch reward) {
        return new Shown(
                new ClaimedTransaction(TXID, HEIGHT),
                CHAIN.transaction(TXID),
                CHAIN.branch(TXID, HEIGHT),
                REWARD,
                reward);
    }

    private static void assertRefused(String reason, Shown shown) {
        FalseProofException refused =
                assertThrows(FalseProofException.class, () -> new ProofChecker(HEADER).check(shown));
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }
}
