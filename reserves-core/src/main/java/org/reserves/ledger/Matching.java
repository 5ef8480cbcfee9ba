package org.reserves.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reserves.money.Btc;

/** One pass over a journal that says which lots every event used. */
final class Matching {
    private final Journal journal;
    private final Matched matched;
    private final LotTable lots;
    private final Slices slices;
    private final Map<String, Integer> named = new HashMap<>();
    private final MoneyCells scratch;
    private final boolean lenient;

    private int number;
    private LotMethod.Period period;
    /** The first day of the next period. */
    private long nextDay;

    private Nodes nodes;
    private LotQueue[] queues;
    private LotOrders orders;
    private LotOrder order;
    private CostPools pools;

    Matching(Journal journal, LotMethod method) {
        this(journal, method, false);
    }

    private Matching(Journal journal, LotMethod method, boolean lenient) {
        this.journal = journal;
        this.lenient = lenient;
        this.matched = new Matched(journal, method);
        this.lots = matched.lots();
        this.slices = matched.slices();
        this.scratch = journal.cells(2);
        this.period = method.period(0);
        this.nextDay = firstDayAfter(0);
        this.nodes = new Nodes(journal);
        this.orders = new LotOrders(matched, period.selection());
        this.order = orders.of(nodes);
        this.queues = new LotQueue[queueCount()];
        this.pools = new CostPools(journal, lots, period.selection());
    }

    Books books() {
        Checkpoints checkpoints = new Checkpoints(matched);
        for (int event = 0; event < journal.size(); event++) {
            match(event);
            checkpoints.add(event);
        }
        while (number + 1 < matched.method().periods()) {
            begin(number + 1, journal.size());
        }
        return new Books(matched, checkpoints);
    }

    /** Returns the matching that never fails, to say what is there: oldest lots first where named ones do not suffice. */
    static Matching lenient(Journal journal) {
        return new Matching(journal, LotMethod.perAccount(LotSelection.FIFO), true);
    }

    /** Returns the lots there are before an event, after matching all before it. */
    List<Lot> lotsBefore(int event) {
        for (int before = slices.events(); before < event; before++) {
            match(before);
        }
        return LotList.after(matched, number, event);
    }

    /** Returns the lots there are after all events. */
    List<Lot> lotsNow() {
        return lotsBefore(journal.size());
    }

    private long firstDayAfter(int period) {
        LotMethod method = matched.method();
        return period + 1 < method.periods() ? method.period(period + 1).firstDay() : Long.MAX_VALUE;
    }

    private int queueCount() {
        return period.universal() ? Journal.STATUSES.length : journal.pools();
    }

    /** Returns the pool of lots that coins of a place are in. */
    private int place(int pool) {
        return period.universal() && pool != Journal.NOWHERE ? pool % Journal.STATUSES.length : pool;
    }

    /** Begins the next period of the method with the lots there are. */
    private void begin(int next, int event) {
        LotMethod.Period following = matched.method().period(next);
        Nodes opening = LotList.settled(matched, number, event, following.allocation());
        matched.open(event, opening);
        number = next;
        period = following;
        nextDay = firstDayAfter(next);
        nodes = new Nodes(journal);
        orders = new LotOrders(matched, period.selection());
        order = orders.of(nodes);
        queues = new LotQueue[queueCount()];
        pools = new CostPools(journal, lots, period.selection());
        List<Integer> inOrder = new ArrayList<>();
        for (int node = 0; node < opening.count(); node++) {
            inOrder.add(node);
        }
        inOrder.sort((a, b) -> {
            int lot = opening.lot[a];
            int other = opening.lot[b];
            return lot == other ? Integer.compare(a, b) : lots.isBefore(lot, other) ? -1 : 1;
        });
        for (int node : inOrder) {
            put(opening.lot[node], opening.pool[node], opening.sats[node], opening.cost, node);
            pools.add(opening.lot[node], opening.pool[node], opening.sats[node], opening.cost, node);
        }
    }

    private void match(int event) {
        while (journal.day[event] >= nextDay) {
            begin(number + 1, event);
        }
        if (journal.type[event] == Journal.ACQUISITION) {
            acquire(event);
        } else {
            use(event);
        }
        slices.endOf(event);
    }

    private void acquire(int event) {
        String id = journal.namesLots ? journal.events.get(event).id() : null;
        if (id != null) {
            named.put(id, event);
        }
        put(event, journal.to[event], journal.sats[event], journal.money, event);
        pools.add(event, journal.to[event], journal.sats[event], journal.money, event);
    }

