package org.reserves.bitcoinj.proven;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Hex;

/**
 * The way from a transaction up to the merkle root of its block: its position in the block, and at each level the hash beside it, the
 * deepest first.
 *
 * <p>Three ways to lie with a branch are refused here: a position that the tree does not have, a left neighbour that equals the hash it
 * is beside (CVE-2012-2459: only the last hash of a level stands for its own missing <em>right</em> neighbour), and, by
 * {@link ProofChecker}, a branch of another length than that of the block's reward (CVE-2017-12842).
 *
 * <p>JSON: {@code {"position":1,"siblings":["…"]}}, the siblings as displayed.
 *
 * <p>Immutable and thread-safe.
 */
@ExplicitJson
@JsonPropertyOrder({"position", "siblings"})
public final class MerkleBranch {
    /** A block has fewer than 2^24 transactions: 4,000,000 bytes at 60 or more each. */
    private static final int DEEPEST = 24;

    private final int position;

    /** The hashes one after the other, in their stored order. */
    private final byte[] siblings;

    private MerkleBranch(int position, byte[] siblings) {
        int depth = siblings.length / Sha256.LENGTH;
        if (depth > DEEPEST || position < 0 || position >= 1 << depth) {
            throw new IllegalArgumentException("merkle branch of " + depth + " hashes for position \"" + position
                    + "\" is impossible; a position is below 2^hashes, and hashes are at most " + DEEPEST);
        }
        this.position = position;
        this.siblings = siblings;
    }

    /**
     * Makes a branch.
     *
     * @param position the number of the transaction in the block, from 0
     * @param siblings the hashes as displayed, the deepest first
     * @throws IllegalArgumentException if a hash is malformed, or no block has such a branch
     */
    @JsonCreator
    public MerkleBranch(
            @JsonProperty(value = "position", required = true) int position,
            @JsonProperty("siblings") List<String> siblings) {
        this(position, bytes(siblings));
    }

    private static byte[] bytes(List<String> siblings) {
        Objects.requireNonNull(siblings, "siblings must not be null");
        byte[] bytes = new byte[siblings.size() * Sha256.LENGTH];
        int at = 0;
        for (String sibling : siblings) {
            byte[] hash = Sha256.parse(Hex.requireHash("hash of a merkle branch", sibling));
            System.arraycopy(hash, 0, bytes, at, Sha256.LENGTH);
            at += Sha256.LENGTH;
        }
        return bytes;
    }

    /**
     * Returns a branch that came as bytes.
     *
     * @param position the number of the transaction in the block, from 0
     * @param siblings the hashes one after the other in their stored order, the deepest first; copied
     * @throws IllegalArgumentException if they are not whole hashes, or no block has such a branch
     */
    public static MerkleBranch ofBytes(int position, byte[] siblings) {
        if (siblings.length % Sha256.LENGTH != 0) {
            throw new IllegalArgumentException(
                    "merkle branch of " + siblings.length + " bytes is malformed; each hash has " + Sha256.LENGTH);
        }
        return new MerkleBranch(position, siblings.clone());
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
        ByteArrayOutputStream siblings = new ByteArrayOutputStream();
        int place = position;
        while (level.size() > 1) {
            siblings.writeBytes(level.get(Math.min(place ^ 1, level.size() - 1)));
            List<byte[]> parents = new ArrayList<>();
            for (int i = 0; i < level.size(); i += 2) {
                parents.add(Sha256.twice(level.get(i), level.get(Math.min(i + 1, level.size() - 1))));
            }
            level = parents;
            place >>= 1;
        }
        return new MerkleBranch(position, siblings.toByteArray());
    }

    /** Returns the number of the transaction in the block, from 0. */
    @JsonProperty("position")
    public int position() {
        return position;
    }

    /** Returns the hashes as displayed, the deepest first. */
    @JsonProperty("siblings")
    public List<String> siblings() {
        List<String> displayed = new ArrayList<>();
        for (int level = 0; level < depth(); level++) {
            displayed.add(Sha256.display(sibling(level)));
        }
        return List.copyOf(displayed);
    }

    /** Returns how many levels there are below the root. */
    public int depth() {
        return siblings.length / Sha256.LENGTH;
    }

    /**
     * Returns the root that the branch leads to from a transaction, as displayed.
     *
     * @throws IllegalArgumentException if a left neighbour equals the hash it is beside
     */
    public String root(String txid) {
        byte[] hash = Sha256.parse(txid);
        for (int level = 0; level < depth(); level++) {
            if (isRight(level) && isSibling(level, hash)) {
                throw new IllegalArgumentException("merkle branch has the left neighbour "
                        + Sha256.display(sibling(level))
                        + " equal to the hash beside it, which an honest tree never has (CVE-2012-2459)");
            }
            hash = parent(level, hash);
        }
        return Sha256.display(hash);
    }

    /** Returns whether the way goes up from the right at a level, so that the hash beside it is the left neighbour. */
    boolean isRight(int level) {
        return (position >>> level & 1) == 1;
    }

    /** Returns whether the hash beside the way at a level is this one. */
    boolean isSibling(int level, byte[] hash) {
        int at = level * Sha256.LENGTH;
        return Arrays.equals(siblings, at, at + Sha256.LENGTH, hash, 0, Sha256.LENGTH);
    }

    /** Returns the hash beside the way at a level. */
    byte[] sibling(int level) {
        return Arrays.copyOfRange(siblings, level * Sha256.LENGTH, (level + 1) * Sha256.LENGTH);
    }

    /** Returns the hash above one on the way at a level and the one beside it. */
    byte[] parent(int level, byte[] hash) {
        int at = level * Sha256.LENGTH;
        return isRight(level) ? Sha256.twice(siblings, at, hash, 0) : Sha256.twice(hash, 0, siblings, at);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MerkleBranch branch
                && position == branch.position
                && Arrays.equals(siblings, branch.siblings);
    }

    @Override
    public int hashCode() {
        return 31 * position + Arrays.hashCode(siblings);
    }

    /** Returns the position and the hashes. */
    @Override
    public String toString() {
        return "position " + position + ", siblings " + siblings();
    }
}
