package org.reserves.bitcoinj.filters;

import java.io.ByteArrayOutputStream;

/** Writes bits, the highest of each byte first; the last byte is filled with zeros. Not thread-safe. */
final class BitWriter {
    private final ByteArrayOutputStream out;
    private int pending;
    private int count;

    BitWriter(ByteArrayOutputStream out) {
        this.out = out;
    }

    /** Writes the quotient of the number and 2^bits as so many ones and a zero, and the lowest bits of the number. */
    void golombRice(long number, int bits) {
        for (long quotient = number >>> bits; quotient > 0; quotient--) {
            bit(1);
        }
        bit(0);
        for (int i = bits - 1; i >= 0; i--) {
            bit((int) (number >>> i) & 1);
        }
    }

    /** Writes what is left of the last byte. */
    void finish() {
        while (count > 0) {
            bit(0);
        }
    }

    private void bit(int bit) {
        pending = pending << 1 | bit;
        if (++count == Byte.SIZE) {
            out.write(pending);
            pending = 0;
            count = 0;
        }
    }
}
