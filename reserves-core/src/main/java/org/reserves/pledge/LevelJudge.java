package org.reserves.pledge;

import java.time.LocalDate;
import java.util.List;
import javax.annotation.Nullable;
import org.reserves.ledger.LedgerEvent;
import org.reserves.ledger.Movement;
import org.reserves.money.Btc;
import org.reserves.promise.HoldAtLeast;

/** Was enough held at the end of each day? */
final class LevelJudge {
    private final HoldAtLeast promise;
    private final LedgerRecord record;
    private final Judgement findings;
    private Btc held = Btc.ZERO;
    private boolean below;

    LevelJudge(HoldAtLeast promise, LedgerRecord record, Judgement findings) {
        this.promise = promise;
        this.record = record;
        this.findings = findings;
    }

    void judge() {
        LocalDate from = record.pledge().from();
        held = record.heldInScope(from);
        endOfDay(from, null);
        List<Movement> later = record.during().stream()
                .filter(movement -> movement.event().date().isAfter(from))
                .toList();
        for (int i = 0; i < later.size(); i++) {
            LedgerEvent event = later.get(i).event();
            held = held.plus(record.change(later.get(i), record::inScope));
            if (i + 1 == later.size() || !later.get(i + 1).event().date().equals(event.date())) {
                endOfDay(event.date(), event);
            }
        }
        if (!record.everInScope()) {
            findings.missing("any record of coins of " + record.pledge().maker());
        }
        findings.ifKept(held.toDisplay() + " held at the end, and never less than "
                + promise.amount().toDisplay() + " at the end of a day " + findings.period());
        findings.ifBroken(
                "up to " + findings.largest().toDisplay() + " short of "
                        + promise.amount().toDisplay() + ", first on " + firstDay(),
                findings.largest());
    }

    /** A fall below the amount is one breach until it is made good; a deeper fall is another. */
    private void endOfDay(LocalDate day, @Nullable LedgerEvent event) {
        Btc missing = promise.amount().minus(held);
        boolean deeper = missing.compareTo(findings.largest()) > 0;
        if (missing.signum() > 0 && (!below || deeper) && record.everInScope()) {
            findings.breach(new Breach(
                    day,
                    missing,
                    held.toDisplay() + " held on " + day + ", " + missing.toDisplay() + " short"
                            + (event == null ? "" : ", after the " + event.inWords()),
                    event,
                    null));
        }
        below = missing.signum() > 0;
    }

    private LocalDate firstDay() {
        return findings.broken() ? findings.first().date() : record.pledge().from();
    }
}
