package org.reserves.ledger;

import javax.annotation.Nullable;
import org.reserves.money.Money;

/**
 * The unit in which a ledger counts its money.
 *
 * @param currency an ISO 4217 code, or null where no event states money, or they state it in more than one currency
 * @param scale    the number of decimals of the smallest amount
 */
record MoneyUnit(@Nullable String currency, int scale) {
    /** Returns the money in a cell, or null where there is no currency. */
    @Nullable
    Money toMoney(MoneyCells cells, int i) {
        return currency == null ? null : Money.of(currency, cells.decimal(i, scale));
    }
}
