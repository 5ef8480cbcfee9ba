package org.reserves.statement;

import javax.annotation.Nullable;
import org.reserves.ledger.MoneyTotal;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;

/** What flowed one way in a period: coins, their value at the prices of their days, and their cost. All signed. */
final class Flow {
    private long sats;
    private boolean priced;

    @Nullable
    private Money value;

    private long unpriced;

    @Nullable
    private Money cost;

    private long costless;
    private boolean hasCost;
    private boolean pooled;

    @Nullable
    private Price.Known price;

    private boolean severalPrices;

    void add(long signed) {
        sats += signed;
    }

    void addValue(long signed, @Nullable Price.Known at) {
        priced = true;
        if (at == null) {
            unpriced += Math.abs(signed);
            return;
        }
        Money more = Pricing.value(signed, at);
        value = value == null ? more : value.plus(more);
        severalPrices |= price != null && !price.equals(at);
        price = at;
    }

    /** Adds a cost, or that it moves with no coin because it is pooled. */
    void addCost(@Nullable MoneyTotal more, int sign) {
        if (more == null) {
            pooled = true;
            return;
        }
        hasCost = true;
        costless += more.unknownFor().toSats();
        if (more.known() != null) {
            Money signed = sign < 0 ? more.known().negated() : more.known();
            cost = cost == null ? signed : cost.plus(signed);
        }
    }

    /** Adds a flow to a sum; a cost that is pooled stays out of it, and is in the line of its own. */
    void add(Flow other) {
        sats += other.sats;
        priced |= other.priced;
        value = sum(value, other.value);
        unpriced += other.unpriced;
        cost = sum(cost, other.knownCost());
        costless += other.pooled ? 0 : other.costless;
        hasCost |= other.hasCost && !other.pooled;
        severalPrices |= other.severalPrices || (price != null && other.price != null && !price.equals(other.price));
        price = price == null ? other.price : price;
    }

    @Nullable
    private static Money sum(@Nullable Money a, @Nullable Money b) {
        return a == null ? b : b == null ? a : a.plus(b);
    }

    @Nullable
    Money knownCost() {
        return pooled ? null : cost;
    }

    StatementCell cell() {
        return new StatementCell(
                Btc.ofSats(sats),
                priced ? money(value, unpriced) : null,
                hasCost && !pooled ? money(cost, costless) : null,
                severalPrices ? null : price);
    }

    @Nullable
    static StatementMoney money(@Nullable Money known, long unknownSats) {
        return known == null && unknownSats == 0 ? null : new StatementMoney(known, Btc.ofSats(unknownSats));
    }
}
