package org.reserves.reading.rules;

import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.MarketWords;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.VerbSense;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.rules.TieRule.Found;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/** Percentages by which the price moves, and no holding: down 4 % on the day, fell 2 % to a price. */
final class MarketMoves implements TieRule {
    private static final int FAR = 12;
    private static final int NEAR = 4;
    private static final Set<String> SIDES = Set.of("up", "down", "off", "by", "higher", "lower", "+");

    private static final Set<String> COMPARED =
            Set.of("below", "above", "under", "over", "less", "more", "shy", "short");
    private static final Set<String> MINUS = Set.of("-", "−", "–", "losing", "gaining", "lost", "gained");

    private final Scene scene;
    private final int year;

    MarketMoves(Scene scene, int year) {
        this.year = year;
        this.scene = scene;
    }

    @Nullable
    @Override
    public Found at(Sentence s, int i, Governor governor) {
        boolean moves = (!s.at(i + 1).is("of") || isOfItsValue(s, i))
                && !isElsewhere(s, i)
                && !isOfAnotherCoin(s, i)
                && (isBesidePrice(s, i)
                        || isMarketMoving(s, governor)
                        || isLikeTheLast(s, i, governor)
                        || isMoveOfTheCoin(s, i));
        return moves
                ? new Found(
                        ClaimedQuantity.OTHER,
                        new Who(Owner.MARKET, Sureness.SURE, "it is the same for all"),
                        "move of the price",
                        null)
                : null;
    }

    /** Whether another coin is named nearer than a price of bitcoin. */
    private static boolean isOfAnotherCoin(Sentence s, int i) {
        for (int j = i - 1; j >= Math.max(0, i - FAR); j--) {
            Item item = s.at(j);
            if (item.is(Cue.OTHER_COIN) && !isTheCoin(item)) {
                return true;
            }
            if (item.isOfBitcoin() || item.is(";") || isPrice(item.figure())) {
                return false;
            }
        }
        return false;
    }

    /** Has, had, did, a verb, or what stands before one. */
    private static boolean isActing(Sentence s, int i) {
        Item item = s.at(i);
        return item.isVerb()
                || item.isSign()
                || item.isAny(Cue.ADVERB, Cue.MODAL, Cue.RELATIVE, Cue.BE)
                || item.is("has")
                || item.is("had")
                || item.is("did");
    }

    /** Lost a third of its value. */
    private static boolean isOfItsValue(Sentence s, int i) {
        Item value = s.at(i + 3);
        return s.at(i + 2).is(Cue.POSSESSIVE) && (value.is(Cue.VALUE_NOUN) || value.is("price") || value.is("worth"));
    }

    /** The largest cryptocurrency: another name of bitcoin. */
    private static boolean isTheCoin(Item item) {
        return item.is("cryptocurrency") || item.is("digital currency") || item.is("digital asset");
    }

    /** If the price fell so much; fell so much in another year. */
    private boolean isElsewhere(Sentence s, int i) {
        boolean imagined = false;
        for (int j = 0; j < s.size(); j++) {
            boolean even = s.at(j).is("if") && s.at(j - 1).is("even");
            boolean would = j < i && s.at(j).isAny(Cue.HYPOTHETICAL, Cue.MODAL);
            imagined |= !even && (would || s.at(j).is("if"));
        }
        return imagined || isOfAnotherYear(s, i);
    }

