package org.reserves.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Things in groups, each group after all it points at. A group is one thing, or all things of one circle. Tarjan's algorithm
 * (SIAM Journal on Computing 1972, 1(2), pages 146 to 160) without recursion, so that no chain is too long for the stack; time
 * in proportion to things and links.
 *
 * @param <T> a thing that is equal to itself alone
 */
public final class DependencyOrder<T> {
    private final Function<T, List<T>> targets;
    private final Map<T, Visit<T>> visits = new HashMap<>();
    private final Deque<Visit<T>> path = new ArrayDeque<>();
    private final Deque<Visit<T>> open = new ArrayDeque<>();
    private final List<List<T>> groups = new ArrayList<>();

    /** A thing under way, with the earliest visit it is known to lead back to. */
    private static final class Visit<T> {
        private final T thing;
        private final Iterator<T> next;
        private final int number;
        private int earliest;
        private boolean isClosed;

        Visit(T thing, List<T> targets, int number) {
            this.thing = thing;
            this.next = targets.iterator();
            this.number = number;
            this.earliest = number;
        }
    }

    private DependencyOrder(Function<T, List<T>> targets) {
        this.targets = targets;
    }

    /** Returns the groups of all things, which are all that they point at. */
    public static <T> List<List<T>> of(Collection<T> things, Function<T, List<T>> targets) {
        DependencyOrder<T> order = new DependencyOrder<>(Objects.requireNonNull(targets, "targets must not be null"));
        for (T thing : Objects.requireNonNull(things, "things must not be null")) {
            order.visit(thing);
        }
        return order.groups;
    }

    private void visit(T first) {
        if (visits.containsKey(first)) {
            return;
        }
        begin(first);
        while (!path.isEmpty()) {
            Visit<T> now = path.getLast();
            if (now.next.hasNext()) {
                T target = now.next.next();
                Visit<T> seen = visits.get(target);
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

    private void begin(T thing) {
        Visit<T> visit = new Visit<>(thing, targets.apply(thing), visits.size());
        visits.put(thing, visit);
        path.addLast(visit);
        open.addLast(visit);
    }

    private void leave(Visit<T> now) {
        path.removeLast();
        Visit<T> before = path.peekLast();
        if (before != null) {
            before.earliest = Math.min(before.earliest, now.earliest);
        }
        if (now.earliest == now.number) {
            groups.add(closedFrom(now));
        }
    }

    private List<T> closedFrom(Visit<T> first) {
        List<T> group = new ArrayList<>(1);
        Visit<T> last;
        do {
            last = open.removeLast();
            last.isClosed = true;
            group.add(last.thing);
        } while (last != first);
        return group;
    }
}
