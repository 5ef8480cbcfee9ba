package org.reserves.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.reserves.holder.Holder;
import org.reserves.internal.IsoDates;

/**
 * What a log knew on one day; begin with {@link ObservationLog#knownOn}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Knowledge {
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
        DayView sight = sight();
        HolderIndex index = log.index(holder);
        if (index != null) {
            WholesIndex.Cursor cursor = index.wholes.newestFirst(day.toEpochDay(), asOf.toEpochDay());
            for (LogEntry entry = cursor.next(); entry != null; entry = cursor.next()) {
                figures.add(sight.figure(entry));
            }
        }
        return Collections.unmodifiableList(figures);
    }

    /**
     * Returns the newest figure of the whole that stands, whoever says so; several where their dates leave open which is the
     * newer one. Takes time that grows with the logarithm of what is known, not with what is known.
     */
    public List<KnownFigure> newest(Holder holder, LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf must not be null");
        List<KnownFigure> newest = new ArrayList<>();
        DayView sight = sight();
        HolderIndex index = log.index(holder);
        if (index != null) {
            WholesIndex.Cursor cursor = index.wholes.newestFirst(day.toEpochDay(), asOf.toEpochDay());
            long latestFirstDay = Long.MIN_VALUE;
            for (LogEntry entry = cursor.next();
                    entry != null && entry.asOfDay >= latestFirstDay;
                    entry = cursor.next()) {
                KnownFigure figure = sight.figure(entry);
                if (figure.standing().stands()) {
                    newest.add(figure);
                    latestFirstDay = Math.max(latestFirstDay, entry.asOfFirstDay);
                }
            }
        }
        return Collections.unmodifiableList(newest);
    }

    /** A new one for each question. */
    DayView sight() {
        return new DayView(day.toEpochDay());
    }

    /** Returns what stands of the parts of a holder, the newest figure of each. */
    public List<KnownFigure> parts(Holder holder, LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf must not be null");
        HolderIndex index = log.index(holder);
        return index == null ? List.of() : Replacements.newestParts(index, sight(), asOf.toEpochDay());
    }

    /**
     * Returns one answer, by a policy, with every figure it rejected: takes time in proportion to what is known of the holder.
     *
     * @param asOfIsoDate the day it is about
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public Resolution resolve(Holder holder, String asOfIsoDate, Policy policy) {
        return resolve(holder, IsoDates.parse("as-of date", asOfIsoDate), policy);
    }

    /** Returns one answer, by a policy, with every figure it rejected: takes time in proportion to what is known of the holder. */
    public Resolution resolve(Holder holder, LocalDate asOf, Policy policy) {
        Objects.requireNonNull(policy, "policy must not be null");
        return Resolver.of(new Question(holder, asOf, day), policy, log.index(holder));
    }

    /**
     * Returns what is certain, attributed, claimed and possible of a holder.
     *
     * @param asOfIsoDate the day it is about
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public HoldingRange range(Holder holder, String asOfIsoDate, Policy policy) {
        return range(holder, IsoDates.parse("as-of date", asOfIsoDate), policy);
    }

    /** Returns what is certain, attributed, claimed and possible of a holder. */
    public HoldingRange range(Holder holder, LocalDate asOf, Policy policy) {
        Objects.requireNonNull(policy, "policy must not be null");
        return RangeFinder.of(new Question(holder, asOf, day), policy, log.index(holder));
    }

    /**
     * Returns the table of all holders that a figure or its refusal is known of.
     *
     * @param asOfIsoDate the day it is about
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public ResolvedTable table(String asOfIsoDate, Policy policy) {
        return table(IsoDates.parse("as-of date", asOfIsoDate), policy);
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
