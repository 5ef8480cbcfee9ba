package org.reserves.observation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.Nullable;
import org.reserves.holding.Bounds;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;

/** The rules of {@link Policy}, one after the other, on the figures of one holder. */
final class Resolver {
    private final Resolution.Question question;
    private final Policy policy;
    private final DayView view;
    private final HolderIndex index;
    private final long asOfDay;
    private final Map<EvidenceBasis, Integer> ranks = new EnumMap<>(EvidenceBasis.class);
    private final List<Candidate> all = new ArrayList<>();
    private final List<Candidate> agreeing = new ArrayList<>();

    /** A figure, and the first rule it failed. */
    private static final class Candidate {
        private final LogEntry entry;
        private final KnownFigure figure;
        private final int rank;

        @Nullable
        private RejectedFigure.Reason why;

        Candidate(LogEntry entry, KnownFigure figure, int rank) {
            this.entry = entry;
            this.figure = figure;
            this.rank = rank;
        }

        boolean isDisclosed() {
            return figure.held().isDisclosed();
        }
    }

    Resolver(Resolution.Question question, Policy policy, HolderIndex index) {
        this.question = question;
        this.policy = policy;
        this.index = index;
        this.view = new DayView(question.knownOn().toEpochDay());
        this.asOfDay = question.asOf().toEpochDay();
        for (EvidenceBasis basis : EvidenceBasis.values()) {
            ranks.put(basis, policy.classOf(basis));
        }
    }

    static Resolution of(Resolution.Question question, Policy policy, @Nullable HolderIndex index) {
        return index == null ? nothing(question) : new Resolver(question, policy, index).resolve();
    }

    private Resolution resolve() {
        List<Candidate> left = standing();
        Predicate<LogEntry> replaced =
                Replacements.replaced(left.stream().map(one -> one.entry).toList());
        left = keep(left, RejectedFigure.Reason.REPLACED, one -> !replaced.test(one.entry));
        if (left.stream().anyMatch(Candidate::isDisclosed)) {
            left = keep(left, RejectedFigure.Reason.NO_FIGURE, Candidate::isDisclosed);
        }
        left = keep(left, RejectedFigure.Reason.NOT_IN_POLICY, one -> one.rank >= 0);
        left = keep(left, RejectedFigure.Reason.TOO_OLD, one -> !policy.isTooOld(one.entry, asOfDay));
        int best = left.stream().mapToInt(one -> one.rank).min().orElse(0);
        List<Candidate> chosen = left.stream().filter(one -> one.rank == best).toList();
        if (policy.isNewestTaken()) {
            chosen = newestOf(chosen);
        }
        sortOut(left.stream().filter(one -> one.rank > best).toList(), chosen, RejectedFigure.Reason.LOWER_CLASS);
        return answer(chosen);
    }

    /** Figures about the day or an earlier one that nothing takes back. */
    private List<Candidate> standing() {
        List<Candidate> standing = new ArrayList<>();
        for (LogEntry entry : index.begun.upTo(view.knownDay(), asOfDay)) {
            KnownFigure figure = view.figure(entry);
            Candidate candidate = new Candidate(entry, figure, ranks.getOrDefault(figure.basis(), -1));
            candidate.why = whyNot(figure.standing());
            if (candidate.why == null && entry.asOfDay > asOfDay) {
                candidate.why = RejectedFigure.Reason.MAY_BE_LATER;
            }
            all.add(candidate);
            if (candidate.why == null) {
                standing.add(candidate);
            }
        }
        return standing;
    }

    @Nullable
    private static RejectedFigure.Reason whyNot(KnownFigure.Standing standing) {
        return switch (standing) {
            case STANDS, PARTLY_WITHDRAWN -> null;
            case WITHDRAWN -> RejectedFigure.Reason.WITHDRAWN;
            case CORRECTED -> RejectedFigure.Reason.CORRECTED;
            case RESTS_ON_WITHDRAWN -> RejectedFigure.Reason.RESTS_ON_WITHDRAWN;
        };
    }

    private List<Candidate> newestOf(List<Candidate> candidates) {
        Set<LogEntry> entries = new HashSet<>(
                Replacements.newest(candidates.stream().map(one -> one.entry).toList()));
        List<Candidate> newest =
                candidates.stream().filter(one -> entries.contains(one.entry)).toList();
        long first = newest.isEmpty() ? 0 : newest.get(0).entry.asOfFirstDay;
        List<Candidate> others =
                candidates.stream().filter(one -> !entries.contains(one.entry)).toList();
        sortOut(others.stream().filter(one -> one.entry.asOfDay < first).toList(), newest, RejectedFigure.Reason.OLDER);
        sortOut(
                others.stream().filter(one -> one.entry.asOfDay >= first).toList(),
                newest,
                RejectedFigure.Reason.VAGUE_DAY);
        return newest;
    }

    /** What states a chosen amount agrees, if all chosen do; the rest is rejected. */
    private void sortOut(List<Candidate> others, List<Candidate> chosen, RejectedFigure.Reason why) {
        boolean one = !chosen.isEmpty() && isOneAmount(chosen);
        for (Candidate other : others) {
            if (one && Amounts.isSame(chosen.get(0).figure.held(), other.figure.held())) {
                agreeing.add(other);
            } else {
                other.why = why;
            }
        }
    }

