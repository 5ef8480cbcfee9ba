package org.reserves.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.internal.Words;

/** What stands of a record after its corrections, and what was known of it when. */
final class Corrections {
    private static final Comparator<Correction> EARLIEST = Comparator.comparing(Correction::date);

    private final List<LedgerEvent> recorded;
    private final Map<String, LedgerEvent> byId = new HashMap<>();
    /** The corrections about each id, in the order they were made. */
    private final Map<String, List<Correction>> about = new LinkedHashMap<>();

    /** Reads the events in the order they were added. */
    Corrections(List<LedgerEvent> recorded) {
        this.recorded = recorded;
        for (LedgerEvent event : recorded) {
            if (event.id() != null && byId.putIfAbsent(event.id(), event) != null) {
                throw new IllegalArgumentException("two events have the id " + Words.quote(event.id())
                        + "; give each its own, or record a Correction");
            }
            if (event instanceof Correction correction) {
                about.computeIfAbsent(correction.corrects(), id -> new ArrayList<>())
                        .add(correction);
            }
        }
        about.values().forEach(list -> list.sort(EARLIEST));
        about.values().forEach(list -> list.forEach(this::requireTarget));
    }

    boolean isEmpty() {
        return about.isEmpty();
    }

    /** Returns the events that stand, each as it does, in the order they were added. */
    List<LedgerEvent> standing() {
        return recorded.stream()
                .filter(event -> !(event instanceof Correction))
                .map(this::standing)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns, for each event as added, the one whose day counts for its order: as it stands, or itself where it does not. */
    List<LedgerEvent> places() {
        return recorded.stream()
                .map(event -> Objects.requireNonNullElse(standing(event), event))
                .toList();
    }

    /** Returns the day from which an event was on record: as stated, or its own, or that of its first correction if earlier. */
    LocalDate recordedOn(LedgerEvent event) {
        LocalDate stated = event.recorded();
        if (stated != null) {
            return stated;
        }
        List<Correction> corrections = event.id() == null ? null : about.get(event.id());
        LocalDate first =
                corrections == null ? event.date() : corrections.get(0).date();
        return first.isBefore(event.date()) ? first : event.date();
    }

    @Nullable
    private LedgerEvent standing(LedgerEvent event) {
        List<Correction> corrections = event.id() == null ? null : about.get(event.id());
        if (corrections != null) {
            for (int i = corrections.size() - 1; i >= 0; i--) {
                if (stands(corrections.get(i))) {
                    return corrections.get(i).replacement();
                }
            }
        }
        return event;
    }

    /** Says whether a correction was not withdrawn by another that stands. The chain ends: each points at an earlier one. */
    private boolean stands(Correction correction) {
        List<Correction> withdrawals = correction.id() == null ? null : about.get(correction.id());
        return withdrawals == null || withdrawals.stream().noneMatch(this::stands);
    }

    private void requireTarget(Correction correction) {
        String about = "correction of " + correction.date() + " is about event " + Words.quote(correction.corrects());
        LedgerEvent target = byId.get(correction.corrects());
        if (target == null) {
            throw new IllegalArgumentException(about + ", which is not in the ledger; add the event it corrects");
        }
        LocalDate known = target instanceof Correction ? target.date() : target.recorded();
        if (known != null && correction.date().isBefore(known)) {
            throw new IllegalArgumentException(about + ", which was recorded on " + known
                    + "; an event is corrected on that day or later, so mend one of the days");
        }
        if (target instanceof Correction earlier) {
            requireWithdrawal(correction, about);
            requireNoCircle(correction, earlier);
        }
    }

    private static void requireWithdrawal(Correction correction, String about) {
        if (correction.replacement() != null) {
            throw new IllegalArgumentException(about
                    + ", a correction; withdraw that with Correction.withdrawing, or correct the event itself again");
        }
    }

    private void requireNoCircle(Correction correction, Correction target) {
        Set<String> seen = new HashSet<>();
        for (LedgerEvent next = target; next instanceof Correction step; next = byId.get(step.corrects())) {
            if (next == correction || !seen.add(step.corrects())) {
                throw new IllegalArgumentException(
                        "corrections " + Words.quote(String.valueOf(correction.id())) + " and "
                                + Words.quote(String.valueOf(target.id()))
                                + " withdraw each other; a correction is about an event or about an earlier correction");
            }
        }
    }
}
