package org.reserves.reading.tables;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/** Figures that say how many bitcoin there are or will be, and what they are worth together. */
public final class SupplyRules {
    private static final BigDecimal FEWEST = BigDecimal.valueOf(15_000_000);
    /** Mined by March 2014, half a year before the first of the great auctions. */
    private static final BigDecimal FEWEST_MADE = BigDecimal.valueOf(12_500_000);

    private static final BigDecimal CAP = BigDecimal.valueOf(21_000_000);
    private static final BigDecimal MARKET = new BigDecimal("300000000000");
    private static final int FAR = 12;
    private static final int NEAR = 5;

    private static final int REACH = 6;
    /** Between the bitcoin mined by 2020 and the cap, with room for what is rounded. */
    private static final BigDecimal MINED = BigDecimal.valueOf(17_500_000);

    private static final BigDecimal MOST = BigDecimal.valueOf(22_000_000);
    private static final Set<String> EVER = Set.of(
            "ever",
            "exist",
            "exists",
            "existing",
            "existence",
            "circulation",
            "mined",
            "minted",
            "issued",
            "generated",
            "created",
            "outstanding",
            "existed");
    private static final Set<String> IN = Set.of("in circulation", "in existence");
    /** Words that widen the supply and take nothing from it. */
    private static final Set<String> GLOBAL = Set.of(
            "eventual", "terminal", "world", "upper", "possible", "issuable", "mined", "future", "coin", "coins");

    private SupplyRules() {}

    /** Ties the figure where it is one of these. */
    public static boolean tie(Sentence s, int i, Figure figure) {
        Objects.requireNonNull(s, "sentence must not be null");
        Objects.requireNonNull(figure, "figure must not be null");
        BigDecimal number = figure.printed().number();
        if (figure.isMoney()) {
            boolean market = number.compareTo(MARKET) >= 0
                    && s.contains(Cue.MARKET_CAP, i - FAR, i + NEAR)
                    && s.items().stream()
                            .noneMatch(item -> item.isName()
                                    && item.name() != null
                                    && item.name().isHolder());
            if (market) {
                figure.leaveUntied(ClaimedQuantity.OTHER, "what the whole market is worth");
            }
            return market;
        }
        boolean coins = figure.isBitcoin() || figure.unit() == Figure.Unit.BARE;
        boolean fits = coins && number.compareTo(FEWEST) >= 0 && number.compareTo(CAP) <= 0;
        boolean made = coins && number.compareTo(FEWEST_MADE) >= 0 && number.compareTo(CAP) <= 0 && isOfAll(s, i);
        boolean cap = number.compareTo(CAP) == 0
                && s.items().stream().anyMatch(item -> isOfCoins(item) || item.is("ever") || item.is("never"));
        boolean exists =
                number.compareTo(MINED) >= 0 && EVER.contains(s.at(i + 1).lower());
        boolean said = cap
                || exists
                || s.contains(Cue.SUPPLY, i - FAR, i + FAR)
                || s.contains(Cue.CAPPED, i - FAR, i + NEAR)
                || (s.contains(Cue.ACQUIRE, i - NEAR, i + NEAR) && figure.isBitcoin());
        if ((fits && said) || made) {
            figure.count(Figure.Unit.BITCOIN);
            figure.tie(tie(ClaimedQuantity.SUPPLY, "how many bitcoin there are or will be"));
        }
        return (fits && said) || made;
    }

    /** 16.3 million had been mined by then; 3 percent of the 20 million. */
    private static boolean isOfAll(Sentence s, int i) {
        int of = s.skipLeft(i - 1, Cue.DETERMINER, Cue.ADJECTIVE);
        Figure part = s.at(of).is("of") ? s.at(of - 1).figure() : null;
        boolean behind = part != null && part.unit() == Figure.Unit.PERCENT && isShare(s, of - 1);
        return behind
                || isInCirculation(s, i)
                || (isMade(s, i) && s.items().stream().anyMatch(SupplyRules::isOfCoins));
    }

    /** 13.6 million in circulation, 16 million bitcoins in existence. */
    private static boolean isInCirculation(Sentence s, int i) {
        int in = s.skipRight(i + 1, Cue.BITCOIN, Cue.COIN);
        return IN.contains(s.at(in).lower())
                || (s.at(in).is("in") && IN.contains("in " + s.at(in + 1).lower()));
    }

    private static boolean isOfCoins(Item item) {
        Figure figure = item.figure();
        return item.isOfBitcoin() || (figure != null && figure.isBitcoin());
    }

