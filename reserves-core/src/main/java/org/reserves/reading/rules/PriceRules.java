package org.reserves.reading.rules;

import java.math.BigDecimal;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.MarketPrices;
import org.reserves.reading.grammar.MarketWords;
import org.reserves.reading.grammar.NamedPrices;
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

/** Money for one coin: the price of the market, or what a holder paid on average. */
final class PriceRules {
    private static final int NEAR = 5;

    private static final BigDecimal CHEAPEST = BigDecimal.valueOf(100);
    private static final BigDecimal DEAREST_COIN = BigDecimal.valueOf(20_000_000);
    private static final BigDecimal DEAREST_PRICE = BigDecimal.valueOf(2_000_000);
    private static final Set<String> EACH =
            Set.of("each", "apiece", "per coin", "per bitcoin", "per btc", "per token", "per unit", "a pop");

    private final Scene scene;
    private final Amounts amounts;
    private final MarketPrices market;
    private final NamedPrices named = new NamedPrices();
    private final int year;

    PriceRules(Scene scene, Amounts amounts, int year) {
        this.scene = scene;
        this.amounts = amounts;
        this.market = new MarketPrices(scene);
        this.year = year;
    }

    /** The price of a coin: by its own words, by a noun before it, or where the market stands. */
    @Nullable
    Found price(Sentence s, int i, Figure figure, Governor governor) {
        if (figure.printed().number().compareTo(dearest(figure)) > 0 || isOfAnotherCoin(s, i)) {
            return null;
        }
        boolean cheap = figure.printed().number().compareTo(CHEAPEST) < 0
                && s.items().stream().noneMatch(Item::isOfBitcoin);
        boolean each = !cheap && (figure.printed().per().equals("BTC") || isEach(s, i));
        boolean dealt = isDealtAt(s, i, figure, governor);
        if (dealt && s.at(governor.at()).is(Cue.REDUCE)) {
            return market("price of a sale");
        }
        if (dealt
                || isAverage(s, i, governor)
                || (each
                        && (isCostHere(s, i, governor)
                                || isPurchase(s, i)
                                || isSpentBefore(s, i)
                                || isCostOfMaking(s, i)))
                || isPaidForOne(s, i, governor)) {
            return averageCost(s, i, governor);
        }
        boolean answered = s.at(0).is("a") && s.at(1).is(":") && s.verbAtOrBefore(s.size() - 1) < 0;
        boolean labelled = governor.kind() == Governor.Kind.LABEL && s.openBracket(i) >= 0;
        boolean predicted = answered || (s.contains(Cue.PLAN, i - 9, i) && !each && !labelled);
        boolean isPrice = each || market.isPrice(s, i, figure, governor) || named.isLikeOne(s, i, figure, governor);
        if (predicted || !isPrice) {
            return null;
        }
        named.remember(figure);
        return market("price of a coin");
    }

    /** Bought at an average of so much; its average cost is so much. */
    private static boolean isAverage(Sentence s, int i, Governor governor) {
        Item before = s.at(i - 1);
        boolean costs = s.at(governor.at()).is("cost") && MarketWords.isMarket(s, governor.at() - 1);
        return (governor.kind() == Governor.Kind.NOUN && s.at(governor.at()).is(Cue.COST_NOUN) && !costs)
                || (before.is("of") && s.at(i - 2).is("average"))
                || (before.is("average") && s.at(i - 2).isAny(Cue.DETERMINER, Cue.PREP))
                || isAverageBeside(s, i);
    }

    /** 30,823 BTC, avg $107,912. */
    private static boolean isAverageBeside(Sentence s, int i) {
        boolean average = s.at(i - 1).is("average")
                || s.at(i - 1).is("avg")
                || s.at(i - 1).is("avg.");
        boolean beside = average && (s.at(i - 2).is(",") || s.at(i - 2).is("("));
        for (int j = i - 3; beside && j >= Math.max(0, i - NEAR); j--) {
            Figure amount = s.at(j).figure();
            if (amount != null) {
                return amount.isTied(ClaimedQuantity.ROW) || amount.isTied(ClaimedQuantity.ACQUIRED);
            }
        }
        return false;
    }

