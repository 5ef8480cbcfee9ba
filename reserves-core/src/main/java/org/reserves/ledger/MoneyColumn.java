package org.reserves.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import javax.annotation.Nullable;
import org.reserves.money.Money;

/**
 * What every acquisition cost, every disposal brought less its fee, and forfeited coins were worth, in whole units: of the
 * smallest decimal any of it has, and at least of the currency's minor unit.
 */
final class MoneyColumn {
    private static final int TEN = 10;
    private static final int LONGEST = 36;
    private static final int LONGEST_NARROW = 18;
    /** The sum of all sizes up to which no sum of a ledger can leave 64 bits. */
    private static final long MOST_NARROW = Long.MAX_VALUE / 4;

    private final boolean[] stated;
    private final long[] units;
    private int scale;
    private boolean wide;
    private boolean mixed;
    private long sum;

    @Nullable
    private String currency;

    MoneyColumn(int events) {
        this.units = new long[events];
        this.stated = new boolean[events];
    }

    /** Adds the money of the event; all before it were added. */
    void add(int i, LedgerEvent event) {
        Money money = of(event);
        stated[i] = !isUnknown(event);
        if (money != null && !mixed) {
            fit(i, money);
            count(i, money.amount());
        }
    }

    /** Returns of which events the cost, or what was received, is known. A loss or a return brings nothing, and that is known. */
    boolean[] stated(EventOrder order) {
        return order.of(stated);
    }

    /**
     * Returns the money of each event; all were added.
     *
     * @param events the events in the same order
     */
    MoneyCells cells(EventOrder order, List<LedgerEvent> events) {
        if (mixed) {
            return new MoneyCells(events.size(), false);
        }
        if (!wide) {
            return new MoneyCells(order.of(units));
        }
        MoneyCells cells = new MoneyCells(events.size(), true);
        for (int i = 0; i < events.size(); i++) {
            Money money = isUnknown(events.get(i)) ? null : of(events.get(i));
            if (money != null) {
                cells.set(i, whole(events.get(i), money.amount()));
            }
        }
        return cells;
    }

    /**
     * Says which two events mix currencies, or null where none do.
     *
     * @param events in the order they happened
     */
    @Nullable
    String mixture(List<LedgerEvent> events) {
        LedgerEvent first = null;
        String code = null;
        for (int i = 0; mixed && i < events.size(); i++) {
            Money money = of(events.get(i));
            if (money != null && first != null && !money.currency().equals(code)) {
                return "it mixes " + code + " (" + Describe.event(first) + ") and " + money.currency() + " ("
                        + Describe.event(events.get(i)) + ")";
            }
            if (money != null && first == null) {
                first = events.get(i);
                code = money.currency();
            }
        }
        return null;
    }

    /** Returns the unit that everything is counted in; all were added. */
    MoneyUnit unit() {
        return new MoneyUnit(mixed ? null : currency, scale);
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
            scale = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        }
        mixed = !currency.equals(money.currency());
        if (!mixed && money.amount().scale() > scale) {
            refine(i, money.amount().scale());
        }
    }

    /** Counts the money before the event in a unit of more decimals. */
    private void refine(int before, int decimals) {
        for (; scale < decimals; scale++) {
            wide |= sum > MOST_NARROW / TEN;
            for (int i = 0; i < before && !wide; i++) {
                units[i] *= TEN;
            }
            sum *= TEN;
        }
    }

    /** Counts in 64 bits as long as that is enough; else all is counted in 128 when it is there. */
    private void count(int i, BigDecimal amount) {
        wide |= amount.precision() + scale - amount.scale() > LONGEST_NARROW;
        if (wide || mixed) {
            return;
        }
        long count = amount.scaleByPowerOfTen(amount.scale()).longValueExact();
        for (int decimals = amount.scale(); decimals < scale; decimals++) {
            count *= TEN;
        }
        units[i] = stated[i] ? count : 0;
        sum += Math.abs(count);
        wide = sum > MOST_NARROW;
    }

    private BigInteger whole(LedgerEvent event, BigDecimal amount) {
        BigDecimal scaled = amount.setScale(scale);
        if (scaled.precision() > LONGEST) {
            throw new ArithmeticException("money \"" + of(event) + "\" of " + Describe.event(event)
                    + " is out of range: a ledger counts at most " + LONGEST + " digits, here with " + scale
                    + " decimals; round its costs and proceeds to fewer");
        }
        return scaled.unscaledValue();
    }
}
