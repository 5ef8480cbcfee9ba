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
    private static final Set<String> FORBIDDEN = Set.of(
            "banned", "bans", "ban", "barred", "bars", "forbids", "forbade", "halted", "halts", "stopped", "ruled",
            "without");
    private static final Set<String> RESULTS = Set.of("reach", "bring", "take", "bringing to", "total", "hold", "own");
    private static final Set<String> WOULD = Set.of("would", "could", "might");
    private static final Set<String> MAKING = Set.of("have", "make", "let", "see");
    private static final Set<String> AUXILIARIES = Set.of("have", "has", "had", "been");

    /** Returns the mood of a verb, or of a noun such as "sale", by the words before it. */
    public static Mood at(Sentence s, int place) {
        Objects.requireNonNull(s, "sentence must not be null");
        Mood mood = REAL;
        for (int i = place - 1; i >= 0 && place - i <= FARTHEST; i--) {
            Item item = s.at(i);
            if (item.isName() && isWished(s, i)) {
                return PLANNED;
            }
            if (place - i == 1 && isMadeTo(s, i)) {
                return HYPOTHETICAL;
            }
            if (item.isName() || item.isFigure() || (item.isSign() && !item.is("'s"))) {
                break;
            }
            if (item.is(Cue.RAISING)) {
                return mood == REAL && Denied.isWrongly(s.at(i - 1)) ? DENIED : mood;
            }
            if (s.at(place).isVerb() && FORBIDDEN.contains(item.lower())) {
                return DENIED;
            }
            if ((item.is("may") || item.is("must")) && s.at(i + 1).is("have")) {
                return REAL;
            }
            if (item.is("not") && isInverted(s, i)) {
                return REAL;
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
        return mood == REAL && s.at(place).isVerb() ? Denied.moodOfClause(s, place) : mood;
    }

    /** Proposes that the US buy. */
    private static boolean isWished(Sentence s, int name) {
        int that = s.at(name - 1).is("the") ? name - 2 : name - 1;
        return s.at(that).is("that") && s.at(that - 1).is(Cue.PLAN);
    }

    /** Had it not sold: it did. */
    private static boolean isInverted(Sentence s, int not) {
        int had = s.skipLeft(s.at(not - 1).isName() ? not - 2 : not - 1, Cue.PRONOUN, Cue.DETERMINER, Cue.PLACE_NOUN);
        return s.at(had).is("had");
    }

    /** Would have the Treasury acquire. */
    private static boolean isMadeTo(Sentence s, int subject) {
        if (!s.at(subject).isName() && !s.at(subject).isAny(Cue.GOVERNMENT, Cue.AGENCY_NOUN, Cue.PLACE_NOUN)) {
            return false;
        }
        int made = s.skipLeft(
                s.at(subject).isName() ? subject - 1 : subject, Cue.DETERMINER, Cue.GOVERNMENT, Cue.AGENCY_NOUN);
        return MAKING.contains(s.at(made).lower()) && s.at(made - 1).isAny(Cue.MODAL, Cue.HYPOTHETICAL);
    }

    /** Bought so much to reach so much: what came of it, and no aim. */
    private static boolean isResult(Sentence s, int to, int verb) {
        int before = s.verbAtOrBefore(to - 1);
        return RESULTS.contains(s.at(verb).lower())
                && before >= 0
                && s.at(before).isAny(Cue.ACQUIRE, Cue.REDUCE)
                && at(s, before) == REAL;
    }

    /** "To" right before a verb that nothing makes a fact. */
    private static boolean isInfinitive(Sentence s, int i, int verb) {
        return s.at(i).is("to")
                && !isResult(s, i, verb)
                && verb - i <= 2
                && s.at(verb).isVerb()
                && !s.at(verb).is("be")
                && !s.isNounHere(verb);
    }

    private static boolean isPassing(Item item) {
        return item.isAny(Cue.ADVERB, Cue.BE, Cue.DETERMINER, Cue.ADJECTIVE, Cue.PREP, Cue.CURRENT, Cue.BITCOIN)
                || AUXILIARIES.contains(item.lower())
                || (item.isVerb() && item.lower().endsWith("ing"));
    }
}
