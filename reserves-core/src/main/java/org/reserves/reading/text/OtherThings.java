package org.reserves.reading.text;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;

/** What a figure counts that is no bitcoin: sales, other coins, shares of a fund, coins of metal, percent. */
public final class OtherThings {
    private static final int FAR = 5;
    private static final Set<String> SMALL_NUMBERS =
            Set.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "many");

    private OtherThings() {}

    /** Why a figure counts something else, by the words behind it; null where they do not say so. */
    @Nullable
    public static String counted(Sentence s, int i, Figure figure) {
        Objects.requireNonNull(s, "sentence must not be null");
        Objects.requireNonNull(figure, "figure must not be null");
        return isCountOfSales(s, i, figure) ? "it counts something else" : otherThing(s, i, figure);
    }

    /** 1.6 percent, 0.95 and 0.3. */
    public static boolean isPercentage(Sentence s, int i, Figure figure) {
        Objects.requireNonNull(s, "sentence must not be null");
        Objects.requireNonNull(figure, "figure must not be null");
        boolean small = figure.unit() == Figure.Unit.BARE
                && figure.printed().number().compareTo(BigDecimal.TEN) < 0
                && figure.printed().number().scale() > 0;
        for (int j = i - 1; small && j >= 0 && !s.at(j).isVerb(); j--) {
            Figure other = s.at(j).figure();
            if (other != null && other.unit() != Figure.Unit.BARE) {
                return other.unit() == Figure.Unit.PERCENT && !s.at(i + 1).isOfBitcoin();
            }
        }
        return false;
    }

    /** Eight bitcoin auctions; four 500 BTC transactions. */
    private static boolean isCountOfSales(Sentence s, int i, Figure figure) {
        boolean words = Character.isLetter(figure.printed().toString().charAt(0))
                && figure.printed().isExact();
        boolean noun = s.at(i + 1).isAny(Cue.SALE_NOUN, Cue.BUY_NOUN);
        boolean several =
                noun && figure.unit() == Figure.Unit.BARE && s.at(i + 1).lower().endsWith("s");
        return several || (noun && (words || SMALL_NUMBERS.contains(s.at(i - 1).lower())));
    }

    /** Ether, shares of a fund, coins of metal, people. */
    @Nullable
    private static String otherThing(Sentence s, int i, Figure figure) {
        for (int j = i + 1; j < Math.min(s.size(), i + 1 + FAR); j++) {
            Item item = s.at(j);
            if (item.isAny(Cue.BITCOIN)) {
                return null;
            }
            if (item.is(Cue.FUND_SHARE)) {
                return "it counts shares of a fund";
            }
            if (item.is("through") && s.contains(Cue.FUND_SHARE, j + 1, j + 3)) {
                return "it is held through shares";
            }
            if (item.is(Cue.PHYSICAL)) {
                return "it counts coins of metal";
            }
            if (item.is(Cue.OTHER_COIN) && figure.unit() == Figure.Unit.BARE) {
                return "it counts another coin";
            }
            if (!item.isWord() || (!item.isAny(Cue.ADJECTIVE, Cue.COIN, Cue.DETERMINER) && !item.is("of"))) {
                return null;
            }
        }
        return null;
    }

    /** Words that make an amount of money one of something else than bitcoin. */
    public static boolean isOfOtherCoins(Sentence s, int i) {
        Objects.requireNonNull(s, "sentence must not be null");
        int at = i + 1;
        boolean of = s.at(at).is("worth of")
                || s.at(at).is("worth")
                || s.at(at).is("in")
                || s.at(at).is("of");
        int next = s.skipRight(of ? at + 1 : at, Cue.DETERMINER, Cue.ADJECTIVE, Cue.PREP);
        Item item = s.at(next);
        return item.is(Cue.OTHER_COIN)
                && !item.is(Cue.BITCOIN)
                && !Set.of("link", "gold").contains(item.lower());
    }
}
