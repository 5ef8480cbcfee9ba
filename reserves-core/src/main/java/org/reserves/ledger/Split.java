package org.reserves.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Exact arithmetic on whole units that do not fit a long when multiplied. */
final class Split {
    private Split() {}

    /**
     * Returns total × part ÷ whole, rounded half even to a whole unit. The caller gives the last part what is left, so a
     * sum of parts is the total.
     */
    static long share(long total, long part, long whole) {
        if (part == whole) {
            return total;
        }
        long product = total * part;
        if (Math.multiplyHigh(total, part) != product >> (Long.SIZE - 1)) {
            return new BigDecimal(BigInteger.valueOf(total).multiply(BigInteger.valueOf(part)))
                    .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_EVEN)
                    .longValueExact();
        }
        long quotient = product / whole;
        long remainder = Math.abs(product % whole);
        long missing = whole - remainder;
        boolean up = remainder > missing || (remainder == missing && (quotient & 1) != 0);
        return up ? quotient + (product < 0 ? -1 : 1) : quotient;
    }

    /** Compares a ÷ b with c ÷ d, all not below zero and b, d above, by cross-multiplication to 128 bits. */
    static int compareRatios(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, d), Math.multiplyHigh(c, b));
        return high != 0 ? high : Long.compareUnsigned(a * d, c * b);
    }
}
