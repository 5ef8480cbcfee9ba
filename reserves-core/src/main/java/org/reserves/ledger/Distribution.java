package org.reserves.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.reserves.internal.Words;
import org.reserves.money.Btc;

/** The lots of a pool of all accounts among the accounts, each up to the coins it holds, by an allocation. */
final class Distribution {
    private final Matched matched;
    private final Journal journal;
    private final BasisAllocation allocation;
    /** How many coins of each account and status still have no lot. */
    private final long[] open;

    private final Nodes placed;
    private final MoneyCells scratch;

    Distribution(Matched matched, int events, BasisAllocation allocation) {
        this.matched = matched;
        this.journal = matched.journal();
        this.allocation = allocation;
        this.placed = new Nodes(journal);
        this.scratch = journal.cells(1);
        this.open = new long[journal.pools()];
        for (int event = 0; event < events; event++) {
            if (journal.from[event] != Journal.NOWHERE) {
                open[journal.from[event]] -= journal.sats[event];
            }
            if (journal.to[event] != Journal.NOWHERE) {
                open[journal.to[event]] += journal.sats[event];
            }
        }
    }

    /** Places the lots, which are pooled by legal status; none are left there. */
    Nodes of(Nodes pooled) {
        allocation.assignments().forEach(assignment -> assign(pooled, assignment));
        LotOrders orders = new LotOrders(matched, allocation.order());
        List<Integer> lots = IntStream.range(0, pooled.count())
                .boxed()
                .sorted((a, b) -> pooled.lot[a] == pooled.lot[b]
                        ? Integer.compare(a, b)
                        : orders.isBefore(pooled.lot[a], pooled.lot[b]) ? -1 : 1)
                .toList();
        List<Integer> accounts = accounts();
        for (int status = 0; status < Journal.STATUSES.length; status++) {
            int account = 0;
            for (int node : lots) {
                while (pooled.pool[node] == status && pooled.sats[node] > 0) {
                    int pool = accounts.get(account) * Journal.STATUSES.length + status;
                    move(pooled, node, Math.min(open[pool], pooled.sats[node]), pool);
                    account += open[pool] == 0 ? 1 : 0;
                }
            }
        }
        return placed;
    }

    private List<Integer> accounts() {
        List<Integer> order = new ArrayList<>();
        for (String name : allocation.accounts()) {
            order.add(account(name));
        }
        IntStream.range(0, journal.accounts.size())
                .boxed()
                .filter(account -> !order.contains(account))
                .sorted(Comparator.comparing(journal.accounts::get))
                .forEach(order::add);
        return order;
    }

    private int account(String name) {
        int account = journal.accounts.indexOf(name);
        if (account < 0) {
            throw new IllegalArgumentException("account " + Words.quote(name)
                    + " of the allocation is in no event of the ledger; name it as the events do");
        }
        return account;
    }

    private void assign(Nodes pooled, BasisAllocation.Assignment assignment) {
        int account = account(assignment.account());
        long left = assignment.amount().toSats();
        for (int node = 0; node < pooled.count() && left > 0; node++) {
            if (assignment
                    .lot()
                    .equals(journal.events
                            .get(matched.lots().acquisition(pooled.lot[node]))
                            .id())) {
                int pool = account * Journal.STATUSES.length + pooled.pool[node];
                long moved = Math.min(Math.min(left, pooled.sats[node]), open[pool]);
                move(pooled, node, moved, pool);
                left -= moved;
            }
        }
        if (left > 0) {
            throw new IllegalArgumentException(
                    "lot " + Words.quote(assignment.lot()) + " cannot be allocated to account "
                            + Words.quote(assignment.account()) + ": "
                            + Btc.ofSats(left).toDisplay() + " of "
                            + assignment.amount().toDisplay()
                            + " are not left of it or do not fit into what the account holds");
        }
    }

    private void move(Nodes pooled, int node, long sats, int pool) {
        if (sats > 0) {
            pooled.cost.split(node, sats, pooled.sats[node], scratch, 0);
            pooled.sats[node] -= sats;
            open[pool] -= sats;
            placed.add(pooled.lot[node], pool, sats, scratch, 0);
        }
    }
}
