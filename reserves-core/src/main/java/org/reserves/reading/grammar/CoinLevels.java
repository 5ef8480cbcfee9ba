package org.reserves.reading.grammar;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import org.reserves.figure.Hedge;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;

/** Where bitcoin itself stands at so much, rises to it, falls from it: its name in the clause, a level before the figure, and nobody's coins between. */
public final class CoinLevels {
    private static final int FAR = 14;
    private static final int NEAR = 4;
    private static final BigDecimal LOWEST = BigDecimal.valueOf(100);
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(900_000);
    private static final BigDecimal LEAST = BigDecimal.valueOf(1_000);
    private static final BigDecimal DIGITS_ALONE = BigDecimal.valueOf(10_000);

    private static final Set<String> LEVELS = Set.of(
            "at",
            "to",
            "from",
            "above",
            "below",
            "under",
            "over",
            "near",
            "around",
            "about",
            "past",
            "between",
            "beyond",
            "beneath",
            "towards",
            "toward",
            "topped",
            "passed",
            "crossed",
            "touched",
            "hit",
            "reached",
            "cost",
            "costs",
            "costing",
            "averaged",
            "broke",
            "breached",
            "reclaimed",
            "hits",
            "tops",
            "passes",
            "crosses",
            "touching",
            "hitting",
            "topping",
            "reaching",
            "nears",
            "neared",
            "surpassed",
            "exceeded",
            "is",
            "was",
            "low",
            "high",
            "of",
            "roughly",
            "nearly",
            "almost");
    private static final Set<String> COINS =
            Set.of("bitcoin", "btc", "₿", "$btc", "cryptocurrency", "cryptocurrencies", "digital currency", "btc/usd");
    /** Levels of those who draw lines on charts, or bet on them; nothing has been paid there. */
    private static final Set<String> LINES = Set.of(
            "support",
            "resistance",
            "max",
            "pain",
            "target",
            "targets",
            "forecast",
            "forecasts",
            "average",
            "ema",
            "ma",
            "fib",
            "sma",
            "strike",
            "strikes",
            "liquidation",
            "trigger",
            "supertrend",
            "break-even",
            "consensus",
            "goal",
            "predicts",
            "predicted",
            "sees",
            "trendline",
            "prediction");

    private static final Set<Cue> ENDS = Set.of(
            Cue.HOLD,
            Cue.ACQUIRE,
            Cue.REDUCE,
            Cue.WORTH,
            Cue.VALUE_NOUN,
            Cue.COIN_NOUN,
            Cue.COST_NOUN,
            Cue.GAIN_NOUN,
            Cue.PROCEEDS_NOUN,
            Cue.SALE_NOUN,
            Cue.PLAN,
            Cue.MODAL,
            Cue.HYPOTHETICAL,
            Cue.LOAN,
            Cue.FUND_SHARE,
            Cue.BY_HOLDER,
            Cue.MARKET_CAP,
            Cue.POSSESSIVE,
            Cue.COMPANY_NOUN,
            Cue.AGENCY_NOUN,
            Cue.PERSON_NOUN);

    private CoinLevels() {}

    /** Returns whether the figure at a place is a level that the price of bitcoin stands at or goes to. */
    public static boolean isLevel(Sentence s, int i, Figure figure) {
        Objects.requireNonNull(s, "sentence must not be null");
        Objects.requireNonNull(figure, "figure must not be null");
        BigDecimal number = figure.printed().number();
        boolean small = MarketPrices.SMALL_MONEY.contains(figure.printed().unit());
        BigDecimal highest = small ? HIGHEST.movePointRight(2) : HIGHEST;
        BigDecimal lowest = figure.isMoney() ? LOWEST : DIGITS_ALONE;
        boolean fits = number.compareTo(lowest) >= 0 && number.compareTo(highest) <= 0;
        return fits && !isDrawn(s, i) && ((isLevelBefore(s, i, figure) && isOfTheCoin(s, i)) || isAt(s, i, figure));
    }

    private static boolean isLevelBefore(Sentence s, int i, Figure figure) {
        Item before = s.at(s.at(i - 1).is(Cue.DETERMINER) ? i - 2 : i - 1);
        boolean hedged = figure.printed().hedge() != Hedge.NONE;
        return LEVELS.contains(before.lower())
                || (hedged && (COINS.contains(before.lower()) || before.isAny(Cue.TRADE, Cue.BE, Cue.CURRENT)));
    }

