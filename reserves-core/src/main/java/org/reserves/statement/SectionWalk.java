package org.reserves.statement;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.Nullable;
import org.reserves.ledger.MoneyTotal;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;

/**
 * A section of a ledger on its way through a period, day by day.
 *
 * <p>Between two days with prices the coins held gain the difference. Where coins flow on a day without a price, the next price
 * shows how much value came by both together, and nobody can say how much by which: that is kept as one sum.
 */
final class SectionWalk {
    /**
     * What a section of a ledger did in one period.
     *
     * @param opening     coins, value and cost before
     * @param flows       what came and went, and what was reclassified within
     * @param gains       what the coins gained or lost in value while they were held; null without prices
     * @param mixed       gains and flows that cannot be told apart for lack of a price; null where there is none
     * @param revalued    change of cost of coins that stayed, where they were given one at forfeiture; null where there is none
     * @param pooled      cost that moved without coins, because it is pooled; null where there is none
     * @param closing     coins, value and cost after
     */
    record Column(
            StatementCell opening,
            Map<FlowKey, Flow> flows,
            @Nullable StatementMoney gains,
            @Nullable Money mixed,
            @Nullable Money revalued,
            @Nullable Money pooled,
            StatementCell closing) {}

    private final Pricing pricing;
    private final Map<FlowKey, Flow> flows = new TreeMap<>();
    private long sats;

    private StatementCell opening = StatementCell.EMPTY;

    /** The value of the coins after the last day with a price; null where that is not known. */
    @Nullable
    private Money anchor;

    /** Whether coins flowed on a day without a price since then. */
    private boolean gap;

    @Nullable
    private LocalDate day;

    @Nullable
    private Price.Known price;

    @Nullable
    private Money gains;

    private long gainsUnknown;
    /** Whether a change of price was seen at all. */
    private boolean gained;

    @Nullable
    private Money mixed;

    @Nullable
    private Money revalued;

    SectionWalk(Pricing pricing, long sats) {
        this.pricing = pricing;
        this.sats = sats;
    }

    void open(LocalDate before, @Nullable StatementMoney cost) {
        opening = stock(before, cost);
        anchor = opening.value() == null ? null : opening.value().known();
        gains = pricing.hasPrices() ? pricing.zero() : null;
    }

    /** Lets coins come, or go where the number is below zero. */
    void flow(LocalDate date, FlowKey key, long signed, @Nullable MoneyTotal cost, boolean hasCosts) {
        begin(date);
        record(key, signed, cost, hasCosts, signed < 0 ? -1 : 1);
        sats += signed;
        gap |= price == null;
    }

    /** Notes that coins were reclassified and stayed in the section. */
    void within(LocalDate date, FlowKey key, long amount, @Nullable MoneyTotal cost, boolean hasCosts) {
        begin(date);
        record(key, amount, cost, hasCosts, 1);
    }

    /** Notes that coins in the section were given another cost. */
    void revalued(MoneyTotal left, MoneyTotal arrived) {
        if (left.known() != null) {
            revalued = revalued == null ? left.known().negated() : revalued.minus(left.known());
        }
        if (arrived.known() != null) {
            revalued = revalued == null ? arrived.known() : revalued.plus(arrived.known());
        }
    }

    private void record(FlowKey key, long signed, @Nullable MoneyTotal cost, boolean hasCosts, int sign) {
        Flow flow = flows.computeIfAbsent(key, k -> new Flow());
        flow.add(signed);
        if (pricing.hasPrices()) {
            flow.addValue(signed, price);
        }
        if (hasCosts) {
            flow.addCost(cost, sign);
        }
    }

    private void begin(LocalDate date) {
        if (!date.equals(day)) {
            settle();
            day = date;
            price = pricing.wanted(date);
            if (price != null) {
                reach(Pricing.value(sats, price));
            }
        }
    }

    /** Ends the last day there were flows on. */
    private void settle() {
        if (day != null && pricing.hasPrices()) {
            if (price != null) {
                anchor = Pricing.value(sats, price);
                gap = false;
            } else if (sats == 0) {
                reach(pricing.zero());
            }
        }
    }

    /** Takes the value the coins have now, and says where the difference comes from. */
    private void reach(Money value) {
        if (anchor == null) {
            gainsUnknown = Math.max(gainsUnknown, sats);
        } else if (gap) {
            Money more = value.minus(anchor);
            mixed = mixed == null ? more : mixed.plus(more);
        } else if (gains != null) {
            gains = gains.plus(value.minus(anchor));
            gained = true;
        }
        anchor = value;
        gap = false;
    }

    Column close(LocalDate last, @Nullable StatementMoney cost) {
        settle();
        StatementCell closing = stock(last, cost);
        if (closing.value() != null && closing.value().known() != null) {
            reach(closing.value().known());
        } else if (closing.value() != null) {
            gainsUnknown = Math.max(gainsUnknown, sats);
        }
        boolean told = gained || (gainsUnknown == 0 && mixed == null);
        StatementMoney change = Flow.money(told ? gains : null, gainsUnknown);
        return new Column(opening, flows, change, mixed, revalued, pooled(cost), closing);
    }

    /** Returns the coins there are with their value and cost; no coins are worth nothing, whatever the price. */
    private StatementCell stock(LocalDate date, @Nullable StatementMoney cost) {
        if (!pricing.hasPrices()) {
            return new StatementCell(Btc.ofSats(sats), null, cost, null);
        }
        Price.Known at = sats == 0 ? pricing.on(date) : pricing.wanted(date);
        Money value = at != null ? Pricing.value(sats, at) : sats == 0 ? pricing.zero() : null;
        return new StatementCell(Btc.ofSats(sats), Flow.money(value, value == null ? sats : 0), cost, at);
    }

    /** Returns the part of the change of cost that no flow explains. */
    @Nullable
    private Money pooled(@Nullable StatementMoney closingCost) {
        if (closingCost == null || opening.cost() == null) {
            return null;
        }
        Money rest = closingCost.known();
        rest = less(less(rest, opening.cost().known()), revalued);
        for (Map.Entry<FlowKey, Flow> flow : flows.entrySet()) {
            Money part = flow.getKey().kind() == FlowKey.Kind.RECLASSIFIED_WITHIN
                    ? null
                    : flow.getValue().knownCost();
            rest = less(rest, part);
        }
        return rest == null || rest.signum() == 0 ? null : rest;
    }

    @Nullable
    private static Money less(@Nullable Money from, @Nullable Money part) {
        return part == null ? from : from == null ? part.negated() : from.minus(part);
    }
}
