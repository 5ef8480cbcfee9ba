package org.reserves.reading.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;

/** Whether money, or money divided by an amount near it, is a price that the text names, or could be one. */
final class PriceClues {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal FACTOR = BigDecimal.valueOf(4);
    private static final BigDecimal CLOSE = BigDecimal.valueOf(4);

    private final Scene scene;

    PriceClues(Scene scene) {
        this.scene = scene;
    }

    /** Adds what the money at a place comes to, where it is an amount of money at all. */
    void add(Clues clues, String u, Sentence s, int i) {
        Figure figure = s.at(i).figure();
        if (figure == null || !figure.isMoney() || figure.printed().number().signum() <= 0) {
            return;
        }
        BigDecimal money = figure.printed().number();
        Figure amount = scene.lastAmount();
        for (int j = i - 1; j >= 0; j--) {
            Figure other = s.at(j).figure();
            if (other != null && other.isBitcoin()) {
                amount = other;
                break;
            }
        }
        near(clues, u, money, s.at(i - 1));
        if (amount == null || amount.printed().number().signum() <= 0) {
            return;
        }
        BigDecimal held = amount.printed().number();
        boolean product = false;
        for (BigDecimal price : scene.prices()) {
            product = product || isNear(money, price.multiply(held));
        }
        BigDecimal each = money.divide(held, 0, RoundingMode.HALF_UP);
        clues.add(u, " each ", Clue.number(each.precision()));
        if (product) {
            clues.add(u, " is the product of ", Clue.figure(amount));
        }
    }

    private void near(Clues clues, String u, BigDecimal money, Item before) {
        if (scene.prices().isEmpty()) {
            return;
        }
        BigDecimal high = money.multiply(FACTOR);
        boolean known = false;
        boolean around = false;
        for (BigDecimal price : scene.prices()) {
            known = known || isNear(money, price);
            around = around || (price.compareTo(high) <= 0 && money.compareTo(price.multiply(FACTOR)) <= 0);
        }
        if (known) {
            clues.add(u, " is a price");
        }
        String where = around ? " around a price" : " far from prices";
        clues.add(u, where);
        clues.add(u, where, " ", before.lower());
    }

    private static boolean isNear(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs().multiply(HUNDRED).compareTo(a.multiply(CLOSE)) <= 0;
    }
}
