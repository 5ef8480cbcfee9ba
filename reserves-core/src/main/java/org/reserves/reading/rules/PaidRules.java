package org.reserves.reading.rules;

import java.math.BigDecimal;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.SubjectFinder;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.rules.TieRule.Found;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;

/** What a coin cost its holder, and no price of the market: bought at an average of so much, its cost a coin is so much, paid so much apiece. */
final class PaidRules implements TieRule {
    private static final int FAR = 14;
    private static final int BESIDE = 4;
    private static final BigDecimal CHEAPEST = BigDecimal.TEN;
    private static final BigDecimal DEAREST_PRICE = BigDecimal.valueOf(2_000_000);
    private static final Set<String> AVERAGE = Set.of("average", "averaged", "averaging", "avg", "avg.", "on average");
    private static final Set<String> COSTS =
            Set.of("cost", "costs", "cost basis", "entry", "break-even", "breakeven", "entry price");
    private static final Set<String> BUYS =
            Set.of("bought", "buy", "buys", "buying", "purchased", "purchase", "scooped up", "picked up", "snapped up");
    private static final Set<String> PAYS = Set.of("paid", "pay", "pays", "paying");

    private final SubjectFinder subjects;
    private final Amounts amounts;

    PaidRules(SubjectFinder subjects, Amounts amounts) {
        this.subjects = subjects;
        this.amounts = amounts;
    }

    @Nullable
    @Override
    public Found at(Sentence s, int i, Governor governor) {
        Figure figure = s.at(i).figure();
        boolean small = figure != null
                && figure.printed().number().compareTo(DEAREST_PRICE) <= 0
                && figure.printed().number().compareTo(CHEAPEST) >= 0;
        if (!small || figure == null || s.contains(Cue.HYPOTHETICAL, 0, i) || s.contains(Cue.LOAN, 0, i)) {
            return null;
        }
        boolean each = figure.printed().per().equals("BTC") || PriceRules.isEach(s, i);
        boolean average = isAverage(s, i);
        int paid = paidBefore(s, i, each, average);
        return paid < 0 ? null : found(s, i, paid);
    }

    @Nullable
    private Found found(Sentence s, int i, int paid) {
        Who who = Amounts.ofAmountIn(s, i);
        who = who == null && !s.at(paid).isVerb() ? subjects.possessor(s, paid) : who;
        who = who == null && s.at(paid).isVerb() ? subjects.ofVerb(s, paid) : who;
        who = who == null ? amounts.ofAmount(s, i) : who;
        return who == null ? null : new Found(ClaimedQuantity.COST, who, "paid for a coin", null);
    }

    private static boolean isAverage(Sentence s, int i) {
        for (int j = Math.max(0, i - BESIDE); j < i + 3; j++) {
            if (AVERAGE.contains(s.at(j).lower())) {
                return true;
            }
        }
        return false;
    }

    /** The word before it that says it was paid, with no sale and no other money between; -1 where there is none. */
    private static int paidBefore(Sentence s, int i, boolean each, boolean average) {
        for (int j = i - 1; j >= Math.max(0, i - FAR); j--) {
            Item item = s.at(j);
            Figure other = item.figure();
            boolean over = other != null && other.isMoney();
            boolean sold = item.isAny(Cue.REDUCE, Cue.SALE_NOUN, Cue.PROCEEDS_NOUN)
                    || (item.is(Cue.PROCEEDS) && !item.is(Cue.ACQUIRE));
            if (over || sold || item.is(";")) {
                return -1;
            }
            if (isPaid(s, j, each, average)) {
                return j;
            }
        }
        return -1;
    }

    private static boolean isPaid(Sentence s, int j, boolean each, boolean average) {
        Item item = s.at(j);
        if (item.is("cost") && isVerbOfCoins(s, j)) {
            return each;
        }
        if (item.isWord() && COSTS.contains(item.lower()) && !isOfMarket(s, j)) {
            return each || average || s.at(j + 1).is("per coin") || s.at(j + 1).is("per");
        }
        boolean dealt = BUYS.contains(item.lower()) || PAYS.contains(item.lower());
        return dealt && (each || average) && !s.contains(Cue.PLAN, 0, j);
    }

    /** The first 200 bitcoins cost: some coins, and not any coin. */
    private static boolean isVerbOfCoins(Sentence s, int verb) {
        for (int j = verb - 1; j >= Math.max(0, verb - BESIDE); j--) {
            Figure amount = s.at(j).figure();
            if ((amount != null && amount.isBitcoin())
                    || s.at(j).is("coins")
                    || s.at(j).is("them")
                    || s.at(j).is("each")) {
                return true;
            }
        }
        return false;
    }

    /** A coin cost, bitcoin costs: the price of the day. */
    private static boolean isOfMarket(Sentence s, int cost) {
        int subject = s.skipLeft(cost - 1, Cue.ADVERB);
        return s.at(subject).isAny(Cue.BITCOIN, Cue.COIN) && !s.at(subject - 1).is("per");
    }
}
