package org.reserves.observation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.reserves.holder.Sovereign;
import org.reserves.holder.Spellings;
import org.reserves.internal.Words;
import org.reserves.money.Btc;

/** What an observation has to keep to stand in a log, and the faults of those that do not. */
final class LinkRules implements Function<LogEntry, List<LogEntry>> {
    /** The longest chain of observations that each repeat, correct or withdraw the one before. */
    static final int LONGEST_CHAIN = 100;

    private static final int MOST_SHOWN = 5;

    private final Set<String> knownIds;
    private final Map<String, LogEntry> byId;
    private final List<LinkFault> faults = new ArrayList<>();
    /** Ids that name two new observations, so that there is no entry of that name. */
    private final Set<String> ambiguousIds = new HashSet<>();

    /**
     * Begins with no faults.
     *
     * @param knownIds the ids of what is in a log already
     * @param byId     all entries, from which those are taken whose id names two
     */
    LinkRules(Set<String> knownIds, Map<String, LogEntry> byId) {
        this.knownIds = knownIds;
        this.byId = byId;
    }

    List<LinkFault> faults() {
        return faults;
    }

    /** Refuses an id that names two observations; one of a log that is known already keeps it. */
    void refuseSecond(String id) {
        faults.add(new LinkFault(
                id,
                LinkFault.Reason.DUPLICATE_ID,
                "id " + Words.quote(id) + " names two observations; give each an id of its own"));
        if (!knownIds.contains(id)) {
            byId.remove(id);
            ambiguousIds.add(id);
        }
    }

    /** What was known already decides how a title holder is spelled, and then what was reported first. */
    void checkSpellings(List<LogEntry> entries) {
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

    /** Refuses an observation that says of another what it cannot. */
    void checkLinks(LogEntry entry) {
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
    void checkOrder(List<List<LogEntry>> groups) {
        for (List<LogEntry> group : groups) {
            LogEntry first = group.get(0);
            List<LogEntry> targets = apply(first);
            if (group.size() > 1 || targets.contains(first)) {
                refuseCircle(group);
                continue;
            }
            checkFooting(first);
            for (LogEntry target : targets) {
                first.depth = Math.max(first.depth, target.depth + 1);
            }
            if (first.depth > LONGEST_CHAIN && !first.isRefused) {
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
        List<LogEntry> inOrder = circle.stream().sorted(LogEntry.ORDER).toList();
        inOrder.forEach(entry -> refuse(
                entry,
                LinkFault.Reason.CIRCLE,
                "observations " + shown(inOrder)
                        + " repeat, correct or withdraw each other in a circle; one of them has to stand for itself"));
    }

    /** Refuses what rests on anything refused. */
    void checkFooting(LogEntry entry) {
        if (!entry.isRefused) {
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
    void checkWithdrawals(LogEntry entry) {
        if (entry.isRefused) {
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

    private void refuse(LogEntry entry, LinkFault.Reason reason, String message) {
        entry.isRefused = true;
        faults.add(new LinkFault(entry.observation.id(), reason, message));
    }

    /** Returns the observations that one says something of. */
    @Override
    public List<LogEntry> apply(LogEntry entry) {
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
