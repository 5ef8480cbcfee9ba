package org.reserves.reading.rules;

import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Holders;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.VerbSense;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.rules.TieRule.Found;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/** An amount that says another one again, a part of it, or one listed with it. */
final class SameCoinsRules {
    private static final int FAR = 14;
    private static final int FEW_DIGITS = 3;
    private static final Set<String> COMPARED =
            Set.of("against", "versus", "vs", "vs.", "compared with", "compared to");
    private static final Set<String> CHANGES =
            Set.of("up", "down", "rise", "increase", "drop", "fall", "decline", "decrease", "jump", "climbing");

    private final Scene scene;
    private final Holders holders;
    private final TieRule governed;

    SameCoinsRules(Scene scene, Holders holders, TieRule governed) {
        this.scene = scene;
        this.holders = holders;
        this.governed = governed;
    }

    /** The same number as an amount before it, with "the" or in four digits and more. */
    @Nullable
    Found repeated(Sentence s, int i) {
        Figure figure = Objects.requireNonNull(s.at(i).figure(), "figure must not be null");
        Item before = s.at(i - 1);
        boolean definite = before.is("the") || before.is("those") || before.is("these");
        boolean exact = figure.isBitcoin() && figure.printed().significantDigits() > FEW_DIGITS;
        Figure same = definite || exact ? scene.sameAmount(figure) : null;
        if (same == null) {
            return null;
        }
        Figure.Tie tie = same.requireTie();
        return new Found(
                tie.quantity(),
                new Who(tie.owner(), tie.sure().and(Sureness.LIKELY), tie.why()),
                "the same amount as before",
                null);
    }

    @Nullable
    Found bracket(Sentence s, int i, int open) {
        int before = open - 1;
        before = s.at(before).isWord()
                        && s.at(before).isAny(Cue.BITCOIN, Cue.COIN)
                        && s.at(before - 1).isFigure()
                ? before - 1
                : before;
        Item item = s.at(before);
        if (item.isFigure()) {
            return equal(item.figure(), "bracket behind a figure");
        }
        if (Sentence.isClosing(item) && s.at(s.beforeBracket(before)).isName()) {
            before = s.beforeBracket(before);
            item = s.at(before);
        }
        if (item.isName()) {
            boolean planned = s.contains(Cue.PLAN, 0, open) && !s.contains(Cue.HOLD, 0, open);
            Who who = planned ? null : holders.ofPossessor(s, before);
            return who == null || item.name() == null
                    ? null
                    : new Found(ClaimedQuantity.ROW, who, "bracket behind a name", null);
        }
        return governed.at(s, i, Governor.from(s, before));
    }

    /** The same coins, said in another way. */
    @Nullable
    static Found equal(@Nullable Figure host, String why) {
        if (host == null || !host.isTied()) {
            return null;
        }
        Figure.Tie tie = host.requireTie();
        ClaimedQuantity quantity =
                switch (tie.quantity()) {
                    case PROCEEDS, REDUCED -> ClaimedQuantity.REDUCED;
                    case COST, ACQUIRED -> ClaimedQuantity.ACQUIRED;
                    case VALUE, ROW, SHARE -> ClaimedQuantity.ROW;
                    default -> null;
                };
        return quantity == null
                ? null
                : new Found(quantity, new Who(tie.owner(), Sureness.LIKELY, tie.why()), why, host);
    }

    @Nullable
    static Found coordinated(Sentence s, int at) {
        Figure other = s.at(at).figure();
        if (other == null || !other.isBitcoin() || !other.isTied()) {
            return null;
        }
        Figure.Tie tie = other.requireTie();
        return new Found(
                tie.quantity(),
                new Who(tie.owner(), tie.sure().and(Sureness.LIKELY), tie.why()),
                "listed with another",
                null);
    }

    @Nullable
    static Found apposed(Sentence s, Governor governor) {
        for (int j = governor.at(); j >= 0; j--) {
            Figure host = s.at(j).figure();
            if (host != null) {
                return equal(host, "stands for the figure before it");
            }
        }
        return null;
    }

    @Nullable
    Found part(Sentence s, int i) {
        Figure whole = before(s, i);
        whole = whole == null ? scene.lastAmount() : whole;
        if (whole == null || !whole.isTied()) {
            return null;
        }
        Item verb = rightVerb(s, i);
        ClaimedQuantity quantity = verb == null ? null : VerbSense.ofBitcoin(verb, "", s, 0, 0);
        ClaimedQuantity clause = quantity == null ? VerbSense.ofClause(s, i) : quantity;
        Figure.Tie tie = whole.requireTie();
        if (clause == null && hasVerb(s, i)) {
            return null;
        }
        return new Found(
                clause == null ? tie.quantity() : clause,
                new Who(tie.owner(), Sureness.LIKELY, tie.why()),
                "part of the amount before it",
                whole);
    }

