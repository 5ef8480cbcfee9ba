package org.reserves.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reserves.money.Btc;

/** One pass over a journal that says which lots every event used. */
final class Matching {
    private final Journal journal;
    private final LotSelection selection;
    private final Nodes nodes;
    private final LotQueue[] queues;
    private final Slices slices;
    private final CostPools pools;
    private final Map<String, Integer> named = new HashMap<>();

    Matching(Journal journal, LotSelection selection) {
        this.journal = journal;
        this.selection = selection;
        this.nodes = new Nodes(journal.size());
        this.queues = new LotQueue[journal.pools()];
        this.slices = new Slices(journal.size());
        this.pools = CostPools.of(journal, selection);
        for (int pool = 0; pool < queues.length; pool++) {
            queues[pool] = queue();
        }
    }

    Books books() {
        Checkpoints checkpoints = new Checkpoints(journal, slices);
        for (int event = 0; event < journal.size(); event++) {
            if (journal.type[event] == Journal.ACQUISITION) {
                acquire(event);
            } else {
                use(event);
            }
            slices.endOf(event);
            checkpoints.add(event);
        }
        return new Books(journal, selection, slices, checkpoints);
    }

    private LotQueue queue() {
        return switch (selection) {
            case LIFO -> new RunQueue(nodes, false);
            case HIFO -> new HeapQueue(new UnitCostOrder(journal, nodes, true));
            case LOFO -> new HeapQueue(new UnitCostOrder(journal, nodes, false));
            case FIFO, AVERAGE_COST, AVERAGE_COST_PER_ACCOUNT, SECTION_104, SPECIFIC -> new RunQueue(nodes, true);
        };
    }

    private void acquire(int event) {
        String id = journal.namesLots ? journal.events[event].id() : null;
        if (id != null) {
            named.put(id, event);
        }
        long cost = journal.money[event];
        put(event, journal.to[event], journal.sats[event], cost == Journal.UNSTATED ? 0 : cost);
        pools.acquire(event);
    }

    private void use(int event) {
        List<String> lots = journal.namesLots ? journal.namedLots(event) : List.of();
        if (!lots.isEmpty()) {
            useNamed(event, lots);
        } else {
            useInOrder(event);
        }
        pools.assign(event, slices);
        int target = journal.to[event];
        if (target != Journal.NOWHERE) {
            for (int slice = slices.start[event]; slice < slices.count(); slice++) {
                put(slices.acquisition[slice], target, slices.sats[slice], slices.cost[slice]);
            }
        }
    }

    private void useInOrder(int event) {
        LotQueue queue = queues[journal.from[event]];
        long left = journal.sats[event];
        while (left > 0) {
            int node = queue.peek();
            if (node < 0) {
                throw new IllegalStateException("pool of " + Describe.event(journal.events[event]) + " ran dry");
            }
            long taken = Math.min(left, nodes.sats[node]);
            if (taken > 0) {
                take(node, taken);
                left -= taken;
            }
            if (nodes.sats[node] == 0) {
                queue.remove();
                nodes.queued[node] = false;
            }
        }
        if (selection == LotSelection.SPECIFIC && slices.count() - slices.start[event] > 0) {
            requireNothingLeft(event, queue);
        }
    }

    private void useNamed(int event, List<String> lots) {
        long left = journal.sats[event];
        for (String id : lots) {
            Integer acquisition = named.get(id);
            if (acquisition == null) {
                throw new IllegalArgumentException(Describe.event(journal.events[event]) + " names lot \"" + id
                        + "\", which no acquisition until then bears; name one of " + NamedLots.known(named));
            }
            int node = nodes.find(acquisition, journal.from[event]);
            long taken = node < 0 ? 0 : Math.min(left, nodes.sats[node]);
            if (taken > 0) {
                take(node, taken);
                left -= taken;
            }
        }
        if (left > 0) {
            List<Lot> before = LotList.after(event, journal, selection, slices);
            throw NamedLots.shortage(journal, event, lots, Btc.ofSats(left), before);
        }
    }

    private void take(int node, long taken) {
        long cost = 0;
        if (!selection.isPooled()) {
            cost = Split.share(nodes.cost[node], taken, nodes.sats[node]);
            nodes.cost[node] -= cost;
        }
        nodes.sats[node] -= taken;
        slices.add(nodes.acquisition[node], taken, cost);
    }

    private void put(int acquisition, int pool, long sats, long cost) {
        int node = nodes.add(acquisition, pool, sats, cost);
        if (!nodes.queued[node]) {
            nodes.queued[node] = true;
            queues[pool].add(node);
        }
    }

    /** Specific identification leaves no choice open, so an event that names no lots must use all there are. */
    private void requireNothingLeft(int event, LotQueue queue) {
        int node = queue.peek();
        while (node >= 0 && nodes.sats[node] == 0) {
            queue.remove();
            nodes.queued[node] = false;
            node = queue.peek();
        }
        if (node >= 0) {
            String account = journal.account(journal.from[event]);
            throw new IllegalArgumentException(
                    Describe.event(journal.events[event]) + " names no lots and leaves some in" + " account \""
                            + account + "\"; with specific identification name them with ofLots");
        }
    }
}
