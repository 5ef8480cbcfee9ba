package org.reserves.bitcoinj.blocks;

import java.util.Arrays;
import java.util.Objects;

/**
 * Judges the body of a block by its own header: it has the exact length, at least one transaction, the first and no other is a block
 * reward, amounts are possible, and the ids computed from the transactions give the merkle root in the header, in one way only.
 * Whether the header belongs to the chain is {@link HeaderChain}'s to say.
 *
 * <p>Where witness data is served, {@link #full} also checks it against its commitment (BIP141). It decides nothing about coins:
 * every input, output and amount is under the merkle root already. {@link #ofCoins} leaves that check out.
 *
 * <p>One thread at a time may use a verifier; it keeps digests and buffers.
 */
public final class BlockVerifier {
    /** MAX_BLOCK_SERIALIZED_SIZE in Core's {@code consensus/consensus.h}. */
    public static final int LONGEST = 4_000_000;

    private static final int HASH = Hashes.LENGTH;
    private static final int SHORTEST_TRANSACTION = 60;

    private final Hashes hashes = new Hashes();
    private final boolean witnesses;
    private byte[] nodes = new byte[0];
    private byte[] witnessIds = new byte[0];

    private BlockVerifier(boolean witnesses) {
        this.witnesses = witnesses;
    }

    /** Returns a verifier that checks witness data too, where there is some. */
    public static BlockVerifier full() {
        return new BlockVerifier(true);
    }

    /** Returns a verifier of all that decides about coins. */
    public static BlockVerifier ofCoins() {
        return new BlockVerifier(false);
    }

    /**
     * Verifies a block that takes all of the bytes.
     *
     * @throws BlockRefusedException    if it is damaged or forged
     * @throws IllegalArgumentException if there is not even a header
     */
    public VerifiedBlock verify(byte[] block) {
        Objects.requireNonNull(block, "block must not be null");
        return verify(block, 0, block.length);
    }

    /**
     * Verifies a block. The bytes must not change while the result is in use.
     *
     * @param from   where its header begins
     * @param length how many bytes the block has, header included
     * @throws BlockRefusedException    if it is damaged or forged
     * @throws IllegalArgumentException if there is not even a header
     */
    public VerifiedBlock verify(byte[] bytes, int from, int length) {
        BlockHeader header = BlockHeader.of(bytes, from);
        Objects.checkFromIndexSize(from, length, bytes.length);
        if (length <= BlockHeader.LENGTH || length > LONGEST) {
            throw header.refusal(
                    length <= BlockHeader.LENGTH
                            ? "it is hollow: " + length + " bytes hold a header and no transactions"
                            : length + " bytes are more than the 4000000 a block can have");
        }
        TransactionReader reader = new TransactionReader(bytes, from, length, header.hash());
        int count = reader.count(SHORTEST_TRANSACTION, "transactions");
        if (count == 0) {
            throw header.refusal("it is hollow: a header and no transactions");
        }
        int[] starts = new int[count + 1];
        byte[] txids = new byte[count * HASH];
        boolean anyWitness = read(reader, bytes, starts, txids);
        reader.requireEnd();
        requireRoot(header, txids, count);
        if (anyWitness && witnesses) {
            requireWitnesses(header, bytes, starts);
        }
        return new VerifiedBlock(header, bytes, starts, txids, true);
    }

    private boolean read(TransactionReader reader, byte[] bytes, int[] starts, byte[] txids) {
        int count = starts.length - 1;
        boolean anyWitness = false;
        boolean collect = witnesses;
        if (collect && witnessIds.length < txids.length) {
            witnessIds = new byte[txids.length];
        }
        for (int i = 0; i < count; i++) {
            reader.next();
            if (reader.isCoinbase() != (i == 0)) {
                throw reader.refusal(
                        reader.start(),
                        i == 0 ? "its first transaction is no block reward" : "it has a second block reward");
            }
            starts[i] = reader.start();
            anyWitness |= reader.hasWitness();
            hashId(hashes, reader, bytes, txids, i * HASH);
            if (collect) {
                hashWitnessId(reader, bytes, txids, i * HASH);
            }
        }
        starts[count] = reader.end();
        return anyWitness;
    }

    static void hashId(Hashes hashes, TransactionReader reader, byte[] bytes, byte[] to, int at) {
        int start = reader.start();
        if (reader.hasWitness()) {
            hashes.updateAround(
                    bytes, start, reader.inputsAt(), reader.witnessesAt() - reader.inputsAt(), reader.lockTimeAt());
        } else {
            hashes.update(bytes, start, reader.end() - start);
        }
        hashes.finish(to, at);
    }

    private void hashWitnessId(TransactionReader reader, byte[] bytes, byte[] txids, int at) {
        if (reader.isCoinbase()) {
            Arrays.fill(witnessIds, at, at + HASH, (byte) 0);
        } else if (reader.hasWitness()) {
            hashes.update(bytes, reader.start(), reader.end() - reader.start());
            hashes.finish(witnessIds, at);
        } else {
            System.arraycopy(txids, at, witnessIds, at, HASH);
        }
    }

    private void requireRoot(BlockHeader header, byte[] txids, int count) {
        if (nodes.length < txids.length) {
            nodes = new byte[txids.length];
        }
        System.arraycopy(txids, 0, nodes, 0, txids.length);
        boolean ambiguous = MerkleTree.reduce(hashes, nodes, count);
        if (!Arrays.equals(nodes, 0, HASH, header.bytes(), BlockHeader.MERKLE_ROOT, BlockHeader.MERKLE_ROOT + HASH)) {
            throw header.refusal("its transactions have the merkle root " + Hashes.display(nodes, 0)
                    + ", the header says " + header.merkleRoot());
        }
        if (ambiguous) {
            throw header.refusal("transactions were repeated without changing the merkle root (CVE-2012-2459)");
        }
        requireDistinct(header, txids, count);
    }

    private void requireWitnesses(BlockHeader header, byte[] bytes, int[] starts) {
        WitnessCommitment commitment = WitnessCommitment.of(bytes, starts[0]);
        if (commitment == null || commitment.reserved() < 0) {
            throw header.refusal(
                    commitment == null
                            ? "it has witness data but its block reward commits to none"
                            : "its block reward lacks the one witness item of 32 bytes that belongs to its commitment");
        }
        MerkleTree.reduce(hashes, witnessIds, starts.length - 1);
        hashes.update(witnessIds, 0, HASH);
        hashes.update(bytes, commitment.reserved(), HASH);
        hashes.finish(witnessIds, 0);
        if (!Arrays.equals(witnessIds, 0, HASH, bytes, commitment.at(), commitment.at() + HASH)) {
            throw header.refusal("its witness data does not match the commitment in its block reward");
        }
    }

    /** Refuses a block that has one transaction twice. */
    private static void requireDistinct(BlockHeader header, byte[] txids, int count) {
        int size = Integer.highestOneBit(count) << 2;
        int shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
        int[] slots = new int[size];
        for (int i = 0; i < count; i++) {
            int at = i * Hashes.LENGTH;
            int slot = (int) ((LongRecords.firstOf(txids, at) * LongRecords.MIX) >>> shift);
            while (slots[slot] != 0) {
                int other = (slots[slot] - 1) * Hashes.LENGTH;
                if (Arrays.equals(txids, at, at + Hashes.LENGTH, txids, other, other + Hashes.LENGTH)) {
                    throw header.refusal("transaction " + Hashes.display(txids, at) + " is in it twice");
                }
                slot = (slot + 1) & (size - 1);
            }
            slots[slot] = i + 1;
        }
    }
}
