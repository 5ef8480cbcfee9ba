package org.reserves.bitcoinj.proven;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.reserves.internal.Hex;

/**
 * The way from a transaction up to the merkle root of its block: its position in the block, and at each level the hash beside it, the
 * deepest first.
 *
 * <p>Three ways to lie with a branch are refused here: a position that the tree does not have, a left neighbour that equals the hash it
 * is beside (CVE-2012-2459: only the last hash of a level stands for its own missing <em>right</em> neighbour), and, by
 * {@link ProofChecker}, a branch of another length than that of the block's reward (CVE-2017-12842).
 *
 * <p>Immutable and thread-safe.
 *
 * @param position the number of the transaction in the block, from 0
 * @param siblings the hashes as displayed, the deepest first
 */
@JsonPropertyOrder({"position", "siblings"})
public record MerkleBranch(
        @JsonProperty(value = "position", required = true) int position,
        @JsonProperty("siblings") List<String> siblings) {
    /** A block has fewer than 2^24 transactions: 4,000,000 bytes at 60 or more each. */
    private static final int DEEPEST = 24;

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if a hash is malformed, or no block has such a branch
     */
    public MerkleBranch {
        siblings = List.copyOf(Objects.requireNonNull(siblings, "siblings must not be null"));
        if (siblings.size() > DEEPEST || position < 0 || position >= 1 << siblings.size()) {
            throw new IllegalArgumentException("merkle branch of " + siblings.size() + " hashes for position \""
                    + position + "\" is impossible; a position is below 2^hashes, and hashes are at most " + DEEPEST);
        }
        siblings.forEach(sibling -> Hex.requireHash("hash of a merkle branch", sibling));
    }

    /**
     * Returns the way from a transaction of a block to its root.
     *
     * @param txids    the ids of all transactions of the block, in order, as displayed
     * @param position the number of the transaction, from 0
     * @throws IndexOutOfBoundsException if the block has no such transaction
     */
    public static MerkleBranch of(List<String> txids, int position) {
        Objects.checkIndex(position, txids.size());
        List<byte[]> level = new ArrayList<>(txids.stream().map(Sha256::parse).toList());
        List<String> siblings = new ArrayList<>();
        int place = position;
        while (level.size() > 1) {
            siblings.add(Sha256.display(level.get(Math.min(place ^ 1, level.size() - 1))));
            List<byte[]> parents = new ArrayList<>();
            for (int i = 0; i < level.size(); i += 2) {
                parents.add(Sha256.twice(level.get(i), level.get(Math.min(i + 1, level.size() - 1))));
            }
            level = parents;
            place >>= 1;
        }
        return new MerkleBranch(position, siblings);
    }

    /** Returns how many levels there are below the root. */
    public int depth() {
        return siblings.size();
    }

    /**
     * Returns the root that the branch leads to from a transaction, as displayed.
     *
     * @throws IllegalArgumentException if a left neighbour equals the hash it is beside
     */
    public String root(String txid) {
        byte[] hash = Sha256.parse(txid);
        int place = position;
        for (String sibling : siblings) {
            byte[] beside = Sha256.parse(sibling);
            boolean right = (place & 1) == 1;
            if (right && Arrays.equals(beside, hash)) {
                throw new IllegalArgumentException("merkle branch has the left neighbour " + sibling
                        + " equal to the hash beside it, which an honest tree never has (CVE-2012-2459)");
            }
            hash = right ? Sha256.twice(beside, hash) : Sha256.twice(hash, beside);
            place >>= 1;
        }
        return Sha256.display(hash);
    }
}
