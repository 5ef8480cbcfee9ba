package org.reserves.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.annotation.Nullable;
import org.reserves.money.Money;

/** A table in the making: every flow of a section goes into exactly one line, so the table sums. Not thread-safe. */
final class Sheet {
    private static final LineRule SUM =
            LineRule.arithmetic("what the ledger holds at the end of the day, at the price of that day");
    private static final LineRule FLOW = LineRule.arithmetic("each event of the ledger at the price of its day");
    private static final LineRule GAINS =
            LineRule.arithmetic("coins held times the change of price, between the days a price is used on");
    private static final LineRule MIXED = LineRule.arithmetic(
            "coins flowed on a day without a price; what the next price shows is both, and nobody can tell how much of which");
    private static final LineRule POOLED = LineRule.arithmetic(
            "the method pools costs, so the cost of these coins changes with flows elsewhere, or with later acquisitions");
    private static final LineRule REVALUED =
            LineRule.arithmetic("forfeited coins count with their value at forfeiture from then on");

    private final List<SectionWalk.Column> columns;
    private final Set<FlowKey> left = new TreeSet<>();
    private final List<StatementLine> lines = new ArrayList<>();

    Sheet(List<SectionWalk.Column> columns) {
        this.columns = columns;
        columns.forEach(column -> left.addAll(column.flows().keySet()));
    }

    Sheet opening(String label) {
        return opening(label, SUM);
    }

    Sheet opening(String label, LineRule rule) {
        return add("opening", label, StatementLine.Role.OPENING, rule, SectionWalk.Column::opening);
    }

    Sheet closing(String label) {
        return closing(label, SUM);
    }

    Sheet closing(String label, LineRule rule) {
        rest(FLOW);
        memos();
        return add("closing", label, StatementLine.Role.CLOSING, rule, SectionWalk.Column::closing);
    }

    /** Adds a line of all flows that are of a kind and in no line yet; none where there are none. */
    Sheet flows(String id, String label, LineRule rule, Predicate<FlowKey> which) {
        List<FlowKey> keys = left.stream()
                .filter(key -> key.kind() != FlowKey.Kind.RECLASSIFIED_WITHIN && which.test(key))
                .toList();
        if (!keys.isEmpty()) {
            keys.forEach(left::remove);
            add(id, label, StatementLine.Role.CHANGE, rule, column -> sum(column.flows(), keys));
        }
        return this;
    }

    /** Adds a line for each flow that is in none. */
    Sheet rest(LineRule rule) {
        for (FlowKey key : List.copyOf(left)) {
            flows(key.id(), key.label(), rule, key::equals);
        }
        return this;
    }

    Sheet gains(String id, String label) {
        return money(id, label, GAINS, column -> StatementCell.ofValue(column.gains()));
    }

    /** Adds a line of what was gained and one of what was lost; in each period one of the two. */
    Sheet gainsAndLosses(LineRule gain, LineRule loss) {
        money("gains", "gains", gain, column -> StatementCell.ofValue(signed(column.gains(), 1)));
        return money("losses", "losses", loss, column -> StatementCell.ofValue(signed(column.gains(), -1)));
    }

    /** Adds what cannot be told apart, and cost that moves without coins. */
    Sheet unexplained() {
        money(
                "mixed",
                "gains and flows that cannot be told apart",
                MIXED,
                column -> StatementCell.ofValue(of(column.mixed())));
        money("revalued", "revalued at forfeiture", REVALUED, column -> StatementCell.ofCost(of(column.revalued())));
        return money("pooled", "cost moved by pooling", POOLED, column -> StatementCell.ofCost(of(column.pooled())));
    }

    /** Adds the reclassifications that leave the sum as it is. */
    private void memos() {
        for (FlowKey key : List.copyOf(left)) {
            left.remove(key);
            add(key.id(), key.label(), StatementLine.Role.MEMO, FLOW, column -> sum(column.flows(), List.of(key)));
        }
    }

    List<StatementLine> lines() {
        return List.copyOf(lines);
    }

    private Sheet money(String id, String label, LineRule rule, Function<SectionWalk.Column, StatementCell> cell) {
        boolean empty = columns.stream().map(cell).allMatch(StatementCell::isEmpty);
        return empty ? this : add(id, label, StatementLine.Role.CHANGE, rule, cell);
    }

    private Sheet add(
            String id,
            String label,
            StatementLine.Role role,
            LineRule rule,
            Function<SectionWalk.Column, StatementCell> cell) {
        lines.add(new StatementLine(
                id, label, role, rule, columns.stream().map(cell).toList()));
        return this;
    }

    private static StatementCell sum(Map<FlowKey, Flow> flows, List<FlowKey> keys) {
        Flow sum = new Flow();
        for (FlowKey key : keys) {
            Flow flow = flows.get(key);
            if (flow != null) {
                sum.add(flow);
            }
        }
        return sum.cell();
    }

    @Nullable
    private static StatementMoney of(@Nullable Money money) {
        return money == null ? null : StatementMoney.of(money);
    }

    @Nullable
    private static StatementMoney signed(@Nullable StatementMoney gains, int sign) {
        if (gains == null) {
            return null;
        }
        Money known = gains.known();
        if (known != null && known.signum() != 0 && known.signum() != sign) {
            return StatementMoney.of(Money.zero(known.currency()));
        }
        return gains;
    }
}
