package org.reserves.bitcoinj.filters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scripts as the words that are hashed, those of one length one after the other. Kept beside the scripts, 24 to 48 bytes each, because they are
 * hashed anew for each filter.
 *
 * <p>Immutable and thread-safe.
 */
final class ScriptWords {
    private final List<Run> runs = new ArrayList<>();
    private final int count;

    /** Scripts that have as many words each. */
    private static final class Run {
        private final int each;
        private final long[] words;

        Run(int each, List<byte[]> scripts) {
            this.each = each;
            words = new long[each * scripts.size()];
            for (int i = 0; i < scripts.size(); i++) {
                System.arraycopy(SipHash.words(scripts.get(i)), 0, words, i * each, each);
            }
        }
    }

    /** What is done with the value of a script. */
    interface Visitor {
        /** Returns whether that is enough. */
        boolean isEnough(long value);
    }

    ScriptWords(List<byte[]> scripts) {
        count = scripts.size();
        Map<Integer, List<byte[]>> byWords = new TreeMap<>();
        scripts.forEach(script -> byWords.computeIfAbsent(script.length / Long.BYTES + 1, unused -> new ArrayList<>())
                .add(script));
        byWords.forEach((each, all) -> runs.add(new Run(each, all)));
    }

    int count() {
        return count;
    }

    /** Goes through the values that the scripts have in a filter, and returns whether it was told that it is enough. */
    boolean anyValue(FilterKey key, Visitor visitor) {
        for (Run run : runs) {
            for (int at = 0; at < run.words.length; at += run.each) {
                if (visitor.isEnough(key.value(run.words, at, run.each))) {
                    return true;
                }
            }
        }
        return false;
    }
}
