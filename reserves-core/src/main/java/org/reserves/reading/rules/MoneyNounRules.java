package org.reserves.reading.rules;

import java.math.BigDecimal;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.SubjectFinder;
import org.reserves.reading.grammar.VerbSense;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.rules.TieRule.Found;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Name;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/** A noun, label, bracket or figure before money: a profit of, Value:, 500 BTC ($50 million). */
final class MoneyNounRules {
    private static final BigDecimal DEAREST_PRICE = BigDecimal.valueOf(2_000_000);
    private static final int NEAR = 5;
    private static final int LABEL = 10;

    private final Scene scene;
    private final SubjectFinder subjects;
    private final Amounts amounts;

    MoneyNounRules(Scene scene, SubjectFinder subjects, Amounts amounts) {
        this.scene = scene;
        this.subjects = subjects;
        this.amounts = amounts;
    }

    @Nullable
    Found noun(Sentence s, int i, Governor governor) {
        Item noun = s.at(governor.at());
        Who earner = earner(s, governor.at());
        if (earner != null) {
            return new Found(ClaimedQuantity.PROCEEDS, earner, "brought it", null);
        }
        if (noun.is(Cue.PRICE_NOUN) && governor.prep().equals("of")) {
            return MoneyVerbRules.forAmount(s, i);
        }
        ClaimedQuantity quantity = noun.is(Cue.MISSED)
                ? ClaimedQuantity.OTHER
                : noun.is(Cue.GAIN_NOUN)
                        ? ClaimedQuantity.GAIN
                        : noun.is(Cue.PROCEEDS_NOUN)
                                ? ClaimedQuantity.PROCEEDS
                                : noun.is(Cue.COST_NOUN)
                                        ? ClaimedQuantity.COST
                                        : noun.isAny(Cue.VALUE_NOUN, Cue.COIN_NOUN) ? ClaimedQuantity.VALUE : null;
        if (quantity == null || (quantity != ClaimedQuantity.VALUE && !amounts.isAboutCoins(s))) {
            return null;
        }
        if (quantity == ClaimedQuantity.GAIN
                && (BesideRules.isMissed(s, governor.at() - 2, governor.at())
                        || BesideRules.isLost(s, governor.at()))) {
            quantity = ClaimedQuantity.OTHER;
        }
        boolean planned = s.contains(Cue.PLAN, governor.at() - NEAR - 2, governor.at());
        if (noun.is(Cue.COIN_NOUN) && (planned || isOnlySaid(s, governor.at()))) {
            return null;
        }
        Who who = amounts.whoseMoney(s, i, governor);
        return who == null ? null : new Found(quantity, who, "\"" + noun.lower() + "\"", amounts.amountOf(quantity));
    }

    /** The sale brought the Dutch treasury so much. */
    @Nullable
    private Who earner(Sentence s, int noun) {
        int before = s.skipLeft(noun - 1, Cue.ADJECTIVE);
        before = s.at(before).isName() ? before - 1 : before;
        int verb = s.skipLeft(before, Cue.DETERMINER);
        boolean brings =
                verb < noun && s.at(verb).is(Cue.PROCEEDS) && s.at(noun).is(Cue.GOVERNMENT);
        return brings ? subjects.possessor(s, noun) : null;
    }

    /** A reserve that is announced, proposed or created is not one that is held. */
    private static boolean isOnlySaid(Sentence s, int noun) {
        int verb = s.verbAtOrBefore(noun - 1);
        return verb >= 0
                && !s.at(verb).isAny(Cue.HOLD, Cue.ACQUIRE, Cue.REDUCE, Cue.BE, Cue.RISE, Cue.FALL)
                && s.at(s.skipLeft(noun - 1, Cue.ADJECTIVE, Cue.BITCOIN)).is("a");
    }

    @Nullable
    Found bracket(Sentence s, int i, int open) {
        int before = open - 1;
        while (before > 0
                && s.at(before).isWord()
                && s.at(before).isAny(Cue.BITCOIN, Cue.COIN, Cue.CURRENT, Cue.ADJECTIVE)) {
            before--;
        }
        Figure host = s.at(before).figure();
        if (host != null) {
            return Amounts.of(host, "bracket behind a figure");
        }
        Item item = s.at(open - 1);
        Name name = item.name();
        if (name != null
                && name.owner() != null
                && name.isHolder()
                && scene.event().contains(Cue.VALUE_NOUN)) {
            return new Found(
                    ClaimedQuantity.VALUE, new Who(name.owner(), Sureness.LIKELY, item.text()), "bracket", null);
        }
        if (item.isAny(Cue.COIN_NOUN, Cue.BITCOIN)) {
            Who who = subjects.ofCoins(s, open - 1);
            return who == null
                    ? null
                    : new Found(ClaimedQuantity.VALUE, who, "bracket behind \"" + item.text() + "\"", null);
        }
        Governor governor = Governor.from(s, open - 1);
        return governor.kind() == Governor.Kind.NOUN ? noun(s, i, governor) : null;
    }

    @Nullable
    Found labelled(Sentence s, int at) {
        Who who = scene.ofList();
        if (who == null) {
            return null;
        }
        for (int j = at - 1; j >= Math.max(0, at - LABEL); j--) {
            Item item = s.at(j);
            Figure last = scene.lastAmount();
            if (item.is(Cue.COST_NOUN) && last != null && last.isTied(ClaimedQuantity.REDUCED) && isPrice(s, at)) {
                return PriceRules.market("price of a sale");
            }
            ClaimedQuantity quantity = item.is(Cue.MISSED)
                    ? ClaimedQuantity.OTHER
                    : item.is(Cue.GAIN_NOUN)
                            ? ClaimedQuantity.GAIN
                            : item.is(Cue.PROCEEDS_NOUN)
                                    ? ClaimedQuantity.PROCEEDS
                                    : item.is(Cue.COST_NOUN)
                                            ? ClaimedQuantity.COST
                                            : item.isAny(Cue.VALUE_NOUN, Cue.WORTH, Cue.COIN_NOUN)
                                                    ? ClaimedQuantity.VALUE
                                                    : null;
            if (quantity != null) {
                return new Found(quantity, who, "label \"" + item.lower() + "\"", null);
            }
        }
        return null;
    }

    /** Whether the figure behind a label is small enough for the price of a coin. */
    private static boolean isPrice(Sentence s, int at) {
        for (int j = at + 1; j < s.size(); j++) {
            Figure figure = s.at(j).figure();
            if (figure != null) {
                return figure.printed().number().compareTo(DEAREST_PRICE) <= 0;
            }
        }
        return false;
    }

    /** 500 BTC, $50 million; £4bn or $5bn. */
    @Nullable
    Found listed(Sentence s, Governor governor) {
        Figure host = s.at(governor.at()).figure();
        if (host == null) {
            return null;
        }
        if (host.isBitcoin() && governor.kind() == Governor.Kind.COORDINATED) {
            ClaimedQuantity quantity =
                    VerbSense.ofEvent(scene.event()) == ClaimedQuantity.REDUCED && host.isTied(ClaimedQuantity.REDUCED)
                            ? ClaimedQuantity.PROCEEDS
                            : ClaimedQuantity.VALUE;
            return host.isTied() ? new Found(quantity, Amounts.like(host), "listed behind the amount", host) : null;
        }
        return Amounts.of(host, "stands beside the figure before it");
    }
}
