package org.reserves.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import javax.annotation.Nullable;
import org.reserves.money.Btc;
import org.reserves.money.Money;

/** The lots that are there after so many events, put together from the slices: no lot is matched a second time. */
final class LotList {
    private final Matched matched;
    private final Journal journal;
    private final Slices slices;
    private final LotTable lots;
    private final LotMethod.Period period;
    private final Nodes nodes;
    private final MoneyCells poolCost;
    private final long[] poolSats;
    private int events;

    private LotList(Matched matched, int number, int events) {
        this.matched = matched;
        this.journal = matched.journal();
        this.slices = matched.slices();
        this.lots = matched.lots();
        this.period = matched.method().period(number);
        this.nodes = new Nodes(journal);
        this.poolSats = new long[Math.max(1, journal.accounts.size())];
        this.poolCost = journal.cells(poolSats.length);
        this.events = matched.opening(number).firstEvent();
        Nodes opening = matched.opening(number).nodes();
        if (opening != null) {
            for (int node = 0; node < opening.count(); node++) {
                put(opening.lot[node], opening.pool[node], opening.sats[node], opening.cost, node);
            }
        }
        while (this.events < events) {
            add(this.events++);
        }
    }

    /** Returns the lots in a period of the method. */
    static List<Lot> after(Matched matched, int number, int events) {
        Nodes settled = settled(matched, number, events, BasisAllocation.standard());
        List<Lot> list = new ArrayList<>(settled.count());
        for (int node : order(settled, matched.lots())) {
            list.add(lot(matched, settled, node));
        }
        return list;
    }

    /** Returns what is left of each lot in each place with its cost, where that was pooled or the lot was in no account too. */
    static Nodes settled(Matched matched, int number, int events, BasisAllocation allocation) {
        LotList list = new LotList(matched, number, events);
        Nodes left = list.withCosts();
        return list.period.universal() ? new Distribution(matched, events, allocation).of(left) : left;
    }

    private void add(int event) {
        int from = place(journal.from[event]);
        int to = place(journal.to[event]);
        if (journal.type[event] == Journal.ACQUISITION) {
            put(event, journal.to[event], journal.sats[event], journal.money, event);
        } else if (from != to) {
            boolean revalued = journal.isRevaluation(event);
            int lot = lots.firstOf(event);
            for (int slice = slices.start[event]; slice < slices.start[event + 1]; slice++) {
                long sats = slices.sats[slice];
                nodes.take(slices.lot[slice], from, sats, slices.cost, slice);
                poolCost.subtract(costPool(journal.from[event]), slices.cost, slice);
                if (revalued) {
                    put(lot, journal.to[event], sats, lots.cells(lot), lots.cell(lot));
                    lot++;
                } else if (to != Journal.NOWHERE) {
                    put(slices.lot[slice], journal.to[event], sats, slices.cost, slice);
                }
            }
        }
    }

    private void put(int lot, int pool, long sats, MoneyCells cost, int j) {
        nodes.add(lot, place(pool), sats, cost, j);
        poolCost.add(costPool(pool), cost, j);
    }

    private int place(int pool) {
        return period.universal() && pool != Journal.NOWHERE ? pool % Journal.STATUSES.length : pool;
    }

    private int costPool(int pool) {
        return period.selection() == LotSelection.AVERAGE_COST_PER_ACCOUNT ? Journal.accountOf(pool) : 0;
    }

    /** Returns the nodes that have coins left, oldest first, each with its cost or its part of the pool. */
    private Nodes withCosts() {
        boolean pooled = period.selection().isPooled();
        int[] order = order(nodes, lots);
        for (int node : order) {
            poolSats[costPool(nodes.pool[node])] += lots.isKnown(nodes.lot[node]) ? nodes.sats[node] : 0;
        }
        if (matched.section104() != null) {
            matched.section104().heldCost(events, poolSats[0], poolCost, 0);
        }
        Nodes left = new Nodes(journal);
        MoneyCells cost = journal.cells(1);
        for (int node : order) {
            cost.clear(0);
            if (!pooled) {
                cost.set(0, nodes.cost, node);
            } else if (lots.isKnown(nodes.lot[node])) {
                int pool = costPool(nodes.pool[node]);
                poolCost.split(pool, nodes.sats[node], poolSats[pool], cost, 0);
                poolSats[pool] -= nodes.sats[node];
            }
            left.add(nodes.lot[node], nodes.pool[node], nodes.sats[node], cost, 0);
        }
        return left;
    }

    /** Returns the nodes that have coins left, oldest first; nearly always they come so. */
    private static int[] order(Nodes nodes, LotTable lots) {
        int[] left = IntStream.range(0, nodes.count())
                .filter(node -> nodes.sats[node] > 0)
                .toArray();
        IntBinaryOperator order = (a, b) -> compare(nodes, lots, a, b);
        boolean ordered = IntStream.range(1, left.length).allMatch(i -> order.applyAsInt(left[i - 1], left[i]) < 0);
        return ordered
                ? left
                : Arrays.stream(left)
                        .boxed()
                        .sorted(order::applyAsInt)
                        .mapToInt(node -> node)
                        .toArray();
    }

    private static int compare(Nodes nodes, LotTable lots, int a, int b) {
        int lot = nodes.lot[a];
        int other = nodes.lot[b];
        int acquired = Integer.compare(lots.acquisition(lot), lots.acquisition(other));
        int comparison = acquired == 0 ? Integer.compare(lot, other) : acquired;
        return comparison == 0 ? Integer.compare(nodes.pool[a], nodes.pool[b]) : comparison;
    }

    private static Lot lot(Matched matched, Nodes nodes, int node) {
        Journal journal = matched.journal();
        int lot = nodes.lot[node];
        Acquisition acquisition =
                (Acquisition) journal.events.get(matched.lots().acquisition(lot));
        String account = journal.account(nodes.pool[node]);
        @Nullable Money cost = matched.lots().isKnown(lot) ? journal.toMoney(nodes.cost, node) : null;
        return new Lot(
                acquisition.id(),
                acquisition.date(),
                Btc.ofSats(nodes.sats[node]),
                cost,
                matched.lots().isRevalued(lot)
                        ? Basis.Kind.VALUE_AT_FORFEITURE
                        : acquisition.basis().kind(),
                acquisition.provenance(),
                account,
                journal.holders.of(account),
                Journal.statusOf(nodes.pool[node]));
    }
}
