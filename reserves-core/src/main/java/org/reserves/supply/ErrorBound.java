package org.reserves.supply;

import java.math.BigInteger;
import org.reserves.chain.BlockHeight;

/**
 * How far estimates of height have been from the truth, in blocks, with a margin.
 *
 * <p>The form is that of a Poisson process, whose deviation grows with the square root of the blocks, plus a part in
 * proportion for the drift of hash rate against difficulty. The constants were fitted on the anchors up to block 878,976,
 * leaving each out in turn and extrapolating from each since block 300,000 to every later one: no error passed 0.96 of its
 * bound. The anchors of 2025 and 2026 came later and keep to it. They are experience, not law: hash rate could change
 * faster than it ever has.
 */
final class ErrorBound {
    /** Header times may run two hours ahead of the clock (Bitcoin Core {@code MAX_FUTURE_BLOCK_TIME}): twelve blocks. */
    static final long HEADER_SLACK_BLOCKS = 12;

    static final long HEADER_SLACK_SECONDS = 7_200;

    /** Until then hash rate multiplied within weeks, again and again; block 160,000 is of January 2012. */
    private static final int YOUNG_NETWORK = 160_000;

    private static final int YOUNG_DRIFT_PER_CENT = 150;
    private static final int DRIFT_PER_CENT = 30;
    private static final int DEVIATIONS = 4;

    /** The worst since 2014 is the two weeks from block 685,440 on, when mining was banned in China. */
    private static final int BEYOND_ROOT = 18;

    private static final int BEYOND_PER_CENT = 2;
    private static final int PER_CENT = 100;

    private ErrorBound() {}

    /** Returns the bound at so many blocks after the lower anchor of a gap. */
    static long between(BlockHeight lower, long blocksInGap, long blocksAfter) {
        // n·p·(1−p), the variance of a count at the fraction p between two fixed ends
        long spread = blocksAfter * (blocksInGap - blocksAfter) / blocksInGap + 1;
        int drift = lower.toInt() < YOUNG_NETWORK ? YOUNG_DRIFT_PER_CENT : DRIFT_PER_CENT;
        return spread * drift / PER_CENT + DEVIATIONS * rootUp(spread) + HEADER_SLACK_BLOCKS;
    }

    /** Returns the bound at so many blocks beyond the last anchor. */
    static long beyond(long blocks) {
        return BEYOND_ROOT * rootUp(blocks) + blocks * BEYOND_PER_CENT / PER_CENT + HEADER_SLACK_BLOCKS;
    }

    private static long rootUp(long value) {
        return BigInteger.valueOf(value).sqrt().longValue() + 1;
    }
}
