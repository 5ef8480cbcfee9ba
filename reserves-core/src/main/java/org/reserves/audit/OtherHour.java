package org.reserves.audit;

import java.math.BigDecimal;
import org.reserves.figure.Span;
import org.reserves.money.Ratio;

/**
 * Whether a value that is not amount times price was computed at a price of another hour. A publication prints one price, and values
 * of trackers and sources that were computed at their own. Bitcoin moves by two to three percent on an ordinary day, so that what is
 * {@value #PERCENT} percent or less apart proves nothing, unless other values show that the printed price is the one they were
 * computed with.
 */
final class OtherHour {
    private static final int PERCENT = 2;
    private static final Ratio LEAST = Ratio.of(BigDecimal.valueOf(100 - PERCENT), BigDecimal.valueOf(100));
    private static final Ratio MOST = Ratio.of(BigDecimal.valueOf(100 + PERCENT), BigDecimal.valueOf(100));

    private OtherHour() {}

    /** Returns whether it can have been, where no other value follows from the price. */
    static boolean mayExplain(Claim value, ValueRule.Product product) {
        return product.isOfTheDay()
                && product.figure().signum() > 0
                && isNear(value.printed().span(0), product.span());
    }

    private static boolean isNear(Span value, Span product) {
        return (!value.hasHigh() || value.high().compareTo(product.times(LEAST).low()) >= 0)
                && (!value.hasLow() || value.low().compareTo(product.times(MOST).high()) <= 0);
    }

    /** Returns the finding that says so, with the price that would fit. */
    static Finding finding(Claim value, ValueRule.Product product, String contradiction) {
        String currency = value.printed().unit();
        Span price = value.printed().span(0).times(Span.inverse(AuditContext.number(product.amount())));
        String fitting = price.hasLow() && price.hasHigh()
                ? "a price between " + AuditContext.money(currency, price.low()) + " and "
                        + AuditContext.money(currency, price.high())
                : "another price";
        return new Finding(
                Rule.VALUE_IS_AMOUNT_TIMES_PRICE,
                value,
                Verdict.CANNOT_BE_KNOWN,
                Severity.WARNING,
                product.figure(),
                null,
                contradiction + ", which takes " + fitting + ": no more than " + PERCENT
                        + " % from the printed one, as prices of one day can be");
    }
}
