package org.reserves.bitcoinj.chain;

/**
 * A block whose body belongs to its header, as {@link BlockVerifier} found. Nothing else makes one.
 *
 * <p>It refers to the bytes it was read from; as long as they do not change it is immutable and thread-safe.
 */
public final class VerifiedBlock {
    private final BlockHeader header;
    private final byte[] bytes;
    private final int[] starts;
    private final byte[] txids;

    VerifiedBlock(BlockHeader header, byte[] bytes, int[] starts, byte[] txids) {
        this.header = header;
        this.bytes = bytes;
        this.starts = starts;
        this.txids = txids;
    }

    /** Returns the header. */
    public BlockHeader header() {
        return header;
    }

    /** Returns how many transactions there are, at least the block reward. */
    public int transactions() {
        return starts.length - 1;
    }

    /**
     * Returns the id of a transaction, as displayed.
     *
     * @param transaction its number in the block, from 0
     * @throws IndexOutOfBoundsException if there is no such transaction
     */
    public String transactionId(int transaction) {
        return Hashes.display(txids, java.util.Objects.checkIndex(transaction, transactions()) * Hashes.LENGTH);
    }

    /** Returns the block and its first transaction as a person would name them. */
    @Override
    public String toString() {
        return "block " + header.hash() + " with " + transactions() + " transactions";
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int transaction) {
        return starts[transaction];
    }

    /** Returns the ids one after the other, in their stored order; not to be changed. */
    byte[] txids() {
        return txids;
    }
}
