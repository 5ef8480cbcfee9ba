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

    private final boolean lenient;

    Matching(Journal journal, LotSelection selection) {
        this(journal, selection, false);
    }

    private Matching(Journal journal, LotSelection selection, boolean lenient) {
        this.journal = journal;
        this.selection = selection;
        this.lenient = lenient;
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
            match(event);
            checkpoints.add(event);
        }
        return new Books(journal, selection, slices, checkpoints);
    }

    /** Returns the matching that never fails, to say what is there: oldest lots first where named ones do not suffice. */
    static Matching lenient(Journal journal) {
        return new Matching(journal, LotSelection.FIFO, true);
    }

    /** Returns the lots there are before an event, after matching all before it. */
    List<Lot> lotsBefore(int event) {
        for (int before = slices.events(); before < event; before++) {
            match(before);
        }
        return LotList.after(event, journal, selection, slices);
    }

    private LotQueue queue() {
        return switch (selection) {
            case LIFO -> new RunQueue(nodes, false);
            case HIFO -> new HeapQueue(new UnitCostOrder(journal, nodes, true));
            case LOFO -> new HeapQueue(new UnitCostOrder(journal, nodes, false));
            case FIFO, AVERAGE_COST, AVERAGE_COST_PER_ACCOUNT, SECTION_104, SPECIFIC -> new RunQueue(nodes, true);
        };
    }

    private void match(int event) {
        if (journal.type[event] == Journal.ACQUISITION) {
            acquire(event);
        } else {
            use(event);
        }
        slices.endOf(event);
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
        long left = useNamed(event, lots);
        if (left > 0 && !lots.isEmpty() && !lenient) {
            Btc there = Btc.ofSats(journal.sats[event] - left);
            throw NamedLots.shortage(journal, event, this).ofUsedUpLots(lots, there);
        }
        useInOrder(event, left);
        pools.assign(event, slices);
        int target = journal.to[event];
        if (target != Journal.NOWHERE) {
            for (int slice = slices.start[event]; slice < slices.count(); slice++) {
                put(slices.acquisition[slice], target, slices.sats[slice], slices.cost[slice]);
            }
        }
    }

    private void useInOrder(int event, long amount) {
        LotQueue queue = queues[journal.from[event]];
        long left = amount;
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
        if (selection == LotSelection.SPECIFIC && amount > 0) {
            requireNothingLeft(event, queue);
        }
    }

    /** Uses the lots the event names, and returns how many coins they do not have. */
    private long useNamed(int event, List<String> lots) {
        long left = journal.sats[event];
        for (String id : lots) {
            Integer acquisition = named.get(id);
            int node = acquisition == null ? -1 : nodes.find(acquisition, journal.from[event]);
            long taken = node < 0 ? 0 : Math.min(left, nodes.sats[node]);
            if (taken > 0) {
                take(node, taken);
                left -= taken;
            }
        }
        return left;
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
