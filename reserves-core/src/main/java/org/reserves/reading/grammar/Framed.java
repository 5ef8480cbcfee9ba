package org.reserves.reading.grammar;

import java.util.Objects;
import java.util.Set;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;

/** What the words around a whole clause say of it: if it held, rumours that it holds are false, nobody believes that it holds. */
final class Framed {
    private static final int FARTHEST = 12;
    private static final Set<String> CONDITIONS =
            Set.of("if", "unless", "suppose", "supposing", "imagine", "assume", "assuming", "pretend");
    private static final Set<String> WRONGLY =
            Set.of("wrongly", "falsely", "mistakenly", "erroneously", "incorrectly", "fictitiously");
    private static final Set<String> NOBODY = Set.of("nobody", "no one", "no-one", "few");
    private static final Set<String> FALSE = Set.of(
            "false",
            "wrong",
            "untrue",
            "baseless",
            "unfounded",
            "fake",
            "incorrect",
            "nonsense",
            "debunked",
            "denied",
            "fiction",
            "groundless",
            "invented");
    private static final Set<String> SAYINGS = Set.of(
            "rumour",
            "rumours",
            "rumor",
            "rumors",
            "claim",
            "claims",
            "report",
            "reports",
            "story",
            "stories",
            "allegation",
            "allegations",
            "suggestion",
            "suggestions",
            "idea",
            "notion",
            "myth",
            "belief",
            "assertion",
            "assertions");
    private static final Set<String> PROOFS =
            Set.of("evidence", "proof", "indication", "sign", "record", "confirmation", "trace", "truth");

    private Framed() {}

    /** Returns whether the clause of a verb is so, would be so, or is denied, by what stands before its subject. */
    static Mood mood(Sentence s, int verb) {
        Objects.requireNonNull(s, "sentence must not be null");
        if (verb <= FARTHEST && s.at(0).is("should") && !hasComma(s, verb)) {
            return Mood.HYPOTHETICAL;
        }
        for (int i = verb - 1; i >= 0 && verb - i <= FARTHEST; i--) {
            Item item = s.at(i);
            if (item.is(";") || item.is(":") || item.is("(") || item.is(",") || item.isFigure()) {
                break;
            }
            if (CONDITIONS.contains(item.lower()) && !s.at(i - 1).is("even")) {
                return Mood.HYPOTHETICAL;
            }
            if (isWrongly(item)
                    || (item.is("that") && isDeniedBefore(s, i, verb))
                    || (item.is(Cue.REPORT) && NOBODY.contains(s.at(i - 1).lower()))) {
                return Mood.DENIED;
            }
        }
        return Mood.REAL;
    }

    static boolean isWrongly(Item item) {
        return WRONGLY.contains(item.lower());
    }

    private static boolean hasComma(Sentence s, int to) {
        for (int i = 0; i < to; i++) {
            if (s.at(i).is(",")) {
                return true;
            }
        }
        return false;
    }

    /** Rumours that … are false; it is not true that; no evidence that. */
    private static boolean isDeniedBefore(Sentence s, int that, int verb) {
        Item before = s.at(that - 1);
        if (SAYINGS.contains(before.lower())) {
            return isSaidToBeFalse(s, verb);
        }
        boolean no = s.at(that - 2).is("no")
                || s.at(that - 2).is("without")
                || s.at(that - 2).is("little");
        boolean untrue =
                before.is("true") && (s.at(that - 2).is("not") || s.at(that - 2).is("n't"));
        return untrue || FALSE.contains(before.lower()) || (no && PROOFS.contains(before.lower()));
    }

    /** Behind the clause: are false, has been denied, turned out to be wrong. */
    private static boolean isSaidToBeFalse(Sentence s, int verb) {
        for (int i = verb + 1; i < s.size(); i++) {
            if (FALSE.contains(s.at(i).lower())) {
                return !s.at(i - 1).is("not") && !s.at(i - 1).is("never");
            }
        }
        return false;
    }
}
