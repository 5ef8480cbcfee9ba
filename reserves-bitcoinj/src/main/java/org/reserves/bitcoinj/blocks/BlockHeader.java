package org.reserves.bitcoinj.blocks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The header of a block: version 4 | previous block 32 | merkle root 32 | time 4 | compact target 4 | nonce 4, numbers
 * little-endian.
 *
 * <p>Nothing is judged when it is made; {@link HeaderChain#accept} does that.
 *
 * <p>Immutable and thread-safe.
 */
public final class BlockHeader {
    /** How many bytes a header has. */
    public static final int LENGTH = 80;

    static final int PREVIOUS = 4;
    static final int MERKLE_ROOT = 36;

    private static final VarHandle INT_LE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int TIME = 68;
    private static final int BITS = 72;

    /** To find a digest takes as long as to use it. */
    private static final ThreadLocal<Hashes> HASHES = ThreadLocal.withInitial(Hashes::new);

    private final byte[] bytes;
    private final byte[] hash = new byte[Hashes.LENGTH];

    private BlockHeader(byte[] bytes) {
        this.bytes = bytes;
        Hashes hashes = HASHES.get();
        hashes.update(bytes, 0, LENGTH);
        hashes.finish(hash, 0);
    }

    /**
     * Returns the header at a place.
     *
     * @throws IllegalArgumentException if fewer than 80 bytes are there
     */
    public static BlockHeader of(byte[] bytes, int from) {
        Objects.requireNonNull(bytes, "bytes must not be null");
        if (from < 0 || bytes.length - from < LENGTH) {
            throw new IllegalArgumentException("block header at \"" + from + "\" of " + bytes.length
                    + " bytes is cut short; a header has 80 bytes");
        }
        return new BlockHeader(Arrays.copyOfRange(bytes, from, from + LENGTH));
    }

    /**
     * Returns the header written as 160 hexadecimal digits, as {@code getblockheader HASH false} of Bitcoin Core prints it.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static BlockHeader parse(String hexadecimal) {
        Objects.requireNonNull(hexadecimal, "header must not be null");
        if (hexadecimal.length() != 2 * LENGTH) {
            throw new IllegalArgumentException("block header of " + hexadecimal.length()
                    + " characters is malformed; give its 80 bytes as 160 hexadecimal digits");
        }
        return of(HexFormat.of().parseHex(hexadecimal), 0);
    }

    /** Returns the hash as displayed. */
    public String hash() {
        return Hashes.display(hash, 0);
    }

    /** Returns the hash of the block before, as displayed; 64 zeros in a genesis block. */
    public String previous() {
        return Hashes.display(bytes, PREVIOUS);
    }

    /** Returns the root of the tree of transaction ids, as displayed. */
    public String merkleRoot() {
        return Hashes.display(bytes, MERKLE_ROOT);
    }

    /** Returns the root of the tree of transaction ids, 32 bytes in their stored order. */
    public byte[] merkleRootBytes() {
        return Arrays.copyOfRange(bytes, MERKLE_ROOT, MERKLE_ROOT + Hashes.LENGTH);
    }

    /** Returns the time the miner wrote, which may lie a little before that of the block before. */
    public Instant time() {
        return Instant.ofEpochSecond(seconds());
    }

    /** Returns the compact form of the target, {@code nBits}. */
    public int bits() {
        return bits(bytes, 0);
    }

    /** Returns the compact target of a header among bytes. */
    static int bits(byte[] headers, int at) {
        return (int) INT_LE.get(headers, at + BITS);
    }

    /** Returns the time of a header among bytes, in seconds since 1970. */
    static long seconds(byte[] headers, int at) {
        return Integer.toUnsignedLong((int) INT_LE.get(headers, at + TIME));
    }

    /**
     * Returns how many hashes such a block takes on average.
     *
     * @throws BlockRefusedException if its target is zero, negative or larger than a hash can be
     */
    public BigInteger work() {
        return Target.work(target());
    }

    /** Returns whether these are the 80 bytes. */
    public boolean isWrittenAs(byte[] other) {
        return Arrays.equals(bytes, other);
    }

    /** Returns a copy of the 80 bytes. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** Returns the time in seconds since 1970, up to 2106. */
    long seconds() {
        return seconds(bytes, 0);
    }

    /** Returns the hash as it is stored, not to be changed. */
    byte[] hashBytes() {
        return hash;
    }

    /** Returns the header itself, not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    BigInteger target() {
        BigInteger target = Target.of(bits());
        if (!Target.possible(target)) {
            throw refusal("its compact target \"" + bitsText() + "\" is " + impossible(target)
                    + ", which no hash can meet honestly");
        }
        return target;
    }

    /** Refuses the header where its hash is above its own target, or that is above the limit. */
    void requireProofOfWork(BigInteger limit) {
        BigInteger target = target();
        if (target.compareTo(limit) > 0) {
            throw refusal("its compact target \"" + bitsText() + "\" is easier than the network allows");
        }
        if (number().compareTo(target) > 0) {
            throw refusal("its hash is above its target \"" + bitsText() + "\", so it has no proof of work");
        }
    }

    BlockRefusedException refusal(String reason) {
        return new BlockRefusedException(hash(), reason);
    }

    String bitsText() {
        return HexFormat.of().toHexDigits(bits());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BlockHeader header && Arrays.equals(bytes, header.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    /** Returns the hash as displayed. */
    @Override
    public String toString() {
        return hash();
    }

    /** Returns the hash as the number that the target limits. */
    private BigInteger number() {
        byte[] reversed = new byte[Hashes.LENGTH];
        for (int i = 0; i < Hashes.LENGTH; i++) {
            reversed[i] = hash[Hashes.LENGTH - 1 - i];
        }
        return new BigInteger(1, reversed);
    }

    private static String impossible(BigInteger target) {
        return target.signum() == 0 ? "zero" : target.signum() < 0 ? "negative" : "more than 256 bits long";
    }
}
