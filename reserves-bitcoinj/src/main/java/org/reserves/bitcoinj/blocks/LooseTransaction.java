package org.reserves.bitcoinj.blocks;

import java.util.Objects;

/**
 * A transaction by itself, as somebody sent it: read strictly, its id computed. That it is in a block is for others to prove.
 *
 * <p>It refers to the bytes it was read from; as long as they do not change it is immutable and thread-safe.
 */
public final class LooseTransaction {
    /** To find a digest takes as long as to use it. */
    private static final ThreadLocal<Hashes> HASHES = ThreadLocal.withInitial(Hashes::new);

    private static final int VERSION_AND_LOCK_TIME = 8;

    private final byte[] bytes;
    private final byte[] id = new byte[Hashes.LENGTH];
    private final int sizeWithoutWitness;

    private LooseTransaction(byte[] bytes, String block) {
        this.bytes = bytes;
        TransactionReader reader = new TransactionReader(bytes, block);
        reader.next();
        reader.requireEnd();
        BlockVerifier.hashId(HASHES.get(), reader, bytes, id, 0);
        sizeWithoutWitness =
                reader.hasWitness() ? VERSION_AND_LOCK_TIME + reader.witnessesAt() - reader.inputsAt() : bytes.length;
    }

    /**
     * Reads a transaction, with witness data or without.
     *
     * @param block the hash of the block that it is said to be in, as displayed; the refusal names it
     * @throws BlockRefusedException if the bytes are not one transaction
     */
    public static LooseTransaction read(byte[] bytes, String block) {
        Objects.requireNonNull(bytes, "bytes must not be null");
        return new LooseTransaction(bytes, Objects.requireNonNull(block, "block must not be null"));
    }

    /** Returns the id as displayed. */
    public String txid() {
        return Hashes.display(id, 0);
    }

    /** Returns the 32 bytes of the id in their stored order, not to be changed. */
    public byte[] id() {
        return id;
    }

    /** Returns how many bytes it has without witness data. */
    public int sizeWithoutWitness() {
        return sizeWithoutWitness;
    }

    /** Returns the bytes it was read from, not to be changed; {@link #cursor} tells where its parts are. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns a cursor at its inputs. */
    public TransactionCursor cursor() {
        TransactionCursor cursor = new TransactionCursor(bytes);
        cursor.begin(0);
        return cursor;
    }

    /** Returns the id and the size: {@code transaction 4a5e… of 204 bytes}. */
    @Override
    public String toString() {
        return "transaction " + txid() + " of " + bytes.length + " bytes";
    }
}
