package org.reserves.observation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.reserves.holder.Holder;
import org.reserves.holder.Sovereign;
import org.reserves.holder.Spellings;
import org.reserves.internal.DependencyOrder;
import org.reserves.internal.Words;
import org.reserves.money.Btc;

/**
 * Joins observations by their ids, in an order of their own, and finds every one that cannot stand, with what rests on it. Each
 * step passes over all entries once, whatever is wrong with them; what is left is a log.
 */
final class LogLinker {
    /** The longest chain of observations that each repeat, correct or withdraw the one before. */
    static final int LONGEST_CHAIN = 100;

    private static final int MOST_SHOWN = 5;
    private static final Comparator<LogEntry> ORDER = new Order();

    /** By what became known first, then what is about the earlier day, then the id. */
    private static final class Order implements Comparator<LogEntry> {
        @Override
        public int compare(LogEntry a, LogEntry b) {
            int order = Long.compare(a.reportedDay, b.reportedDay);
            order = order != 0 ? order : Long.compare(a.reportedFirstDay, b.reportedFirstDay);
            order = order != 0 ? order : Long.compare(a.asOfDay, b.asOfDay);
            order = order != 0 ? order : Long.compare(a.asOfFirstDay, b.asOfFirstDay);
            return order != 0 ? order : a.observation.id().compareTo(b.observation.id());
        }
    }

    private final class Targets implements Function<LogEntry, List<LogEntry>> {
        @Override
        public List<LogEntry> apply(LogEntry entry) {
            return targets(entry);
        }
    }

    private final Set<String> knownIds;
    private final Map<String, LogEntry> byId;
    private final List<LogEntry> entries;
    private final List<LinkFault> faults = new ArrayList<>();
    /** Ids that name two new observations, so that there is no entry of that name. */
    private final Set<String> ambiguousIds = new HashSet<>();

    private final Map<String, Set<String>> rootsByOrigin = new HashMap<>();

