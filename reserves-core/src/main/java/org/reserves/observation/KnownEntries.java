package org.reserves.observation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.reserves.holder.Holder;
import org.reserves.holding.Bounds;

/**
 * What was known on one day, entry by entry. Engine, public for the packages that explain a log; callers ask {@link Knowledge}.
 *
 * <p>Immutable and thread-safe.
 */
public final class KnownEntries {
    private final Knowledge knowledge;

    private KnownEntries(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Returns the entries behind what was known. */
    public static KnownEntries of(Knowledge knowledge) {
        return new KnownEntries(Objects.requireNonNull(knowledge, "knowledge must not be null"));
    }

    /** Returns all figures of the whole whose period begins by a day, in the order they became known. */
    public List<LogEntry> begunBy(Holder holder, LocalDate asOf) {
        HolderIndex index = knowledge.log().index(holder);
        return index == null
                ? List.of()
                : index.begun.upTo(knowledge.day().toEpochDay(), asOf.toEpochDay());
    }

    /** Returns the figures of {@link #begunBy}, each with its standing. */
    public List<KnownFigure> figuresBegunBy(Holder holder, LocalDate asOf) {
        DayView view = knowledge.view();
        return begunBy(holder, asOf).stream().map(view::figure).toList();
    }

    /** Returns what moved since a figure, up to a day. */
    public Movements movementsSince(LogEntry figure, LocalDate asOf) {
        HolderIndex index = knowledge.log().index(figure.holder);
        List<LogEntry> movements = index == null ? List.of() : index.movements(figure.asOfFirstDay, asOf.toEpochDay());
        return new Movements(figure, movements, knowledge.view(), asOf.toEpochDay());
    }

    /** Returns the events of a holder that certainly lie after one day and by another: for each its reports, the first one first. */
    public List<List<LogEntry>> events(Holder holder, LocalDate after, LocalDate by) {
        HolderIndex index = knowledge.log().index(holder);
        DayView view = knowledge.view();
        return index == null
                ? List.of()
                : Movements.events(index.movements(after.toEpochDay() + 1, by.toEpochDay()).stream()
                        .filter(move -> move.asOfFirstDay > after.toEpochDay()
                                && view.counts(move))
                        .toList());
    }

    /** Returns everything that became known by the day, in the order it was reported. */
    public List<LogEntry> all() {
        return knowledge.log().entries().stream()
                .takeWhile(entry -> entry.reportedDay <= knowledge.day().toEpochDay())
                .toList();
    }

    /** Returns those of the entries that nothing known takes back or replaces. */
    public List<LogEntry> standing(List<LogEntry> entries) {
        DayView view = knowledge.view();
        return entries.stream().filter(view::counts).toList();
    }

    /**
     * Returns what takes an entry back, whole or in part, or replaces it, and what does so to anything it rests on: the
     * withdrawals and corrections that are known and not taken back themselves.
     */
    public List<LogEntry> takenBackBy(LogEntry entry) {
        DayView view = knowledge.view();
        Set<LogEntry> restsOn = new LinkedHashSet<>();
        Deque<LogEntry> open = new ArrayDeque<>(List.of(entry));
        while (!open.isEmpty()) {
            LogEntry next = open.remove();
            if (restsOn.add(next)) {
                open.addAll(next.origins);
            }
        }
        return restsOn.stream()
                .flatMap(one -> Stream.concat(one.withdrawals.stream(), one.corrections.stream()))
                .filter(view::counts)
                .distinct()
                .toList();
    }

    /** Returns how much left by events, the least and the most that what stands of their reports says. */
    public Bounds left(List<List<LogEntry>> events) {
        return Movements.reduced(Objects.requireNonNull(events, "events must not be null"), knowledge.view());
    }

    /** Returns how much came by events, the least and the most that what stands of their reports says. */
    public Bounds came(List<List<LogEntry>> events) {
        return Movements.added(Objects.requireNonNull(events, "events must not be null"), knowledge.view());
    }

    /** Returns how an entry that states a figure looks on the day. */
    public KnownFigure figure(LogEntry entry) {
        return knowledge.view().figure(entry);
    }
}