    private static List<Candidate> keep(
            List<Candidate> from, RejectedFigure.Reason why, Predicate<Candidate> condition) {
        List<Candidate> kept = new ArrayList<>(from.size());
        for (Candidate one : from) {
            if (condition.test(one)) {
                kept.add(one);
            } else {
                one.why = why;
            }
        }
        return kept;
    }

    /** What was replaced by a figure with two of its digits exchanged was perhaps the right one, and the answer says so. */
    private void markSlips(List<Candidate> chosen) {
        for (Candidate one : all) {
            boolean isReplaced = one.why == RejectedFigure.Reason.REPLACED || one.why == RejectedFigure.Reason.OLDER;
            if (isReplaced && chosen.stream().anyMatch(by -> Contradiction.isSlip(one.entry, by.entry))) {
                one.why = RejectedFigure.Reason.TRANSPOSED_DIGITS;
            }
        }
    }

    private Resolution answer(List<Candidate> chosen) {
        markSlips(chosen);
        List<Movements> moves = new ArrayList<>();
        List<Disclosure> remaining = new ArrayList<>();
        for (Candidate one : chosen) {
            Movements since = new Movements(one.entry, index.movements(one.entry.asOfFirstDay, asOfDay), view, asOfDay);
            moves.add(since);
            remaining.add(since.remaining(one.figure.held()));
        }
        List<LogEntry> supporting = new ArrayList<>();
        chosen.forEach(one -> supporting.add(one.entry));
        agreeing.forEach(one -> supporting.add(one.entry));
        return new Resolution(
                question,
                state(chosen),
                span(chosen.stream().map(one -> one.figure.held()).toList()),
                span(remaining),
                figures(chosen),
                figures(agreeing),
                rejected(),
                Replacements.newestParts(index, view, asOfDay),
                distinct(moves.stream().map(Movements::since).toList()),
                distinct(moves.stream().map(Movements::perhaps).toList()),
                sources(supporting));
    }

    private List<RejectedFigure> rejected() {
        List<RejectedFigure> rejected = new ArrayList<>();
        for (Candidate one : all) {
            if (one.why != null) {
                rejected.add(new RejectedFigure(one.figure, one.why));
            }
        }
        return rejected;
    }

    private static Resolution.State state(List<Candidate> chosen) {
        if (chosen.isEmpty()) {
            return Resolution.State.UNKNOWN;
        }
        if (!chosen.get(0).isDisclosed()) {
            return Resolution.State.UNDISCLOSED;
        }
        return isOneAmount(chosen) ? Resolution.State.FIGURE : Resolution.State.CONTESTED;
    }

    private static boolean isOneAmount(List<Candidate> chosen) {
        Disclosure first = chosen.get(0).figure.held();
        return chosen.stream().allMatch(one -> Amounts.isSame(one.figure.held(), first));
    }

    private static List<KnownFigure> figures(List<Candidate> candidates) {
        return candidates.stream().map(one -> one.figure).toList();
    }

    /** From the least to the most that any states; undisclosed where none states anything. */
    static Disclosure span(List<Disclosure> amounts) {
        List<Bounds> bounds = amounts.stream()
                .filter(Disclosure::isDisclosed)
                .map(Disclosure::bounds)
                .toList();
        if (bounds.isEmpty()) {
            return Disclosure.undisclosed();
        }
        if (amounts.stream().allMatch(amount -> Amounts.isSame(amount, amounts.get(0)))) {
            return amounts.get(0);
        }
        Btc low =
                bounds.stream().map(Bounds::low).min(Comparator.naturalOrder()).orElseThrow();
        boolean open = bounds.stream().anyMatch(b -> b.high() == null);
        Btc high = open
                ? null
                : bounds.stream().map(Amounts::high).reduce(Amounts::max).orElseThrow();
        return Amounts.between(low, high, false);
    }

    /** How many sources there are: entries that share any origin are of one. */
    private static int sources(List<LogEntry> entries) {
        List<Set<String>> groups = new ArrayList<>();
        for (LogEntry entry : entries) {
            Set<String> joined = new HashSet<>(entry.roots);
            for (Iterator<Set<String>> i = groups.iterator(); i.hasNext(); ) {
                Set<String> group = i.next();
                if (group.stream().anyMatch(entry.roots::contains)) {
                    joined.addAll(group);
                    i.remove();
                }
            }
            groups.add(joined);
        }
        return groups.size();
    }

    private static List<Observation> distinct(List<List<Observation>> lists) {
        Map<String, Observation> byId = new LinkedHashMap<>();
        lists.forEach(list -> list.forEach(one -> byId.put(one.id(), one)));
        return List.copyOf(byId.values());
    }

    private static Resolution nothing(Resolution.Question question) {
        return new Resolution(
                question,
                Resolution.State.UNKNOWN,
                Disclosure.undisclosed(),
                Disclosure.undisclosed(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0);
    }
}
