package org.reserves.bitcoinj.snapshot;

/**
 * Core's VARINT: base 128, most significant digit first, all bytes but the last with their high bit set, and each digit but the
 * last one less than its worth, so that every number has exactly one form ({@code serialize.h}).
 *
 * <p>It is decoded from eight bytes at once and without a branch: lengths vary from coin to coin in a way that no processor
 * foresees, and a wrong guess costs more than the decoding.
 */
final class VarInt {
    /** Longer numbers begin above 2^56, beyond anything a snapshot can hold. */
    private static final int LONGEST = Long.BYTES;

    /** What a number of more than eight bytes is read as, or a little more: above every limit. */
    static final long TOO_LARGE = 1L << 62;

    private static final long CONTINUES = 0x8080_8080_8080_8080L;

    /** What the digits of a number are short of together, by length: 128 + 128² + … */
    private static final long[] SHORT = new long[LONGEST + 2];

    static {
        for (int length = 2; length <= LONGEST; length++) {
            SHORT[length] = (SHORT[length - 1] + 1) << 7;
        }
        SHORT[LONGEST + 1] = TOO_LARGE;
    }

    private VarInt() {}

    /** Returns how many bytes the number that begins at the top of the word has, 9 where it has more than the word. */
    static int length(long word) {
        return (Long.numberOfLeadingZeros(~word & CONTINUES) >>> 3) + 1;
    }

    /** Returns the number of so many bytes at the top of the word, {@link #TOO_LARGE} or more where they are 9. */
    static long value(long word, int length) {
        long digits = word >>> (Long.SIZE - Byte.SIZE * length);
        // seven bits of each byte close ranks: to 14 of each pair, 28 of each four, 56 of all
        digits = ((digits & 0x7f00_7f00_7f00_7f00L) >>> 1) | (digits & 0x007f_007f_007f_007fL);
        digits = ((digits & 0x3fff_0000_3fff_0000L) >>> 2) | (digits & 0x0000_3fff_0000_3fffL);
        digits = ((digits & 0x0fff_ffff_0000_0000L) >>> 4) | (digits & 0x0000_0000_0fff_ffffL);
        return digits + SHORT[length];
    }
}
