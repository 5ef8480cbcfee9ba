package org.reserves.reading.grammar;

import java.util.Objects;
import java.util.Set;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;

/**
 * What is denied, imagined or no more than a fee: by the words before or behind an amount, or by those around a whole clause, such as "if it held",
 * "does it hold?", "rumours that it holds are false", "nobody believes that it holds".
 */
public final class Denied {
    private static final Set<String> FEES = Set.of("fees", "gas");
    private static final int FARTHEST = 12;
    private static final Set<String> CONDITIONS =
            Set.of("if", "unless", "suppose", "supposing", "imagine", "assume", "assuming", "pretend");
    private static final Set<String> ASKING = Set.of("does", "do", "is", "are", "has");
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

    private Denied() {}

    /** Returns whether the words before deny it: denies that it ever had; no longer holds: nothing in the rest of the clause is held. */
    public static boolean isDenied(Sentence s, int i) {
        Objects.requireNonNull(s, "sentence must not be null");
        for (int j = i - 1; j >= 0; j--) {
            Item item = s.at(j);
            if ((item.lower().startsWith("den") && item.is(Cue.NEGATION)) || item.is("no longer")) {
                return true;
            }
            if (item.is(";") || item.is("but") || item.is("while")) {
                return false;
            }
        }
        return false;
    }

    /** Returns whether the words behind deny it: 620,000 bitcoins it did not own, that never existed. */
    public static boolean isBehind(Sentence s, int i) {
        Objects.requireNonNull(s, "sentence must not be null");
        int at = s.skipRight(i + 1, Cue.BITCOIN, Cue.COIN, Cue.COIN_NOUN, Cue.RELATIVE, Cue.PRONOUN);
        boolean relative = s.at(at - 1).isAny(Cue.PRONOUN, Cue.RELATIVE);
        boolean denied = s.at(at).is("never")
                || ((s.at(at).is("did") || s.at(at).is("does") || s.at(at).is("do"))
                        && (s.at(at + 1).is("not") || s.at(at + 1).is("n't")))
                || s.at(at).is("didn't")
                || s.at(at).is("doesn't");
        int verb = s.skipRight(at + 1, Cue.ADVERB, Cue.NEGATION);
        return denied
                && ((relative && s.at(verb).is(Cue.HOLD)) || s.at(verb).lower().startsWith("exist"));
    }

    /** Returns whether it is a fee: burning 1.4 BTC in fees. */
    public static boolean isFee(Sentence s, int i) {
        Objects.requireNonNull(s, "sentence must not be null");
        int in = s.skipRight(i + 1, Cue.BITCOIN, Cue.COIN);
        int what = s.skipRight(in + 1, Cue.ADJECTIVE);
        return s.at(in).is("in")
                && !s.contains(Cue.ACQUIRE, 0, i)
                && FEES.contains(s.at(what).lower());
    }

    /** Returns whether the clause of a verb is so, would be so, or is denied, by what stands before its subject. */
    static Mood moodOfClause(Sentence s, int verb) {
        Objects.requireNonNull(s, "sentence must not be null");
        boolean asked = ASKING.contains(s.at(0).lower()) && s.at(s.size() - 1).is("?");
        if (verb <= FARTHEST && (asked || s.at(0).is("should")) && !hasComma(s, verb)) {
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
