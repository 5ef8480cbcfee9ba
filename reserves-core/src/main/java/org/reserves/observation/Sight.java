package org.reserves.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.holding.Disclosure;
import org.reserves.money.Btc;

/** How entries look on one day: what is known, and what of it still stands. */
record Sight(long knownDay) {

    boolean isKnown(Entry entry) {
        return entry.reportedDay <= knownDay;
    }

    /** Whether an entry is known and nothing that counts takes it back or replaces it. */
    boolean counts(Entry entry) {
        return isKnown(entry)
                && entry.corrections.stream().noneMatch(this::counts)
                && entry.withdrawals.stream().noneMatch(w -> amount(w) == null && counts(w));
    }

    Standing standing(Entry entry) {
        if (entry.withdrawals.stream().anyMatch(w -> amount(w) == null && counts(w))) {
            return Standing.WITHDRAWN;
        }
        if (entry.corrections.stream().anyMatch(this::counts)) {
            return Standing.CORRECTED;
        }
        if (entry.origins.stream().anyMatch(origin -> isKnown(origin) && standing(origin) != Standing.STANDS)) {
            return Standing.RESTS_ON_WITHDRAWN;
        }
        return withdrawn(entry).signum() == 0 ? Standing.STANDS : Standing.PARTLY_WITHDRAWN;
    }

    KnownFigure figure(Entry entry) {
        Disclosure stated = ((Statement.Held) entry.observation.statement()).amount();
        Btc single = Amounts.singleFigure(stated);
        Disclosure left = single == null ? stated : Amounts.less(stated, Amounts.min(withdrawn(entry), single));
        return new KnownFigure(entry.observation, entry.titleHolder, left, standing(entry));
    }

    /** What of the amount is taken back by withdrawals of parts; those of one origin are one. */
    Btc withdrawn(Entry entry) {
        List<Entry> counted = new ArrayList<>();
        Btc sum = Btc.ZERO;
        for (Entry withdrawal : entry.withdrawals) {
            Btc amount = amount(withdrawal);
            if (amount != null && counts(withdrawal) && counted.stream().noneMatch(c -> repeats(withdrawal, c))) {
                counted.add(withdrawal);
                sum = sum.plus(amount);
            }
        }
        return sum;
    }

    private static boolean repeats(Entry withdrawal, Entry other) {
        return Objects.equals(amount(withdrawal), amount(other))
                && !Objects.equals(
                        withdrawal.observation.reporter().outlet(),
                        other.observation.reporter().outlet())
                && withdrawal.sharesOriginWith(other);
    }

    @Nullable
    static Btc amount(Entry withdrawal) {
        return ((Statement.Withdrawn) withdrawal.observation.statement()).amount();
    }
}
