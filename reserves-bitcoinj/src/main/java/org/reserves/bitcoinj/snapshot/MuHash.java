package org.reserves.bitcoinj.snapshot;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.ChaCha20ParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The hash of a set that does not depend on the order of its elements: the product of a number for each element, modulo 2^3072 − 1103717. The
 * number of an element is the ChaCha20 key stream under its SHA-256 as key, 384 bytes little-endian; the hash is the SHA-256 of the product,
 * written in the same way (Bitcoin Core, {@code src/crypto/muhash.h} and {@code .cpp}, {@code MuHash3072}).
 *
 * <p>Not thread-safe.
 */
final class MuHash {
    private static final int BITS = 3_072;
    private static final int BYTES = BITS / Byte.SIZE;
    private static final int NONCE = 12;

    /** How much longer than the prime a product may be on the way. */
    static final int SPARE_BITS = 256;

    private static final BigInteger DIFFERENCE = BigInteger.valueOf(1_103_717);
    static final BigInteger PRIME = BigInteger.ONE.shiftLeft(BITS).subtract(DIFFERENCE);

    private static final ChaCha20ParameterSpec FROM_THE_BEGINNING = new ChaCha20ParameterSpec(new byte[NONCE], 0);
    private static final byte[] ZEROS = new byte[BYTES];

    private final MessageDigest sha256;
    private final Cipher chaCha20;

    /** The product or a number that leaves the same remainder, with some bits more than the prime at most. */
    private BigInteger product = BigInteger.ONE;

    MuHash() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
            chaCha20 = Cipher.getInstance("ChaCha20");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 or ChaCha20 is missing; every Java platform has them", e);
        }
    }

    /** Adds an element. */
    void insert(byte[] bytes, int from, int length) {
        product = times(product, number(bytes, from, length));
    }

    /** Adds all elements of another set. */
    void insertAll(MuHash other) {
        product = times(product, other.product);
    }

    /** Returns the product, not always below the prime. */
    BigInteger product() {
        return product;
    }

    /** Returns the hash as {@code gettxoutsetinfo} displays it: backwards, in hexadecimal. */
    String hash() {
        return hash(product);
    }

    /** Returns the number of an element. */
    BigInteger number(byte[] bytes, int from, int length) {
        sha256.update(bytes, from, length);
        byte[] stream = new byte[BYTES];
        try {
            chaCha20.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(sha256.digest(), "ChaCha20"), FROM_THE_BEGINNING);
            chaCha20.doFinal(ZEROS, 0, BYTES, stream, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("ChaCha20 refuses a key of 32 bytes", e);
        }
        return new BigInteger(1, reversed(stream));
    }

    /** Returns the hash of a product. */
    String hash(BigInteger whole) {
        byte[] magnitude = whole.mod(PRIME).toByteArray();
        byte[] written = new byte[BYTES];
        for (int i = 0; i < Math.min(BYTES, magnitude.length); i++) {
            written[i] = magnitude[magnitude.length - 1 - i];
        }
        return HexFormat.of().formatHex(reversed(sha256.digest(written)));
    }

    /**
     * What is above 2^3072 counts 1103717 times, so the remainder takes no division. It is taken off by subtraction, because {@code and} of a
     * BigInteger looks at its digits one by one; and once leaves 21 bits too many, which is done a second time only now and then.
     */
    private static BigInteger times(BigInteger one, BigInteger other) {
        BigInteger product = one.multiply(other);
        do {
            BigInteger above = product.shiftRight(BITS);
            product = product.subtract(above.shiftLeft(BITS)).add(above.multiply(DIFFERENCE));
        } while (product.bitLength() > BITS + SPARE_BITS);
        return product;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
