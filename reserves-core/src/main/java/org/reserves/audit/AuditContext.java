package org.reserves.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reserves.figure.Agreement;
import org.reserves.figure.PrintedFigure;
import org.reserves.figure.Span;
import org.reserves.money.Btc;
import org.reserves.money.Grouping;
import org.reserves.money.Money;
import org.reserves.money.Ratio;
import org.reserves.supply.Supply;

/** What every rule may look at: the claims, the supplies to try, what is known from outside. */
record AuditContext(PublishedTable table, List<Supply> supplies, KnownFacts facts) {
    private static final int SHOWN_DECIMALS = 2;
    private static final Ratio LARGEST = number(Btc.ofSats(Long.MAX_VALUE));

    Stream<Claim> claims(Quantity quantity) {
        return table.claims().stream().filter(claim -> claim.quantity() == quantity);
    }

    Stream<Claim> claims(Subject subject, Quantity quantity) {
        return claims(quantity).filter(claim -> claim.subject().equals(subject));
    }

    Set<String> rowSubjects() {
        return claims(Quantity.ROW)
                .map(claim -> claim.subject().toString())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The amount other figures of the subject are computed from: its row, or else the first amount stated. */
    Optional<Claim> amountOf(Subject subject) {
        return Stream.concat(claims(subject, Quantity.ROW), claims(subject, Quantity.AMOUNT))
                .findFirst();
    }

    /** The prices in a currency that a figure of the subject can be computed from, each once: its own, or else those of the market. */
    List<Claim> prices(Subject subject, String currency) {
        List<Claim> own = distinct(claims(subject, Quantity.PRICE)
                .filter(price -> price.printed().unit().equals(currency)));
        return own.isEmpty()
                ? distinct(claims(Quantity.PRICE)
                        .filter(price -> price.subject().kind() != Subject.Kind.HOLDER
                                && price.printed().unit().equals(currency)))
                : own;
    }

    /** Without those that another one, of the market before any, prints the same. */
    private static List<Claim> distinct(Stream<Claim> prices) {
        Map<PrintedFigure, Claim> byPrint = new LinkedHashMap<>();
        prices.forEach(price -> byPrint.merge(
                price.printed(),
                price,
                (first, other) -> first.subject().kind() == Subject.Kind.OTHER ? other : first));
        return List.copyOf(byPrint.values());
    }

    Stream<Attribution> attributions(Subject subject) {
        return table.attributions().stream().filter(said -> said.subject().equals(subject));
    }

    static Ratio number(Claim claim) {
        return Span.ratio(claim.printed().number());
    }

    static Ratio number(Btc amount) {
        return Span.ratio(amount.toBigDecimal());
    }

    /** An amount for a sentence; one that no {@link Btc} can hold is printed as a whole number. */
    static String btc(Ratio amount) {
        if (amount.compareTo(LARGEST) > 0) {
            return wholeBtc(amount, RoundingMode.HALF_EVEN);
        }
        return Btc.of(amount.toBigDecimal(Btc.SCALE, RoundingMode.HALF_EVEN)).toDisplay();
    }

    static String wholeBtc(Ratio amount, RoundingMode rounding) {
        return Grouping.of(amount.toBigDecimal(0, rounding)) + " BTC";
    }

    static String money(String currency, Ratio amount) {
        return Money.of(currency, amount.toBigDecimal(SHOWN_DECIMALS, RoundingMode.HALF_EVEN))
                .toDisplay();
    }

    static String quoted(Claim claim) {
        return "\"" + claim.printed() + "\"";
    }

    /** Words for a slip: "10 times too small", "1,000 times too large". */
    static String slip(int powerOfTen) {
        return Grouping.of(BigDecimal.ONE.scaleByPowerOfTen(Math.abs(powerOfTen))) + " times too "
                + (powerOfTen > 0 ? "small" : "large")
                + ", a clean power of ten, as every printed digit agrees with the decimal point put right";
    }

    static String how(Agreement agreement) {
        return switch (agreement) {
            case EXACT -> "exactly";
            case ROUNDED -> "as rounded";
            case TRUNCATED -> "as cut off after the printed digits";
            case AS_HEDGED -> "as its words allow";
            case NONE -> "not at all";
        };
    }
}
