package org.reserves.bitcoinj.blocks;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import javax.annotation.Nullable;
import org.reserves.chain.Network;

/** Judges time and target of a header by those before it, as {@link HeaderChain} says. */
final class HeaderRules {
    private static final int MEDIAN_OF = 11;

    private final Network network;
    private final ChainRules rules;
    private final HeaderStore store;
    private final BestChain best;
    private final int first;
    private final boolean pinned;

    /** @param first the height of the first header; above 0 it is pinned, and what was before it is unknown */
    HeaderRules(Network network, ChainRules rules, HeaderStore store, BestChain best, int first) {
        this.network = network;
        this.rules = rules;
        this.store = store;
        this.best = best;
        this.first = first;
        pinned = first > 0;
    }

    /**
     * Demands that a header may follow a stored one.
     *
     * @throws BlockRefusedException if its target is not the prescribed one, or its time is impossible
     */
    void require(BlockHeader header, int previous) {
        requireBits(header, previous);
        requireTime(header, previous);
    }

    private void requireTime(BlockHeader header, int previous) {
        Long median = medianTime(previous);
        if (median != null && header.seconds() <= median) {
            throw header.refusal("its time " + header.time() + " is not after " + Instant.ofEpochSecond(median)
                    + ", the median of the eleven blocks before it");
        }
        boolean begins = (store.height(previous) + 1) % ChainRules.PERIOD == 0;
        if (rules.bip94() && begins && header.seconds() < store.seconds(previous) - ChainRules.MOST_TIME_WARP) {
            throw header.refusal("its time " + header.time() + " is more than ten minutes before that of the block"
                    + " before it, which BIP94 forbids at the beginning of a period");
        }
    }

    /** Returns the median time up to and including a block; null where there are blocks before the pinned one among the eleven. */
    @Nullable
    private Long medianTime(int place) {
        long[] times = new long[MEDIAN_OF];
        int count = 0;
        for (int p = place; p != HeaderStore.NONE && count < MEDIAN_OF; p = store.previous(p)) {
            times[count++] = store.seconds(p);
        }
        if (pinned && count < MEDIAN_OF) {
            return null;
        }
        Arrays.sort(times, 0, count);
        return times[count / 2];
    }

    private void requireBits(BlockHeader header, int previous) {
        int height = store.height(previous) + 1;
        boolean retarget = height % ChainRules.PERIOD == 0;
        if (retarget && rules.retargets() && height - ChainRules.PERIOD < first) {
            requirePossibleChange(header, previous);
            return;
        }
        int wanted = retarget ? bitsOfNewPeriod(previous) : bitsWithinPeriod(header, previous);
        if (header.bits() != wanted && !unknowable(height)) {
            throw header.refusal("its compact target is \"" + header.bitsText() + "\" where the rules of " + network
                    + " prescribe \"" + HexFormat.of().toHexDigits(wanted) + "\" at height " + height);
        }
    }

    private int bitsOfNewPeriod(int previous) {
        if (!rules.retargets()) {
            return store.bits(previous);
        }
        int begin = best.ancestor(previous, store.height(previous) - ChainRules.PERIOD + 1);
        BigInteger before = Target.of(store.bits(rules.bip94() ? begin : previous));
        return Target.compact(rules.retarget(before, store.seconds(previous) - store.seconds(begin)));
    }

    private int bitsWithinPeriod(BlockHeader header, int previous) {
        if (!rules.minimumAllowed()) {
            return store.bits(previous);
        }
        int easiest = Target.compact(rules.limit());
        if (header.seconds() > store.seconds(previous) + ChainRules.LATE_SECONDS) {
            return easiest;
        }
        int place = previous;
        while (store.bits(place) == easiest && store.height(place) % ChainRules.PERIOD != 0 && place != 0) {
            place = store.previous(place);
        }
        return store.bits(place);
    }

    /** On a test network the target to come back to may be that of a block before the pinned one. */
    private boolean unknowable(int height) {
        return pinned && rules.minimumAllowed() && rules.retargets() && height - height % ChainRules.PERIOD < first;
    }

    private void requirePossibleChange(BlockHeader header, int previous) {
        if (rules.bip94()) {
            // it depends on the target of a block before the pinned one
            return;
        }
        BigInteger before = Target.of(store.bits(previous));
        BigInteger target = header.target();
        boolean tooEasy = target.compareTo(before.shiftLeft(2)) > 0;
        boolean tooHard = target.compareTo(Target.of(Target.compact(before.shiftRight(2)))) < 0;
        if (tooEasy || tooHard) {
            throw header.refusal("its compact target \"" + header.bitsText()
                    + "\" is more than four times as easy or hard as the one before, which no change can be");
        }
    }
}
