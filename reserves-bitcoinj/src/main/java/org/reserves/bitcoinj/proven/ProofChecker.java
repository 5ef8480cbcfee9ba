package org.reserves.bitcoinj.proven;

import java.util.Arrays;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.BlockHeader;
import org.reserves.bitcoinj.blocks.BlockRefusedException;
import org.reserves.bitcoinj.blocks.LooseTransaction;

/**
 * Checks what a server shows of one block against its header, which is of our own chain: the id is computed from the transaction, the branch
 * leads from it to the merkle root, and both are of the shape that an honest block has. Not thread-safe.
 */
final class ProofChecker {
    /** Two hashes beside each other are as long: a transaction of this size could be an inner node of the tree (CVE-2017-12842). */
    private static final int INNER_NODE = 64;

    private final BlockHeader header;
    private final String block;
    private final MerkleNodes nodes;

    /** The last good proof of the block, or null; its block reward need not be proved again. */
    @Nullable
    private Shown before;

    ProofChecker(BlockHeader header) {
        this.header = header;
        block = header.hash();
        nodes = new MerkleNodes(header.merkleRootBytes());
    }

    /** Returns the header of the block. */
    BlockHeader header() {
        return header;
    }

    /**
     * Returns the transaction if it is proved to be in the block.
     *
     * @throws FalseProofException if it is not
     */
    ProvenTransaction check(Shown shown) {
        ClaimedTransaction claim = shown.claim();
        LooseTransaction transaction = read(claim, shown.transaction());
        if (transaction.sizeWithoutWitness() == INNER_NODE) {
            throw new FalseProofException(
                    claim,
                    "it has 64 bytes without witness data, so that it could be two hashes of the tree (CVE-2017-12842)");
        }
        requireRoot(claim, "transaction", claim.txid(), transaction.id(), shown.branch());
        if (before == null
                || !before.reward().equals(shown.reward())
                || !before.rewardBranch().equals(shown.rewardBranch())) {
            requireRoot(claim, "block reward", shown.reward(), Sha256.parse(shown.reward()), shown.rewardBranch());
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
        before = shown;
        return new ProvenTransaction(claim, transaction, shown.branch(), header);
    }

    private LooseTransaction read(ClaimedTransaction claim, byte[] bytes) {
        LooseTransaction transaction;
        try {
            transaction = LooseTransaction.read(bytes, block);
        } catch (BlockRefusedException e) {
            throw new FalseProofException(claim, "the bytes are not that transaction: " + e.getMessage());
        }
        if (!Arrays.equals(transaction.id(), Sha256.parse(claim.txid()))) {
            throw new FalseProofException(
                    claim, "the bytes are not that transaction: they are transaction " + transaction.txid());
        }
        return transaction;
    }

    private void requireRoot(ClaimedTransaction claim, String what, String txid, byte[] id, MerkleBranch branch) {
        if (nodes.proves(id, branch)) {
            return;
        }
        String root;
        try {
            root = branch.root(txid);
        } catch (IllegalArgumentException e) {
            throw new FalseProofException(claim, String.valueOf(e.getMessage()));
        }
        throw new FalseProofException(
                claim,
                "the merkle branch of the " + what + " leads to " + root + ", block " + block + " has "
                        + header.merkleRoot());
    }
}
