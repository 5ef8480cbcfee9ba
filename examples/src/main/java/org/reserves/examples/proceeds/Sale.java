package org.reserves.examples.proceeds;

import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.reserves.ledger.Disposal;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;

/**
 * A sale, what it brought, and what the coins were worth later.
 *
 * @param disposal the sale
 * @param proceeds what it brought
 * @param later    what the coins were worth later
 */
public record Sale(Disposal disposal, Money proceeds, Money later) {
    /** Returns the coins of several sales. */
    public static Btc sold(List<Sale> sales) {
        return sales.stream().map(sale -> sale.disposal().amount()).collect(Btc.toSum());
    }

    /** Returns what was worth more later than it brought. */
    public Money forgone() {
        return later.minus(proceeds);
    }

    /** Returns the price of the sale, rounded to the nearest cent. */
    public Money perBtc() {
        return Objects.requireNonNull(Price.average(proceeds, disposal.amount(), 2, RoundingMode.HALF_EVEN)
                .perBtc());
    }
}
