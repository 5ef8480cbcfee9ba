package org.reserves.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import javax.annotation.Nullable;
import org.reserves.money.Money;

/**
 * What every acquisition cost, every disposal brought less its fee, and forfeited coins were worth, in whole units: of the
 * smallest decimal any of it has, and at least of the currency's minor unit.
 */
final class MoneyColumn {
    private static final int LONGEST = 36;
    private static final int LONGEST_NARROW = 18;
    /** The sum of all sizes up to which no sum of a ledger can leave 64 bits. */
    private static final long MOST_NARROW = Long.MAX_VALUE / 4;

    private final LedgerEvent[] events;
    private final boolean[] stated;
    private final long[] units;
    private int scale;
    private boolean wide;
    private long sum;

    @Nullable
    private String currency;

    private int firstEvent;

    @Nullable
    private String mixture;

    MoneyColumn(LedgerEvent[] events) {
        this.events = events;
        this.units = new long[events.length];
        this.stated = new boolean[events.length];
    }

    /** Adds the money of the event; all before it were added. */
    void add(int i) {
        Money money = of(events[i]);
        stated[i] = !isUnknown(events[i]);
        if (money != null && mixture == null) {
            fit(i, money);
            count(i, money.amount());
        }
    }

    /** Says of which events the cost, or what was received, is known. A loss or a return brings nothing, and that is known. */
    boolean[] stated() {
        return stated;
    }

    /** Returns the money of each event; all were added. */
    MoneyCells cells() {
        MoneyCells cells = new MoneyCells(units.length, wide && mixture == null);
        for (int i = 0; i < units.length && mixture == null; i++) {
            Money money = cells.isWide() && stated[i] ? of(events[i]) : null;
            if (!cells.isWide() && stated[i]) {
                cells.set(i, units[i]);
            } else if (money != null) {
                cells.set(i, whole(i, money.amount()));
            }
        }
        return cells;
    }

    /** Says which two events mix currencies, or null where none do. */
    @Nullable
    String mixture() {
        return mixture;
    }

    /** Returns so many units as money, or null where there is no currency or more than one. */
    @Nullable
    Money toMoney(BigInteger count) {
        return currency == null || mixture != null ? null : Money.of(currency, new BigDecimal(count, scale));
    }

    private static boolean isUnknown(LedgerEvent event) {
        if (event instanceof Acquisition acquisition) {
            return acquisition.basis().cost() == null;
        }
        if (event instanceof Disposal disposal) {
            return disposal.proceeds() == null && disposal.manner().isForValue();
        }
        return !(event instanceof StatusChange change) || change.value() == null;
    }

    /** Returns the money an event states: cost with fee, proceeds less fee, the fee of a disposal without proceeds, or a value. */
    @Nullable
    private static Money of(LedgerEvent event) {
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
        return event instanceof StatusChange change ? change.value() : null;
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
        } else if (money.amount().scale() > scale) {
            refine(i, money.amount().scale());
        }
    }

    /** Counts the money before the event anew, in a unit of more decimals. */
    private void refine(int before, int decimals) {
        scale = decimals;
        sum = 0;
        for (int i = 0; i < before && !wide; i++) {
            Money money = of(events[i]);
            if (money != null) {
                count(i, money.amount());
            }
        }
    }

    /** Counts in 64 bits as long as that is enough; else all is counted in 128 when it is there. */
    private void count(int i, BigDecimal amount) {
        if (wide || mixture != null) {
            return;
        }
        BigDecimal scaled = amount.setScale(scale);
        if (scaled.precision() > LONGEST_NARROW) {
            wide = true;
            return;
        }
        units[i] = scaled.scaleByPowerOfTen(scale).longValueExact();
        sum += Math.abs(units[i]);
        wide = sum > MOST_NARROW;
    }

    private BigInteger whole(int i, BigDecimal amount) {
        BigDecimal scaled = amount.setScale(scale);
        if (scaled.precision() > LONGEST) {
            throw new ArithmeticException("money \"" + of(events[i]) + "\" of " + Describe.event(events[i])
                    + " is out of range: a ledger counts at most " + LONGEST + " digits, here with " + scale
                    + " decimals; round its costs and proceeds to fewer");
        }
        return scaled.unscaledValue();
    }
}
