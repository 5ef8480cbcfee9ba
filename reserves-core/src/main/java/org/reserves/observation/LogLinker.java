package org.reserves.observation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.holder.Holder;
import org.reserves.holder.Sovereign;
import org.reserves.internal.Words;
import org.reserves.money.Btc;

/** Joins observations by their ids, in an order of their own, and refuses those that cannot be true together. */
final class LogLinker {
    /** The longest chain of observations that each repeat, correct or withdraw the one before. */
    static final int LONGEST_CHAIN = 100;

    private static final int MOST_SHOWN = 5;
    private static final Comparator<LogEntry> ORDER = Comparator.comparingLong((LogEntry entry) -> entry.reportedDay)
            .thenComparingLong(entry -> entry.reportedFirstDay)
            .thenComparingLong(entry -> entry.asOfDay)
            .thenComparingLong(entry -> entry.asOfFirstDay)
            .thenComparing(entry -> entry.observation.id());

    private final List<LogEntry> entries;
    private final Map<String, LogEntry> byId;

    LogLinker(Collection<Observation> observations) {
        entries = observations.stream().map(LogEntry::new).sorted(ORDER).toList();
        byId = new HashMap<>();
        for (LogEntry entry : entries) {
            if (byId.putIfAbsent(entry.observation.id(), entry) != null) {
                throw new LinkException(
                        List.of(entry.observation.id()),
                        "id " + Words.quote(entry.observation.id())
                                + " names two observations; give each an id of its own");
            }
        }
        entries.forEach(this::link);
        inOrderOfOrigin().forEach(this::settle);
        entries.forEach(LogLinker::requireWithdrawable);
        Map<Set<String>, Integer> numbers = new HashMap<>();
        for (LogEntry entry : entries) {
            entry.rootsId = numbers.computeIfAbsent(entry.roots, roots -> numbers.size());
            if (entry.observation.statement() instanceof Statement.Held held) {
                entry.untouched = new KnownFigure(entry.observation, entry.titleHolder, held.amount(), Standing.STANDS);
            }
        }
    }

    List<LogEntry> entries() {
        return entries;
    }

    Map<String, LogEntry> byId() {
        return byId;
    }

    private void link(LogEntry entry) {
        Observation said = entry.observation;
        said.derivesFrom().forEach(id -> entry.origins.add(target(entry, "derives from", id)));
        if (said.corrects() != null) {
            LogEntry corrected = target(entry, "corrects", said.corrects());
            if (corrected.observation.statement() instanceof Statement.Withdrawn) {
                throw new LinkException(
                        List.of(said.id()),
                        "observation " + Words.quote(said.id()) + " corrects the withdrawal "
                                + Words.quote(said.corrects()) + "; withdraw the withdrawal instead");
            }
            requireSameSovereign(entry, "corrects", corrected);
            corrected.corrections.add(entry);
        }
        if (said.statement() instanceof Statement.Withdrawn taken) {
            LogEntry withdrawn = target(entry, "withdraws", taken.id());
            requireSameSovereign(entry, "withdraws", withdrawn);
            withdrawn.withdrawals.add(entry);
        }
    }

    private LogEntry target(LogEntry entry, String verb, String id) {
        LogEntry target = byId.get(id);
        String saying = "observation " + Words.quote(entry.observation.id()) + " " + verb + " " + Words.quote(id);
        if (target == null) {
            throw new LinkException(
                    List.of(entry.observation.id()), saying + ", which is not in the log; add both together");
        }
        if (entry.observation.reported().isBefore(target.observation.reported())) {
            throw new LinkException(
                    List.of(entry.observation.id()),
                    saying + ", but was reported on " + entry.observation.reported() + ", before "
                            + target.observation.reported() + "; nobody can know what is still to be said");
        }
        return target;
    }

    private static void requireSameSovereign(LogEntry entry, String verb, LogEntry target) {
        Sovereign own = entry.observation.titleHolder().sovereign();
        Sovereign other = target.observation.titleHolder().sovereign();
        if (!own.equals(other)) {
            throw new LinkException(
                    List.of(entry.observation.id()),
                    "observation " + Words.quote(entry.observation.id()) + " of " + own.name() + " " + verb + " one of "
                            + other.name() + "; both must be about the same sovereign");
        }
    }

