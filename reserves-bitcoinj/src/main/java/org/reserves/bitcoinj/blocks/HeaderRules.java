package org.reserves.bitcoinj.blocks;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import org.reserves.chain.Network;

/** Judges time and target of a header by those before it, as {@link HeaderChain} says. */
final class HeaderRules {
    private static final int MEDIAN_OF = 11;
    private static final long NONE = -1;

    private final Network network;
    private final ChainRules rules;
    private final HeaderStore store;
    private final BestChain best;
    private final int first;
    private final boolean pinned;
    private final int easiestBits;

    /** The last times in ascending order, made anew for each header. */
    private final long[] times = new long[MEDIAN_OF];

    /** @param first the height of the first header; above 0 it is pinned, and what was before it is unknown */
    HeaderRules(Network network, ChainRules rules, HeaderStore store, BestChain best, int first) {
        this.network = network;
        this.rules = rules;
        this.store = store;
        this.best = best;
        this.first = first;
        pinned = first > 0;
        easiestBits = Target.compact(rules.limit());
    }

    /**
     * Demands that a header may follow a stored one.
     *
     * @throws BlockRefusedException if its target is not the prescribed one, or its time is impossible
     */
    void require(byte[] headers, int at, int previous) {
        requireBits(headers, at, previous);
        requireTime(headers, at, previous);
    }

    private void requireTime(byte[] headers, int at, int previous) {
        long median = medianTime(previous);
        long seconds = BlockHeader.seconds(headers, at);
        if (seconds <= median) {
            BlockHeader header = BlockHeader.of(headers, at);
            throw header.refusal("its time " + header.time() + " is not after " + Instant.ofEpochSecond(median)
                    + ", the median of the eleven blocks before it");
        }
        boolean begins = (store.height(previous) + 1) % ChainRules.PERIOD == 0;
        if (rules.bip94() && begins && seconds < store.seconds(previous) - ChainRules.MOST_TIME_WARP) {
            BlockHeader header = BlockHeader.of(headers, at);
            throw header.refusal("its time " + header.time() + " is more than ten minutes before that of the block"
                    + " before it, which BIP94 forbids at the beginning of a period");
        }
    }

    /** Returns the median time up to and including a block; −1 where there are blocks before the pinned one among the eleven. */
    private long medianTime(int place) {
        int count = 0;
        for (int p = place; p != HeaderStore.NONE && count < MEDIAN_OF; p = store.previous(p)) {
            long time = store.seconds(p);
            int i = count++;
            for (; i > 0 && times[i - 1] > time; i--) {
                times[i] = times[i - 1];
            }
            times[i] = time;
        }
        return pinned && count < MEDIAN_OF ? NONE : times[count / 2];
    }

    private void requireBits(byte[] headers, int at, int previous) {
        int height = store.height(previous) + 1;
        boolean retarget = height % ChainRules.PERIOD == 0;
        if (retarget && rules.retargets() && height - ChainRules.PERIOD < first) {
            requirePossibleChange(BlockHeader.of(headers, at), previous);
            return;
        }
        int wanted = retarget ? bitsOfNewPeriod(previous) : bitsWithinPeriod(headers, at, previous);
        if (BlockHeader.bits(headers, at) != wanted && !unknowable(height)) {
            BlockHeader header = BlockHeader.of(headers, at);
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

    private int bitsWithinPeriod(byte[] headers, int at, int previous) {
        if (!rules.minimumAllowed()) {
            return store.bits(previous);
        }
        int easiest = easiestBits;
        if (!rules.retargets()) {
            // every block has it
            return easiest;
        }
        if (BlockHeader.seconds(headers, at) > store.seconds(previous) + ChainRules.LATE_SECONDS) {
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
