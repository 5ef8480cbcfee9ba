package org.reserves.observation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;

/**
 * How entries look on one day: what is known, and what of it still stands. One for each question, as it remembers what it
 * has looked at; several paths may lead to one entry, and each is looked at once. Not thread-safe.
 */
final class DayView {
    private final long knownDay;
    private final Map<LogEntry, Boolean> counted = new HashMap<>();
    private final Map<LogEntry, KnownFigure.Standing> standings = new HashMap<>();

    DayView(long knownDay) {
        this.knownDay = knownDay;
    }

    long knownDay() {
        return knownDay;
    }

    boolean isKnown(LogEntry entry) {
        return entry.reportedDay <= knownDay;
    }

    /** Whether an entry is known and nothing that counts takes it back or replaces it. */
    boolean counts(LogEntry entry) {
        if (!isKnown(entry) || (entry.corrections.isEmpty() && entry.withdrawals.isEmpty())) {
            return isKnown(entry);
        }
        Boolean before = counted.get(entry);
        if (before != null) {
            return before;
        }
        boolean counts = !isReplaced(entry) && !isTakenBackWhole(entry);
        counted.put(entry, counts);
        return counts;
    }

    private boolean isReplaced(LogEntry entry) {
        for (LogEntry correction : entry.corrections) {
            if (counts(correction)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTakenBackWhole(LogEntry entry) {
        for (LogEntry withdrawal : entry.withdrawals) {
            if (amount(withdrawal) == null && counts(withdrawal)) {
                return true;
            }
        }
        return false;
    }

    KnownFigure.Standing standing(LogEntry entry) {
        if (entry.isUntouchable()) {
            return KnownFigure.Standing.STANDS;
        }
        KnownFigure.Standing before = standings.get(entry);
        if (before != null) {
            return before;
        }
        KnownFigure.Standing standing = look(entry);
        standings.put(entry, standing);
        return standing;
    }

    private KnownFigure.Standing look(LogEntry entry) {
        if (isTakenBackWhole(entry)) {
            return KnownFigure.Standing.WITHDRAWN;
        }
        if (isReplaced(entry)) {
            return KnownFigure.Standing.CORRECTED;
        }
        if (entry.origins.stream()
                .anyMatch(origin -> isKnown(origin) && standing(origin) != KnownFigure.Standing.STANDS)) {
            return KnownFigure.Standing.RESTS_ON_WITHDRAWN;
        }
        return withdrawn(entry).signum() == 0 ? KnownFigure.Standing.STANDS : KnownFigure.Standing.PARTLY_WITHDRAWN;
    }

    KnownFigure figure(LogEntry entry) {
        if (entry.untouched != null && entry.isUntouchable()) {
            return entry.untouched;
        }
        Disclosure stated = ((Statement.Held) entry.observation.statement()).amount();
        return new KnownFigure(entry.observation, entry.titleHolder, left(entry, stated), standing(entry));
    }

    /** What of the amount of a figure or a move is not taken back. */
    Disclosure left(LogEntry entry, Disclosure stated) {
        Btc single = Amounts.singleFigure(stated);
        return single == null || entry.withdrawals.isEmpty()
                ? stated
                : Amounts.less(stated, Amounts.min(withdrawn(entry), single));
    }

    /** What of the amount is taken back by withdrawals of parts; those of one origin are one. */
    Btc withdrawn(LogEntry entry) {
        List<LogEntry> counted = new ArrayList<>();
        Btc sum = Btc.ZERO;
        for (LogEntry withdrawal : entry.withdrawals) {
            Btc amount = amount(withdrawal);
            if (amount != null && counts(withdrawal) && !repeatsAny(withdrawal, counted)) {
                counted.add(withdrawal);
                sum = sum.plus(amount);
            }
        }
        return sum;
    }

    private static boolean repeatsAny(LogEntry withdrawal, List<LogEntry> counted) {
        for (LogEntry other : counted) {
            if (repeats(withdrawal, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean repeats(LogEntry withdrawal, LogEntry other) {
        return Objects.equals(amount(withdrawal), amount(other))
                && !Objects.equals(
                        withdrawal.observation.reporter().outlet(),
                        other.observation.reporter().outlet())
                && withdrawal.sharesOriginWith(other);
    }

    @Nullable
    static Btc amount(LogEntry withdrawal) {
        return ((Statement.Withdrawn) withdrawal.observation.statement()).amount();
    }
}
