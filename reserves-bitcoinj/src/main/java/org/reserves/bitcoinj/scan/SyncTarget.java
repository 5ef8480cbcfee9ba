package org.reserves.bitcoinj.scan;

import java.math.BigInteger;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.blocks.HeaderChain;
import org.reserves.chain.ChainBlock;
import org.reserves.internal.Hex;

/**
 * How far a chain must go to be taken for the true one: a height, a block that must be on it, or the work it took. Nodes that do not
 * get there are not believed.
 *
 * <p>A height alone proves little: a chain of easy blocks can be as long as anyone likes. Work is what cannot be forged, and a
 * block hash known from elsewhere is as good as the place it is known from.
 *
 * <p>Immutable and thread-safe.
 */
public final class SyncTarget {

    private final int height;

    @Nullable
    private final String block;

    @Nullable
    private final BigInteger work;

    private SyncTarget(int height, @Nullable String block, @Nullable BigInteger work) {
        this.height = height;
        this.block = block;
        this.work = work;
    }

    /**
     * Returns the target of a chain that has a block at this height.
     *
     * @throws IllegalArgumentException if it is not above 0
     */
    public static SyncTarget height(int height) {
        if (height <= 0) {
            throw new IllegalArgumentException(
                    "target height \"" + height + "\" is not above 0; every chain has its genesis block");
        }
        return new SyncTarget(height, null, null);
    }

    /**
     * Returns the target of a chain that has this block.
     *
     * @param hash the hash as displayed
     * @throws IllegalArgumentException if it is not 64 hexadecimal digits in lower case
     */
    public static SyncTarget block(String hash) {
        return new SyncTarget(0, Hex.requireHash("hash of the target block", hash), null);
    }

    /**
     * Returns the target of a chain that took at least this work.
     *
     * @param hashes how many hashes it took to compute on average, {@code chainwork} of Bitcoin Core
     * @throws IllegalArgumentException if it is not above 0
     */
    public static SyncTarget work(BigInteger hashes) {
        Objects.requireNonNull(hashes, "hashes must not be null");
        if (hashes.signum() <= 0) {
            throw new IllegalArgumentException(
                    "target work \"" + hashes + "\" is not above 0; give the chainwork that a node shows");
        }
        return new SyncTarget(0, null, hashes);
    }

    /** Returns the work the chain must have, or null where the target is another. */
    @Nullable
    public BigInteger work() {
        return work;
    }

    /** Returns whether the chain must have a certain block. */
    public boolean namesBlock() {
        return block != null;
    }

    /** Returns whether the branch that ends in a known block gets there. */
    public boolean isReachedBy(HeaderChain chain, ChainBlock tip) {
        if (work != null) {
            return chain.work(tip.hash()).compareTo(work) >= 0;
        }
        if (block != null) {
            return chain.contains(block)
                    && chain.forkPoint(block, tip.hash()).hash().equals(block);
        }
        return Objects.requireNonNull(tip.height(), "height must not be null") >= height;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SyncTarget target
                && height == target.height
                && Objects.equals(block, target.block)
                && Objects.equals(work, target.work);
    }

    @Override
    public int hashCode() {
        return Objects.hash(height, block, work);
    }

    /** Returns the target as half a sentence, like {@code height 840000}. */
    @Override
    public String toString() {
        return work != null ? "work 0x" + work.toString(16) : block != null ? "block " + block : "height " + height;
    }
}
