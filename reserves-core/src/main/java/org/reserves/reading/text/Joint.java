package org.reserves.reading.text;

import java.util.Objects;
import java.util.Set;

/** One amount of several holders: the U.S. and China hold 518,000 bitcoin, which neither of them does. */
public final class Joint {
    private static final Set<String> PASSED_OVER =
            Set.of("together", "jointly", "between them", "combined", "both", "all", "have", "had");
    private static final Set<String> APART = Set.of("each", "respectively", "apiece");

    private Joint() {}

    /** Returns whether the verb before the figure at a place has two subjects or more, and but one figure. */
    public static boolean at(Sentence s, int place) {
        Objects.requireNonNull(s, "sentence must not be null");
        int verb = s.verbAtOrBefore(place - 1);
        if (verb <= 0 || !s.at(verb).isAny(Cue.HOLD, Cue.ACQUIRE, Cue.REDUCE) || isShared(s, verb, place)) {
            return false;
        }
        int last = verb - 1;
        while (last > 0
                && (PASSED_OVER.contains(s.at(last).lower()) || s.at(last).is(Cue.ADVERB))) {
            last--;
        }
        int and = isHolder(s, last) ? s.skipLeft(last - 1, Cue.DETERMINER) : -1;
        return and > 0 && s.at(and).is("and") && isHolder(s, s.at(and - 1).is(",") ? and - 2 : and - 1);
    }

    private static boolean isHolder(Sentence s, int at) {
        Name name = s.at(at).name();
        return name != null && name.isHolder() && name.kind() != Name.Kind.ADJECTIVE;
    }

    /** Whether each has a figure of its own: 328,000 and 190,000; 500 each. */
    private static boolean isShared(Sentence s, int verb, int place) {
        for (int j = 0; j < s.size(); j++) {
            Figure figure = s.at(j).figure();
            boolean counts =
                    figure != null && (figure.unit() == Figure.Unit.BITCOIN || figure.unit() == Figure.Unit.BARE);
            if (APART.contains(s.at(j).lower()) || (counts && j > verb && j != place)) {
                return true;
            }
        }
        return false;
    }
}
