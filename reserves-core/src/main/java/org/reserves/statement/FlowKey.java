package org.reserves.statement;

import java.util.Comparator;
import javax.annotation.Nullable;
import org.reserves.internal.Ids;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.LedgerEvent;
import org.reserves.ledger.StatusChange;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Provenance;

/**
 * How coins came to a part of a ledger, or left it.
 *
 * @param kind       which way
 * @param provenance how they were acquired, or null
 * @param departure  how they left, or null
 * @param before     their legal status before a reclassification, or null
 * @param after      their legal status after it, or null
 */
record FlowKey(
        Kind kind,
        @Nullable Provenance.Kind provenance,
        @Nullable Departure departure,
        @Nullable LegalStatus before,
        @Nullable LegalStatus after)
        implements Comparable<FlowKey> {
    private static final Comparator<FlowKey> ORDER = Comparator.comparing(FlowKey::kind)
            .thenComparing(FlowKey::provenance, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(FlowKey::departure, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(FlowKey::before, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(FlowKey::after, Comparator.nullsFirst(Comparator.naturalOrder()));

    enum Kind {
        ACQUIRED,
        RECLASSIFIED_IN,
        MOVED_IN,
        DEPARTED,
        RECLASSIFIED_OUT,
        MOVED_OUT,
        RECLASSIFIED_WITHIN
    }

    /** The key of coins that arrive. */
    static FlowKey in(LedgerEvent event) {
        if (event instanceof Acquisition acquisition) {
            return new FlowKey(Kind.ACQUIRED, acquisition.provenance().kind(), null, null, null);
        }
        return event instanceof StatusChange change
                ? new FlowKey(Kind.RECLASSIFIED_IN, null, null, change.from(), change.to())
                : new FlowKey(Kind.MOVED_IN, null, null, null, null);
    }

    /** The key of coins that leave. */
    static FlowKey out(LedgerEvent event) {
        if (event instanceof Disposal disposal) {
            return new FlowKey(Kind.DEPARTED, null, disposal.manner(), null, null);
        }
        return event instanceof StatusChange change
                ? new FlowKey(Kind.RECLASSIFIED_OUT, null, null, change.from(), change.to())
                : new FlowKey(Kind.MOVED_OUT, null, null, null, null);
    }

    static FlowKey within(StatusChange change) {
        return new FlowKey(Kind.RECLASSIFIED_WITHIN, null, null, change.from(), change.to());
    }

    boolean isAcquiredBy(Provenance.Kind wanted) {
        return provenance == wanted;
    }

    /** Whether coins were lost, stolen or burned: no transaction and no reclassification. */
    boolean isOtherChange() {
        return departure == Departure.LOSS || departure == Departure.THEFT || departure == Departure.BURN;
    }

    boolean isSale() {
        return departure != null && departure.isForValue();
    }

    boolean isReclassified() {
        return before != null;
    }

    /** Whether nobody has said what the coins are, or where they came from. */
    boolean isUnknown() {
        return provenance == Provenance.Kind.UNKNOWN || before == LegalStatus.UNKNOWN || after == LegalStatus.UNKNOWN;
    }

    String id() {
        return switch (kind) {
            case ACQUIRED -> "acquired-" + idOf(provenance);
            case DEPARTED -> (isOtherChange() ? "other-change-" : "departed-") + idOf(departure);
            case RECLASSIFIED_IN, RECLASSIFIED_OUT -> "reclassified-" + idOf(before) + "-to-" + idOf(after);
            case RECLASSIFIED_WITHIN -> "within-" + idOf(before) + "-to-" + idOf(after);
            case MOVED_IN -> "moved-in";
            case MOVED_OUT -> "moved-out";
        };
    }

    String label() {
        return switch (kind) {
            case ACQUIRED ->
                provenance == null || provenance == Provenance.Kind.UNKNOWN
                        ? "acquired, nobody says how"
                        : "acquired by " + provenance.words();
            case DEPARTED -> (isOtherChange() ? "other change in volume: " : "left by ") + wordsOf(departure);
            case RECLASSIFIED_IN, RECLASSIFIED_OUT, RECLASSIFIED_WITHIN ->
                "reclassified: " + wordsOf(before) + ", now " + wordsOf(after);
            case MOVED_IN -> "moved in from other accounts";
            case MOVED_OUT -> "moved out to other accounts";
        };
    }

    private static String idOf(@Nullable Enum<?> constant) {
        return constant == null ? "" : Ids.of(constant);
    }

    private static String wordsOf(@Nullable Departure manner) {
        return manner == null ? "" : manner.words();
    }

    private static String wordsOf(@Nullable LegalStatus status) {
        return status == null ? "" : status == LegalStatus.UNKNOWN ? "unknown status" : status.words();
    }

    @Override
    public int compareTo(FlowKey other) {
        return ORDER.compare(this, other);
    }
}
