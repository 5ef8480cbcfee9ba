package org.reserves.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reserves.internal.IsoDates;

/**
 * A ledger with every disposal matched to its lots by one {@link LotMethod}.
 *
 * <p>Lots are matched once. The sums of a position (amount, cost, realized gain) of any date are then found in O(log n):
 * they are kept every 64 events, and at most 63 are added to the nearest. Its lots and breakdowns are put together, only
 * when asked for, from the recorded matches in O(n) without matching again.
 *
 * <p>Immutable and thread-safe.
 */
public final class Books {
    private final Matched matched;
    private final Checkpoints checkpoints;

    Books(Matched matched, Checkpoints checkpoints) {
        this.matched = matched;
        this.checkpoints = checkpoints;
    }

    /** Returns how the lots were selected. */
    public LotMethod method() {
        return matched.method();
    }

    /** Returns the position at the end of the day. */
    public Position asOf(LocalDate date) {
        Objects.requireNonNull(date, "date must not be null");
        int events = matched.journal().countUntil(date);
        return new Position(date, this, events, checkpoints.after(events));
    }

    /**
     * Returns the position at the end of the day.
     *
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public Position asOf(String isoDate) {
        return asOf(IsoDates.parse("as-of date", isoDate));
    }

    /** Returns every disposal up to and including the day with the lots it used, in the order they happened. */
    public List<Realization> disposalsUntil(LocalDate date) {
        Objects.requireNonNull(date, "date must not be null");
        List<Realization> disposals = new ArrayList<>();
        int events = matched.journal().countUntil(date);
        for (int event = 0; event < events; event++) {
            if (matched.journal().isDisposal(event)) {
                disposals.add(Realization.of(matched, event));
            }
        }
        return disposals;
    }

    /**
     * Returns every disposal up to and including the day with the lots it used, in the order they happened.
     *
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public List<Realization> disposalsUntil(String isoDate) {
        return disposalsUntil(IsoDates.parse("date", isoDate));
    }

    /**
     * Returns what each standing event up to and including the day did to the coins, with what these counted as having cost, in
     * the order they happened.
     */
    public Stream<CostedMovement> movementsUntil(LocalDate date) {
        Objects.requireNonNull(date, "date must not be null");
        return IntStream.range(0, matched.journal().countUntil(date))
                .mapToObj(event -> CostedMovement.of(matched, event));
    }

    /**
     * Returns what each standing event up to and including the day did to the coins, as {@link #movementsUntil(LocalDate)}.
     *
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public Stream<CostedMovement> movementsUntil(String isoDate) {
        return movementsUntil(IsoDates.parse("date", isoDate));
    }

    Matched matched() {
        return matched;
    }
}