    /** The cost of production is so much per coin; coins cost so much each to mine. */
    private static boolean isCostOfMaking(Sentence s, int i) {
        for (int j = i - 1; j >= Math.max(0, i - 2 * NEAR - 2); j--) {
            Item item = s.at(j);
            if (item.isAny(Cue.PRICE_NOUN, Cue.REDUCE, Cue.SALE_NOUN, Cue.PROCEEDS) && !item.is(Cue.COST_NOUN)) {
                return false;
            }
            if (item.is(Cue.COST_NOUN) || item.is("expense")) {
                return !MarketWords.isMarket(s, j - 1);
            }
        }
        return false;
    }

    /** Spent so much, so much apiece: what the holder paid, where no sale is nearer. */
    private static boolean isSpentBefore(Sentence s, int i) {
        for (int j = i - 1; j >= 0; j--) {
            Item item = s.at(j);
            if (item.is(Cue.REDUCE) || item.is(Cue.SALE_NOUN) || item.is(Cue.HOLD) || item.is(";")) {
                return false;
            }
            boolean spends = item.is(Cue.COST_VERB) && !item.lower().startsWith("cost") && !item.is(Cue.TRADE);
            Figure amount = item.figure();
            if (spends
                    || (amount != null && amount.isTied(ClaimedQuantity.ACQUIRED) && s.contains(Cue.COST_VERB, 0, i))) {
                return true;
            }
        }
        return false;
    }

    /** More than a coin has ever cost, in the currency of the figure. */
    private static BigDecimal dearest(Figure figure) {
        return MarketPrices.SMALL_MONEY.contains(figure.printed().unit())
                ? DEAREST_COIN.movePointRight(2)
                : DEAREST_COIN;
    }

    /** Spot gold gained to so much: another good is nearer than bitcoin. */
    private static boolean isOfAnotherCoin(Sentence s, int i) {
        for (int j = i - 1; j >= Math.max(0, i - 9); j--) {
            Item item = s.at(j);
            Figure amount = item.figure();
            if (item.isOfBitcoin() || (amount != null && amount.isBitcoin())) {
                return false;
            }
            if (item.is(Cue.OTHER_COIN) && !s.at(j - 1).is("digital")) {
                return !item.lower().startsWith("crypto") && !item.lower().startsWith("digital");
            }
        }
        return false;
    }

    /** Whether money is what an amount makes at a price that the text has named. */
    boolean isProduct(Figure money, Figure amount) {
        return named.isProduct(money, amount);
    }

    static Found market(String why) {
        return new Found(
                ClaimedQuantity.PRICE, new Who(Owner.MARKET, Sureness.SURE, "it is the same for all"), why, null);
    }

    /** Whether a price is said to be that of the day: trades at, at current prices, 1 BTC =; no record, no threshold, no sale. */
    boolean isOfTheDay(Sentence s, int i, Governor governor) {
        if (VerbSense.isThen(s, i, year)
                || MarketWords.isRecord(s, i - 2)
                || MarketWords.isRecord(s, i - 1)
                || isSale(s, i)
                || s.at(i - 1).is("from")) {
            return false;
        }
        Item word = s.at(governor.at());
        boolean trades = governor.kind() == Governor.Kind.VERB
                && (word.lower().startsWith("trad")
                        || word.lower().startsWith("hover")
                        || word.is("changes hands")
                        || word.is("change hands")
                        || word.is("changing hands")
                        || word.is("quoted"));
        boolean current = s.contains(Cue.CURRENT, i - NEAR - 1, i + NEAR);
        boolean label = governor.kind() == Governor.Kind.WORTH || governor.kind() == Governor.Kind.LABEL;
        Figure figure = s.at(i).figure();
        boolean each = isEach(s, i) || (figure != null && figure.printed().per().equals("BTC"));
        boolean at = governor.kind() != Governor.Kind.VERB && each && !s.contains(Cue.COST_NOUN);
        return trades || current || label || at;
    }

    static boolean isEach(Sentence s, int i) {
        Item next = s.at(i + 1);
        return (next.isWord() && EACH.contains(next.lower()))
                || (next.is("for") && isOne(s, i + 2) && isReceived(s, i))
                || (next.is("per")
                        && s.at(s.at(i + 2).is("1") || s.at(i + 2).is("one") ? i + 3 : i + 2)
                                .isAny(Cue.BITCOIN, Cue.COIN))
                || (next.is("a") && s.at(i + 2).isAny(Cue.COIN) && !s.at(i + 3).is("of"));
    }