    private boolean isOfAnotherYear(Sentence s, int i) {
        for (int j = i + 1; j < Math.min(s.size(), i + NEAR + 1) && !s.at(j).isFigure(); j++) {
            if (VerbSense.isEarlier(s, j, year)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPrice(@Nullable Figure figure) {
        return figure != null && figure.isTied(ClaimedQuantity.PRICE);
    }

    private static boolean isBesidePrice(Sentence s, int i) {
        boolean moves = s.contains(Cue.FALL, i - NEAR, i + NEAR)
                || COMPARED.contains(s.at(i + 1).lower())
                || MINUS.contains(s.at(i - 1).lower())
                || s.contains(Cue.RISE, i - NEAR, i + NEAR)
                || s.contains(Cue.TRADE, i - NEAR, i + NEAR)
                || s.contains(Cue.DROP_NOUN, i, i + NEAR)
                || SIDES.contains(s.at(i - 1).lower())
                || SIDES.contains(s.at(i + 1).lower())
                || s.at(i - 1).is("(")
                || (s.at(i - 1).isSign() && s.at(i - 2).is("("));
        int open = s.openBracket(i);
        if (open > 0 && isPrice(s.at(open - 1).figure())) {
            return true;
        }
        for (int j = i - 1; moves && j >= Math.max(0, i - FAR); j--) {
            if (isPrice(s.at(j).figure())) {
                return true;
            }
            if (s.at(j).is(Cue.COIN_NOUN) && j < i - 1) {
                return false;
            }
            if (s.at(j).isFigure() && !isMove(s.at(j).figure())) {
                return false;
            }
        }
        return false;
    }

    /** Bitcoin fell; it was down, behind a sentence about the price. */
    private boolean isMarketMoving(Sentence s, Governor governor) {
        if (governor.kind() != Governor.Kind.VERB) {
            return false;
        }
        Item verb = s.at(governor.at());
        boolean moves =
                verb.isAny(Cue.RISE, Cue.FALL, Cue.TRADE) || verb.is(Cue.BE) || verb.is("lost") || verb.is("gained");
        int subject = s.skipLeft(governor.at() - 1, Cue.BE, Cue.ADVERB, Cue.MODAL);
        subject = s.at(subject).is("has")
                        || s.at(subject).is("had")
                        || s.at(subject).is("'s")
                ? subject - 1
                : subject;
        boolean pointing = (s.at(subject).is("it") || s.at(subject).is("which")) && scene.isAboutMarket();
        return moves && (MarketWords.isMarketVerb(s, governor.at()) || pointing);
    }

    /** Bitcoin was last down 2 %; with a 24-hour decline of 2 %: of the coin, where the clause names nobody. */
    private static boolean isMoveOfTheCoin(Sentence s, int i) {
        boolean falls = s.contains(Cue.FALL, i - NEAR, i)
                || s.contains(Cue.RISE, i - NEAR, i)
                || s.contains(Cue.DROP_NOUN, i - NEAR, i + 3)
                || s.at(i + 1).is("gain")
                || s.at(i + 1).is("rise")
                || SIDES.contains(s.at(i - 1).lower());
        boolean moves = falls || s.contains(Cue.TRADE, i - NEAR, i);
        for (int j = i - 1; moves && j >= 0; j--) {
            Item item = s.at(j);
            boolean somebody =
                    item.isName() && item.name() != null && item.name().isHolder();
            if (somebody || item.isAny(Cue.FUND_SHARE, Cue.COIN_NOUN, Cue.POSSESSIVE, Cue.PLACE_NOUN) || item.is(";")) {
                return false;
            }
            boolean coin = isTheCoin(item) || (item.isAny(Cue.BITCOIN, Cue.PRICE_NOUN) && !item.is("bitcoins"));
            if (coin && !s.at(j + 1).is(Cue.FUND_SHARE)) {
                return falls || (MarketWords.isMarket(s, j) && isActing(s, j + 1));
            }
        }
        return false;
    }

    private static boolean isMove(@Nullable Figure figure) {
        return figure != null
                && figure.isTied(ClaimedQuantity.OTHER)
                && figure.requireTie().owner().equals(Owner.MARKET);
    }

    /** Down 8 % in a day, 18 % in a week and 25 % in a month. */
    private static boolean isLikeTheLast(Sentence s, int i, Governor governor) {
        boolean listed =
                s.at(i - 1).is(",") || s.at(i - 1).is(Cue.CONJUNCTION) || governor.kind() == Governor.Kind.COORDINATED;
        for (int j = i - 1; listed && j >= Math.max(0, i - FAR); j--) {
            if (s.at(j).isFigure()) {
                return isMove(s.at(j).figure());
            }
        }
        return false;
    }
}
