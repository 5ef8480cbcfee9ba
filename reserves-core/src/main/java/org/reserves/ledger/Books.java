package org.reserves.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A ledger with every disposal matched to its lots by one {@link LotSelection}.
 *
 * <p>Lots are matched once. The sums of a position (amount, cost, realized gain) of any date are then found in O(log n):
 * they are kept every 256 events, and at most 255 are added to the nearest. Its lots and breakdowns are put together, only
 * when asked for, from the recorded matches in O(n) without matching again.
 *
 * <p>Immutable and thread-safe.
 */
public final class Books {
    private final Journal journal;
    private final LotSelection selection;
    private final Slices slices;
    private final Checkpoints checkpoints;

    Books(Journal journal, LotSelection selection, Slices slices, Checkpoints checkpoints) {
        this.journal = journal;
        this.selection = selection;
        this.slices = slices;
        this.checkpoints = checkpoints;
    }

    /** Returns how the lots were selected. */
    public LotSelection selection() {
        return selection;
    }

    /** Returns the position at the end of the day. */
    public Position asOf(LocalDate date) {
        Objects.requireNonNull(date, "date must not be null");
        int events = journal.countUntil(date);
        return new Position(date, this, events, checkpoints.after(events));
    }

    /**
     * Returns every disposal up to and including the day with the lots it used, in the order they happened.
     */
    public List<Realization> disposalsUntil(LocalDate date) {
        Objects.requireNonNull(date, "date must not be null");
        List<Realization> disposals = new ArrayList<>();
        int events = journal.countUntil(date);
        for (int event = 0; event < events; event++) {
            if (journal.type[event] == Journal.DISPOSAL) {
                disposals.add(Realization.of(journal, slices, event));
            }
        }
        return disposals;
    }

    Journal journal() {
        return journal;
    }

    List<Lot> lots(int afterEvents) {
        return LotList.after(afterEvents, journal, selection, slices);
    }
}
