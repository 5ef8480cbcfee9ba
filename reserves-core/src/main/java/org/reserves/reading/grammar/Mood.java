package org.reserves.reading.grammar;

import java.util.Objects;
import java.util.Set;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;

/** Whether what a verb says is so, is planned, or would be so if something else were. */
public enum Mood {
    REAL,
    PLANNED,
    HYPOTHETICAL,
    DENIED;

    private static final int FARTHEST = 6;
    private static final Set<String> WOULD = Set.of("would", "could", "might");

    /** The mood of a verb, or of a noun such as "sale", by the words before it. */
    public static Mood at(Sentence s, int place) {
        Objects.requireNonNull(s, "sentence must not be null");
        Mood mood = REAL;
        for (int i = place - 1; i >= 0 && place - i <= FARTHEST; i--) {
            Item item = s.at(i);
            if (item.isName() && isWished(s, i)) {
                return PLANNED;
            }
            if (item.isName() || item.isFigure() || (item.isSign() && !item.is("'s"))) {
                break;
            }
            if (item.is(Cue.RAISING)) {
                return mood;
            }
            if (item.is("not") || item.is("never") || item.is("n't")) {
                return DENIED;
            }
            if (item.isWord() && WOULD.contains(item.lower())) {
                return HYPOTHETICAL;
            }
            if (item.isAny(Cue.MODAL, Cue.PLAN) || isInfinitive(s, i, place)) {
                mood = PLANNED;
            } else if (!isPassing(item)) {
                break;
            }
        }
        return mood;
    }

    /** Proposes that the US buy. */
    private static boolean isWished(Sentence s, int name) {
        int that = s.at(name - 1).is("the") ? name - 2 : name - 1;
        return s.at(that).is("that") && s.at(that - 1).is(Cue.PLAN);
    }

    /** "To" right before a verb that nothing makes a fact. */
    private static boolean isInfinitive(Sentence s, int i, int verb) {
        return s.at(i).is("to")
                && verb - i <= 2
                && s.at(verb).isVerb()
                && !s.at(verb).is("be")
                && !s.isNounHere(verb);
    }

    private static boolean isPassing(Item item) {
        return item.isAny(Cue.ADVERB, Cue.BE, Cue.DETERMINER, Cue.ADJECTIVE, Cue.PREP, Cue.CURRENT, Cue.BITCOIN)
                || Set.of("have", "has", "had", "been").contains(item.lower())
                || (item.isVerb() && item.lower().endsWith("ing"));
    }
}
