package org.reserves.reading.rules;

import java.math.BigDecimal;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Denied;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Mood;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.VerbSense;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Joint;
import org.reserves.reading.text.OtherThings;
import org.reserves.reading.text.Rates;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;

/** Whether a figure counts bitcoin at all, and none that is only planned, a rate or a price. */
final class Counting {
    private static final String NOT_SAID = "nothing says that it counts bitcoin";
    private static final String MILLIONS = "nothing says what there are millions of";
    private static final String PLANNED = "it is planned";
    private static final String SOMETHING_ELSE = "it counts something else";
    private static final String PARTS = "it is the size of parts";
    /** What the words around a figure may outweigh: it is no more than that nothing speaks for it, or that a plan is near. */
    private static final Set<String> ARGUABLE = Set.of(NOT_SAID, MILLIONS, PLANNED, PARTS);

    private static final int FAR = 5;

    private static final Set<String> ALONE = Set.of(
            "more",
            "respectively",
            "back",
            "strong",
            "apiece",
            "each",
            "others",
            "above",
            "too",
            "there",
            "here",
            "most");
    private static final Set<String> REST = Set.of("remaining", "other", "further", "another");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal LARGE = BigDecimal.valueOf(1_000);
    private static final BigDecimal FEWEST = BigDecimal.valueOf(10);
    private static final BigDecimal MOST = BigDecimal.valueOf(21_000_000);

    private final Scene scene;
    private final AgainRules again;

    Counting(Scene scene, AgainRules again) {
        this.scene = scene;
        this.again = again;
    }

    /** Whether the words around a figure may outweigh a reason why it is no amount. */
    static boolean isArguable(String reason) {
        return ARGUABLE.contains(reason);
    }

    /** Why the figure is no amount of bitcoin that is held, came or left; null where it may be one. */
    @Nullable
    String negative(Sentence s, int i, Figure figure, Governor governor) {
        if (Rates.isRate(s, i)) {
            return "it is a rate";
        }
        if (Denied.isDenied(s, i) || s.at(i - 1).is("not")) {
            return "it is denied";
        }
        if (Joint.at(s, i)) {
            return "several hold it together";
        }
        if (figure.printed().number().compareTo(BigDecimal.ONE) == 0
                && (s.at(i + 1).is("at") || s.at(i + 1).is("is") || s.at(i + 1).is("was"))) {
            return "it is one coin, of which a price is said";
        }
        if (governor.kind() == Governor.Kind.NOUN
                && s.at(governor.at()).is(Cue.BATCHES)
                && !isNearTotal(s, governor.at())) {
            return PARTS;
        }
        if (Denied.isBehind(s, i)) {
            return "it is denied behind it";
        }
        if (Denied.isFee(s, i)) {
            return "it is a fee";
        }
        String other = OtherThings.counted(s, i, figure);
        if (other != null) {
            return other;
        }
        if (s.contains(Cue.REWARD, i - FAR, i) || s.contains(Cue.REWARD, i, i + 3)) {
            return "it is the reward of a block";
        }
        if (figure.unit() == Figure.Unit.BARE
                && figure.printed().number().compareTo(MILLION) >= 0
                && !s.at(i + 1).isAny(Cue.BITCOIN, Cue.COIN)) {
            return MILLIONS;
        }
        if (OtherThings.isPercentage(s, i, figure)) {
            return "it is a percentage like the one before it";
        }
        if (figure.unit() == Figure.Unit.BARE && !isBare(s, i, figure, governor)) {
            return isAlone(s, i) || isBroken(figure) ? NOT_SAID : SOMETHING_ELSE;
        }
        if (figure.printed().number().compareTo(MOST) > 0) {
            return "it is more than there can ever be";
        }
        Mood mood = isSaleOfSeized(s, i, governor) ? Mood.REAL : moodOf(s, governor);
        return mood == Mood.PLANNED ? PLANNED : mood == Mood.HYPOTHETICAL ? "it would be so" : null;
    }

    /** 208.6: people and cases are whole. */
    private static boolean isBroken(Figure figure) {
        return figure.printed().number().stripTrailingZeros().scale() > 0;
    }

