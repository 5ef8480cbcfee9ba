package org.reserves.money;

import java.math.BigInteger;
import java.util.Objects;

/**
 * Running sum of satoshis in two halves, so that only the final sum can be out of range, whatever the order.
 *
 * <p>Each half takes 2<sup>31</sup> additions before it could overflow, more than any collection holds.
 */
final class BtcSum {
    private static final int HALF = 32;
    private static final long LOW = (1L << HALF) - 1;

    private long high;
    private long low;

    void add(Btc amount) {
        Objects.requireNonNull(amount, "amount must not be null");
        high += amount.toSats() >> HALF;
        low += amount.toSats() & LOW;
    }

    BtcSum merge(BtcSum other) {
        high += other.high;
        low += other.low;
        return this;
    }

    Btc total() {
        return Btc.ofExact(BigInteger.valueOf(high).shiftLeft(HALF).add(BigInteger.valueOf(low)));
    }
}
