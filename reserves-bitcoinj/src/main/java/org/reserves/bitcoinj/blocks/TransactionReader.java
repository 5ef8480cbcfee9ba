package org.reserves.bitcoinj.blocks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads the transactions of a block one by one, and makes no object for any of them. Each count is bounded by the bytes that are
 * left before anything is made of it.
 *
 * <p>A transaction is version 4 | inputs | outputs | lock time 4, or with witness data (BIP144) version 4 | 00 01 | inputs | outputs
 * | witnesses | lock time 4; an input is transaction id 32 | output 4 | script | sequence 4, an output amount 8 | script.
 */
final class TransactionReader {
    static final VarHandle LONG_LE = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle INT_LE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** 21,000,000 BTC in satoshis, MAX_MONEY in Core's {@code consensus/amount.h}. */
    static final long MAX_MONEY = 2_100_000_000_000_000L;

    static final int OUTPOINT = 36;
    static final int SHORTEST_INPUT = 41;
    static final int SHORTEST_OUTPUT = 9;
    private static final String SCRIPT = "bytes of script";
    private static final int WORD = 4;
    private static final int VALUE = 8;
    private static final int SHORTEST_COINBASE_SCRIPT = 2;
    private static final int LONGEST_COINBASE_SCRIPT = 100;

    private final byte[] b;
    private final int begin;
    private final int limit;
    private final String block;

    /** What the bytes are: a block, or one transaction. */
    private final String whole;

    private int p;

    private int start;
    private int inputsAt;
    private int witnessesAt;
    private int lockTimeAt;
    private int inputs;
    private boolean witness;
    private boolean coinbase;

    /** Makes a reader of the bytes after the header of a block. */
    TransactionReader(byte[] bytes, int from, int length, String block) {
        b = bytes;
        begin = from;
        limit = from + length;
        p = from + BlockHeader.LENGTH;
        this.block = block;
        whole = "block";
    }

    /** Makes a reader of bytes that are one transaction, said to be in a block. */
    TransactionReader(byte[] bytes, String block) {
        b = bytes;
        begin = 0;
        limit = bytes.length;
        this.block = block;
        whole = "transaction";
    }

    /** Reads the next transaction; the methods below tell where its parts are. */
    void next() {
        start = p;
        skip(WORD);
        witness = p + 1 < limit && b[p] == 0 && b[p + 1] == 1;
        if (witness) {
            p += 2;
        }
        inputsAt = p;
        coinbase = false;
        readInputs();
        readOutputs();
        witnessesAt = p;
        if (witness) {
            readWitnesses();
        }
        lockTimeAt = p;
        skip(WORD);
    }

    /** Reads a number in the CompactSize form, of things that take at least so many bytes each. */
    int count(int atLeast, String what) {
        int at = p;
        long n = compactSize(what);
        if (n > (limit - p) / atLeast) {
            throw refusal(at, n + " " + what + " do not fit into the " + (limit - p) + " bytes that are left");
        }
        return (int) n;
    }

    int start() {
        return start;
    }

    /** Returns where the count of inputs is; the part from here to {@link #witnessesAt} is hashed for the transaction id. */
    int inputsAt() {
        return inputsAt;
    }

    int witnessesAt() {
        return witnessesAt;
    }

    int lockTimeAt() {
        return lockTimeAt;
    }

    /** Returns where the next transaction begins. */
    int end() {
        return p;
    }

    boolean hasWitness() {
        return witness;
    }

    boolean isCoinbase() {
        return coinbase;
    }

    void requireEnd() {
        if (p != limit) {
            throw refusal(p, limit - p + " bytes follow the last transaction");
        }
    }

    BlockRefusedException refusal(int at, String reason) {
        return new BlockRefusedException(block, reason + ", at byte " + (at - begin) + " of the " + whole);
    }

    private void readInputs() {
        int at = p;
        inputs = count(SHORTEST_INPUT, "inputs");
        if (inputs == 0) {
            throw refusal(at, "transaction has no inputs");
        }
        for (int i = 0; i < inputs; i++) {
            boolean none = limit - p >= OUTPOINT && isNone(b, p);
            int input = p;
            skip(OUTPOINT);
            if (none) {
                int length = count(1, SCRIPT);
                requireCoinbase(input, length);
                skip(length + WORD);
            } else {
                skipSized(SCRIPT, WORD);
            }
        }
    }

    private void requireCoinbase(int input, int length) {
        if (inputs != 1) {
            throw refusal(input, "input spends nothing, which only the one of a block reward does");
        }
        if (length < SHORTEST_COINBASE_SCRIPT || length > LONGEST_COINBASE_SCRIPT) {
            throw refusal(input, "script of a block reward has " + length + " bytes, where 2 to 100 are possible");
        }
        coinbase = true;
    }

    private void readOutputs() {
        int at = p;
        int outputs = count(SHORTEST_OUTPUT, "outputs");
        if (outputs == 0) {
            throw refusal(at, "transaction has no outputs");
        }
        long total = 0;
        for (int i = 0; i < outputs; i++) {
            int output = p;
            skip(VALUE);
            long value = (long) LONG_LE.get(b, output);
            if (value < 0 || value > MAX_MONEY || total + value > MAX_MONEY) {
                throw refusal(
                        output, "outputs are worth less than nothing or more than the 21000000 BTC that can exist");
            }
            total += value;
            skipSized(SCRIPT, 0);
        }
    }

    private void readWitnesses() {
        boolean any = false;
        for (int i = 0; i < inputs; i++) {
            int items = count(1, "witness items");
            any |= items > 0;
            for (int item = 0; item < items; item++) {
                skipSized("bytes of a witness item", 0);
            }
        }
        if (!any) {
            throw refusal(start, "transaction is marked to have witness data and has none");
        }
    }

    /** Skips bytes with their number before them, and so many after them; nearly all numbers take one byte and are below 128. */
    private void skipSized(String what, int after) {
        int length = p < limit ? b[p] : -1;
        if (length >= 0 && length + after < limit - p) {
            p += 1 + length + after;
        } else {
            skip(count(1, what) + after);
        }
    }

    private void skip(int bytes) {
        if (bytes > limit - p) {
            throw refusal(p, "it is cut short");
        }
        p += bytes;
    }

    private long compactSize(String what) {
        int at = p;
        skip(1);
        int first = b[at] & 0xff;
        if (first < 0xfd) {
            return first;
        }
        int length = 1 << (first - 0xfc);
        skip(length);
        long n = 0;
        for (int i = length; i > 0; i--) {
            n = (n << 8) | (b[at + i] & 0xff);
        }
        long shortest = length == 2 ? 0xfd : 1L << (length * 4);
        if (n < shortest) {
            throw refusal(at, "number of " + what + " is not written in the shortest form or is impossible");
        }
        return n;
    }

    /** Returns whether an outpoint is that of a block reward's input: a transaction id of zeros and the output 2^32 − 1. */
    static boolean isNone(byte[] b, int at) {
        return (int) INT_LE.get(b, at + Hashes.LENGTH) == -1
                && (long) LONG_LE.get(b, at) == 0
                && (long) LONG_LE.get(b, at + 8) == 0
                && (long) LONG_LE.get(b, at + 16) == 0
                && (long) LONG_LE.get(b, at + 24) == 0;
    }
}