    /** To sell the 500 bitcoins confiscated: the sale is planned, the coins are there. */
    static boolean isSaleOfSeized(Sentence s, int i, Governor governor) {
        boolean sale =
                governor.kind() == Governor.Kind.VERB && s.at(governor.at()).is(Cue.REDUCE);
        int next = s.skipRight(i + 1, Cue.BITCOIN, Cue.COIN, Cue.RELATIVE, Cue.POSSESSIVE, Cue.PRONOUN, Cue.ADVERB);
        Mood mood = sale ? Mood.at(s, governor.at()) : Mood.REAL;
        return sale && mood == Mood.PLANNED && s.at(next).isWord() && s.at(next).isAny(Cue.ACQUIRE, Cue.HOLD);
    }

    private static boolean isNearTotal(Sentence s, int at) {
        return s.at(at - 1).isFigure();
    }

    private static Mood moodOf(Sentence s, Governor governor) {
        return switch (governor.kind()) {
            case VERB, NOUN -> verbMood(s, governor.at());
            default -> Mood.REAL;
        };
    }

    private static Mood verbMood(Sentence s, int at) {
        Mood own = Mood.at(s, at);
        if (own != Mood.REAL || !s.isNounHere(at)) {
            return own;
        }
        int verb = s.verbAtOrBefore(at - 1);
        return verb < 0 ? own : Mood.at(s, verb);
    }

    /** Whether digits alone count bitcoin: coins follow, or nothing does and the clause is about coins. */
    private boolean isBare(Sentence s, int i, Figure figure, Governor governor) {
        for (int j = i + 1; j < Math.min(s.size(), i + 1 + FAR); j++) {
            Item item = s.at(j);
            if (item.isWord() && item.isAny(Cue.BITCOIN, Cue.COIN) && !item.is(Cue.OTHER_COIN)) {
                return true;
            }
            boolean goesOn = (s.at(i + 1).is("of") && (item.isWord() || item.isName() || item.is("'s")))
                    || item.isName()
                    || (item.isWord()
                            && (item.is(Cue.ADJECTIVE)
                                    || item.is("of")
                                    || item.is("the")
                                    || (item.isAny(Cue.ACQUIRE) && !s.at(j - 1).isFigure())));
            if (!goesOn) {
                break;
            }
        }
        if (governor.kind() == Governor.Kind.VERB
                && isBeforeCoins(s, i)
                && s.at(governor.at()).isAny(Cue.REDUCE, Cue.ACQUIRE, Cue.HOLD)) {
            return true;
        }
        boolean large = scene.isAboutCoins() && figure.printed().number().compareTo(LARGE) >= 0;
        boolean listed = figure.printed().number().compareTo(FEWEST) >= 0 && GappedRules.listedWith(s, i) != null;
        boolean earlier = i <= 2
                && scene.lastAmount() != null
                && (s.at(0).is("down") || s.at(0).is("up"))
                && large;
        boolean rest = REST.contains(s.at(i - 1).lower()) && scene.lastAmount() != null && !isBehindMoney(s, i);
        boolean said = earlier || listed || rest || isForMoney(s, i) || isBesideAmount(s, i);
        boolean beside = isAlone(s, i) && (said || again.said(s, i, governor) != null);
        return beside
                || (isAlone(s, i)
                        && isOfCoins(s, governor, large)
                        && figure.printed().number().compareTo(FEWEST) >= 0);
    }

    /** Raised so much from 13.2. */
    private static boolean isForMoney(Sentence s, int i) {
        Figure money = s.at(i - 2).figure();
        boolean linked = s.at(i - 1).is("from") || s.at(i - 1).is("for");
        return linked
                && money != null
                && (money.isTied(ClaimedQuantity.PROCEEDS) || money.isTied(ClaimedQuantity.COST));
    }

    private static boolean isBehindMoney(Sentence s, int i) {
        for (int j = i - 1; j >= 0; j--) {
            Figure other = s.at(j).figure();
            if (other != null) {
                return other.isMoney();
            }
        }
        return false;
    }

    /** A large number behind an amount of bitcoin in the same sentence: 198,000 BTC for one and 190,000 for another. */
    private static boolean isBesideAmount(Sentence s, int i) {
        Figure figure = s.at(i).figure();
        for (int j = i - 1; figure != null && figure.printed().number().compareTo(LARGE) >= 0 && j >= 0; j--) {
            Figure other = s.at(j).figure();
            if (other != null && !other.isMoney() && other.unit() != Figure.Unit.PERCENT) {
                return other.isBitcoin();
            }
        }
        return false;
    }

