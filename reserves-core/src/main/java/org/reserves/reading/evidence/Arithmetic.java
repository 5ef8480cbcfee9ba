package org.reserves.reading.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Sentence;

/** What a figure comes to beside the prices of the text and the amount before it: a price, a product, about as much, a part of all bitcoin. */
final class Arithmetic {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** A figure and a product that differ by so many percent are the same, as prices move and figures are rounded. */
    private static final BigDecimal CLOSE = BigDecimal.valueOf(4);

    private static final BigDecimal FACTOR = BigDecimal.valueOf(4);
    private static final BigDecimal LESS = new BigDecimal("1.5");
    private static final int NEAR = 16;
    private static final BigDecimal LEAST = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MUCH = BigDecimal.TEN;
    /** A percent of the cap of 21 million, and of the 18 million that were mined by October 2019. */
    private static final BigDecimal OF_CAP = BigDecimal.valueOf(210_000);

    private static final BigDecimal OF_MINED = BigDecimal.valueOf(180_000);
    private static final BigDecimal ROUNDED = new BigDecimal("1.06");

    private final Scene scene;

    Arithmetic(Scene scene) {
        this.scene = scene;
    }

    /** Adds what is true of the figure at a place. */
    void add(Clues clues, String u, Sentence s, int i) {
        Figure figure = s.at(i).figure();
        if (figure == null || figure.printed().number().signum() <= 0) {
            return;
        }
        Figure before = amountBefore(s, i);
        Figure amount = before != null && before.printed().number().signum() > 0 ? before : null;
        switch (figure.unit()) {
            case MONEY -> money(clues, u, s, i, figure.printed().number(), amount);
            case BITCOIN -> besideAmount(clues, u, figure, amount);
            case BARE -> bare(clues, u, figure, amount);
            case PERCENT -> part(clues, u, figure, amount);
            case RANK, OTHER -> {}
        }
    }

    private void bare(Clues clues, String u, Figure figure, @Nullable Figure amount) {
        if (isAroundAPrice(figure.printed().number(), LESS)) {
            clues.add(u, " around a price");
        }
        if (amount != null) {
            clues.add(u, comparison(figure, amount));
        }
        besideAmount(clues, u, figure, amount);
        part(clues, u, figure, amount);
    }

    private static void besideAmount(Clues clues, String u, Figure figure, @Nullable Figure amount) {
        if (amount != null) {
            clues.add(u, comparison(figure, amount), " of ", Clue.figure(amount));
        }
    }

    /** The amount of bitcoin before it in the sentence, or the last of the text. */
    @Nullable
    private Figure amountBefore(Sentence s, int i) {
        for (int j = i - 1; j >= 0; j--) {
            Figure other = s.at(j).figure();
            if (other != null && other.isBitcoin()) {
                return other;
            }
        }
        return scene.lastAmount();
    }

    /** As much as the amount before it, about as much, or another order. */
    private static String comparison(Figure figure, Figure amount) {
        BigDecimal a = figure.printed().number();
        BigDecimal b = amount.printed().number();
        return isNear(a, b)
                ? " as much"
                : isWithin(a, b, LESS) ? " about as much" : isWithin(a, b, MUCH) ? " not as much" : " far from it";
    }

    /** Whether a percentage is the part of all bitcoin that the amount before it is. */
    private static void part(Clues clues, String u, Figure figure, @Nullable Figure amount) {
        if (amount == null) {
            return;
        }
        BigDecimal percent = figure.printed().number();
        BigDecimal held = amount.printed().number();
        boolean ofCap = percent.multiply(OF_CAP).compareTo(held.multiply(ROUNDED)) <= 0
                && percent.multiply(OF_CAP).multiply(ROUNDED).compareTo(held) >= 0;
        boolean ofMined = percent.multiply(OF_MINED).compareTo(held) <= 0
                && percent.multiply(OF_CAP).compareTo(held) >= 0;
        clues.add(u, ofCap || ofMined ? " part of all" : " no part of all");
    }

    private void money(Clues clues, String u, Sentence s, int i, BigDecimal money, @Nullable Figure amount) {
        if (scene.prices().stream().anyMatch(price -> isNear(money, price))) {
            clues.add(u, " is a price");
        }
        if (!scene.prices().isEmpty()) {
            String where = isAroundAPrice(money, FACTOR) ? " around a price" : " far from prices";
            clues.add(u, where);
            clues.add(u, where, " ", s.at(i - 1).lower());
        }
        besideMoney(clues, u, s, i, money);
        if (amount == null) {
            return;
        }
        BigDecimal held = amount.printed().number();
        BigDecimal each = money.divide(held, 0, RoundingMode.HALF_UP);
        clues.add(u, " each ", Clue.number(each.precision()));
        if (scene.prices().stream().anyMatch(price -> isNear(money, price.multiply(held)))) {
            clues.add(u, " is the product of ", Clue.figure(amount));
        }
    }

    /** As much as one coin can cost, behind which word; times an amount it is other money of the sentence, or the other way round. */
    private void besideMoney(Clues clues, String u, Sentence s, int i, BigDecimal money) {
        boolean sized = isOfACoin(money);
        if (sized) {
            clues.add(u, " of a coin ", s.at(i - 1).lower());
            clues.add(u, " of a coin ", s.at(i - 2).lower(), " ", s.at(i - 1).lower());
            clues.add(u, scene.isAboutMarket() ? " of a coin market" : " of a coin");
        }
        for (int j = Math.max(0, i - NEAR); j < Math.min(s.size(), i + NEAR); j++) {
            Figure other = s.at(j).figure();
            if (j == i || other == null || !other.isMoney()) {
                continue;
            }
            BigDecimal more = other.printed().number();
            if (sized && isProductHere(s, i, more, money)) {
                clues.add(u, " makes money");
            } else if (isOfACoin(more) && isProductHere(s, i, money, more)) {
                clues.add(u, " made by money ", j < i ? "before" : "behind");
            }
        }
    }

    /** Whether money is a price times an amount of the sentence, or of the one before. */
    private boolean isProductHere(Sentence s, int i, BigDecimal money, BigDecimal price) {
        for (int j = Math.max(0, i - NEAR); j < Math.min(s.size(), i + NEAR); j++) {
            Figure amount = s.at(j).figure();
            boolean coins = amount != null
                    && (amount.isBitcoin() || amount.unit() == Figure.Unit.BARE)
                    && amount.printed().number().compareTo(BigDecimal.TEN) > 0;
            if (coins
                    && amount != null
                    && isNear(money, price.multiply(amount.printed().number()))) {
                return true;
            }
        }
        Figure last = scene.lastAmount();
        return last != null
                && last.printed().number().compareTo(BigDecimal.TEN) > 0
                && isNear(money, price.multiply(last.printed().number()));
    }

    private static boolean isOfACoin(BigDecimal money) {
        return money.compareTo(LEAST) >= 0 && money.compareTo(MILLION) < 0;
    }

    private boolean isAroundAPrice(BigDecimal number, BigDecimal factor) {
        return scene.prices().stream().anyMatch(price -> isWithin(number, price, factor));
    }

    private static boolean isWithin(BigDecimal a, BigDecimal b, BigDecimal factor) {
        return a.compareTo(b.multiply(factor)) <= 0 && b.compareTo(a.multiply(factor)) <= 0;
    }

    private static boolean isNear(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs().multiply(HUNDRED).compareTo(a.multiply(CLOSE)) <= 0;
    }
}
