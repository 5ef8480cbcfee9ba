package org.reserves.reading.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Holders;
import org.reserves.reading.grammar.Mood;
import org.reserves.reading.grammar.Parts;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.SubjectFinder;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.rules.TieRule.Found;
import org.reserves.reading.tables.SupplyRules;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/** What a percentage or fraction is of: of all bitcoin, of a holding, or a move of the market. */
final class PercentRules {
    private static final int FAR = 12;
    private static final int NEAR = 6;
    /** Between the bitcoin mined by 2020 and the cap, with room for what is rounded. */
    private static final BigDecimal FEWEST = BigDecimal.valueOf(17_500_000);

    private static final BigDecimal MOST = BigDecimal.valueOf(22_000_000);

    private final Scene scene;
    private final SubjectFinder subjects;
    private final Holders holders;
    private final MarketMoves moves;
    private final AgainRules again;
    private final PercentMoves changes;

    PercentRules(Scene scene, SubjectFinder subjects, Holders holders, int year) {
        this.holders = holders;
        this.scene = scene;
        this.again = new AgainRules(scene);
        this.moves = new MarketMoves(scene, year);
        this.subjects = subjects;
        this.changes = new PercentMoves(subjects);
    }

    void tie(Sentence s, int i, Figure figure) {
        Governor governor = Governor.of(s, i);
        boolean time =
                (s.at(i + 1).is("a") || s.at(i + 1).is("an")) && s.at(i + 2).is(Cue.TIME_NOUN);
        if (time) {
            figure.leaveUntied(ClaimedQuantity.OTHER, "it is a part of a time");
            return;
        }
        Figure.Tie tie = share(s, i);
        tie = tie == null ? tieOf(moves.at(s, i, governor)) : tie;
        tie = tie == null ? ofHolding(s, i) : tie;
        tie = tie == null ? tieOf(changes.at(s, i)) : tie;
        tie = tie == null ? tieOf(moved(s, i, governor)) : tie;
        tie = tie == null ? tieOf(byArithmetic(s, i, figure)) : tie;
        tie = tie == null ? tieOf(again.at(s, i, governor)) : tie;
        boolean weak = s.at(s.skipRight(i + 2, Cue.DETERMINER, Cue.ADJECTIVE)).is("total");
        if (tie == null && !weak && SupplyRules.isShare(s, i)) {
            figure.leaveOpen(ClaimedQuantity.SHARE, "nobody is named whose part of all bitcoin it is");
        } else if (tie == null) {
            figure.leaveOpen(ClaimedQuantity.OTHER, "nothing says what it is a part of");
        } else {
            figure.tie(tie);
        }
    }

    @Nullable
    private static Figure.Tie tieOf(@Nullable Found found) {
        return found == null
                ? null
                : new Figure.Tie(
                        found.who().owner(),
                        found.quantity(),
                        found.who().sure(),
                        found.why() + ": " + found.who().why(),
                        found.of(),
                        null);
    }

    /** Its stack has shrunk by 57 %; 9,573 BTC, 149 % more than a year before. */
    @Nullable
    private Found moved(Sentence s, int i, Governor governor) {
        Figure host = s.at(i - 1).is(",") ? s.at(i - 2).figure() : null;
        host = host == null && s.at(i - 1).is(",") && s.at(i - 2).is(Cue.BITCOIN)
                ? s.at(i - 3).figure()
                : host;
        boolean more =
                s.at(i + 1).is("more") || s.at(i + 1).is("less") || s.at(i + 1).is("fewer");
        if (more && host != null && host.isTied(ClaimedQuantity.ROW)) {
            return new Found(ClaimedQuantity.OTHER, Amounts.like(host), "so much more or less than before", null);
        }
        Figure grown = Parts.ofChange(s, i);
        if (grown != null) {
            return new Found(ClaimedQuantity.OTHER, Amounts.like(grown), "move of the amount before it", null);
        }
        int verb = governor.at();
        boolean moves = governor.kind() == Governor.Kind.VERB
                && s.at(verb).isAny(Cue.RISE, Cue.FALL)
                && (governor.prep().equals("by") || governor.prep().isEmpty())
                && Mood.at(s, verb) == Mood.REAL;
        int subject = s.skipLeft(verb - 1, Cue.ADVERB, Cue.MODAL, Cue.BE, Cue.HOLD);
        boolean coins = s.at(subject).isAny(Cue.COIN_NOUN, Cue.VALUE_NOUN)
                || s.at(subject).is("worth");
        Who who = moves && coins ? subjects.ofVerb(s, verb) : null;
        return who == null ? null : new Found(ClaimedQuantity.OTHER, who, "move of a holding", null);
    }

