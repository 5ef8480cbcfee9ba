package org.reserves.reading.text;

import java.util.Objects;
import java.util.Set;

/** Amounts in a time or for each of many, which are nobody's holding. */
public final class Rates {
    /** A year earlier is no rate. */
    private static final Set<String> LATER = Set.of("earlier", "ago", "before", "later", "after", "on");

    private Rates() {}

    /** Returns whether an amount is so much a day, a head, for every child. */
    public static boolean isRate(Sentence s, int i) {
        Objects.requireNonNull(s, "sentence must not be null");
        int next = s.skipRight(i + 1, Cue.BITCOIN, Cue.COIN);
        boolean slash = s.at(next).is("/") && s.at(next + 1).is(Cue.TIME_NOUN);
        return slash
                || isPer(s, next)
                || (s.at(next).is(Cue.RATE) && !LATER.contains(s.at(next + 1).lower()));
    }

    /** So much per citizen, for every child: of nobody's holding. */
    private static boolean isPer(Sentence s, int next) {
        int per = s.skipRight(next, Cue.BITCOIN, Cue.COIN, Cue.PREP);
        boolean spread =
                s.at(per - 1).is("per") || (s.at(per - 1).is("for") && s.at(per).is("every"));
        Item each = s.at(s.at(per).is("1") || s.at(per).is("one") ? per + 1 : per);
        return spread && each.isWord() && !each.isAny(Cue.BITCOIN, Cue.COIN) && !each.is("unit");
    }
}
