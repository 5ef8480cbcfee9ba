package org.reserves.bitcoinj.filters;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Asks filters about all watched scripts at once. Engine.
 *
 * <p>A script has another value in each filter, so it has to be hashed for each. What follows depends on which side is smaller. Fewer scripts
 * than the filter has: their values are sorted, and one pass over the filter compares both. More scripts: the values of the filter are put
 * into one drawer each on average, and each script looks into its own.
 *
 * <p>So the cost grows with the scripts. Where they are so many that hashing them would take longer than reading the block, they are not
 * hashed at all, and the block is said to concern them: a filter with n scripts is asked about 3,000 n at most. A block takes some 300 bytes
 * for each script in its filter, which a line of 40 Mbit/s brings in 60 microseconds, the time of 3,000 hashes; it is searched by a table,
 * whose cost does not depend on how many scripts are watched. A million scripts are so looked for in filters of 334 scripts and more only. By
 * accident they are found in 72 of 100 filters of any size (1 − (1 − 1/784,931)^1,000,000), so little is lost.
 *
 * <p>Used by one thread at a time.
 */
public final class ScriptMatcher {
    static final int SCRIPTS_FOR_ONE = 3_000;

    private final byte[][] scripts;
    private final boolean anyEmpty;
    private long[] sorted = new long[0];

    private ScriptMatcher(byte[][] scripts) {
        this.scripts = scripts;
        anyEmpty = Arrays.stream(scripts).anyMatch(script -> script.length == 0);
    }

    /** Returns a matcher of scripts, not to be changed. An empty script is in no filter, so where one is among them each block has to be read. */
    public static ScriptMatcher of(List<byte[]> scripts) {
        Objects.requireNonNull(scripts, "scripts must not be null");
        return new ScriptMatcher(scripts.toArray(byte[][]::new));
    }

    /**
     * Returns whether the block of a filter has to be read: if a script is in it, in rare cases if none is, and always if hashing the scripts
     * would take longer.
     *
     * @throws MalformedFilterException if the filter ends too early
     */
    public boolean mayConcern(BlockFilter filter) {
        if (anyEmpty) {
            return true;
        }
        if (filter.count() == 0 || scripts.length == 0) {
            return false;
        }
        if (scripts.length > (long) filter.count() * SCRIPTS_FOR_ONE) {
            return true;
        }
        return scripts.length <= filter.count() ? merge(filter) : lookUp(filter);
    }

    private boolean merge(BlockFilter filter) {
        FilterKey key = filter.key();
        if (sorted.length == 0) {
            sorted = new long[scripts.length];
        }
        for (int i = 0; i < scripts.length; i++) {
            sorted[i] = key.value(scripts[i]);
        }
        Arrays.sort(sorted);
        FilterValues values = filter.values();
        int next = 0;
        long wanted = sorted[0];
        for (int i = 0; i < filter.count(); i++) {
            long value = values.next();
            while (wanted < value) {
                if (++next == sorted.length) {
                    return false;
                }
                wanted = sorted[next];
            }
            if (wanted == value) {
                return true;
            }
        }
        return false;
    }

    /** The values of a filter are spread evenly, so divided by 784,931 they are the numbers of drawers with one value each on average. */
    private boolean lookUp(BlockFilter filter) {
        int count = filter.count();
        long[] drawn = new long[count];
        int[] begins = new int[count + 1];
        FilterValues values = filter.values();
        int drawer = 0;
        for (int i = 0; i < count; i++) {
            drawn[i] = values.next();
            // in a forged filter values may be beyond the range; no script has one of these
            for (long own = Math.min(count, drawn[i] / BlockFilter.ACCIDENT); drawer < own; ) {
                begins[++drawer] = i;
            }
        }
        Arrays.fill(begins, drawer + 1, count + 1, count);
        FilterKey key = filter.key();
        for (byte[] script : scripts) {
            long value = key.value(script);
            int own = (int) (value / BlockFilter.ACCIDENT);
            for (int i = begins[own]; i < begins[own + 1]; i++) {
                if (drawn[i] == value) {
                    return true;
                }
            }
        }
        return false;
    }
}
