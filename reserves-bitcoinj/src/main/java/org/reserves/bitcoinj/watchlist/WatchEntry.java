package org.reserves.bitcoinj.watchlist;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import javax.annotation.Nullable;
import org.reserves.bitcoinj.watch.Derivation;
import org.reserves.bitcoinj.watch.ScriptName;
import org.reserves.bitcoinj.watch.WatchedScripts;
import org.reserves.chain.IndexRange;
import org.reserves.chain.Network;
import org.reserves.chain.WatchOnly;

/** One watched text of a plan, with the places of the scripts derived for it so far. */
final class WatchEntry {
    /** Bitcoin Core's default range for descriptors is 0 to 1000 inclusive. */
    private static final int LAST_AT_FIRST = 1000;

    /** As many numbers as a range may have. */
    private static final int MOST_RESUMED = 1_000_000;

    private final WatchOnly watch;

    @Nullable
    private final WatchedScripts text;

    @Nullable
    private String unknown;

    /** For each child number from {@link #first} on, the places of its scripts. */
    private final List<int[]> placesOfNumber = new ArrayList<>();

    private int first;

    /** The last number to derive scripts for. */
    private int wanted;

    private boolean extended;

    /**
     * Reads a text.
     *
     * @param once whether the source can be read once only, so that nothing can be looked for later
     */
    WatchEntry(WatchOnly watch, Network network, boolean once) {
        this.watch = watch;
        WatchedScripts read = null;
        try {
            read = WatchedScripts.of(watch, network);
        } catch (IllegalArgumentException e) {
            unknown = e.getMessage();
        }
        text = read;
        if (read != null && watch.range() != null && read.isRanged()) {
            first = watch.range().first();
        }
        wanted = read == null ? -1 : lastAtFirst(read, once);
    }

    /**
     * Looks for no fewer scripts than an earlier answer did.
     *
     * @throws IllegalArgumentException if that was not asked for this text
     */
    void lookForAtLeast(EarlierCoins opening) {
        int scripts = opening.scriptsOf(watch);
        WatchedScripts read = text;
        if (read != null && read.isRanged() && watch.range() == null && scripts > 0) {
            int perNumber = Math.max(1, read.at(0).size());
            // what was read back from a text may claim anything
            wanted = Math.max(wanted, Math.min(MOST_RESUMED, scripts / perNumber) - 1);
        }
    }

    /** Begins to look for what {@link #want} is to ask for. */
    void beginExtending() {
        extended = false;
    }

    /** Wants more scripts while one that holds coins lies within the gap limit of the last. */
    void want(IntPredicate used) {
        WatchedScripts scripts = text;
        if (scripts == null || unknown != null || !scripts.isRanged() || watch.range() != null) {
            return;
        }
        int lastUsed = lastUsed(used);
        if (lastUsed >= 0) {
            long gap = Math.max(LAST_AT_FIRST, lastUsed + (long) watch.gapLimit());
            wanted = (int) Math.min(Integer.MAX_VALUE, gap);
        }
    }

    /** Returns what is wanted and not derived yet, or null. */
    @Nullable
    Derivation.Order order() {
        long next = (long) first + placesOfNumber.size();
        if (text == null || wanted < next) {
            return null;
        }
        return new Derivation.Order(text, (int) next, (int) (wanted - next + 1));
    }

    /**
     * Notes the scripts that were derived for the last {@link #order}.
     *
     * @param searched how many places were searched; those from there on are new
     */
    void add(List<List<byte[]>> derived, int searched, ToIntFunction<byte[]> placer) {
        for (List<byte[]> scripts : derived) {
            int[] places = new int[scripts.size()];
            for (int i = 0; i < places.length; i++) {
                places[i] = placer.applyAsInt(scripts.get(i));
                extended |= places[i] >= searched;
            }
            placesOfNumber.add(places);
        }
    }

    void giveUpExtending(String reason) {
        if (extended) {
            unknown = reason;
        }
    }

    <C, S, A> A answer(
            Answer<C, S, A> form,
            Network network,
            List<byte[]> scripts,
            IntFunction<List<C>> coins,
            IntFunction<List<String>> notes) {
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
        List<String> known = new ArrayList<>(text.notes(first, first + placesOfNumber.size() - 1));
        for (int place : places) {
            known.addAll(notes.apply(place));
            List<C> there = coins.apply(place);
            if (!text.isRanged() || !there.isEmpty()) {
                byte[] script = scripts.get(place);
                found.add(form.script(HexFormat.of().formatHex(script), ScriptName.of(script, network), there));
            }
        }
        return form.known(watch, found, places.size(), known);
    }

    /** A bare key stands for up to twelve scripts a number; where its owner set a gap limit, that is looked at before the others. */
    private int lastAtFirst(WatchedScripts read, boolean once) {
        IndexRange range = watch.range();
        if (!read.isRanged()) {
            return 0;
        }
        if (range != null) {
            return range.last();
        }
        boolean few = read.isBareKey() && watch.hasGapLimit() && !once;
        return Math.max(few ? WatchOnly.DEFAULT_GAP_LIMIT - 1 : LAST_AT_FIRST, watch.gapLimit() - 1);
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
