package org.reserves.observation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Entries in groups, each group after all it points at. A group is one entry, or all entries of one circle. Tarjan's algorithm
 * (SIAM Journal on Computing 1972, 1(2), pages 146 to 160) without recursion, so that no chain is too long for the stack; time
 * in proportion to entries and links.
 */
final class LinkOrder {
    private final Function<LogEntry, List<LogEntry>> targets;
    private final Map<LogEntry, Visit> visits = new HashMap<>();
    private final Deque<Visit> path = new ArrayDeque<>();
    private final Deque<Visit> open = new ArrayDeque<>();
    private final List<List<LogEntry>> groups = new ArrayList<>();

    /** An entry under way, with the earliest visit it is known to lead back to. */
    private static final class Visit {
        private final LogEntry entry;
        private final Iterator<LogEntry> next;
        private final int number;
        private int earliest;
        private boolean isClosed;

        Visit(LogEntry entry, List<LogEntry> targets, int number) {
            this.entry = entry;
            this.next = targets.iterator();
            this.number = number;
            this.earliest = number;
        }
    }

    private LinkOrder(Function<LogEntry, List<LogEntry>> targets) {
        this.targets = targets;
    }

    static List<List<LogEntry>> of(Collection<LogEntry> entries, Function<LogEntry, List<LogEntry>> targets) {
        LinkOrder order = new LinkOrder(targets);
        entries.forEach(order::visit);
        return order.groups;
    }

    private void visit(LogEntry first) {
        if (visits.containsKey(first)) {
            return;
        }
        begin(first);
        while (!path.isEmpty()) {
            Visit now = path.getLast();
            if (now.next.hasNext()) {
                LogEntry target = now.next.next();
                Visit seen = visits.get(target);
                if (seen == null) {
                    begin(target);
                } else if (!seen.isClosed) {
                    now.earliest = Math.min(now.earliest, seen.number);
                }
            } else {
                leave(now);
            }
        }
    }

    private void begin(LogEntry entry) {
        Visit visit = new Visit(entry, targets.apply(entry), visits.size());
        visits.put(entry, visit);
        path.addLast(visit);
        open.addLast(visit);
    }

    private void leave(Visit now) {
        path.removeLast();
        Visit before = path.peekLast();
        if (before != null) {
            before.earliest = Math.min(before.earliest, now.earliest);
        }
        if (now.earliest == now.number) {
            groups.add(closedFrom(now));
        }
    }

    private List<LogEntry> closedFrom(Visit first) {
        List<LogEntry> group = new ArrayList<>(1);
        Visit last;
        do {
            last = open.removeLast();
            last.isClosed = true;
            group.add(last.entry);
        } while (last != first);
        return group;
    }
}
