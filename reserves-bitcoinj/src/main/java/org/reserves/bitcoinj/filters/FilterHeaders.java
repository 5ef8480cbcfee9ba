package org.reserves.bitcoinj.filters;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The chain of filter headers (BIP157): each is the double SHA-256 of the filter hash and the header before, and so commits to all filters up
 * to its block. The first follows 32 zero bytes. Bytes are in stored order; displayed they are backwards, in hexadecimal. Engine.
 */
public final class FilterHeaders {
    /** How many bytes a filter hash or header has. */
    public static final int LENGTH = 32;

    private static final HexFormat HEX = HexFormat.of();

    private FilterHeaders() {}

    /** Returns the header before that of the genesis block, 32 zero bytes. */
    public static byte[] none() {
        return new byte[LENGTH];
    }

    /** Returns the header that follows another. */
    public static byte[] next(byte[] filterHash, byte[] previous) {
        MessageDigest digest = sha256();
        digest.update(filterHash);
        digest.update(previous);
        return digest.digest(digest.digest());
    }

    /** Returns a hash or header as displayed. */
    public static String display(byte[] hash) {
        return HEX.formatHex(reversed(hash));
    }

    /** Returns a hash or header from its displayed form, 64 hexadecimal digits. */
    public static byte[] parse(String displayed) {
        Objects.requireNonNull(displayed, "header must not be null");
        return reversed(HEX.parseHex(displayed));
    }

    /** Returns the double SHA-256 of the first bytes of an array. */
    static byte[] hash(byte[] bytes, int length) {
        MessageDigest digest = sha256();
        digest.update(bytes, 0, length);
        return digest.digest(digest.digest());
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing; every Java platform must have it", e);
        }
    }
}
