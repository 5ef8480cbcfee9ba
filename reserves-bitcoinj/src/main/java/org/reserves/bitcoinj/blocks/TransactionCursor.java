package org.reserves.bitcoinj.blocks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Walks over the inputs and outputs of transactions whose form was checked before, without making objects. */
public final class TransactionCursor {
    private static final int WORD = 4;
    private static final int VALUE = 8;

    private final byte[] b;
    private int p;
    private int left;
    private boolean witness;
    private int inputs;
    private int itemAt;
    private int scriptAt;
    private int scriptLength;

    TransactionCursor(byte[] bytes) {
        b = bytes;
    }

    /** Goes to the inputs of the transaction at a place. */
    void begin(int start) {
        p = start + WORD;
        witness = b[p] == 0;
        if (witness) {
            p += 2;
        }
        left = compactSize();
        inputs = left;
    }

    /** Goes to the next input, if there is one: {@link #outpointAt()}, {@link #scriptAt()} and {@link #scriptLength()}. */
    public boolean nextInput() {
        if (left == 0) {
            return false;
        }
        left--;
        itemAt = p;
        p += TransactionReader.OUTPOINT;
        scriptLength = compactSize();
        scriptAt = p;
        p += scriptLength + WORD;
        return true;
    }

    /** Goes to the outputs, after all inputs. */
    public void beginOutputs() {
        left = compactSize();
    }

    /** Goes to the next output, if there is one: {@link #value()}, {@link #scriptAt()} and {@link #scriptLength()}. */
    public boolean nextOutput() {
        if (left == 0) {
            return false;
        }
        left--;
        itemAt = p;
        p += VALUE;
        scriptLength = compactSize();
        scriptAt = p;
        p += scriptLength;
        return true;
    }

    /** Returns the witness items of the next input, after all outputs of a transaction that {@link #hasWitness()}. */
    List<byte[]> nextWitness() {
        List<byte[]> items = new ArrayList<>();
        for (int count = compactSize(); count > 0; count--) {
            int length = compactSize();
            items.add(Arrays.copyOfRange(b, p, p + length));
            p += length;
        }
        return items;
    }

    boolean hasWitness() {
        return witness;
    }

    /** Returns how many inputs the transaction has. */
    public int inputs() {
        return inputs;
    }

    /** Returns where the outpoint of the input begins: 32 bytes of an id and 4 of a number. */
    public int outpointAt() {
        return itemAt;
    }

    /** Returns the satoshis of the output. */
    public long value() {
        return (long) TransactionReader.LONG_LE.get(b, itemAt);
    }

    /** Returns where the script of the input or output begins. */
    public int scriptAt() {
        return scriptAt;
    }

    /** Returns how many bytes the script of the input or output has. */
    public int scriptLength() {
        return scriptLength;
    }

    int position() {
        return p;
    }

    private int compactSize() {
        int first = b[p++] & 0xff;
        if (first < 0xfd) {
            return first;
        }
        // a block has fewer than 2^31 bytes, so no count in it has more than four
        int n = (b[p] & 0xff) | (b[p + 1] & 0xff) << 8;
        p += 2;
        if (first > 0xfd) {
            n |= (b[p] & 0xff) << 16 | (b[p + 1] & 0xff) << 24;
            p += 2;
        }
        return n;
    }
}
