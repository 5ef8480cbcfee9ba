package org.reserves.bitcoinj.proven;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import javax.annotation.Nullable;
import org.bitcoinj.core.ProtocolException;
import org.bitcoinj.core.Transaction;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.BlockRefusedException;
import org.reserves.bitcoinj.blocks.PickedTransactions;

/**
 * Checks what a server shows against a header of our own chain: the id is computed from the transaction, the branch leads from it to the
 * merkle root, and both are of the shape that an honest block has.
 */
final class ProofChecker {
    /** Two hashes beside each other are as long: a transaction of this size could be an inner node of the tree (CVE-2017-12842). */
    private static final int INNER_NODE = 64;

    private ProofChecker() {}

    /**
     * Returns the transaction if it is proved to be in the block.
     *
     * @throws FalseProofException if it is not
     */
    static ProvenTransaction check(Shown shown, BlockHeader header) {
        return check(shown, header, null);
    }

    /**
     * Returns the transaction if it is proved to be in the block.
     *
     * @param before a proof of the same block that was good, or null; its block reward need not be proved again
     * @throws FalseProofException if it is not
     */
    static ProvenTransaction check(Shown shown, BlockHeader header, @Nullable Shown before) {
        ClaimedTransaction claim = shown.claim();
        byte[] bytes = shown.transaction();
        try {
            PickedTransactions.verify(header, List.of(claim.txid()), List.of(bytes));
        } catch (BlockRefusedException e) {
            throw new FalseProofException(claim, "the bytes are not that transaction: " + e.getMessage());
        }
        Transaction transaction = parse(claim, bytes);
        if (sizeWithoutWitness(transaction) == INNER_NODE) {
            throw new FalseProofException(
                    claim,
                    "it has 64 bytes without witness data, so that it could be two hashes of the tree (CVE-2017-12842)");
        }
        requireRoot(claim, "transaction", claim.txid(), shown.branch(), header);
        if (before == null
                || !before.reward().equals(shown.reward())
                || !before.rewardBranch().equals(shown.rewardBranch())) {
            requireRoot(claim, "block reward", shown.reward(), shown.rewardBranch(), header);
        }
        if (shown.rewardBranch().position() != 0) {
            throw new FalseProofException(
                    claim,
                    "the branch of the block reward is for position "
                            + shown.rewardBranch().position() + ", not 0");
        }
        if (shown.branch().depth() != shown.rewardBranch().depth()) {
            throw new FalseProofException(
                    claim,
                    "its merkle branch has " + shown.branch().depth() + " hashes where that of the block reward has "
                            + shown.rewardBranch().depth() + " (CVE-2017-12842)");
        }
        return new ProvenTransaction(claim, transaction, shown.branch(), header);
    }

    private static void requireRoot(
            ClaimedTransaction claim, String what, String txid, MerkleBranch branch, BlockHeader header) {
        String root;
        try {
            root = branch.root(txid);
        } catch (IllegalArgumentException e) {
            throw new FalseProofException(claim, String.valueOf(e.getMessage()));
        }
        if (!root.equals(header.merkleRoot())) {
            throw new FalseProofException(
                    claim,
                    "the merkle branch of the " + what + " leads to " + root + ", block " + header.hash() + " has "
                            + header.merkleRoot());
        }
    }

    private static Transaction parse(ClaimedTransaction claim, byte[] bytes) {
        try {
            return Transaction.read(ByteBuffer.wrap(bytes));
        } catch (ProtocolException | BufferUnderflowException e) {
            throw new FalseProofException(claim, "the bytes cannot be read as a transaction: " + e.getMessage());
        }
    }

    private static int sizeWithoutWitness(Transaction transaction) {
        int size = 8
                + lengthOf(transaction.getInputs().size())
                + lengthOf(transaction.getOutputs().size());
        for (var input : transaction.getInputs()) {
            size += 40 + scriptSize(input.getScriptBytes().length);
        }
        for (var output : transaction.getOutputs()) {
            size += 8 + scriptSize(output.getScriptBytes().length);
        }
        return size;
    }

    private static int scriptSize(int length) {
        return lengthOf(length) + length;
    }

    private static int lengthOf(int number) {
        return number < 0xfd ? 1 : number <= 0xffff ? 3 : 5;
    }
}
