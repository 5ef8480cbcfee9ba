package org.reserves.bitcoinj.snapshot;

import java.util.Arrays;

/**
 * Bitcoin Core's compressed form of an amount ({@code compressor.cpp}): trailing decimal zeros are factored out. With
 * value = (10·n + d)·10^e and d from 1 to 9, it is 1 + 10·(9·n + d − 1) + e for e below 9, and 1 + 10·(value/10^9 − 1) + 9
 * otherwise; 0 stays 0. Every value has exactly one form.
 */
public final class CompressedAmounts {
    /** 21,000,000 BTC in satoshis, MAX_MONEY in Core's {@code consensus/amount.h}. */
    static final long MAX_MONEY = 2_100_000_000_000_000L;

    private static final long[] POWERS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    /** The largest mantissa for each number of zeros, so that no division is needed for each coin. */
    private static final long[] LARGEST =
            Arrays.stream(POWERS).map(power -> MAX_MONEY / power).toArray();

    private CompressedAmounts() {}

    /** Returns the satoshis of a compressed amount, which is not negative, or −1 where they are more than can exist. */
    public static long decompress(long compressed) {
        if (compressed == 0) {
            return 0;
        }
        // half is not negative, and the compiler knows: it leaves out what a division does about signs
        long half = (compressed - 1) >>> 1;
        long rest = half / 5;
        int zeros = (int) (compressed - 1 - rest * 10);
        // with rest = 9·n + d − 1 the mantissa 10·n + d is rest + n + 1
        long mantissa = rest + 1 + (zeros < 9 ? half / 45 : 0);
        // the mantissa is at most a ninth more than a tenth of a long, so nothing has overflowed
        return mantissa > LARGEST[zeros] ? -1 : mantissa * POWERS[zeros];
    }
}
