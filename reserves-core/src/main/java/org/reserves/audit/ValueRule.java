package org.reserves.audit;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.figure.Agreement;
import org.reserves.figure.PrintedFigure;
import org.reserves.figure.Span;
import org.reserves.money.Ratio;

/** value = amount × price. */
final class ValueRule {
    private static final Rule RULE = Rule.VALUE_IS_AMOUNT_TIMES_PRICE;

    private ValueRule() {}

    static void check(AuditContext context, List<Finding> findings) {
        Map<Claim, Product> products = new LinkedHashMap<>();
        context.claims(Quantity.VALUE)
                .forEach(claim -> product(context, claim).ifPresent(product -> products.put(claim, product)));
        Set<Claim> fitted = new HashSet<>();
        products.forEach((claim, product) -> {
            if (product.fits(claim.printed())) {
                fitted.add(product.price());
            }
        });
        products.forEach((claim, product) -> findings.add(judge(claim, product, fitted.contains(product.price()))));
    }

    /**
     * Amount and price of a value, where both are stated without an open end and the price in its currency. Of several prices,
     * today's and a record, the one it fits best; where none fits, that of the holder or the market before any other.
     */
    static Optional<Product> product(AuditContext context, Claim value) {
        List<Product> products = products(context, value);
        Optional<Product> fitting = products.stream()
                .filter(product -> product.fits(value.printed()))
                .findFirst();
        if (fitting.isPresent()) {
            return fitting;
        }
        boolean isStated = products.stream().anyMatch(Product::isOfTheDay);
        Product near = null;
        boolean isSlip = false;
        for (Product product : products) {
            if (isStated && !product.isOfTheDay()) {
                continue;
            }
            Integer places = product.placesTo(value.printed());
            if (near == null || (places != null && !isSlip)) {
                near = product;
                isSlip = places != null;
            }
        }
        return Optional.ofNullable(near);
    }

    /** What a figure in money of a subject can be computed from: its amount, by each price in the same currency. */
    static List<Product> products(AuditContext context, Claim claim) {
        Claim amount = context.amountOf(claim.subject()).orElse(null);
        if (amount == null || amount.printed().isOpenEnded()) {
            return List.of();
        }
        return context.prices(claim.subject(), claim.printed().unit()).stream()
                .filter(price -> !price.printed().isOpenEnded())
                .map(price -> new Product(amount, price))
                .toList();
    }

    record Product(Claim amount, Claim price) {
        Ratio figure() {
            return AuditContext.number(amount).multipliedBy(AuditContext.number(price));
        }

        /** Whether its price is that of the holder or the market, and not a record or another one that the text mentions. */
        boolean isOfTheDay() {
            return price.subject().kind() != Subject.Kind.OTHER;
        }

        boolean fits(PrintedFigure value) {
            Integer places = placesTo(value);
            return places != null && places == 0;
        }

        /** Whether both are printed as plain digits, so that the product is one number. */
        boolean isNumber() {
            return amount.printed().isExact() && price.printed().isExact();
        }

        Span span() {
            return amount.printed().meant().times(price.printed().meant());
        }

        /** The places by which the point of the value must move to agree; 0 if it agrees, null if none does. */
        @Nullable
        Integer placesTo(PrintedFigure value) {
            if (value.agreementWith(figure()).agrees()
                    || (!value.isOpenEnded() && !isNumber() && value.span(0).meets(span()))) {
                return 0;
            }
            Integer places = value.powerOfTenTo(figure());
            return places == null ? value.powerOfTenTo(span()) : places;
        }
    }

    private static Finding judge(Claim claim, Product product, boolean isFitted) {
        PrintedFigure printed = claim.printed();
        Ratio truth = product.figure();
        String computed = claim.subject() + ": " + AuditContext.btc(AuditContext.number(product.amount())) + " at "
                + AuditContext.quoted(product.price()) + " is "
                + AuditContext.money(printed.unit(), truth);
        Agreement agreement = printed.agreementWith(truth);
        if (agreement.agrees()) {
            return Finding.agrees(
                    RULE,
                    claim,
                    Verdict.of(agreement),
                    truth,
                    computed + "; " + AuditContext.quoted(claim) + " agrees " + AuditContext.how(agreement));
        }
        Integer places = product.placesTo(printed);
        if (places == null) {
            String contradiction = computed + ", but " + AuditContext.quoted(claim) + " is printed";
            return !isFitted && OtherHour.mayExplain(claim, product)
                    ? OtherHour.finding(claim, product, contradiction)
                    : Finding.contradicted(RULE, claim, truth, contradiction);
        }
        if (places == 0) {
            return Finding.agrees(
                    RULE,
                    claim,
                    Verdict.AGREES_AS_ROUNDED,
                    truth,
                    computed + "; " + AuditContext.quoted(claim) + " agrees within what the stated price leaves open");
        }
        return Slip.finding(
                RULE, claim, truth, places, computed + ", but " + AuditContext.quoted(claim) + " is printed");
    }
}
