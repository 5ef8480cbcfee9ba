package org.reserves.reading.rules;

import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.rules.TieRule.Found;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;

/** The same quantity of the same holder at another time: a year ago it was, worth so much in May and so much in June. */
final class AgainRules implements TieRule {
    private static final int NEAR = 6;
    private static final Set<String> AGAIN = Set.of("it", "that", "this", "which");
    private static final Set<ClaimedQuantity> STATES =
            Set.of(ClaimedQuantity.ROW, ClaimedQuantity.VALUE, ClaimedQuantity.GAIN, ClaimedQuantity.SHARE);
    private static final Set<String> TIMES = Set.of(
            "ago",
            "last",
            "earlier",
            "later",
            "previous",
            "summer",
            "winter",
            "spring",
            "autumn",
            "year-end",
            "then",
            "yesterday",
            "before",
            "when");

    private static final Cue[] PASSING = {
        Cue.PREP, Cue.DETERMINER, Cue.ADVERB, Cue.ADJECTIVE, Cue.CONJUNCTION, Cue.BITCOIN, Cue.COIN
    };
    private static final Set<String> BOUND = Set.of("or", "of", "for", "at");

    private final Scene scene;

    AgainRules(Scene scene) {
        this.scene = scene;
    }

    @Nullable
    @Override
    public Found at(Sentence s, int i, Governor governor) {
        Figure figure = s.at(i).figure();
        if (figure == null || s.contains(Cue.MODAL, 0, i) || s.contains(Cue.HYPOTHETICAL, 0, i)) {
            return null;
        }
        Figure other = said(s, i, governor);
        return other == null
                ? null
                : new Found(other.requireTie().quantity(), Amounts.like(other), Found.ANOTHER_TIME, null);
    }

    /** The figure that this one says again, in its sentence or the one before; or null. */
    @Nullable
    Figure said(Sentence s, int i, Governor governor) {
        Figure other = beside(s, i);
        return other == null ? before(s, i, governor) : other;
    }

    /** So much when it was found and so much last week: nothing but times between the two. */
    @Nullable
    private static Figure beside(Sentence s, int i) {
        Figure figure = s.at(i).figure();
        int first = i - 1;
        while (first >= 0 && !s.at(first).isFigure()) {
            first--;
        }
        Figure other = s.at(first).figure();
        if (figure == null || other == null || i - first > 2 * NEAR || !isAlike(other, figure)) {
            return null;
        }
        boolean timed = hasTime(s, first + 1, i) && (hasTime(s, i + 1, i + NEAR) || hasTime(s, i - NEAR, i));
        return timed && isJoined(s, first, i) ? other : null;
    }

    /** A comma or conjunction, times, and what happened when. */
    private static boolean isJoined(Sentence s, int first, int i) {
        boolean joined = false;
        boolean when = false;
        for (int j = first + 1; j < i; j++) {
            Item item = s.at(j);
            boolean joint = item.is(",") || item.is("and") || item.is("but") || item.is("to");
            joined |= joint;
            boolean ofTime = item.is("of") && s.at(j - 1).is(Cue.TIME_NOUN);
            when = (when || item.is("when") || ofTime) && !joint;
            boolean passes = joint
                    || isTime(item)
                    || ofTime
                    || (item.isWord() && (item.isAny(PASSING) || when) && !BOUND.contains(item.lower()));
            if (!passes) {
                return false;
            }
        }
        return joined;
    }

    /** A year ago it was so much: what the last figure was. */
    @Nullable
    private Figure before(Sentence s, int i, Governor governor) {
        Figure figure = s.at(i).figure();
        if (figure == null || governor.kind() != Governor.Kind.VERB) {
            return null;
        }
        Item verb = s.at(governor.at());
        int subject = s.skipLeft(governor.at() - 1, Cue.ADVERB, Cue.BE, Cue.CURRENT, Cue.HOLD);
        boolean again = AGAIN.contains(s.at(subject).lower())
                && (subject == 0 || !s.at(subject - 1).isWord() || isTime(s.at(subject - 1)));
        boolean states =
                verb.isAny(Cue.BE, Cue.RISE, Cue.FALL) && !governor.prep().equals("by");
        Figure last = figure.isMoney() || figure.unit() == Figure.Unit.PERCENT ? scene.lastTied() : scene.lastAmount();
        boolean same = last != null
                && isAlike(last, figure)
                && STATES.contains(last.requireTie().quantity());
        return again && states && same && isAlone(s, subject, i) && hasTime(s, 0, i + NEAR) ? last : null;
    }

    private static boolean isAlone(Sentence s, int from, int i) {
        for (int j = from; j < i; j++) {
            if (s.at(j).isFigure() || s.at(j).isName()) {
                return false;
            }
        }
        Item next = s.at(i + 1);
        return !next.isWord()
                || next.isAny(Cue.BITCOIN, Cue.COIN, Cue.PREP, Cue.CONJUNCTION, Cue.ADVERB, Cue.TIME_NOUN)
                || isTime(next);
    }

    /** Whether one is tied and both count the same kind of thing. */
    private static boolean isAlike(Figure tied, Figure figure) {
        boolean percent = figure.unit() == Figure.Unit.PERCENT;
        return Scene.isOfAHolder(tied)
                && tied.isMoney() == figure.isMoney()
                && (tied.unit() == Figure.Unit.PERCENT) == percent
                && (figure.isMoney() || percent || tied.isBitcoin());
    }

    private static boolean hasTime(Sentence s, int from, int to) {
        for (int j = Math.max(0, from); j < Math.min(s.size(), to); j++) {
            if (isTime(s.at(j))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTime(Item item) {
        String word = item.lower();
        boolean year = item.isWord() && word.length() == 4 && word.chars().allMatch(Character::isDigit);
        return item.isWord()
                && (item.isAny(Cue.PAST, Cue.TIME_NOUN, Cue.MONTH, Cue.CURRENT)
                        || year
                        || TIMES.contains(word)
                        || word.startsWith("last ")
                        || word.startsWith("this ")
                        || (word.endsWith("day") && item.is(Cue.ADVERB)));
    }
}