    /** Every entry after all it points at; a chain that returns to itself is refused. */
    private List<LogEntry> inOrderOfOrigin() {
        Map<LogEntry, List<LogEntry>> pointingAt = new HashMap<>();
        Map<LogEntry, Integer> open = new HashMap<>();
        Map<LogEntry, Integer> depth = new HashMap<>();
        Deque<LogEntry> ready = new ArrayDeque<>();
        for (LogEntry entry : entries) {
            List<LogEntry> targets = targets(entry);
            targets.forEach(
                    t -> pointingAt.computeIfAbsent(t, key -> new ArrayList<>()).add(entry));
            open.put(entry, targets.size());
            if (targets.isEmpty()) {
                ready.add(entry);
            }
        }
        List<LogEntry> ordered = new ArrayList<>(entries.size());
        while (!ready.isEmpty()) {
            LogEntry entry = ready.remove();
            ordered.add(entry);
            for (LogEntry next : pointingAt.getOrDefault(entry, List.of())) {
                depth.merge(next, depth.getOrDefault(entry, 0) + 1, Math::max);
                requireShort(next, depth.getOrDefault(next, 0));
                if (open.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        if (ordered.size() < entries.size()) {
            Set<LogEntry> settled = new HashSet<>(ordered);
            List<String> circle = entries.stream()
                    .filter(entry -> !settled.contains(entry))
                    .map(entry -> entry.observation.id())
                    .toList();
            throw new LinkException(
                    circle,
                    "observations " + circle.stream().limit(MOST_SHOWN).toList()
                            + " repeat, correct or withdraw each other in a circle; one of them has to stand for itself");
        }
        return ordered;
    }

    private static void requireShort(LogEntry entry, int depth) {
        if (depth > LONGEST_CHAIN) {
            throw new LinkException(
                    List.of(entry.observation.id()),
                    "observation " + Words.quote(entry.observation.id())
                            + " ends a chain of more than " + LONGEST_CHAIN
                            + " observations that each rest on the one before; name the first origin instead");
        }
    }

    private List<LogEntry> targets(LogEntry entry) {
        List<LogEntry> targets = new ArrayList<>(entry.origins);
        addTarget(targets, entry.observation.corrects());
        if (entry.observation.statement() instanceof Statement.Withdrawn taken) {
            addTarget(targets, taken.id());
        }
        return targets;
    }

    private void addTarget(List<LogEntry> targets, @Nullable String id) {
        LogEntry target = id == null ? null : byId.get(id);
        if (target != null) {
            targets.add(target);
        }
    }

    private void settle(LogEntry entry) {
        if (entry.origins.isEmpty()) {
            entry.roots = Set.of(entry.observation.reporter().originKey());
            if (entry.observation.statement() instanceof Statement.Withdrawn taken) {
                entry.holder = requireLinked(taken.id()).holder;
            }
            return;
        }
        TreeSet<String> roots = new TreeSet<>();
        entry.origins.forEach(origin -> roots.addAll(origin.roots));
        entry.roots = Set.copyOf(roots);
        Set<Holder> holders =
                entry.origins.stream().map(origin -> origin.holder).collect(Collectors.toSet());
        if (holders.size() == 1) {
            entry.titleHolder = entry.origins.get(0).titleHolder;
            entry.holder = entry.origins.get(0).holder;
        }
    }

    private LogEntry requireLinked(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    /** Parts can only be taken back of a single figure, and no more than there is. */
    private static void requireWithdrawable(LogEntry entry) {
        List<String> partial = entry.withdrawals.stream()
                .filter(w -> DayView.amount(w) != null)
                .map(w -> w.observation.id())
                .toList();
        if (partial.isEmpty()) {
            return;
        }
        Btc stated = Amounts.singleFigure(entry.observation.statement());
        Btc withdrawn = new DayView(Long.MAX_VALUE).withdrawn(entry);
        if (stated == null || withdrawn.compareTo(stated) > 0) {
            throw new LinkException(
                    partial,
                    "observations " + partial.stream().limit(MOST_SHOWN).toList() + " withdraw "
                            + withdrawn.toDisplay() + " of " + Words.quote(entry.observation.id()) + ", "
                            + entry.observation.statement()
                            + ", which does not state so much; withdraw all of it instead");
        }
    }
}
