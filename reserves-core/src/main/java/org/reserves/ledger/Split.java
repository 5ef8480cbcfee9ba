package org.reserves.ledger;

/** Exact arithmetic on whole units that do not fit a long when multiplied. */
final class Split {
    private static final long DIGIT = 0xFFFF_FFFFL;

    private Split() {}

    /**
     * Returns total × part ÷ whole, rounded half even to a whole unit. The caller gives the last part what is left, so a
     * sum of parts is the total.
     *
     * @param part  from zero to the whole
     * @param whole above zero
     */
    static long share(long total, long part, long whole) {
        if (part == whole) {
            return total;
        }
        if (part > whole) {
            throw new IllegalArgumentException("part " + part + " is more than the whole, " + whole);
        }
        long size = Math.abs(total);
        long high = Math.multiplyHigh(size, part);
        long low = size * part;
        long quotient = high == 0 && low >= 0 ? low / whole : quotient(high, low, whole);
        long remainder = low - quotient * whole;
        long missing = whole - remainder;
        boolean up = remainder > missing || (remainder == missing && (quotient & 1) != 0);
        long rounded = up ? quotient + 1 : quotient;
        return total < 0 ? -rounded : rounded;
    }

    /**
     * Divides a number of 128 bits without sign by one of 63, rounded down; the quotient has less than 64 bits. Long division by
     * two digits of 32 bits: Knuth, The Art of Computer Programming, volume 2, section 4.3.1, algorithm D.
     */
    private static long quotient(long high, long low, long divisor) {
        int shift = Long.numberOfLeadingZeros(divisor);
        long by = divisor << shift;
        long top = high << shift | low >>> (Long.SIZE - shift);
        long rest = low << shift;
        long first = digit(top, rest >>> Integer.SIZE, by);
        long left = (top << Integer.SIZE | rest >>> Integer.SIZE) - first * by;
        return first << Integer.SIZE | digit(left, rest & DIGIT, by);
    }

    /** Returns the largest digit that times the divisor is not above the number of three digits, of which next is the last. */
    private static long digit(long number, long next, long by) {
        long byHigh = by >>> Integer.SIZE;
        long byLow = by & DIGIT;
        long digit = Long.divideUnsigned(number, byHigh);
        long rest = number - digit * byHigh;
        while (rest <= DIGIT
                && (digit > DIGIT || Long.compareUnsigned(digit * byLow, rest << Integer.SIZE | next) > 0)) {
            digit--;
            rest += byHigh;
        }
        return digit;
    }

    /** Compares a ÷ b with c ÷ d, all not below zero and b, d above, by cross-multiplication to 128 bits. */
    static int compareRatios(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, d), Math.multiplyHigh(c, b));
        return high != 0 ? high : Long.compareUnsigned(a * d, c * b);
    }
}
