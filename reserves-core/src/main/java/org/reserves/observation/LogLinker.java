package org.reserves.observation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.reserves.holder.Holder;
import org.reserves.internal.DependencyOrder;

/**
 * Joins observations by their ids, in an order of their own; {@link LinkRules} finds every one that cannot stand, with what rests on
 * it. Each step passes over all entries once, whatever is wrong with them; what is left is a log.
 */
final class LogLinker {
    private final Map<String, LogEntry> byId;
    private final List<LogEntry> entries;
    private final LinkRules rules;
    private final Map<String, Set<String>> rootsByOrigin = new HashMap<>();

    /** Takes observations that are a log already, and others that are to join them. */
    LogLinker(Collection<Observation> known, Collection<Observation> more) {
        byId = new HashMap<>((known.size() + more.size()) * 2);
        List<LogEntry> all = new ArrayList<>(known.size() + more.size());
        for (Observation one : known) {
            LogEntry entry = new LogEntry(one);
            byId.put(one.id(), entry);
            all.add(entry);
        }
        rules = new LinkRules(known.isEmpty() ? Set.of() : Set.copyOf(byId.keySet()), byId);
        entries = List.of(LogEntry.sorted(addNamed(more, all) ? all : List.copyOf(byId.values())));
        rules.checkSpellings(entries);
        join();
        number();
    }

    /** Loops without lambdas: a log is what a program begins with, and the first thirty lambdas of a young machine take 50 ms. */
    private void join() {
        // most say nothing of others, so the order in which they rest on each other is asked for the rest alone
        List<LogEntry> linking = new ArrayList<>();
        for (LogEntry entry : entries) {
            if (!entry.links.isEmpty()) {
                linking.add(entry);
                rules.checkLinks(entry);
            }
        }
        List<List<LogEntry>> groups = DependencyOrder.of(linking, rules);
        rules.checkOrder(groups);
        for (LogEntry entry : linking) {
            if (!entry.isRefused) {
                link(entry);
            }
        }
        for (LogEntry entry : entries) {
            if (entry.links.isEmpty()) {
                settle(entry);
            }
        }
        for (List<LogEntry> group : groups) {
            for (LogEntry entry : group) {
                if (!entry.links.isEmpty() && !entry.isRefused) {
                    settle(entry);
                }
            }
        }
        for (LogEntry entry : entries) {
            if (!entry.withdrawals.isEmpty()) {
                rules.checkWithdrawals(entry);
            }
        }
        for (List<LogEntry> group : groups) {
            for (LogEntry entry : group) {
                rules.checkFooting(entry);
            }
        }
    }

    /** Returns why observations are refused; where there is a reason, the linker has no log to give. */
    List<LinkFault> faults() {
        return rules.faults();
    }

    List<LogEntry> entries() {
        return entries;
    }

    Map<String, LogEntry> byId() {
        return byId;
    }

    /** Adds those that are to join, and says whether all are still there: none has the id of another. */
    private boolean addNamed(Collection<Observation> more, List<LogEntry> all) {
        Set<String> twice = new LinkedHashSet<>();
        for (Observation one : more) {
            LogEntry entry = new LogEntry(one);
            all.add(entry);
            if (byId.putIfAbsent(one.id(), entry) != null) {
                twice.add(one.id());
            }
        }
        for (String id : twice) {
            rules.refuseSecond(id);
        }
        return twice.isEmpty();
    }

    private void link(LogEntry entry) {
        Observation said = entry.observation;
        for (String id : said.derivesFrom()) {
            entry.origins.add(target(id));
        }
        if (said.corrects() != null) {
            target(said.corrects()).corrections.add(entry);
        }
        if (said.statement() instanceof Statement.Withdrawn taken) {
            target(taken.id()).withdrawals.add(entry);
        }
    }

    private void settle(LogEntry entry) {
        if (entry.origins.isEmpty()) {
            Reporter reporter = entry.observation.reporter();
            Set<String> same = rootsByOrigin.get(reporter.origin());
            if (same == null) {
                same = Set.of(reporter.originKey());
                rootsByOrigin.put(reporter.origin(), same);
            }
            entry.roots = same;
            if (entry.observation.statement() instanceof Statement.Withdrawn taken) {
                entry.holder = target(taken.id()).holder;
            }
            return;
        }
        TreeSet<String> roots = new TreeSet<>();
        Set<Holder> holders = new HashSet<>();
        for (LogEntry origin : entry.origins) {
            roots.addAll(origin.roots);
            holders.add(origin.holder);
        }
        entry.roots = Set.copyOf(roots);
        if (holders.size() == 1) {
            entry.titleHolder = entry.origins.get(0).titleHolder;
            entry.holder = entry.origins.get(0).holder;
        }
    }

    private void number() {
        Map<Set<String>, Integer> numbers = new HashMap<>();
        for (LogEntry entry : entries) {
            Integer number = numbers.putIfAbsent(entry.roots, numbers.size());
            entry.rootsId = number == null ? numbers.size() - 1 : number;
            if (entry.observation.statement() instanceof Statement.Held held) {
                entry.untouched = new KnownFigure(
                        entry.observation, entry.titleHolder, held.amount(), KnownFigure.Standing.STANDS);
            }
        }
    }

    private LogEntry target(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }
}