    /** At so much the five balances come to: at the beginning of a clause that speaks of coins and of no deal. */
    private static boolean isAt(Sentence s, int i, Figure figure) {
        if (!s.at(i - 1).is("at")
                || !figure.isMoney()
                || figure.printed().number().compareTo(LEAST) < 0) {
            return false;
        }
        boolean dealt = s.items().stream()
                .anyMatch(item -> item.isAny(
                        Cue.ACQUIRE,
                        Cue.REDUCE,
                        Cue.COST_VERB,
                        Cue.COST_NOUN,
                        Cue.SALE_NOUN,
                        Cue.BUY_NOUN,
                        Cue.PROCEEDS,
                        Cue.LOAN,
                        Cue.OTHER_COIN));
        Item before = s.at(i - 2);
        boolean begins = i == 1 || (before.isSign() && !before.is("'s")) || before.is(Cue.BE) || before.isFigure();
        return !dealt && begins;
    }

    private static boolean isDrawn(Sentence s, int i) {
        for (int j = Math.max(0, i - FAR); j < Math.min(s.size(), i + NEAR); j++) {
            if (LINES.contains(s.at(j).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words before say bitcoin, and nothing that somebody has, bought or sold. */
    private static boolean isOfTheCoin(Sentence s, int i) {
        boolean moves = false;
        for (int j = i - 1; j >= Math.max(0, i - FAR); j--) {
            Item item = s.at(j);
            if (COINS.contains(item.lower()) || isOneCoin(s, j)) {
                return isFree(s, j) && (moves || isBack(s, j, i));
            }
            moves |= item.isAny(Cue.TRADE, Cue.RISE, Cue.FALL, Cue.BE)
                    || item.lower().startsWith("cost");
            if (isEnd(item) || isHolder(item)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isEnd(Item item) {
        Figure figure = item.figure();
        if (figure != null) {
            return figure.isMoney() ? !figure.isTied(ClaimedQuantity.PRICE) : figure.unit() != Figure.Unit.PERCENT;
        }
        boolean trades = item.isAny(Cue.TRADE, Cue.FALL, Cue.RISE);
        boolean other = item.is(Cue.OTHER_COIN) && !item.lower().startsWith("crypto");
        return item.is(";")
                || item.is(":")
                || other
                || (!trades && ENDS.stream().anyMatch(item::is));
    }

    private static boolean isHolder(Item item) {
        return item.isName() && item.name() != null && item.name().isHolder();
    }

    private static boolean isOneCoin(Sentence s, int j) {
        int article = s.at(j - 1).is("single") || s.at(j - 1).is("one") ? j - 2 : j - 1;
        return s.at(j).is("coin")
                && (s.at(article).is("a")
                        || s.at(j - 1).is("one")
                        || s.at(j - 1).is("the"));
    }

    /** With bitcoin at so much: no verb between. */
    private static boolean isBack(Sentence s, int coin, int i) {
        return i - coin <= NEAR && !s.at(coin + 1).isAny(Cue.CONJUNCTION);
    }

    /** Nobody's, no amount, and not the name of something else. */
    private static boolean isFree(Sentence s, int coin) {
        Item before = s.at(coin - 1);
        Item behind = s.at(coin + 1);
        boolean told = s.contains(Cue.COST_NOUN, coin - NEAR, coin)
                || (before.is(Cue.ADJECTIVE) && !before.is("single") && !before.isAny(Cue.DETERMINER, Cue.CURRENT));
        boolean owned = told || before.is("'s") || before.is(Cue.POSSESSIVE) || before.isFigure();
        boolean dealt = before.isAny(Cue.ACQUIRE, Cue.REDUCE, Cue.HOLD)
                || (before.is("of") && s.at(coin - 2).isAny(Cue.COIN_NOUN, Cue.VALUE_NOUN, Cue.NEUTRAL_NOUN))
                || before.is("in");
        boolean named = behind.isAny(Cue.COIN_NOUN, Cue.FUND_SHARE, Cue.COMPANY_NOUN, Cue.AGENCY_NOUN, Cue.BY_HOLDER)
                || behind.isName();
        return !owned && !dealt && !named;
    }
}