    /** A percentage that is, more or less, what the amount before it is of all bitcoin there is or will be. */
    @Nullable
    private Found byArithmetic(Sentence s, int i, Figure figure) {
        Figure amount = null;
        for (int j = i - 1; j >= 0 && amount == null; j--) {
            Figure other = s.at(j).figure();
            amount = other != null && other.isBitcoin() ? other : null;
        }
        amount = amount == null && i <= NEAR + 2 ? scene.lastAmount() : amount;
        BigDecimal percent = figure.printed().number();
        boolean moves = s.at(i - 1).isAny(Cue.FALL, Cue.RISE, Cue.TRADE);
        if (moves || amount == null || !amount.isTied(ClaimedQuantity.ROW) || percent.signum() <= 0) {
            return null;
        }
        BigDecimal all = amount.printed().number().movePointRight(2).divide(percent, 0, RoundingMode.HALF_UP);
        boolean fits = all.compareTo(FEWEST) >= 0 && all.compareTo(MOST) <= 0;
        Who who = SupplyRules.isShare(s, i)
                ? new Who(amount.requireTie().owner(), Sureness.SURE, "of the amount before it")
                : Amounts.like(amount);
        return fits ? new Found(ClaimedQuantity.SHARE, who, "what the amount is of all bitcoin", null) : null;
    }

    /** Of the supply, of all bitcoin; of "the total" where an amount accounts for it. */
    @Nullable
    private Figure.Tie share(Sentence s, int i) {
        if (!SupplyRules.isShare(s, i)) {
            return null;
        }
        Who who = holder(s, i);
        return who == null
                ? null
                : new Figure.Tie(
                        who.owner(),
                        ClaimedQuantity.SHARE,
                        who.sure(),
                        "part of all bitcoin: " + who.why(),
                        null,
                        null);
    }

    @Nullable
    private Who holder(Sentence s, int i) {
        if (s.openBracket(i) > 0 && SupplyRules.hasWord(s, "proportion", i)) {
            return new Who(Owner.TOTAL, Sureness.LIKELY, "of countries together");
        }
        for (int j = i + 1; j < Math.min(s.size(), i + FAR) && !s.at(j).isSign(); j++) {
            if (s.at(j).is(Cue.BY_HOLDER)) {
                return holders.agent(s, j + 1);
            }
            if (s.at(j).is("to") && s.at(j + 1).is(Cue.ALL)) {
                return new Who(Owner.TOTAL, Sureness.LIKELY, "\"" + s.at(j + 1).text() + "\"");
            }
        }
        for (int j = i - 1; j >= 0; j--) {
            if (s.at(j).is(Cue.TOGETHER) || (s.at(j).is(Cue.SHARE_VERB) && Parts.isOfSeveral(s, j))) {
                return null;
            }
            Figure figure = s.at(j).figure();
            if (figure != null && figure.isBitcoin() && !figure.isTied(ClaimedQuantity.SUPPLY)) {
                Figure amount = figure.isTied() ? figure : scene.likeAmount(figure);
                return amount != null && amount.isTied()
                        ? new Who(
                                amount.requireTie().owner(), amount.requireTie().sure(), "of the amount before it")
                        : null;
            }
            if (s.at(j).isName() && s.at(j - 1).is(Cue.CONJUNCTION)) {
                break;
            }
        }
        Who label = s.at(i - 1).is(":") ? ofLabel(s, i - 1) : null;
        int verb = label == null ? s.verbAtOrBefore(i - 1) : -1;
        if (verb >= 0) {
            return ofVerb(s, verb);
        }
        if (s.at(0).is("with") || s.at(0).is("at")) {
            return holders.behindComma(s, i);
        }
        return label;
    }

    /** Share held by states: 3%. */
    @Nullable
    private Who ofLabel(Sentence s, int colon) {
        for (int j = 0; j < colon; j++) {
            if (s.at(j).is(Cue.BY_HOLDER)) {
                return holders.agent(s, j + 1);
            }
        }
        return scene.ofList();
    }

