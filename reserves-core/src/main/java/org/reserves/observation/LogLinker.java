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
import org.reserves.holder.Spellings;
import org.reserves.internal.DependencyOrder;

/**
 * Joins observations by their ids, in an order of their own; {@link LinkRules} finds every one that cannot stand, with what rests on
 * it. Each step passes over all entries once, whatever is wrong with them; what is left is a log.
 *
 * <p>What can be said of an observation alone is said when it is taken, while it is at hand: a pass over a hundred thousand of them in
 * another order waits for memory most of the time.
 */
final class LogLinker {
    private final Map<String, LogEntry> byId;
    private final List<LogEntry> entries;
    private final LinkRules rules;
    private final Map<String, Roots> rootsByOrigin = new HashMap<>();
    private final Map<Set<String>, Integer> numbers = new HashMap<>();
    private final Map<Holder, Holder> holders = new HashMap<>();
    private final Spellings spellings = new Spellings();
    private boolean isSpeltAlike = true;

    /** The origins behind an entry, with the number of that set. */
    private record Roots(Set<String> origins, int number) {}

    /** Takes observations that are a log already, and others that are to join them. */
    LogLinker(Collection<Observation> known, Collection<Observation> more) {
        byId = new HashMap<>((known.size() + more.size()) * 2);
        List<LogEntry> all = new ArrayList<>(known.size() + more.size());
        for (Observation one : known) {
            LogEntry entry = taken(one);
            byId.put(one.id(), entry);
            all.add(entry);
        }
        rules = new LinkRules(known.isEmpty() ? Set.of() : Set.copyOf(byId.keySet()), byId);
        entries = List.of(LogEntry.sorted(addNamed(more, all) ? all : List.copyOf(byId.values())));
        if (!isSpeltAlike) {
            rules.checkSpellings(entries);
        }
        join();
    }

    private LogEntry taken(Observation one) {
        LogEntry entry = new LogEntry(one);
        Holder same = holders.putIfAbsent(entry.holder, entry.holder);
        entry.holder = same == null ? entry.holder : same;
        isSpeltAlike &= spellings.fault(entry.titleHolder) == null;
        if (entry.links.isEmpty()) {
            settle(entry);
        }
        return entry;
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
        if (linking.isEmpty()) {
            return;
        }
        List<List<LogEntry>> groups = DependencyOrder.of(linking, rules);
        rules.checkOrder(groups);
        for (LogEntry entry : linking) {
            if (!entry.isRefused) {
                link(entry);
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

    List<LinkFault> faults() {
        return rules.faults();
    }

    List<LogEntry> entries() {
        return entries;
    }

    Map<String, LogEntry> byId() {
        return byId;
    }

    /** Adds those whose ids are their own, and refuses the others; whether none is refused. */
    private boolean addNamed(Collection<Observation> more, List<LogEntry> all) {
        Set<String> twice = new LinkedHashSet<>();
        for (Observation one : more) {
            LogEntry entry = taken(one);
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
            entry.origins = LogEntry.grown(entry.origins, target(id));
        }
        if (said.corrects() != null) {
            LogEntry target = target(said.corrects());
            target.corrections = LogEntry.grown(target.corrections, entry);
        }
        if (said.statement() instanceof Statement.Withdrawn taken) {
            LogEntry target = target(taken.id());
            target.withdrawals = LogEntry.grown(target.withdrawals, entry);
        }
    }

    /** Says whose word an entry is and whom it is about, once that is said of all it rests on. */
    private void settle(LogEntry entry) {
        if (entry.origins.isEmpty()) {
            Roots roots = ownRoots(entry.observation.reporter());
            entry.roots = roots.origins();
            entry.rootsId = roots.number();
            if (entry.observation.statement() instanceof Statement.Withdrawn taken) {
                entry.holder = target(taken.id()).holder;
            }
        } else {
            settleByOrigins(entry);
        }
        if (entry.observation.statement() instanceof Statement.Held held) {
            entry.untouched =
                    new KnownFigure(entry.observation, entry.titleHolder, held.amount(), KnownFigure.Standing.STANDS);
        }
    }

    private void settleByOrigins(LogEntry entry) {
        TreeSet<String> roots = new TreeSet<>();
        Set<Holder> ofOrigins = new HashSet<>();
        for (LogEntry origin : entry.origins) {
            roots.addAll(origin.roots);
            ofOrigins.add(origin.holder);
        }
        entry.roots = Set.copyOf(roots);
        entry.rootsId = number(entry.roots);
        if (ofOrigins.size() == 1) {
            entry.titleHolder = entry.origins.get(0).titleHolder;
            entry.holder = entry.origins.get(0).holder;
        }
    }

    private Roots ownRoots(Reporter reporter) {
        Roots known = rootsByOrigin.get(reporter.origin());
        if (known != null) {
            return known;
        }
        Set<String> own = Set.of(reporter.originKey());
        Roots roots = new Roots(own, number(own));
        rootsByOrigin.put(reporter.origin(), roots);
        return roots;
    }

    private int number(Set<String> roots) {
        Integer number = numbers.putIfAbsent(roots, numbers.size());
        return number == null ? numbers.size() - 1 : number;
    }

    private LogEntry target(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }
}
