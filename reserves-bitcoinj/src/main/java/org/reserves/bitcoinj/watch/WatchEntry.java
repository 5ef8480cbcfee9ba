package org.reserves.bitcoinj.watch;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import javax.annotation.Nullable;
import org.reserves.chain.IndexRange;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/** One watched text of a plan, with the places of the scripts derived for it so far. */
final class WatchEntry {
    /** Bitcoin Core's default range for descriptors is 0 to 1000 inclusive. */
    private static final int LAST_AT_FIRST = 1000;

    private final WatchOnly watch;

    @Nullable
    private final WatchedScripts text;

    @Nullable
    private String unknown;

    /** For each child number from {@link #first} on, the places of its scripts. */
    private final List<int[]> placesOfNumber = new ArrayList<>();

    private int first;
    private boolean extended;

    WatchEntry(WatchOnly watch, Network network, ToIntFunction<byte[]> placer) {
        this.watch = watch;
        WatchedScripts read = null;
        try {
            read = WatchedScripts.of(watch, network);
        } catch (IllegalArgumentException e) {
            unknown = e.getMessage();
        }
        text = read;
        if (read != null) {
            derive(placer, read, lastAtFirst(read));
        }
    }

    /**
     * Derives more scripts while one that holds coins lies within the gap limit of the last.
     *
     * @param searched how many places were searched; those from there on are new
     * @param used     tells of each searched place whether coins were found there
     */
    void extendPast(int searched, IntPredicate used, ToIntFunction<byte[]> placer) {
        WatchedScripts scripts = text;
        extended = false;
        if (scripts == null || unknown != null || !scripts.ranged() || watch.range() != null) {
            return;
        }
        IntPredicate known = place -> place < searched && used.test(place);
        // again and again, because another text may have had the next scripts searched already
        for (int wanted = wanted(known); wanted > placesOfNumber.size() - 1; wanted = wanted(known)) {
            int from = placesOfNumber.size();
            derive(placer, scripts, wanted);
            extended |= placesOfNumber.subList(from, placesOfNumber.size()).stream()
                    .flatMapToInt(IntStream::of)
                    .anyMatch(place -> place >= searched);
        }
    }

    private int wanted(IntPredicate used) {
        return (int) Math.min(Integer.MAX_VALUE, lastUsed(used) + (long) watch.gapLimit());
    }

    void giveUpExtending(String reason) {
        if (extended) {
            unknown = reason;
        }
    }

    <C, S, A> A answer(Answer<C, S, A> form, Network network, List<byte[]> scripts, IntFunction<List<C>> coins) {
        if (text == null || unknown != null) {
            return form.unknown(watch, unknown == null ? "text could not be read" : unknown);
        }
        Set<Integer> places = new LinkedHashSet<>();
        placesOfNumber.forEach(numbered -> {
            for (int place : numbered) {
                places.add(place);
            }
        });
        List<S> found = new ArrayList<>();
        for (int place : places) {
            List<C> there = coins.apply(place);
            if (!text.ranged() || !there.isEmpty()) {
                byte[] script = scripts.get(place);
                found.add(form.script(HexFormat.of().formatHex(script), ScriptName.of(script, network), there));
            }
        }
        return form.known(watch, found, places.size());
    }

    private int lastAtFirst(WatchedScripts read) {
        IndexRange range = watch.range();
        if (!read.ranged()) {
            return 0;
        }
        if (range == null) {
            return Math.max(LAST_AT_FIRST, watch.gapLimit() - 1);
        }
        first = range.first();
        return range.last();
    }

    private void derive(ToIntFunction<byte[]> placer, WatchedScripts scripts, int last) {
        // the last number may be the largest int
        for (long number = (long) first + placesOfNumber.size(); number <= last; number++) {
            placesOfNumber.add(
                    scripts.at((int) number).stream().mapToInt(placer).toArray());
        }
    }

    /** Returns the highest child number that holds coins, or −1. */
    private int lastUsed(IntPredicate used) {
        for (int i = placesOfNumber.size() - 1; i >= 0; i--) {
            for (int place : placesOfNumber.get(i)) {
                if (used.test(place)) {
                    return i;
                }
            }
        }
        return -1;
    }
}
