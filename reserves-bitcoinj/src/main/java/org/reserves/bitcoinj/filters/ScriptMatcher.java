package org.reserves.bitcoinj.filters;

import java.util.List;
import java.util.Objects;

/**
 * Asks filters about all watched scripts at once. Engine.
 *
 * <p>A script has another value in each filter, so it has to be hashed for each. The values of the side that has fewer, the scripts or the
 * filter, are put into a table, in which each value of the other side is looked up: none of them is sorted.
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

    private final ScriptWords scripts;
    private final boolean anyEmpty;
    private final long[] values = new long[FilterValues.AT_A_TIME];
    private ValueSet wanted = new ValueSet(1);
    private int room = 1;

    private ScriptMatcher(ScriptWords scripts, boolean anyEmpty) {
        this.scripts = scripts;
        this.anyEmpty = anyEmpty;
    }

    /** Returns a matcher of scripts, not to be changed. An empty script is in no filter, so where one is among them each block has to be read. */
    public static ScriptMatcher of(List<byte[]> scripts) {
        Objects.requireNonNull(scripts, "scripts must not be null");
        return new ScriptMatcher(new ScriptWords(scripts), scripts.stream().anyMatch(script -> script.length == 0));
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
        if (filter.count() == 0 || scripts.count() == 0) {
            return false;
        }
        if (scripts.count() > (long) filter.count() * SCRIPTS_FOR_ONE) {
            return true;
        }
        return scripts.count() <= filter.count() ? lookUpFilter(filter) : lookUpScripts(filter);
    }

    private boolean lookUpFilter(BlockFilter filter) {
        ValueSet set = emptied(scripts.count(), filter.key());
        scripts.anyValue(filter.key(), value -> {
            set.add(value);
            return false;
        });
        boolean found = false;
        FilterValues all = filter.values();
        for (int count = all.next(values); count > 0 && !found; count = all.next(values)) {
            for (int i = 0; i < count; i++) {
                found |= set.contains(values[i]);
            }
        }
        return found;
    }

    private boolean lookUpScripts(BlockFilter filter) {
        ValueSet set = emptied(filter.count(), filter.key());
        filter.values().into(set);
        return scripts.anyValue(filter.key(), set::contains);
    }

    private ValueSet emptied(int most, FilterKey key) {
        if (room < most) {
            wanted = new ValueSet(most);
            room = most;
        }
        wanted.begin(key.range());
        return wanted;
    }
}
