package org.reserves.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;

/** An observation in its place in a log, with what it points at and what points at it. Filled by {@link Linking}, then read only. */
final class Entry {
    final Observation observation;
    /** The last days it can be about and can have become known on, as days since 1970: what every query compares. */
    final long asOfDay;

    final long asOfFirstDay;
    final long reportedDay;
    final long reportedFirstDay;

    /** What it repeats or was computed from. */
    final List<Entry> origins = new ArrayList<>(0);

    /** What takes it, or some of it, back. */
    final List<Entry> withdrawals = new ArrayList<>(0);

    /** What replaces it. */
    final List<Entry> corrections = new ArrayList<>(0);

    /** The origins behind it, through every derivation. */
    Set<String> roots = Set.of();

    /** A number for each different set of origins. */
    int rootsId;

    /** How it looks while nothing takes it back; null where it is no figure. */
    @Nullable
    KnownFigure untouched;

    /** Whose coins its origins say they are; its own word where it has no origin or they disagree. */
    TitleHolder titleHolder;

    Holder holder;

    Entry(Observation observation) {
        this.observation = observation;
        this.asOfDay = observation.asOf().latest().toEpochDay();
        this.asOfFirstDay = observation.asOf().earliest().toEpochDay();
        this.reportedDay = observation.reported().latest().toEpochDay();
        this.reportedFirstDay = observation.reported().earliest().toEpochDay();
        this.titleHolder = observation.titleHolder();
        this.holder = observation.namedHolder();
    }

    boolean isFigure() {
        return observation.statement() instanceof Statement.Held;
    }

    /** Whether nothing in the whole log could ever take it back. */
    boolean isUntouchable() {
        return origins.isEmpty() && withdrawals.isEmpty() && corrections.isEmpty();
    }

    boolean isMove() {
        return observation.statement() instanceof Statement.Reduced
                || observation.statement() instanceof Statement.Added;
    }

    boolean sharesOriginWith(Entry other) {
        return roots.stream().anyMatch(other.roots::contains);
    }
}