    /** 10,000 Silk Road-related seized bitcoin. */
    private static boolean isBeforeCoins(Sentence s, int i) {
        for (int j = i + 1; j < Math.min(s.size(), i + FAR + 2); j++) {
            Item item = s.at(j);
            if (item.is(Cue.BITCOIN)) {
                return j == s.size() - 1 || !s.at(j + 1).isAny(Cue.SALE_NOUN, Cue.BUY_NOUN, Cue.COMPANY_NOUN);
            }
            boolean goesOn = item.isName() || (item.isWord() && !item.isAny(Cue.PREP, Cue.CONJUNCTION, Cue.RELATIVE));
            if (!goesOn) {
                return false;
            }
        }
        return false;
    }

    /** Whether no noun follows that would be counted. */
    static boolean isAlone(Sentence s, int i) {
        Item next = s.at(i + 1);
        int noun = s.skipRight(i + 1, Cue.ADJECTIVE, Cue.ACQUIRE);
        Item thing = s.at(noun);
        if (noun > i + 1
                && thing.isWord()
                && thing.cues().isEmpty()
                && thing.lower().endsWith("s")
                && !thing.isCapitalized()) {
            return false;
        }
        return !next.isWord()
                || (next.isVerb() && !next.is(Cue.COMPANY_NOUN))
                || next.isAny(
                        Cue.PREP,
                        Cue.CONJUNCTION,
                        Cue.RELATIVE,
                        Cue.ADVERB,
                        Cue.WORTH,
                        Cue.CURRENT,
                        Cue.PAST,
                        Cue.BY_HOLDER)
                || next.isAny(Cue.DETERMINER, Cue.TIME_NOUN)
                || (next.is("last") && s.at(i + 2).isAny(Cue.MONTH, Cue.TIME_NOUN))
                || (next.cues().isEmpty() && next.lower().endsWith("ed"))
                || goesOn(s, i + 1);
    }

    /** Whether a word that can be no noun goes on with the sentence: it, they, would, hasn't, in all, a year before, two weeks ago, honestly. */
    private static boolean goesOn(Sentence s, int at) {
        Item next = s.at(at);
        String word = next.lower();
        boolean form = word.endsWith("ly") || word.endsWith("ing") || word.endsWith("n't") || word.endsWith("n\u2019t");
        return next.isAny(Cue.PRONOUN, Cue.MODAL, Cue.TOGETHER, Cue.NEGATION, Cue.RATE)
                || ALONE.contains(word)
                || (next.cues().isEmpty() && form)
                || s.at(at + 1).isAny(Cue.TIME_NOUN, Cue.PAST);
    }

    private static boolean isOfCoins(Sentence s, Governor governor, boolean isLarge) {
        Item item = s.at(governor.at());
        return switch (governor.kind()) {
            case VERB ->
                isFigureOf(s, governor.at())
                        || (isLarge && !item.isAny(Cue.TRADE, Cue.COST_VERB, Cue.PROCEEDS))
                        || item.isAny(Cue.HOLD, Cue.REDUCE)
                        || item.is(Cue.ACQUIRE)
                        || (item.is("got") && s.at(governor.at() - 1).is("'s"))
                        || item.isAny(Cue.RISE, Cue.FALL);
            case NOUN -> item.isAny(Cue.COIN_NOUN, Cue.SALE_NOUN, Cue.BUY_NOUN);
            case LABEL -> s.at(governor.at() - 1).isName() || VerbSense.ofLabel(s, governor.at()) != null;
            case WITH, COORDINATED, BRACKET, NAME, PART -> true;
            case POSSESSOR -> isLarge;
            case NONE -> isLarge;
            case APPOSED, WORTH -> false;
        };
    }

    /** Bhutan's figure was; its total is. */
    private static boolean isFigureOf(Sentence s, int verb) {
        int noun = s.skipLeft(verb - 1, Cue.ADVERB);
        int before = s.skipLeft(noun, Cue.NEUTRAL_NOUN, Cue.ADJECTIVE, Cue.COIN_NOUN);
        return s.at(verb).is(Cue.BE)
                && before < noun
                && (s.at(before).is("'s") || s.at(noun).is(Cue.COIN_NOUN));
    }
}
