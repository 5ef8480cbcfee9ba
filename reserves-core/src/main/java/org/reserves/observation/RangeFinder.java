package org.reserves.observation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.holding.Bounds;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;

/** The rules of {@link HoldingRange}. */
final class RangeFinder {
    private final Resolution.Question question;
    private final Policy policy;
    private final HolderIndex index;
    private final DayView view;
    private final long asOfDay;
    private final List<LogEntry> standing;

    private RangeFinder(Resolution.Question question, Policy policy, HolderIndex index) {
        this.question = question;
        this.policy = policy;
        this.index = index;
        this.view = new DayView(question.knownOn().toEpochDay());
        this.asOfDay = question.asOf().toEpochDay();
        List<LogEntry> known = index.wholes.upTo(view.knownDay(), asOfDay).stream()
                .filter(entry -> view.standing(entry).isStanding())
                .toList();
        this.standing =
                known.stream().filter(Replacements.replaced(known).negate()).toList();
    }

    static HoldingRange of(Resolution.Question question, Policy policy, @Nullable HolderIndex index) {
        return index == null
                ? new HoldingRange(question, Btc.ZERO, null, null, null, false, List.of(), List.of())
                : new RangeFinder(question, policy, index).find();
    }

    private HoldingRange find() {
        List<LogEntry> own = Replacements.newest(of(basis -> basis.isOwnStatement()));
        List<LogEntry> others = of(basis -> basis.isAttribution()).stream()
                .filter(entry -> !policy.isTooOld(entry, asOfDay))
                .toList();
        Bounds claimed = span(own);
        Bounds attributed = span(others);
        List<LogEntry> evidence = Replacements.newest(of(basis -> basis.isEvidence()).stream()
                .filter(this::provesHeld)
                .toList());
        List<LogEntry> partEvidence = partEvidence();
        Btc floor = Amounts.max(floorOf(evidence, least(evidence)), partsFloor(partEvidence));
        Set<LogEntry> used = new LinkedHashSet<>(own);
        used.addAll(others);
        used.addAll(evidence);
        used.addAll(partEvidence);
        return new HoldingRange(
                question,
                floor,
                attributed,
                claimed,
                HoldingRange.ceiling(floor, claimed, attributed),
                own.stream().anyMatch(entry -> !amount(entry).isDisclosed()),
                used.stream().map(view::figure).toList(),
                moves(used));
    }

    /** Every report of what moved since one of the figures, or may have. */
    private List<Observation> moves(Set<LogEntry> figures) {
        return figures.stream()
                .flatMap(entry ->
                        new Movements(entry, index.movements(entry.asOfFirstDay, asOfDay), view, asOfDay).reports())
                .distinct()
                .toList();
    }

    private List<LogEntry> of(Predicate<EvidenceBasis> kind) {
        return standing.stream()
                .filter(entry -> kind.test(entry.observation.reporter().basis()))
                .toList();
    }

    private boolean provesHeld(LogEntry entry) {
        boolean recent = asOfDay - entry.asOfFirstDay <= policy.evidenceHoldsDays();
        boolean held = ((Statement.Held) entry.observation.statement()).status().isHeld();
        return recent && held && amount(entry).isDisclosed();
    }

    private Btc least(List<LogEntry> evidence) {
        return evidence.stream()
                .map(entry -> remaining(entry).bounds().low())
                .min(Comparator.naturalOrder())
                .orElse(Btc.ZERO);
    }

    /** The least that the evidence, or anybody whose figure is not older than it, says. */
    private Btc floorOf(List<LogEntry> evidence, Btc proven) {
        if (evidence.isEmpty()) {
            return Btc.ZERO;
        }
        long first =
                evidence.stream().mapToLong(entry -> entry.asOfFirstDay).min().orElse(0);
        return standing.stream()
                .filter(entry -> entry.asOfDay >= first && amount(entry).isDisclosed())
                .map(entry -> remaining(entry).bounds().low())
                .reduce(proven, Amounts::min);
    }

    private List<LogEntry> partEvidence() {
        Map<Observation.Scope, List<LogEntry>> byPart = new HashMap<>();
        for (LogEntry entry : index.parts.upTo(view.knownDay(), asOfDay)) {
            boolean usable = view.standing(entry).isStanding()
                    && entry.observation.reporter().basis().isEvidence()
                    && provesHeld(entry);
            if (usable) {
                byPart.computeIfAbsent(entry.observation.scope(), scope -> new ArrayList<>())
                        .add(entry);
            }
        }
        return byPart.values().stream()
                .map(Replacements::newest)
                .flatMap(Collection::stream)
                .filter(entry -> new Movements(entry, index.movements(entry.asOfFirstDay, asOfDay), view, asOfDay)
                        .since()
                        .isEmpty())
                .sorted(Comparator.comparing(entry -> entry.observation.id()))
                .toList();
    }

    /** The best sum over the parts of one division, each at its least. */
    private Btc partsFloor(List<LogEntry> parts) {
        Map<String, List<LogEntry>> byDivision = parts.stream()
                .collect(Collectors.groupingBy(
                        entry -> String.valueOf(entry.observation.scope().division())));
        return byDivision.values().stream()
                .map(division -> floorOf(division, sum(division)))
                .reduce(Btc.ZERO, Amounts::max);
    }

    private Btc sum(List<LogEntry> division) {
        return division.stream()
                .collect(Collectors.toMap(
                        entry -> entry.observation.scope(),
                        entry -> amount(entry).bounds().low(),
                        Amounts::min))
                .values()
                .stream()
                .collect(Btc.toSum());
    }

    @Nullable
    private Bounds span(List<LogEntry> entries) {
        Disclosure span = Resolver.span(entries.stream().map(this::remaining).toList());
        return span.isDisclosed() ? span.bounds() : null;
    }

    private Disclosure remaining(LogEntry entry) {
        return new Movements(entry, index.movements(entry.asOfFirstDay, asOfDay), view, asOfDay).remaining(amount(entry));
    }

    private Disclosure amount(LogEntry entry) {
        return view.figure(entry).held();
    }
}