    /** Takes observations that are a log already, and others that are to join them. */
    LogLinker(Collection<Observation> known, Collection<Observation> more) {
        byId = new HashMap<>((known.size() + more.size()) * 2);
        for (Observation one : known) {
            byId.put(one.id(), new LogEntry(one));
        }
        knownIds = known.isEmpty() ? Set.of() : Set.copyOf(byId.keySet());
        addNamed(more);
        LogEntry[] sorted = byId.values().toArray(new LogEntry[0]);
        Arrays.sort(sorted, ORDER);
        entries = List.of(sorted);
        checkSpellings();
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
                checkLinks(entry);
            }
        }
        List<List<LogEntry>> groups = DependencyOrder.of(linking, new Targets());
        checkOrder(groups);
        for (LogEntry entry : linking) {
            if (isAccepted(entry)) {
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
                if (!entry.links.isEmpty() && isAccepted(entry)) {
                    settle(entry);
                }
            }
        }
        for (LogEntry entry : entries) {
            if (!entry.withdrawals.isEmpty()) {
                checkWithdrawals(entry);
            }
        }
        for (List<LogEntry> group : groups) {
            for (LogEntry entry : group) {
                checkFooting(entry);
            }
        }
    }

    /** Returns why observations are refused; where there is a reason, the linker has no log to give. */
    List<LinkFault> faults() {
        return faults;
    }

    List<LogEntry> entries() {
        return entries;
    }

    Map<String, LogEntry> byId() {
        return byId;
    }

    private void addNamed(Collection<Observation> more) {
        Set<String> twice = new LinkedHashSet<>();
        for (Observation one : more) {
            LogEntry entry = new LogEntry(one);
            LogEntry before = byId.putIfAbsent(one.id(), entry);
            if (before != null) {
                twice.add(one.id());
            }
        }
        for (String id : twice) {
            faults.add(new LinkFault(
                    id,
                    LinkFault.Reason.DUPLICATE_ID,
                    "id " + Words.quote(id) + " names two observations; give each an id of its own"));
            if (!knownIds.contains(id)) {
                byId.remove(id);
                ambiguousIds.add(id);
            }
        }
    }

    /** What was known already decides how a title holder is spelled, and then what was reported first. */
    private void checkSpellings() {
        Spellings spellings = new Spellings();
        if (!knownIds.isEmpty()) {
            for (LogEntry entry : entries) {
                if (knownIds.contains(entry.observation.id())) {
                    spellings.require(entry.observation.titleHolder());
                }
            }
        }
        for (LogEntry entry : entries) {
            String fault = spellings.fault(entry.observation.titleHolder());
            if (fault != null) {
                refuse(
                        entry,
                        LinkFault.Reason.OTHER_SPELLING,
                        "observation " + Words.quote(entry.observation.id()) + ": " + fault);
            }
        }
    }

    private void checkLinks(LogEntry entry) {
        for (LogEntry.Link link : entry.links) {
            LogEntry target = byId.get(link.id());
            if (target != null) {
                checkLink(entry, link, target);
            } else if (ambiguousIds.contains(link.id())) {
                refuseFooting(entry, link);
            } else {
                refuse(
                        entry,
                        LinkFault.Reason.NOT_IN_LOG,
                        link.saidBy(entry) + ", which is not in the log; add both together");
            }
        }
    }

    private void checkLink(LogEntry entry, LogEntry.Link link, LogEntry target) {
        Observation said = entry.observation;
        Observation of = target.observation;
        if (said.reported().isBefore(of.reported())) {
            refuse(
                    entry,
                    LinkFault.Reason.REPORTED_BEFORE,
                    link.saidBy(entry) + ", but was reported on " + said.reported() + ", before " + of.reported()
                            + "; nobody can know what is still to be said");
        }
        boolean isCorrection = link.id().equals(said.corrects());
        if (isCorrection && of.statement() instanceof Statement.Withdrawn) {
            refuse(
                    entry,
                    LinkFault.Reason.CORRECTS_WITHDRAWAL,
                    "observation " + Words.quote(said.id()) + " corrects the withdrawal " + Words.quote(link.id())
                            + "; withdraw the withdrawal instead");
        } else if (isCorrection || said.statement() instanceof Statement.Withdrawn) {
            checkSovereign(entry, link, target);
        }
    }

    private void checkSovereign(LogEntry entry, LogEntry.Link link, LogEntry target) {
        Sovereign own = entry.observation.titleHolder().sovereign();
        Sovereign other = target.observation.titleHolder().sovereign();
        if (!own.equals(other)) {
            refuse(
                    entry,
                    LinkFault.Reason.OTHER_SOVEREIGN,
                    "observation " + Words.quote(entry.observation.id()) + " of " + own.name() + " " + link.verb()
                            + " one of " + other.name() + "; both must be about the same sovereign");
        }
    }

    /** Refuses circles, chains that are too long, and what rests on anything refused. */
    private void checkOrder(List<List<LogEntry>> groups) {
        for (List<LogEntry> group : groups) {
            LogEntry first = group.get(0);
            List<LogEntry> targets = targets(first);
            if (group.size() > 1 || targets.contains(first)) {
                refuseCircle(group);
                continue;
            }
            checkFooting(first);
            for (LogEntry target : targets) {
                first.depth = Math.max(first.depth, target.depth + 1);
            }
            if (first.depth > LONGEST_CHAIN && isAccepted(first)) {
                refuse(
                        first,
                        LinkFault.Reason.CHAIN_TOO_LONG,
                        "observation " + Words.quote(first.observation.id()) + " ends a chain of more than "
                                + LONGEST_CHAIN
                                + " observations that each rest on the one before; name the first origin instead");
            }
        }
    }

    private void refuseCircle(List<LogEntry> circle) {
        List<LogEntry> inOrder = circle.stream().sorted(ORDER).toList();
        inOrder.forEach(entry -> refuse(
                entry,
                LinkFault.Reason.CIRCLE,
                "observations " + shown(inOrder)
                        + " repeat, correct or withdraw each other in a circle; one of them has to stand for itself"));
    }

    private void checkFooting(LogEntry entry) {
        if (isAccepted(entry)) {
            for (LogEntry.Link link : entry.links) {
                LogEntry target = byId.get(link.id());
                if (target == null ? ambiguousIds.contains(link.id()) : target.isRefused) {
                    refuseFooting(entry, link);
                }
            }
        }
    }

    private void refuseFooting(LogEntry entry, LogEntry.Link link) {
        refuse(
                entry,
                LinkFault.Reason.RESTS_ON_REFUSED,
                link.saidBy(entry) + ", which is refused; mend " + Words.quote(link.id()) + ", or leave out both");
    }

    /** Parts can only be taken back of a single figure, and no more than there is. */
    private void checkWithdrawals(LogEntry entry) {
        if (!isAccepted(entry)) {
            return;
        }
        List<LogEntry> partial = new ArrayList<>();
        for (LogEntry withdrawal : entry.withdrawals) {
            if (DayView.amount(withdrawal) != null) {
                partial.add(withdrawal);
            }
        }
        if (partial.isEmpty()) {
            return;
        }
        Btc stated = Amounts.singleFigure(entry.observation.statement());
        Btc withdrawn = new DayView(Long.MAX_VALUE).withdrawn(entry);
        if (stated == null || withdrawn.compareTo(stated) > 0) {
            String message = "observations " + shown(partial) + " withdraw " + withdrawn.toDisplay() + " of "
                    + Words.quote(entry.observation.id()) + ", " + entry.observation.statement()
                    + ", which does not state so much; withdraw all of it instead";
            partial.stream()
                    .filter(withdrawal -> !knownIds.contains(withdrawal.observation.id()))
                    .forEach(withdrawal -> refuse(withdrawal, LinkFault.Reason.WITHDRAWS_TOO_MUCH, message));
        }
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
                entry.untouched = new KnownFigure(entry.observation, entry.titleHolder, held.amount(), Standing.STANDS);
            }
        }
    }

    private static boolean isAccepted(LogEntry entry) {
        return !entry.isRefused;
    }

    private void refuse(LogEntry entry, LinkFault.Reason reason, String message) {
        entry.isRefused = true;
        faults.add(new LinkFault(entry.observation.id(), reason, message));
    }

    private LogEntry target(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    private List<LogEntry> targets(LogEntry entry) {
        List<LogEntry> targets = new ArrayList<>(entry.links.size());
        for (LogEntry.Link link : entry.links) {
            LogEntry target = byId.get(link.id());
            if (target != null) {
                targets.add(target);
            }
        }
        return targets;
    }

    private static String shown(List<LogEntry> entries) {
        return entries.stream()
                .limit(MOST_SHOWN)
                .map(entry -> entry.observation.id())
                .toList()
                .toString();
    }
}
