package org.reserves.bitcoinj.proven;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The part of a block's merkle tree that proofs have shown so far. What leads to the root once is not hashed again for the next
 * transaction of that block: its branch has to have the same hashes in the same places.
 *
 * <p>A place is a number of levels below the root and a number from the left, so that it does not depend on how long a branch is. Not
 * thread-safe.
 */
final class MerkleNodes {
    private final byte[] root;
    private final Map<Long, byte[]> known = new HashMap<>();

    /** @param root the root in the header, in its stored order */
    MerkleNodes(byte[] root) {
        this.root = root;
    }

    /**
     * Returns whether a branch leads from a transaction to the root, and notes the hashes on the way if it does. If it does not, or has a left
     * neighbour equal to the hash beside it, nothing is noted.
     *
     * @param txid the id of the transaction in its stored order
     */
    boolean proves(byte[] txid, MerkleBranch branch) {
        byte[][] way = new byte[branch.depth() + 1][];
        byte[] hash = txid;
        int level = 0;
        while (level < branch.depth() && !isKnown(branch, level, hash)) {
            if (branch.isRight(level) && branch.isSibling(level, hash)) {
                return false;
            }
            way[level] = hash;
            hash = branch.parent(level, hash);
            level++;
        }
        boolean proven = level < branch.depth() ? hasRest(branch, level) : Arrays.equals(hash, root);
        if (proven) {
            note(branch, way, level);
        }
        return proven;
    }

    private boolean isKnown(MerkleBranch branch, int level, byte[] hash) {
        byte[] there = known.get(place(branch, level, 0));
        return there != null && Arrays.equals(there, hash);
    }

    /** Whoever is known has a known neighbour at each level above too. */
    private boolean hasRest(MerkleBranch branch, int from) {
        for (int level = from; level < branch.depth(); level++) {
            byte[] here = known.get(place(branch, level, 0));
            byte[] beside = known.get(place(branch, level, 1));
            if (here == null || beside == null || !branch.isSibling(level, beside)) {
                return false;
            }
            if (branch.isRight(level) && Arrays.equals(here, beside)) {
                return false;
            }
        }
        return true;
    }

    private void note(MerkleBranch branch, byte[][] way, int end) {
        for (int level = 0; level < end; level++) {
            known.put(place(branch, level, 0), way[level]);
            known.put(place(branch, level, 1), branch.sibling(level));
        }
    }

    /** @param beside 0 for the way itself, 1 for the hash beside it */
    private static long place(MerkleBranch branch, int level, int beside) {
        long below = (long) branch.depth() - level;
        return (below << Integer.SIZE) | ((branch.position() >>> level) ^ beside);
    }
}
