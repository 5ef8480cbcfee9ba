package org.reserves.bitcoinj.blocks;

import java.util.Arrays;

/** The root of a tree of hashes: pairs are hashed together, a last one without a partner with itself. */
final class MerkleTree {
    private static final int HASH = Hashes.LENGTH;

    private MerkleTree() {}

    /**
     * Reduces hashes, in place, to the root, which ends at the beginning.
     *
     * @return whether a pair was twice the same on any level: the tree of a shorter list has the same root then (CVE-2012-2459)
     */
    static boolean reduce(Hashes hashes, byte[] nodes, int count) {
        boolean ambiguous = false;
        for (int n = count; n > 1; n = (n + 1) / 2) {
            for (int i = 0; i < n; i += 2) {
                int left = i * HASH;
                int right = i + 1 < n ? left + HASH : left;
                ambiguous |= right != left && Arrays.equals(nodes, left, right, nodes, right, right + HASH);
                if (right == left) {
                    hashes.update(nodes, left, HASH);
                    hashes.update(nodes, left, HASH);
                } else {
                    // at once, which spares the digest a copy
                    hashes.update(nodes, left, 2 * HASH);
                }
                hashes.finish(nodes, left / 2);
            }
        }
        return ambiguous;
    }
}