    private static boolean hasVerb(Sentence s, int figure) {
        for (int j = figure + 1; j < s.size() && !s.at(j).is(";"); j++) {
            if (s.at(j).isWord() && s.at(j).isVerb() && !s.isNounHere(j)) {
                return true;
            }
        }
        return false;
    }

    /** The nearest amount before a place in its sentence, or null. */
    @Nullable
    private static Figure before(Sentence s, int i) {
        for (int j = i - 1; j >= 0; j--) {
            Figure figure = s.at(j).figure();
            if (figure != null && (figure.isBitcoin() || figure.unit() == Figure.Unit.BARE)) {
                return figure;
            }
        }
        return null;
    }

    /** So much, up or down from so much: the same thing at another time. */
    @Nullable
    static Found before(Sentence s, int i, Figure figure) {
        Figure part =
                s.at(i - 1).is("of") && s.at(i - 2).is("out") ? s.at(i - 3).figure() : null;
        if (part != null && part.isTied()) {
            return new Found(ClaimedQuantity.ROW, Amounts.like(part), "so many out of", null);
        }
        Found held = now(s, i, figure);
        if (held != null) {
            return held;
        }
        int prep = s.skipLeft(i - 1, Cue.DETERMINER, Cue.ADJECTIVE);
        boolean against = COMPARED.contains(s.at(prep).lower());
        boolean changed = s.at(prep).is("from") && isChange(s, s.skipLeft(prep - 1, Cue.ADVERB));
        boolean from = against || changed || isFromThen(s, prep, i);
        for (int j = i - 2; from && j >= 0; j--) {
            Figure now = s.at(j).figure();
            boolean same = now != null
                    && now.isMoney() == figure.isMoney()
                    && figure.unit() != Figure.Unit.PERCENT
                    && now.unit() != Figure.Unit.PERCENT;
            if (now != null && same) {
                return now.isTied()
                        ? new Found(
                                now.requireTie().quantity(),
                                new Who(
                                        now.requireTie().owner(),
                                        Sureness.LIKELY,
                                        now.requireTie().why()),
                                Found.ANOTHER_TIME,
                                null)
                        : null;
            }
        }
        return null;
    }

    /** Bought 518 BTC for $61.4m, now 18,113 BTC: what is held behind what came or left. */
    @Nullable
    private static Found now(Sentence s, int i, Figure figure) {
        boolean behind = figure.isBitcoin()
                && s.at(i - 1).is("now")
                && (s.at(i - 2).is(",") || s.at(i - 2).is("(") || s.at(i - 2).is(";"));
        for (int j = i - 3; behind && j >= 0; j--) {
            Figure moved = s.at(j).figure();
            if (moved != null && moved.isBitcoin()) {
                return moved.isTied(ClaimedQuantity.ACQUIRED) || moved.isTied(ClaimedQuantity.REDUCED)
                        ? new Found(ClaimedQuantity.ROW, Amounts.like(moved), "held now", null)
                        : null;
            }
        }
        return null;
    }

    /** Down from, a rise of 5 % from, up 5 % from. */
    private static boolean isChange(Sentence s, int at) {
        Figure percent = s.at(at).figure();
        if (percent == null || percent.unit() != Figure.Unit.PERCENT) {
            return CHANGES.contains(s.at(at).lower());
        }
        return CHANGES.contains(s.at(s.at(at - 1).is("of") ? at - 2 : at - 1).lower());
    }

    /** 500, from 400 a year ago. */
    private static boolean isFromThen(Sentence s, int from, int figure) {
        int behind = s.skipRight(figure + 1, Cue.BITCOIN, Cue.COIN, Cue.DETERMINER, Cue.TIME_NOUN);
        boolean then = s.at(behind).is(Cue.PAST)
                || s.at(behind).is("ago")
                || s.at(behind).is("earlier")
                || s.at(behind).is("before")
                || s.at(behind - 1).is(Cue.TIME_NOUN);
        return s.at(from).is("from") && s.at(from - 1).is(",") && then;
    }

    @Nullable
    private static Item rightVerb(Sentence s, int i) {
        for (int j = i + 1; j < Math.min(s.size(), i + FAR); j++) {
            if (s.at(j).isWord() && s.at(j).isAny(Cue.REDUCE, Cue.ACQUIRE)) {
                return s.at(j);
            }
            if (s.at(j).is(";") || s.at(j).isFigure()) {
                return null;
            }
        }
        return null;
    }
}
