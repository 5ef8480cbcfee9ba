package org.reserves.bitcoinj.control;

import java.util.Arrays;

/** Reads the bytes of a signature strictly: nothing beyond the end, and every length in its shortest form. */
final class ByteReader {
    private static final int BYTE = 0xff;

    private final byte[] bytes;
    private final String what;
    private int position;

    ByteReader(byte[] bytes, String what) {
        this.bytes = bytes;
        this.what = what;
    }

    boolean atEnd() {
        return position == bytes.length;
    }

    /** Returns the next byte without going past it, or −1 at the end. */
    int peek(int ahead) {
        return position + ahead < bytes.length ? bytes[position + ahead] & BYTE : -1;
    }

    long number(int size) {
        byte[] taken = take(size);
        long number = 0;
        for (int i = size - 1; i >= 0; i--) {
            number = (number << 8) | (taken[i] & BYTE);
        }
        return number;
    }

    /** Reads a compact size; a longer form than needed would give one transaction two texts. */
    int length() {
        int first = (int) number(1);
        if (first < 0xfd) {
            return first;
        }
        int size = 1 << (first - 0xfc);
        long length = number(size);
        long least = size == 2 ? 0xfd : 1L << (4 * size);
        if (length >= 0 && length < least) {
            throw NotProven.invalid(what + " has a length that is not written in its shortest form");
        }
        if (length < 0 || length > bytes.length - position) {
            throw cut();
        }
        return (int) length;
    }

    byte[] take(int size) {
        if (size > bytes.length - position) {
            throw cut();
        }
        position += size;
        return Arrays.copyOfRange(bytes, position - size, position);
    }

    /** Reads bytes with their length before them. */
    byte[] sized() {
        return take(length());
    }

    void requireEnd() {
        if (!atEnd()) {
            throw NotProven.invalid(what + " has " + (bytes.length - position) + " bytes too many at its end");
        }
    }

    private NotProven cut() {
        return NotProven.invalid(what + " ends too early; copy it whole");
    }
}
