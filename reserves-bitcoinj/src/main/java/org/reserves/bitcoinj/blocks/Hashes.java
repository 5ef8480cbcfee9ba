package org.reserves.bitcoinj.blocks;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.reserves.internal.Hex;

/** Double SHA-256 on one digest and one buffer, and the displayed form of a hash. Not thread-safe. */
final class Hashes {
    static final int LENGTH = 32;

    private static final int PIECE = 1 << 10;
    private static final HexFormat HEX = HexFormat.of();

    private final MessageDigest digest;
    private final byte[] once = new byte[LENGTH];
    private final byte[] piece = new byte[PIECE];

    Hashes() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing; every Java platform must have it", e);
        }
    }

    /** Adds bytes to what is hashed. */
    void update(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
    }

    /** Adds four bytes, then the bytes of a part, then four more: in one piece where that is short, which a digest takes faster. */
    void updateAround(byte[] bytes, int four, int part, int length, int fourMore) {
        if (length > piece.length - 2 * Integer.BYTES) {
            update(bytes, four, Integer.BYTES);
            update(bytes, part, length);
            update(bytes, fourMore, Integer.BYTES);
            return;
        }
        System.arraycopy(bytes, four, piece, 0, Integer.BYTES);
        System.arraycopy(bytes, part, piece, Integer.BYTES, length);
        System.arraycopy(bytes, fourMore, piece, Integer.BYTES + length, Integer.BYTES);
        update(piece, 0, length + 2 * Integer.BYTES);
    }

    /** Writes the double hash of everything added. */
    void finish(byte[] to, int at) {
        try {
            digest.digest(once, 0, LENGTH);
            digest.update(once, 0, LENGTH);
            digest.digest(to, at, LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 has more than 32 bytes", e);
        }
    }

    /** Returns the hash as displayed: reversed, in hexadecimal. */
    static String display(byte[] bytes, int at) {
        byte[] reversed = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            reversed[i] = bytes[at + LENGTH - 1 - i];
        }
        return HEX.formatHex(reversed);
    }

    /**
     * Returns the bytes of a displayed hash.
     *
     * @throws IllegalArgumentException if it is not 64 hexadecimal digits in lower case
     */
    static byte[] parse(String displayed) {
        byte[] bytes = HEX.parseHex(Hex.requireHash("block hash", displayed));
        for (int i = 0; i < LENGTH / 2; i++) {
            byte swapped = bytes[i];
            bytes[i] = bytes[LENGTH - 1 - i];
            bytes[LENGTH - 1 - i] = swapped;
        }
        return bytes;
    }
}
