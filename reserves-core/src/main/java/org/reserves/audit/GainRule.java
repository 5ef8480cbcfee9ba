package org.reserves.audit;

import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reserves.figure.Span;
import org.reserves.money.Ratio;

/** An unrealized gain is value − cost, and no cost is below zero: gain ≤ value. */
final class GainRule {
    private GainRule() {}

    static void check(AuditContext context, List<Finding> findings) {
        context.claims(Quantity.GAIN).forEach(gain -> {
            Optional<Claim> value = context.claims(gain.subject(), Quantity.VALUE)
                    .filter(claim ->
                            claim.printed().unit().equals(gain.printed().unit()))
                    .filter(claim -> isLarger(gain, claim.printed().span(0)))
                    .findFirst();
            Optional<ValueRule.Product> product =
                    ValueRule.products(context, gain).stream().max(Comparator.comparing(ValueRule.Product::figure));
            if (value.isPresent()) {
                findings.add(Finding.contradicted(
                        Rule.GAIN_WITHIN_VALUE,
                        gain,
                        null,
                        gain.subject() + ": a gain of " + AuditContext.quoted(gain) + " is larger than the value of "
                                + AuditContext.quoted(value.get()) + " it is part of"
                                + product.map(amount -> remedy(gain, amount)).orElse("")));
            } else {
                product.filter(amount -> isLarger(gain, amount.span()))
                        .ifPresent(amount -> findings.add(Finding.contradicted(
                                Rule.GAIN_WITHIN_VALUE, gain, null, gain.subject() + remedy(gain, amount))));
            }
        });
    }

    /** Whether the least that the gain can be is more than the most that the value can be. */
    private static boolean isLarger(Claim gain, Span value) {
        Span span = gain.printed().span(0);
        return span.hasLow() && value.hasHigh() && span.low().compareTo(value.high()) > 0;
    }

    private static String remedy(Claim gain, ValueRule.Product product) {
        String currency = gain.printed().unit();
        String value = AuditContext.money(currency, product.figure());
        Ratio cost = product.figure().minus(AuditContext.number(gain));
        if (cost.signum() < 0) {
            return ": a gain of " + AuditContext.quoted(gain) + " is larger than amount times price, " + value;
        }
        Ratio amount = AuditContext.number(product.amount());
        if (amount.signum() == 0) {
            return "; amount times price is " + value;
        }
        Ratio unitCost = cost.multipliedBy(Span.inverse(amount));
        return "; it is possible with amount times price, " + value + ", and a cost of "
                + AuditContext.money(currency, cost) + ", "
                + AuditContext.money(currency, Span.ratio(unitCost.toBigDecimal(0, RoundingMode.HALF_EVEN)))
                + " per BTC";
    }
}
