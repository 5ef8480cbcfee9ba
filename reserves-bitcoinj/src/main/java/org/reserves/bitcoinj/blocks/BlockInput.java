package org.reserves.bitcoinj.blocks;

import java.util.List;

/**
 * An input of a block that spends an output. Engine.
 *
 * <p>Immutable and thread-safe, as long as nobody changes the arrays.
 */
public final class BlockInput {
    private final String transactionId;
    private final int number;
    private final byte[] outpoint;
    private final byte[] script;
    private final List<byte[]> witness;

    BlockInput(String transactionId, int number, byte[] outpoint, byte[] script, List<byte[]> witness) {
        this.transactionId = transactionId;
        this.number = number;
        this.outpoint = outpoint;
        this.script = script;
        this.witness = List.copyOf(witness);
    }

    /** Returns the id of the transaction it is in, as displayed. */
    public String transactionId() {
        return transactionId;
    }

    /** Returns its number in the transaction, from 0. */
    public int number() {
        return number;
    }

    /** Returns what it spends: transaction id 32 in stored order, output u32 LE; not to be changed. */
    public byte[] outpoint() {
        return outpoint;
    }

    /** Returns its script ({@code scriptSig}), not to be changed. */
    public byte[] script() {
        return script;
    }

    /** Returns its witness items, not to be changed; none where there is no witness data. */
    public List<byte[]> witness() {
        return witness;
    }

    /** Returns the input like {@code input 0 of transaction 4a5e…}. */
    @Override
    public String toString() {
        return "input " + number + " of transaction " + transactionId;
    }
}
