package org.reserves.supply;

import java.time.Instant;
import org.reserves.chain.BlockHeight;

/** The chain after the last anchor, where a block is taken to come every ten minutes, the target of the difficulty rule. */
record BeyondAnchors(TimeAnchor last) {
    private static final long SECONDS_PER_BLOCK = 600;

    HeightEstimate heightAt(Instant time) {
        long blocks = (time.getEpochSecond() - last.time().getEpochSecond()) / SECONDS_PER_BLOCK;
        long bound = ErrorBound.beyond(blocks);
        long best = last.height().toInt() + blocks;
        return new HeightEstimate(
                BlockHeight.of(best - Math.min(bound, blocks)),
                BlockHeight.of(best),
                BlockHeight.of(best + bound),
                EstimateBasis.EXTRAPOLATED);
    }

    TimeEstimate timeOf(BlockHeight height) {
        long blocks = (long) height.toInt() - last.height().toInt();
        long best = last.time().getEpochSecond() + blocks * SECONDS_PER_BLOCK;
        long bound = ErrorBound.beyond(blocks) * SECONDS_PER_BLOCK;
        long earliest = Math.max(last.time().getEpochSecond() - ErrorBound.HEADER_SLACK_SECONDS, best - bound);
        return new TimeEstimate(
                Instant.ofEpochSecond(earliest),
                Instant.ofEpochSecond(best),
                Instant.ofEpochSecond(best + bound),
                EstimateBasis.EXTRAPOLATED);
    }
}
