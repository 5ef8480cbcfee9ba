package org.reserves.supply;

import java.math.BigInteger;
import java.time.Instant;
import org.reserves.chain.BlockHeight;

/** The stretch of chain between two anchors, where heights and times are interpolated in proportion. */
record AnchorGap(TimeAnchor from, TimeAnchor to) {

    HeightEstimate heightAt(Instant time) {
        long after = proportion(blocks(), time.getEpochSecond() - fromSecond(), seconds());
        long bound = ErrorBound.between(from.height(), blocks(), after);
        long first = from.height().toInt();
        long best = first + after;
        return new HeightEstimate(
                BlockHeight.of(Math.max(first, best - bound)),
                BlockHeight.of(best),
                BlockHeight.of(Math.min(first + blocks() + ErrorBound.HEADER_SLACK_BLOCKS, best + bound)),
                EstimateBasis.INTERPOLATED);
    }

    TimeEstimate timeOf(BlockHeight height) {
        long after = (long) height.toInt() - from.height().toInt();
        long best = fromSecond() + proportion(seconds(), after, blocks());
        long bound = proportion(seconds(), ErrorBound.between(from.height(), blocks(), after), blocks())
                + ErrorBound.HEADER_SLACK_SECONDS;
        long earliest = Math.max(fromSecond() - ErrorBound.HEADER_SLACK_SECONDS, best - bound);
        long latest = Math.min(to.time().getEpochSecond() + ErrorBound.HEADER_SLACK_SECONDS, best + bound);
        return new TimeEstimate(
                Instant.ofEpochSecond(earliest),
                Instant.ofEpochSecond(best),
                Instant.ofEpochSecond(latest),
                EstimateBasis.INTERPOLATED);
    }

    private long fromSecond() {
        return from.time().getEpochSecond();
    }

    private long seconds() {
        return to.time().getEpochSecond() - fromSecond();
    }

    private long blocks() {
        return (long) to.height().toInt() - from.height().toInt();
    }

    private static long proportion(long whole, long part, long of) {
        return BigInteger.valueOf(whole)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(of))
                .longValueExact();
    }
}
