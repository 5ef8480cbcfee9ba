package org.reserves.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.reserves.holder.Holder;
import org.reserves.holding.Disclosure;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;

/**
 * What a log knew on one day; begin with {@link ObservationLog#knownOn}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Knowledge {
    private static final String AS_OF = "as-of date";

    private final ObservationLog log;
    private final LocalDate day;

    Knowledge(ObservationLog log, LocalDate day) {
        this.log = log;
        this.day = day;
    }

    /** Returns the day. */
    public LocalDate day() {
        return day;
    }

    /** Returns the log, which knows more. */
    public ObservationLog log() {
        return log;
    }

    /** Returns everything that had become known, in the order it was reported, whatever became of it. */
    public List<Observation> observations() {
        return KnownEntries.of(this).all().stream()
                .map(entry -> entry.observation)
                .toList();
    }

    /**
     * Returns what was known of a holder about a day: figures of the whole as of that day or earlier, the newest first, each
     * with its standing.
     */
    public List<KnownFigure> figures(Holder holder, LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf must not be null");
        List<KnownFigure> figures = new ArrayList<>();
        DayView view = view();
        HolderIndex index = log.index(holder);
        if (index != null) {
            HolderIndex.Timeline.Cursor cursor = index.wholes.newestFirst(day.toEpochDay(), asOf.toEpochDay());
            for (LogEntry entry = cursor.next(); entry != null; entry = cursor.next()) {
                figures.add(view.figure(entry));
            }
        }
        return Collections.unmodifiableList(figures);
    }

    /**
     * Returns what was known of a holder about a day, as {@link #figures(Holder, LocalDate)}.
     *
     * @param asOfIsoDate the day it is about
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public List<KnownFigure> figures(Holder holder, String asOfIsoDate) {
        return figures(holder, IsoDates.parse(AS_OF, asOfIsoDate));
    }

    /**
     * Returns the newest figure of the whole that stands, as {@link #newest(Holder, LocalDate)}.
     *
     * @param asOfIsoDate the day it is about
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public List<KnownFigure> newest(Holder holder, String asOfIsoDate) {
        return newest(holder, IsoDates.parse(AS_OF, asOfIsoDate));
    }

    /**
     * Returns the newest figure of the whole that stands, whoever says so; several where their dates leave open which is the
     * newer one. Takes time that grows with the logarithm of what is known, not with what is known.
     */
    public List<KnownFigure> newest(Holder holder, LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf must not be null");
        List<KnownFigure> newest = new ArrayList<>();
        DayView view = view();
        HolderIndex index = log.index(holder);
        if (index != null) {
            HolderIndex.Timeline.Cursor cursor = index.wholes.newestFirst(day.toEpochDay(), asOf.toEpochDay());
            long latestFirstDay = Long.MIN_VALUE;
            for (LogEntry entry = cursor.next();
                    entry != null && entry.asOfDay >= latestFirstDay;
                    entry = cursor.next()) {
                KnownFigure figure = view.figure(entry);
                if (figure.standing().isStanding()) {
                    newest.add(figure);
                    latestFirstDay = Math.max(latestFirstDay, entry.asOfFirstDay);
                }
            }
        }
        return Collections.unmodifiableList(newest);
    }

    /**
     * Returns the pairs of figures of the whole of a holder that may be about the same day and cannot both be true of it, whatever
     * became of them, in the order they were reported. A figure that derives from another is not a rival of it. With them are pairs of one
     * origin, stated within 31 days, of which one has two digits of the other exchanged, though their days differ.
     */
    public List<Contradiction> contradictions(Holder holder) {
        HolderIndex index = log.index(holder);
        List<Contradiction> found = new ArrayList<>();
        if (index == null) {
            return found;
        }
        DayView view = view();
        List<LogEntry> known = index.wholes.prefix(day.toEpochDay());
        for (int i = 0; i < known.size(); i++) {
            KnownFigure second = view.figure(known.get(i));
            for (LogEntry other : known.subList(0, i)) {
                if (contradict(other, known.get(i))) {
                    found.add(new Contradiction(view.figure(other), second));
                }
            }
        }
        return Collections.unmodifiableList(found);
    }

    private static boolean contradict(LogEntry a, LogEntry b) {
        return Contradiction.isSlip(a, b) || (mayContradict(a, b) && Contradiction.areApart(stated(a), stated(b)));
    }

    private static boolean mayContradict(LogEntry a, LogEntry b) {
        return a.asOfFirstDay <= b.asOfDay
                && b.asOfFirstDay <= a.asOfDay
                && !a.origins.contains(b)
                && !b.origins.contains(a);
    }

    /** How many coins a figure says, or said, are held. */
    private static Disclosure stated(LogEntry entry) {
        return ((Statement.Held) entry.observation.statement()).held();
    }

    /**
     * Returns how an observation that states a figure looks by what is known.
     *
     * @throws IllegalArgumentException if it is not known, or states no figure
     */
    public KnownFigure figure(String id) {
        LogEntry entry = log.entry(id);
        if (entry.reportedDay > day.toEpochDay() || !entry.isFigure()) {
            throw new IllegalArgumentException("observation " + Words.quote(id)
                    + (entry.isFigure()
                            ? " is not known on " + day + " but from " + entry.observation.reported()
                                    + " on; ask for a later day"
                            : " states no figure but: " + entry.observation.statement()));
        }
        return view().figure(entry);
    }

    /** A new one for each question. */
    DayView view() {
        return new DayView(day.toEpochDay());
    }

    /**
     * Returns what stands of the parts of a holder, the newest figure of each.
     *
     * @param asOfIsoDate the day it is about
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public List<KnownFigure> parts(Holder holder, String asOfIsoDate) {
        return parts(holder, IsoDates.parse(AS_OF, asOfIsoDate));
    }

    /** Returns what stands of the parts of a holder, the newest figure of each. */
    public List<KnownFigure> parts(Holder holder, LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf must not be null");
        HolderIndex index = log.index(holder);
        return index == null ? List.of() : Replacements.newestParts(index, view(), asOf.toEpochDay());
    }

    /**
     * Returns one answer, by a policy, with every figure it rejected: takes time in proportion to what is known of the holder.
     *
     * @param asOfIsoDate the day it is about
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public Resolution resolve(Holder holder, String asOfIsoDate, Policy policy) {
        return resolve(holder, IsoDates.parse(AS_OF, asOfIsoDate), policy);
    }

    /** Returns one answer, by a policy, with every figure it rejected: takes time in proportion to what is known of the holder. */
    public Resolution resolve(Holder holder, LocalDate asOf, Policy policy) {
        Objects.requireNonNull(policy, "policy must not be null");
        return Resolver.of(new Resolution.Question(holder, asOf, day), policy, log.index(holder));
    }

    /**
     * Returns what is certain, attributed, claimed and possible of a holder.
     *
     * @param asOfIsoDate the day it is about
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public HoldingRange range(Holder holder, String asOfIsoDate, Policy policy) {
        return range(holder, IsoDates.parse(AS_OF, asOfIsoDate), policy);
    }

    /** Returns what is certain, attributed, claimed and possible of a holder. */
    public HoldingRange range(Holder holder, LocalDate asOf, Policy policy) {
        Objects.requireNonNull(policy, "policy must not be null");
        return RangeFinder.of(new Resolution.Question(holder, asOf, day), policy, log.index(holder));
    }

    /**
     * Returns the table of all holders that a figure or its refusal is known of.
     *
     * @param asOfIsoDate the day it is about
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public ResolvedTable table(String asOfIsoDate, Policy policy) {
        return table(IsoDates.parse(AS_OF, asOfIsoDate), policy);
    }

    /** Returns the table of all holders that a figure or its refusal is known of. */
    public ResolvedTable table(LocalDate asOf, Policy policy) {
        return ResolvedTable.of(
                log.holders().stream()
                        .map(holder -> resolve(holder, asOf, policy))
                        .filter(resolution -> resolution.state() != Resolution.State.UNKNOWN)
                        .toList(),
                asOf);
    }

    /** Returns {@code 63 observations of 14 holders, as known on 2025-05-28}. */
    @Override
    public String toString() {
        return log + ", as known on " + day;
    }
}
