package org.reserves.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import javax.annotation.Nullable;

/**
 * Amounts of money in whole units of a journal, in plain arrays. Nearly every ledger fits 64 bits; where the smallest decimal
 * and the largest sum together need more digits, all cells of the ledger have 128, as two's complement in two arrays.
 *
 * <p>Money only moves from cell to cell, whole or in shares, so no sum is lost.
 */
final class MoneyCells {
    private long[] low;

    @Nullable
    private long[] high;

    MoneyCells(int size, boolean wide) {
        low = new long[size];
        high = wide ? new long[size] : null;
    }

    /** Takes cells of 64 bits. */
    MoneyCells(long[] units) {
        low = units;
        high = null;
    }

    private MoneyCells(MoneyCells other) {
        low = other.low.clone();
        high = other.high == null ? null : other.high.clone();
    }

    MoneyCells copy() {
        return new MoneyCells(this);
    }

    boolean isWide() {
        return high != null;
    }

    int size() {
        return low.length;
    }

    void grow(int size) {
        low = Arrays.copyOf(low, size);
        high = high == null ? null : Arrays.copyOf(high, size);
    }

    BigInteger get(int i) {
        BigInteger value = BigInteger.valueOf(low[i]);
        if (high == null) {
            return value;
        }
        BigInteger unsigned = low[i] < 0 ? value.add(BigInteger.ONE.shiftLeft(Long.SIZE)) : value;
        return BigInteger.valueOf(high[i]).shiftLeft(Long.SIZE).add(unsigned);
    }

    BigDecimal decimal(int i, int scale) {
        return high == null ? BigDecimal.valueOf(low[i], scale) : new BigDecimal(get(i), scale);
    }

    void set(int i, BigInteger value) {
        low[i] = value.longValue();
        if (high != null) {
            high[i] = value.shiftRight(Long.SIZE).longValueExact();
        }
    }

    void set(int i, long value) {
        low[i] = value;
        if (high != null) {
            high[i] = value < 0 ? -1 : 0;
        }
    }

    void set(int i, MoneyCells from, int j) {
        low[i] = from.low[j];
        if (high != null && from.high != null) {
            high[i] = from.high[j];
        }
    }

    void clear(int i) {
        low[i] = 0;
        if (high != null) {
            high[i] = 0;
        }
    }

    void add(int i, MoneyCells more, int j) {
        long sum = low[i] + more.low[j];
        if (high != null && more.high != null) {
            long carry = Long.compareUnsigned(sum, low[i]) < 0 ? 1 : 0;
            high[i] += more.high[j] + carry;
        }
        low[i] = sum;
    }

    void subtract(int i, MoneyCells less, int j) {
        long borrow = Long.compareUnsigned(low[i], less.low[j]) < 0 ? 1 : 0;
        low[i] -= less.low[j];
        if (high != null && less.high != null) {
            high[i] -= less.high[j] + borrow;
        }
    }

    /** Puts this cell × part ÷ whole into the target, rounded half even to a whole unit, and leaves the rest here. */
    void split(int i, long part, long whole, MoneyCells target, int j) {
        share(i, part, whole, target, j);
        subtract(i, target, j);
    }

    /** Puts this cell × part ÷ whole into the target, rounded half even to a whole unit. */
    void share(int i, long part, long whole, MoneyCells target, int j) {
        if (high == null) {
            target.low[j] = Split.share(low[i], part, whole);
        } else {
            target.set(
                    j,
                    new BigDecimal(get(i).multiply(BigInteger.valueOf(part)))
                            .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_EVEN)
                            .toBigInteger());
        }
    }

    /** Returns by how many binary digits the largest cell can be shifted up; 0 where cells have 128 bits. */
    int headroom() {
        long digits = 0;
        for (int i = 0; high == null && i < low.length; i++) {
            digits |= Math.abs(low[i]);
        }
        return high == null ? Long.numberOfLeadingZeros(digits | 1) - 1 : 0;
    }

    /** Returns this cell × 2<sup>shift</sup> ÷ whole, rounded down; 0 where cells have 128 bits. The cell is not below zero. */
    long shiftedRatio(int i, int shift, long whole) {
        return high == null ? (low[i] << shift) / whole : 0;
    }

    /** Compares this cell ÷ a with the other cell ÷ b, exactly; neither is below zero, a and b are above. */
    int compareRatios(int i, long a, MoneyCells other, int j, long b) {
        return high == null
                ? Split.compareRatios(low[i], a, other.low[j], b)
                : get(i).multiply(BigInteger.valueOf(b)).compareTo(other.get(j).multiply(BigInteger.valueOf(a)));
    }
}