    private void use(int event) {
        if (place(journal.from[event]) == place(journal.to[event])) {
            return;
        }
        List<String> ids = journal.namesLots ? journal.namedLots(event) : List.of();
        long left = useNamed(event, ids);
        if (left > 0 && !ids.isEmpty() && !lenient) {
            Btc there = Btc.ofSats(journal.sats[event] - left);
            throw NamedLots.shortage(journal, event, this).ofUsedUpLots(ids, there);
        }
        useInOrder(event, left);
        pools.assign(event, slices);
        if (matched.section104() != null && journal.isDisposal(event)) {
            divide(event, matched.section104().parts());
        } else if (journal.isRevaluation(event)) {
            revalue(event);
        } else if (journal.to[event] != Journal.NOWHERE) {
            for (int slice = slices.start[event]; slice < slices.count(); slice++) {
                put(slices.lot[slice], journal.to[event], slices.sats[slice], slices.cost, slice);
            }
        }
    }

    private void useInOrder(int event, long amount) {
        LotQueue queue = queue(place(journal.from[event]));
        long left = amount;
        while (left > 0) {
            int node = queue.peek();
            if (node < 0) {
                throw new IllegalStateException("pool of " + Describe.event(journal.events.get(event)) + " ran dry");
            }
            long taken = Math.min(left, nodes.sats[node]);
            if (taken > 0) {
                take(node, taken, MatchRule.SELECTION);
                left -= taken;
            }
            if (nodes.sats[node] == 0) {
                queue.remove();
                nodes.queued[node] = false;
            }
        }
        if (period.selection() == LotSelection.SPECIFIC && amount > 0) {
            requireNothingLeft(event, queue);
        }
    }

    /** Uses the lots the event names, and returns how many coins they do not have. */
    private long useNamed(int event, List<String> ids) {
        long left = journal.sats[event];
        int pool = place(journal.from[event]);
        for (String id : ids) {
            Integer acquisition = named.get(id);
            if (acquisition != null) {
                left -= useLot(acquisition, pool, left);
                for (int lot : lots.derivedOf(acquisition)) {
                    left -= useLot(lot, pool, left);
                }
            }
        }
        return left;
    }

    private long useLot(int lot, int pool, long most) {
        int node = nodes.find(lot, pool);
        long taken = node < 0 ? 0 : Math.min(most, nodes.sats[node]);
        if (taken > 0) {
            take(node, taken, MatchRule.NAMED);
        }
        return taken;
    }

    private void take(int node, long taken, MatchRule rule) {
        int slice = slices.add(nodes.lot[node], taken, rule);
        if (!period.selection().isPooled()) {
            nodes.cost.split(node, taken, nodes.sats[node], slices.cost, slice);
        }
        nodes.sats[node] -= taken;
    }

    private void put(int lot, int pool, long sats, MoneyCells cost, int j) {
        int place = place(pool);
        int node = nodes.add(lot, place, sats, cost, j);
        if (!nodes.queued[node]) {
            nodes.queued[node] = true;
            queue(place).add(node);
        }
    }

    private LotQueue queue(int place) {
        if (queues[place] == null) {
            queues[place] = orders.queue(order);
        }
        return queues[place];
    }

    /** Divides the slices of a disposal where another rule of section 104 begins, each with the cost the rule gives it. */
    private void divide(int event, DisposalParts parts) {
        int first = slices.start[event];
        int[] lot = Arrays.copyOfRange(slices.lot, first, slices.count());
        long[] sats = Arrays.copyOfRange(slices.sats, first, slices.count());
        slices.cutTo(first);
        int i = 0;
        for (int part = parts.start[event]; part < parts.start[event + 1]; part++) {
            long left = parts.sats[part];
            scratch.set(0, parts.cost, part);
            while (left > 0) {
                long taken = Math.min(left, sats[i]);
                int slice = slices.add(lot[i], taken, parts.rule(part));
                scratch.split(0, taken, left, slices.cost, slice);
                slices.matchDay(slice, parts.matchDay(part));
                left -= taken;
                sats[i] -= taken;
                i += sats[i] == 0 ? 1 : 0;
            }
        }
    }

    /** Gives the coins that are forfeited a cost of their own: their part of the value. */
    private void revalue(int event) {
        long left = journal.sats[event];
        scratch.set(0, journal.money, event);
        for (int slice = slices.start[event]; slice < slices.count(); slice++) {
            long sats = slices.sats[slice];
            scratch.split(0, sats, left, scratch, 1);
            left -= sats;
            int lot = lots.derive(slices.lot[slice], event, sats, scratch, 1);
            put(lot, journal.to[event], sats, scratch, 1);
            pools.add(lot, journal.to[event], sats, scratch, 1);
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
                    Describe.event(journal.events.get(event)) + " names no lots and leaves some in" + " account \""
                            + account + "\"; with specific identification name them with ofLots");
        }
    }
}
