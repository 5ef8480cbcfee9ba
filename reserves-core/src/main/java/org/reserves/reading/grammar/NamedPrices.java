package org.reserves.reading.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;

/** The prices of a coin that a text has named, and whether another figure is one like them: at today's $91,000, from $126,000 to $86,000. */
public final class NamedPrices {
    private static final int NEAR = 5;
    private static final BigDecimal CLOSE = new BigDecimal("2.5");
    private static final BigDecimal ROUNDED = new BigDecimal("0.04");

    /** Less than a coin is called a price where it is nearly one that was named, and not otherwise. */
    private static final BigDecimal CHEAPEST = BigDecimal.valueOf(1_000);

    private static final Set<String> AT = Set.of(
            "at", "above", "below", "under", "over", "near", "around", "about", "past", "from", "to", "between",
            "beyond", "@");

    private final Map<String, List<BigDecimal>> prices = new HashMap<>();

    /** Keeps a price of the market in mind. */
    public void remember(Figure figure) {
        Objects.requireNonNull(figure, "figure must not be null");
        prices.computeIfAbsent(figure.printed().unit(), unit -> new ArrayList<>())
                .add(figure.printed().number());
    }

    /** Returns whether money stands where a price can, and is within a factor of one that was named in its currency. */
    public boolean isLikeOne(Sentence s, int i, Figure figure, Governor governor) {
        Objects.requireNonNull(s, "sentence must not be null");
        Objects.requireNonNull(figure, "figure must not be null");
        Objects.requireNonNull(governor, "governor must not be null");
        BigDecimal number = figure.printed().number();
        if (number.compareTo(CHEAPEST) < 0 || !AT.contains(s.at(i - 1).lower()) || isOtherwise(s, i, governor)) {
            return false;
        }
        return prices.getOrDefault(figure.printed().unit(), List.of()).stream()
                .anyMatch(price -> isClose(number, price));
    }

    /** Returns whether money is what an amount of bitcoin makes at a price that was named in its currency. */
    public boolean isProduct(Figure money, Figure amount) {
        Objects.requireNonNull(money, "money must not be null");
        Objects.requireNonNull(amount, "amount must not be null");
        BigDecimal number = money.printed().number();
        return amount.printed().number().compareTo(BigDecimal.TEN) > 0
                && prices.getOrDefault(money.printed().unit(), List.of()).stream()
                        .map(price -> price.multiply(amount.printed().number()))
                        .anyMatch(product -> product.subtract(number).abs().compareTo(number.multiply(ROUNDED)) <= 0);
    }

    private static boolean isClose(BigDecimal a, BigDecimal b) {
        return a.compareTo(b.multiply(CLOSE)) <= 0 && b.compareTo(a.multiply(CLOSE)) <= 0;
    }

    /** Whether the words beside the figure say that it is something else than a price. */
    private static boolean isOtherwise(Sentence s, int i, Governor governor) {
        Item governs = s.at(governor.at());
        boolean dealt = governor.kind() == Governor.Kind.VERB
                && governs.isAny(Cue.ACQUIRE, Cue.REDUCE, Cue.COST_VERB, Cue.PROCEEDS, Cue.HOLD)
                && !governs.is(Cue.TRADE);
        boolean noun = governor.kind() == Governor.Kind.NOUN && !governs.is(Cue.PRICE_NOUN);
        return dealt
                || noun
                || governor.kind() == Governor.Kind.WORTH
                || s.contains(Cue.COST_NOUN, 0, i)
                || s.contains(Cue.MODAL, i - NEAR - 3, i)
                || s.contains(Cue.HYPOTHETICAL, i - NEAR - 3, i)
                || s.contains(Cue.LOAN, i - NEAR, i + NEAR)
                || s.contains(Cue.GAIN_NOUN, i - NEAR, i + NEAR);
    }
}