    /** Bought at, spent per coin: what the holder paid. */
    private static boolean isCostHere(Sentence s, int i, Governor governor) {
        Item item = s.at(governor.at());
        return isBoughtAt(s, i)
                || (governor.kind() == Governor.Kind.VERB
                        && item.isAny(Cue.COST_VERB)
                        && item.lower().startsWith("pa"))
                || (governor.kind() == Governor.Kind.NOUN && item.is(Cue.COST_NOUN));
    }

    /** Bought its first coins at so much each. */
    private static boolean isBoughtAt(Sentence s, int i) {
        int verb = s.at(i - 1).is("at") ? s.verbAtOrBefore(i - 2) : -1;
        return verb >= 0 && s.at(verb).is(Cue.ACQUIRE) && !s.contains(Cue.CONJUNCTION, verb, i);
    }

    /** Sold, or bought, so many at so much. */
    private static boolean isDealtAt(Sentence s, int i, Figure figure, Governor governor) {
        boolean dealt = governor.kind() == Governor.Kind.VERB
                && s.at(governor.at()).isAny(Cue.REDUCE, Cue.ACQUIRE)
                && s.at(i - 1).is("at")
                && figure.printed().number().compareTo(DEAREST_PRICE) <= 0;
        for (int j = governor.at() + 1; dealt && j < i; j++) {
            Figure amount = s.at(j).figure();
            if (amount != null) {
                return amount.isBitcoin() && amount.isTied();
            }
        }
        return false;
    }

    /** Bought so many for so much, at so much per coin. */
    private static boolean isPurchase(Sentence s, int i) {
        boolean bought = false;
        for (int j = 0; j < i; j++) {
            Figure figure = s.at(j).figure();
            bought |= figure != null && figure.isTied(ClaimedQuantity.COST);
        }
        return bought;
    }

    /** An average price: of what was bought it is a cost, of what was sold a price. */
    @Nullable
    private Found averageCost(Sentence s, int i, Governor governor) {
        if (isSale(s, i)) {
            return market("price of a sale");
        }
        Who who = amounts.whoseMoney(s, i, governor);
        return who == null ? null : new Found(ClaimedQuantity.COST, who, "average cost", null);
    }

    /** Got, fetched, sold: a price of a sale, where one coin is spoken of. */
    private static boolean isReceived(Sentence s, int i) {
        int verb = s.verbAtOrBefore(i - 1);
        return verb >= 0
                && (s.at(verb).isAny(Cue.REDUCE, Cue.PROCEEDS) || s.at(verb).is("got"));
    }

    /** For each, for one of them, for one bitcoin. */
    private static boolean isOne(Sentence s, int i) {
        Item behind = s.at(i + 1);
        return (s.at(i).is("each") || s.at(i).is("one"))
                && (!behind.isWord()
                        || behind.isAny(Cue.BITCOIN, Cue.CONJUNCTION)
                        || behind.is("coin")
                        || behind.is("of"));
    }

    /** Each coin has cost so much: what was paid, and no price of the market. */
    private static boolean isPaidForOne(Sentence s, int i, Governor governor) {
        int has = s.skipLeft(governor.at() - 1, Cue.ADVERB);
        boolean paid = governor.kind() == Governor.Kind.VERB
                && s.at(governor.at()).is("cost")
                && (s.at(has).is("has") || s.at(has).is("have"));
        int coin = s.skipLeft(has - 1, Cue.COIN, Cue.BITCOIN);
        return paid && coin < has - 1 && s.at(coin).is("each") && s.verbAtOrBefore(i - 1) == governor.at();
    }

    private boolean isSale(Sentence s, int i) {
        for (int j = i; j >= 0; j--) {
            Item item = s.at(j);
            if (item.isAny(Cue.REDUCE, Cue.SALE_NOUN)
                    || (item.is(Cue.PROCEEDS) && !item.is(Cue.ACQUIRE))
                    || (item.isWord() && item.lower().startsWith("reali"))
                    || item.lower().startsWith("fetch")) {
                return true;
            }
            if (item.is(Cue.COST_NOUN) && item.lower().contains("cost") && j < i) {
                return false;
            }
            if ((item.isWord() && (item.is(Cue.ACQUIRE) || item.is(Cue.BUY_NOUN) || item.is(Cue.COST_VERB)))
                    || item.is("purchase price")
                    || item.is("average purchase price")) {
                return false;
            }
        }
        Figure last = scene.lastAmount();
        return last != null && last.isTied(ClaimedQuantity.REDUCED);
    }
}
