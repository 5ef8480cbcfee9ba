package org.reserves.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import javax.annotation.Nullable;
import org.reserves.money.Money;

/**
 * The unit the money of a ledger is counted in: the smallest decimal of any cost, fee or proceeds in it, and at least the
 * minor unit of the currency.
 *
 * @param currency the one currency, or null where no event states money, or events mix currencies
 * @param scale    the number of decimals
 * @param mixture  says which two events mix currencies, or null
 */
record MoneyUnit(
        @Nullable String currency, int scale, @Nullable String mixture) {
    static MoneyUnit of(LedgerEvent[] events) {
        Money first = null;
        LedgerEvent firstEvent = null;
        int scale = 0;
        for (LedgerEvent event : events) {
            Money money = stated(event);
            if (money == null) {
                continue;
            }
            if (first == null || firstEvent == null) {
                first = money;
                firstEvent = event;
                scale = Math.max(0, Currency.getInstance(money.currency()).getDefaultFractionDigits());
            } else if (!first.currency().equals(money.currency())) {
                return new MoneyUnit(
                        null,
                        0,
                        "it mixes " + first.currency() + " (" + Describe.event(firstEvent) + ") and " + money.currency()
                                + " (" + Describe.event(event) + ")");
            }
            scale = Math.max(scale, money.amount().scale());
        }
        return new MoneyUnit(first == null ? null : first.currency(), scale, null);
    }

    /** Returns what an acquisition cost or a disposal brought, in whole units, or {@link Journal#UNSTATED}. */
    long units(LedgerEvent event) {
        if (event instanceof Acquisition acquisition) {
            return units(event, acquisition.basis().total());
        }
        if (event instanceof Disposal disposal) {
            return currency == null
                    ? disposal.manner().isForValue() ? Journal.UNSTATED : 0
                    : units(event, disposal.netProceeds(currency));
        }
        return 0;
    }

    private long units(LedgerEvent event, @Nullable Money money) {
        if (money == null) {
            return Journal.UNSTATED;
        }
        BigDecimal units = money.amount().setScale(scale, RoundingMode.UNNECESSARY);
        if (units.precision() > Describe.LONGEST_MONEY) {
            throw new ArithmeticException(
                    "money \"" + money + "\" of " + Describe.event(event) + " is out of range: a ledger"
                            + " counts at most " + Describe.LONGEST_MONEY + " digits, here with " + scale
                            + " decimals; round its costs and proceeds to fewer");
        }
        return units.unscaledValue().longValue();
    }

    @Nullable
    private static Money stated(LedgerEvent event) {
        if (event instanceof Acquisition acquisition) {
            return acquisition.basis().total();
        }
        if (event instanceof Disposal disposal) {
            return disposal.proceeds() == null || disposal.fee() == null
                    ? disposal.proceeds() == null ? disposal.fee() : disposal.proceeds()
                    : disposal.proceeds().minus(disposal.fee());
        }
        return null;
    }
}
