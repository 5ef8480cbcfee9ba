package org.reserves.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javax.annotation.Nullable;
import org.reserves.money.Btc;
import org.reserves.money.Money;

/** The lots that are there after so many events, put together from the slices: no lot is matched a second time. */
final class LotList {
    private final Journal journal;
    private final Slices slices;
    private final boolean pooled;
    private final boolean perAccount;
    private final Nodes nodes;
    private final long[] poolCost;
    private final long[] poolSats;

    private LotList(Journal journal, LotSelection selection, Slices slices) {
        this.journal = journal;
        this.slices = slices;
        this.pooled = selection.isPooled();
        this.perAccount = selection == LotSelection.AVERAGE_COST_PER_ACCOUNT;
        this.nodes = new Nodes(journal.size());
        this.poolCost = new long[Math.max(1, journal.accounts.size())];
        this.poolSats = new long[poolCost.length];
    }

    static List<Lot> after(int events, Journal journal, LotSelection selection, Slices slices) {
        LotList list = new LotList(journal, selection, slices);
        for (int event = 0; event < events; event++) {
            list.add(event);
        }
        return list.lots();
    }

    private void add(int event) {
        if (journal.type[event] == Journal.ACQUISITION) {
            long stated = journal.money[event];
            long cost = stated == Journal.UNSTATED ? 0 : stated;
            nodes.add(event, journal.to[event], journal.sats[event], cost);
            poolCost[costPool(journal.to[event])] += cost;
            return;
        }
        int target = journal.to[event];
        for (int slice = slices.start[event]; slice < slices.start[event + 1]; slice++) {
            int acquisition = slices.acquisition[slice];
            long cost = slices.cost[slice];
            nodes.add(acquisition, journal.from[event], -slices.sats[slice], -cost);
            poolCost[costPool(journal.from[event])] -= cost;
            if (target != Journal.NOWHERE) {
                nodes.add(acquisition, target, slices.sats[slice], cost);
                poolCost[costPool(target)] += cost;
            }
        }
    }

    private int costPool(int pool) {
        return perAccount ? Journal.accountOf(pool) : 0;
    }

    private boolean isKnown(int node) {
        return journal.money[nodes.acquisition[node]] != Journal.UNSTATED;
    }

    private List<Lot> lots() {
        List<Integer> left = IntStream.range(0, nodes.count())
                .filter(node -> nodes.sats[node] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer node) -> nodes.acquisition[node])
                        .thenComparing(node -> nodes.pool[node]))
                .toList();
        for (int node : left) {
            poolSats[costPool(nodes.pool[node])] += isKnown(node) ? nodes.sats[node] : 0;
        }
        List<Lot> lots = new ArrayList<>(left.size());
        for (int node : left) {
            lots.add(lot(node, isKnown(node) ? journal.toMoney(cost(node)) : null));
        }
        return lots;
    }

    private long cost(int node) {
        if (!pooled) {
            return nodes.cost[node];
        }
        int pool = costPool(nodes.pool[node]);
        long cost = Split.share(poolCost[pool], nodes.sats[node], poolSats[pool]);
        poolCost[pool] -= cost;
        poolSats[pool] -= nodes.sats[node];
        return cost;
    }

    private Lot lot(int node, @Nullable Money cost) {
        Acquisition acquisition = (Acquisition) journal.events[nodes.acquisition[node]];
        String account = journal.account(nodes.pool[node]);
        return new Lot(
                acquisition.id(),
                acquisition.date(),
                Btc.ofSats(nodes.sats[node]),
                cost,
                acquisition.basis().kind(),
                acquisition.provenance(),
                account,
                journal.holders.of(account),
                Journal.statusOf(nodes.pool[node]));
    }
}