    @Nullable
    private Who ofVerb(Sentence s, int verb) {
        Who who = subjects.ofVerb(s, verb);
        if (who == null && s.at(verb - 1).is(Cue.COIN_NOUN)) {
            who = subjects.ofCoins(s, verb - 1);
        }
        return who;
    }

    /** Half of which, 40 per cent of its holdings. */
    @Nullable
    private Figure.Tie ofHolding(Sentence s, int i) {
        int verb = s.verbAtOrBefore(i - 1);
        boolean planned = (verb >= 0 && Mood.at(s, verb) != Mood.REAL) || s.contains(Cue.PLAN, 0, i);
        if (planned || s.contains(Cue.LOAN, i, i + NEAR)) {
            return null;
        }
        Figure host = s.at(i - 1).is(",") ? s.at(i - 2).figure() : null;
        boolean which = s.at(i + 1).lower().startsWith("which")
                || (s.at(i + 1).is("of") && s.at(i + 2).lower().startsWith("which"));
        if (which && host != null && host.isBitcoin() && host.isTied()) {
            return tieOf(new Found(ClaimedQuantity.OTHER, Amounts.like(host), "part of a holding", host));
        }
        Item of = s.at(i + 1);
        int noun =
                of.is("of") ? s.skipRight(i + 2, Cue.DETERMINER, Cue.ADJECTIVE, Cue.POSSESSIVE, Cue.TOGETHER) : i + 1;
        Item whole = s.at(noun);
        Who who = null;
        if (of.is("of") && (whole.isName() || whole.is("'s"))) {
            int coins = s.skipRight(noun + 2, Cue.ADJECTIVE);
            who = s.at(noun + 1).is("'s") && s.at(coins).isAny(Cue.COIN_NOUN) ? subjects.possessor(s, coins) : null;
        } else if (isFraction(s, i)
                || (of.is("of") && whole.isAny(Cue.WHOLE_NOUN, Cue.COIN_NOUN) && !isOutside(whole))) {
            who = doer(s, i);
        }
        return who == null
                ? null
                : new Figure.Tie(
                        who.owner(),
                        ClaimedQuantity.OTHER,
                        who.sure().and(Sureness.LIKELY),
                        "part of a holding: " + who.why(),
                        null,
                        null);
    }

    private static boolean isOutside(Item whole) {
        return whole.is("total") || whole.isAny(Cue.LOAN);
    }

    /** A fraction in words in a sentence about coins that came or left. */
    private static boolean isFraction(Sentence s, int i) {
        Figure figure = s.at(i).figure();
        boolean words = figure != null && figure.printed().isExact();
        Item next = s.at(i + 1);
        boolean of = figure != null && figure.printed().toString().endsWith(" of");
        int noun = s.skipRight(i + 1, Cue.DETERMINER, Cue.ADJECTIVE, Cue.POSSESSIVE);
        noun = s.at(noun).is(Cue.NEUTRAL_NOUN) && s.at(noun + 1).is(Cue.COIN_NOUN) ? noun + 1 : noun;
        boolean whole = of
                && (Parts.isWhatItHad(s, noun)
                        || (s.at(noun).is(Cue.COIN_NOUN) && !s.at(noun).isAny(Cue.BITCOIN)));
        boolean free = of
                ? whole || s.at(noun).isAny(Cue.WHOLE_NOUN, Cue.COIN_NOUN, Cue.RELATIVE)
                : next.isSign() || (next.isAny(Cue.PREP, Cue.CONJUNCTION) && !next.is("of"));
        return !words
                && free
                && figure != null
                && Character.isLetter(figure.printed().toString().charAt(0))
                && figure.printed().toString().indexOf('%') < 0
                && (whole || s.contains(Cue.REDUCE, i - NEAR, i) || s.contains(Cue.COIN_NOUN, i - NEAR, i));
    }

    @Nullable
    private Who doer(Sentence s, int i) {
        int verb = s.verbAtOrBefore(i - 1);
        Who who = verb >= 0 ? subjects.ofVerb(s, verb) : null;
        if (who != null) {
            return who;
        }
        Figure last = scene.lastAmount();
        return last != null && last.isTied()
                ? new Who(last.requireTie().owner(), Sureness.LIKELY, "of the amount before it")
                : null;
    }
}
