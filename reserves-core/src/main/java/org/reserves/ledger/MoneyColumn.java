package org.reserves.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import javax.annotation.Nullable;
import org.reserves.money.Money;

/**
 * What every acquisition cost and every disposal brought less its fee, in whole units: of the smallest decimal any of it
 * has, and at least of the currency's minor unit.
 */
final class MoneyColumn {
    /** Stands for money nobody stated. */
    static final long UNSTATED = Long.MIN_VALUE;

    private static final int LONGEST = 18;

    final long[] units;

    private final LedgerEvent[] events;
    private int scale;

    @Nullable
    private String currency;

    private int firstEvent;

    @Nullable
    private String mixture;

    MoneyColumn(LedgerEvent[] events) {
        this.events = events;
        this.units = new long[events.length];
    }

    /** Adds the money of the event; all before it were added. */
    void add(int i) {
        if (mixture == null) {
            units[i] = units(i);
        }
    }

    /** Says which two events mix currencies, or null where none do. */
    @Nullable
    String mixture() {
        return mixture;
    }

    /** Returns so many units as money, or null where there is no currency or more than one. */
    @Nullable
    Money toMoney(long count) {
        return currency == null || mixture != null ? null : Money.of(currency, BigDecimal.valueOf(count, scale));
    }

    private long units(int i) {
        Money money = stated(events[i]);
        if (money != null) {
            fit(i, money);
        }
        if (isUnknown(events[i]) || mixture != null) {
            return UNSTATED;
        }
        return money == null ? 0 : count(i, money.amount());
    }

    /** Says whether there is a cost, or something received, that nobody states. A loss or a return brings nothing. */
    private static boolean isUnknown(LedgerEvent event) {
        if (event instanceof Acquisition acquisition) {
            return acquisition.basis().cost() == null;
        }
        return event instanceof Disposal disposal
                && disposal.proceeds() == null
                && disposal.manner().isForValue();
    }

    /** Returns the money an event states: cost with fee, proceeds less fee, or the fee of a disposal without proceeds. */
    @Nullable
    private static Money stated(LedgerEvent event) {
        if (event instanceof Acquisition acquisition) {
            return acquisition.basis().total();
        }
        if (event instanceof Disposal disposal) {
            Money fee = disposal.fee();
            if (disposal.proceeds() == null) {
                return fee == null ? null : fee.negated();
            }
            return fee == null ? disposal.proceeds() : disposal.proceeds().minus(fee);
        }
        return null;
    }

    private void fit(int i, Money money) {
        if (currency == null) {
            currency = money.currency();
            firstEvent = i;
            scale = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        }
        if (!currency.equals(money.currency())) {
            mixture = "it mixes " + currency + " (" + Describe.event(events[firstEvent]) + ") and " + money.currency()
                    + " (" + Describe.event(events[i]) + ")";
            Arrays.fill(units, UNSTATED);
        } else if (money.amount().scale() > scale) {
            refine(i, money.amount().scale());
        }
    }

    /** Counts the money before the event anew, in a unit of more decimals. */
    private void refine(int before, int decimals) {
        scale = decimals;
        for (int i = 0; i < before; i++) {
            Money money = stated(events[i]);
            units[i] = units[i] == UNSTATED || money == null ? units[i] : count(i, money.amount());
        }
    }

    private long count(int i, BigDecimal amount) {
        BigDecimal scaled = amount.setScale(scale, RoundingMode.UNNECESSARY);
        if (scaled.precision() > LONGEST) {
            throw new ArithmeticException("money \"" + stated(events[i]) + "\" of " + Describe.event(events[i])
                    + " is out of range: a ledger counts at most " + LONGEST + " digits, here with " + scale
                    + " decimals; round its costs and proceeds to fewer");
        }
        return scaled.scaleByPowerOfTen(scale).longValueExact();
    }
}