    private static Figure.Tie tie(ClaimedQuantity quantity, String why) {
        return new Figure.Tie(Owner.MARKET, quantity, Sureness.SURE, why, null, null);
    }

    /** Whether a percentage is one of the supply, of all bitcoin, of twenty-one million. */
    public static boolean isShare(Sentence s, int i) {
        Objects.requireNonNull(s, "sentence must not be null");
        int of = i + 1;
        boolean labelled = s.contains(Cue.SUPPLY, i - REACH, i) && s.at(i - 1).is(":");
        if (!s.at(of).is("of") && !s.at(of).is("share")) {
            return labelled || isTotalInBracket(s, i);
        }
        for (int j = of + 1; j < Math.min(s.size(), of + REACH); j++) {
            Item item = s.at(j);
            if ((item.is(Cue.NEUTRAL_NOUN) || item.is("limit")) && s.at(j + 1).is("of")) {
                j++;
                continue;
            }
            if (isAll(s, of, j)) {
                return true;
            }
            if (item.is("total")) {
                Item next = s.at(j + 1);
                return !next.isWord() || isEver(s, j) || next.isAny(Cue.BITCOIN, Cue.SUPPLY, Cue.CONJUNCTION, Cue.PREP);
            }
            boolean goesOn = item.isWord() && (item.isAny(Cue.DETERMINER, Cue.ADJECTIVE, Cue.BITCOIN) || item.is("'s"));
            if (!goesOn && !item.is("'s") && !GLOBAL.contains(item.lower())) {
                return false;
            }
        }
        return false;
    }

    /** All bitcoin, every coin that will exist, everything, coins issued to date, the supply, the cap, twenty-one million. */
    private static boolean isAll(Sentence s, int of, int j) {
        Item item = s.at(j);
        boolean every = item.is("all") || item.is("every") || item.is("everything");
        boolean coins = item.isAny(Cue.BITCOIN, Cue.COIN) && !item.isFigure();
        return (item.isOfBitcoin() && hasWord(s, "all", of, j))
                || (every && isEver(s, j))
                || (item.is("everything") && !s.at(j + 1).isWord())
                || (coins
                        && (isMade(s, j)
                                || s.at(j - 1).is("circulating")
                                || s.at(j - 1).is("existing")))
                || item.is(Cue.SUPPLY)
                || item.is("cap")
                || (item.isFigure() && isCap(s, j));
    }

    /** Issued to date, in circulation, mined so far; and by nobody. */
    private static boolean isMade(Sentence s, int coins) {
        for (int j = coins + 1;
                j <= coins + NEAR && !s.at(j).isSign() && !s.at(j).isFigure();
                j++) {
            if (EVER.contains(s.at(j).lower())) {
                return !s.at(j + 1).is("by");
            }
            if (s.at(j).isName() || s.at(j).isAny(Cue.HOLD, Cue.REDUCE, Cue.BY_HOLDER, Cue.CONJUNCTION)) {
                return false;
            }
        }
        return false;
    }

    /** All that can ever exist; everything in circulation. */
    private static boolean isEver(Sentence s, int all) {
        for (int j = all + 1; j < Math.min(s.size(), all + FAR - 2) && !s.at(j).isSign(); j++) {
            if (EVER.contains(s.at(j).lower()) || s.at(j).is(Cue.SUPPLY)) {
                return true;
            }
        }
        return false;
    }

    /** Twenty-one million, or what has been mined of them. */
    private static boolean isCap(Sentence s, int i) {
        Figure figure = s.at(i).figure();
        return figure != null
                && !figure.isMoney()
                && figure.printed().number().compareTo(isMade(s, i) ? FEWEST_MADE : MINED) >= 0
                && figure.printed().number().compareTo(MOST) <= 0;
    }

    /** The proportion held by small countries is low (a total of 2.5%). */
    private static boolean isTotalInBracket(Sentence s, int i) {
        int open = s.openBracket(i);
        return open > 0
                && s.contains(Cue.BITCOIN, 0, open)
                && (s.at(i - 1).is("of") || s.at(i - 1).is("("))
                && hasWord(s, "proportion", open);
    }

    /** Returns whether a word stands before a place. */
    public static boolean hasWord(Sentence s, String word, int to) {
        Objects.requireNonNull(s, "sentence must not be null");
        Objects.requireNonNull(word, "word must not be null");
        return hasWord(s, word, 0, to);
    }

    private static boolean hasWord(Sentence s, String word, int from, int to) {
        for (int j = from; j < to; j++) {
            if (s.at(j).is(word)) {
                return true;
            }
        }
        return false;
    }
}
