package org.reserves.bitcoinj.blocks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.chain.Coin;

/**
 * A block whose body belongs to its header, as {@link BlockVerifier} found, or the {@link PickedTransactions} of one. Nothing else makes
 * one.
 *
 * <p>It refers to the bytes it was read from; as long as they do not change it is immutable and thread-safe.
 */
public final class VerifiedBlock {
    private static final int OP_1 = 0x51;
    private static final int OP_16 = 0x60;
    private static final int MOST_HEIGHT_BYTES = 3;

    private final BlockHeader header;
    private final byte[] bytes;
    private final int[] starts;
    private final byte[] txids;
    private final boolean reward;

    /** @param reward whether the first transaction is the block reward */
    VerifiedBlock(BlockHeader header, byte[] bytes, int[] starts, byte[] txids, boolean reward) {
        this.header = header;
        this.bytes = bytes;
        this.starts = starts;
        this.txids = txids;
        this.reward = reward;
    }

    /** Returns the header. */
    public BlockHeader header() {
        return header;
    }

    /** Returns how many transactions there are: of a whole block at least the block reward. */
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
        return Hashes.display(txids, Objects.checkIndex(transaction, transactions()) * Hashes.LENGTH);
    }

    /**
     * Returns the height that the block reward claims to have, as all of them must since BIP34 took effect (block 227,931 of the main
     * network).
     *
     * @return the height, or null where the script begins with no number that could be one, or the reward is not here
     */
    @Nullable
    public Integer heightInReward() {
        if (!reward) {
            return null;
        }
        TransactionCursor cursor = new TransactionCursor(bytes);
        cursor.begin(starts[0]);
        // the outpoint and one byte of length, because the script has at most 100
        int at = cursor.position() + TransactionReader.OUTPOINT + 1;
        int first = bytes[at];
        if (first >= OP_1 && first <= OP_16) {
            return first - OP_1 + 1;
        }
        if (first < 1 || first > MOST_HEIGHT_BYTES || bytes[at + first] < 0) {
            return null;
        }
        int height = 0;
        for (int i = first; i > 0; i--) {
            height = height << 8 | (bytes[at + i] & 0xff);
        }
        return height;
    }

    /**
     * Returns whether a transaction of this block makes a coin.
     *
     * @param coin   the coin; where it says whether it is a block reward, that must be so too
     * @param script the script that locks it, hexadecimal digits in lower case
     */
    public boolean makes(Coin coin, String script) {
        byte[] wanted = HexFormat.of().parseHex(script);
        TransactionCursor cursor = new TransactionCursor(bytes);
        for (int i = 0; i < transactions(); i++) {
            if (!transactionId(i).equals(coin.txid())) {
                continue;
            }
            cursor.begin(starts[i]);
            while (cursor.nextInput()) {
                // only the outputs matter
            }
            cursor.beginOutputs();
            for (long vout = 0; cursor.nextOutput(); vout++) {
                if (vout == coin.vout()) {
                    int at = cursor.scriptAt();
                    return cursor.value() == coin.amount().toSats()
                            && Arrays.equals(bytes, at, at + cursor.scriptLength(), wanted, 0, wanted.length)
                            && (coin.coinbase() == null || coin.coinbase() == isReward(i));
                }
            }
        }
        return false;
    }

    /**
     * Returns how many inputs a transaction has.
     *
     * @param transaction its number in the block, from 0
     * @throws IndexOutOfBoundsException if there is no such transaction
     */
    public int inputs(int transaction) {
        return cursor(transaction).inputs();
    }

    /** Returns the scripts of all outputs, in the order of the block. */
    public List<byte[]> outputScripts() {
        List<byte[]> scripts = new ArrayList<>();
        for (int i = 0; i < transactions(); i++) {
            scripts.addAll(outputScripts(i));
        }
        return scripts;
    }

    /** Returns the inputs of all transactions but the block reward, in the order of the block. */
    public List<BlockInput> spendingInputs() {
        List<BlockInput> inputs = new ArrayList<>();
        for (int i = reward ? 1 : 0; i < transactions(); i++) {
            TransactionCursor cursor = cursor(i);
            TransactionCursor witnesses = afterInputs(i);
            while (witnesses.nextOutput()) {
                // the witness data come after the outputs
            }
            for (int number = 0; cursor.nextInput(); number++) {
                int script = cursor.scriptAt();
                inputs.add(new BlockInput(
                        transactionId(i),
                        number,
                        Arrays.copyOfRange(
                                bytes, cursor.outpointAt(), cursor.outpointAt() + TransactionReader.OUTPOINT),
                        Arrays.copyOfRange(bytes, script, script + cursor.scriptLength()),
                        cursor.hasWitness() ? witnesses.nextWitness() : List.of()));
            }
        }
        return inputs;
    }

    /** Returns the id of a transaction and the number of an output as an input names them: 32 bytes in stored order, 4 little-endian. */
    public byte[] outpoint(int transaction, int output) {
        Objects.checkIndex(transaction, transactions());
        return ByteBuffer.allocate(TransactionReader.OUTPOINT)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(txids, transaction * Hashes.LENGTH, Hashes.LENGTH)
                .putInt(output)
                .array();
    }

    /**
     * Returns the scripts of the outputs of one transaction.
     *
     * @param transaction its number in the block, from 0
     * @throws IndexOutOfBoundsException if there is no such transaction
     */
    public List<byte[]> outputScripts(int transaction) {
        List<byte[]> scripts = new ArrayList<>();
        TransactionCursor cursor = afterInputs(transaction);
        while (cursor.nextOutput()) {
            scripts.add(Arrays.copyOfRange(bytes, cursor.scriptAt(), cursor.scriptAt() + cursor.scriptLength()));
        }
        return scripts;
    }

    /** Returns the satoshis that a transaction pays to its outputs. */
    long paidSats(int transaction) {
        TransactionCursor cursor = afterInputs(transaction);
        long sum = 0;
        while (cursor.nextOutput()) {
            sum += cursor.value();
        }
        return sum;
    }

    private TransactionCursor afterInputs(int transaction) {
        TransactionCursor cursor = cursor(transaction);
        while (cursor.nextInput()) {
            // only what follows matters
        }
        cursor.beginOutputs();
        return cursor;
    }

    private TransactionCursor cursor(int transaction) {
        TransactionCursor cursor = new TransactionCursor(bytes);
        cursor.begin(starts[Objects.checkIndex(transaction, transactions())]);
        return cursor;
    }

    /** Returns the block and how many transactions it has: {@code block 0000… with 2012 transactions}. */
    @Override
    public String toString() {
        return "block " + header.hash() + " with " + transactions() + " transactions";
    }

    boolean isReward(int transaction) {
        return reward && transaction == 0;
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
