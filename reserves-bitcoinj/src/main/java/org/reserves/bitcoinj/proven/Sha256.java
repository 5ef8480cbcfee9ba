package org.reserves.bitcoinj.proven;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.reserves.bitcoinj.json.HexDigits;

/** SHA-256 as the chain and its servers use it: once, twice, reversed. */
public final class Sha256 {
    /** How many bytes a hash has. */
    static final int LENGTH = 32;

    private static final HexFormat HEX = HexFormat.of();

    /** To find a digest takes as long as to use it. */
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::newDigest);

    private Sha256() {}

    /** Returns the hash of bytes. */
    public static byte[] once(byte[] bytes) {
        return digest().digest(bytes);
    }

    /** Returns the hash of the hash of two hashes together. */
    static byte[] twice(byte[] left, byte[] right) {
        return twice(left, 0, right, 0);
    }

    /** Returns the hash of the hash of two hashes together, each at a place among bytes. */
    static byte[] twice(byte[] left, int leftAt, byte[] right, int rightAt) {
        MessageDigest digest = digest();
        byte[] hash = new byte[LENGTH];
        try {
            digest.update(left, leftAt, LENGTH);
            digest.update(right, rightAt, LENGTH);
            digest.digest(hash, 0, LENGTH);
            digest.update(hash, 0, LENGTH);
            digest.digest(hash, 0, LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 has more than 32 bytes", e);
        }
        return hash;
    }

    /** Returns a hash as displayed: the bytes backwards, in hexadecimal. */
    public static String display(byte[] hash) {
        return HEX.formatHex(reversed(hash));
    }

    /**
     * Returns the bytes of a displayed hash.
     *
     * @throws IllegalArgumentException if it is not 64 hexadecimal digits in lower case
     */
    static byte[] parse(String displayed) {
        byte[] bytes = new byte[LENGTH];
        if (!HexDigits.readHash(displayed, bytes, 0)) {
            throw new IllegalArgumentException(
                    "hash \"" + displayed + "\" is not 64 hexadecimal digits in lower case; write it as displayed");
        }
        return bytes;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private static MessageDigest digest() {
        return DIGEST.get();
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing; every Java platform must have it", e);
        }
    }
}
