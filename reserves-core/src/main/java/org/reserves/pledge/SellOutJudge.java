package org.reserves.pledge;

import org.reserves.ledger.Disposal;
import org.reserves.ledger.Movement;
import org.reserves.money.Btc;
import org.reserves.promise.SellOut;

/** Were all coins gone in time? */
final class SellOutJudge {
    private final SellOut promise;
    private final LedgerRecord record;
    private final Judgement findings;

    SellOutJudge(SellOut promise, LedgerRecord record, Judgement findings) {
        this.promise = promise;
        this.record = record;
        this.findings = findings;
    }

    void judge() {
        boolean due = !record.end().isBefore(promise.by());
        Btc left = record.heldInScope(due ? promise.by() : record.end());
        if (!record.everInScope()) {
            findings.missing("any record of coins of " + record.pledge().maker() + " to be sold");
        } else if (left.signum() > 0 && due) {
            findings.breach(new Breach(promise.by(), left, left.toDisplay() + " left on " + promise.by(), null, null));
        } else if (left.signum() > 0) {
            findings.missing(
                    "what happens until " + promise.by() + ": " + left.toDisplay() + " left on " + record.end());
        }
        for (Movement movement : record.during()) {
            if (record.inScope(movement.from()) && !record.inScope(movement.to()) && !isSale(movement)) {
                findings.remark("not sold, but gone: " + movement.event().inWords());
            }
        }
        findings.ifKept("none of its " + promise.scope() + " left on " + (due ? promise.by() : record.end()));
        findings.ifBroken(left.toDisplay() + " left on " + promise.by(), left);
    }

    private static boolean isSale(Movement movement) {
        return movement.event() instanceof Disposal disposal
                && disposal.manner().isForValue();
    }
}
