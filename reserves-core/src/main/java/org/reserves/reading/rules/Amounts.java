package org.reserves.reading.rules;

import javax.annotation.Nullable;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.SubjectFinder;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.rules.TieRule.Found;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/** The amount of bitcoin that an amount of money is about. */
final class Amounts {
    private final Scene scene;
    private final SubjectFinder subjects;

    Amounts(Scene scene, SubjectFinder subjects) {
        this.scene = scene;
        this.subjects = subjects;
    }

    @Nullable
    Figure amountOf(ClaimedQuantity quantity) {
        Figure last = scene.lastAmount();
        boolean sold = quantity == ClaimedQuantity.PROCEEDS && last != null && last.isTied(ClaimedQuantity.REDUCED);
        return sold ? last : null;
    }

    /** Whether the last amount spoken of was sold, where proceeds are asked for, or bought, where a cost is. */
    boolean isOfLast(ClaimedQuantity quantity) {
        Figure last = scene.lastAmount();
        return last != null
                && last.isTied()
                && (quantity == ClaimedQuantity.PROCEEDS || last.isTied(ClaimedQuantity.ACQUIRED));
    }

    /** Whether the last amount spoken of was sold. */
    boolean isSold() {
        Figure last = scene.lastAmount();
        return last != null && last.isTied(ClaimedQuantity.REDUCED);
    }

    @Nullable
    Who whoseMoney(Sentence s, int i, Governor governor) {
        int at = governor.at();
        Who who = subjects.possessor(s, at);
        if (who != null) {
            return who;
        }
        int verb = s.verbAtOrBefore(at - 1);
        who = verb >= 0 ? subjects.ofVerb(s, verb) : null;
        boolean lost = s.at(at).lower().startsWith("loss");
        return who == null && !lost ? ofAmount(s, i) : who;
    }

    /** The holder of the amount before a figure in its sentence, or of the last one spoken of. */
    @Nullable
    Who ofAmount(Sentence s, int i) {
        for (int j = i - 1; j >= 0; j--) {
            Figure figure = s.at(j).figure();
            if (figure != null && figure.isBitcoin()) {
                return figure.isTied() ? like(figure) : null;
            }
        }
        Figure last = scene.lastAmount();
        return last != null
                        && last.isTied()
                        && !namesAnother(s, i, last.requireTie().owner())
                ? like(last)
                : null;
    }

    @Nullable
    static Who ofAmountIn(Sentence s, int i) {
        for (int j = i - 1; j >= 0; j--) {
            Figure figure = s.at(j).figure();
            if (figure != null && figure.isBitcoin() && figure.isTied()) {
                return like(figure);
            }
        }
        return null;
    }

    @Nullable
    static Who ofMoneyBefore(Sentence s, int i) {
        for (int j = i - 1; j >= 0; j--) {
            Figure figure = s.at(j).figure();
            if (figure != null && figure.isTied(ClaimedQuantity.VALUE)) {
                return like(figure);
            }
        }
        return null;
    }

    static Who like(Figure figure) {
        Figure.Tie tie = figure.requireTie();
        return new Who(tie.owner(), tie.sure().and(Sureness.LIKELY), "of the amount before it");
    }

    @Nullable
    static Found of(@Nullable Figure host, String why) {
        if (host == null || !host.isTied()) {
            return null;
        }
        Figure.Tie tie = host.requireTie();
        ClaimedQuantity quantity = host.isMoney() ? tie.quantity() : ClaimedQuantity.VALUE;
        Figure amount = host.isMoney() ? tie.of() : host;
        return new Found(quantity, new Who(tie.owner(), tie.sure(), tie.why()), why, amount);
    }

    private static boolean namesAnother(Sentence s, int before, Owner owner) {
        return s.items().stream()
                .limit(before)
                .map(Item::name)
                .anyMatch(name -> name != null
                        && name.owner() != null
                        && !Scene.stateOf(name.owner()).equals(Scene.stateOf(owner)));
    }

    /** Whether the sentence, or the one before it, speaks of bitcoin. */
    boolean isAboutCoins(Sentence s) {
        return s.contains(Cue.BITCOIN)
                || s.contains(Cue.COIN)
                || s.contains(Cue.COIN_NOUN)
                || scene.lastAmount() != null
                || scene.isAboutCoins()
                || s.items().stream()
                        .anyMatch(item -> item.figure() != null && item.figure().isBitcoin());
    }

    /** Raised so much from 500 coins, from 13.2. */
    boolean isFromCoins(Sentence s, int i) {
        Figure coins = s.at(i + 2).figure();
        boolean linked = s.at(i + 1).is("from") || s.at(i + 1).is("for");
        if (coins == null) {
            return false;
        }
        boolean counts = coins.isBitcoin() || coins.unit() == Figure.Unit.BARE;
        return linked
                && counts
                && (coins.isBitcoin()
                        || Counting.isAlone(s, i + 2)
                        || s.at(i + 3).isAny(Cue.BITCOIN, Cue.COIN))
                && scene.isAboutBitcoin();
    }
}
