package org.reserves.pledge;

import org.reserves.ledger.Disposal;
import org.reserves.ledger.Movement;
import org.reserves.money.Btc;
import org.reserves.promise.CommitUpTo;

/** Was more committed than promised, and can the whole of it still be? */
final class CommitmentJudge {
    private final CommitUpTo promise;
    private final LedgerRecord record;
    private final Judgement findings;

    CommitmentJudge(CommitUpTo promise, LedgerRecord record, Judgement findings) {
        this.promise = promise;
        this.record = record;
        this.findings = findings;
    }

    void judge() {
        Btc committed = Btc.ZERO;
        for (Movement movement : record.during()) {
            if (movement.event() instanceof Disposal) {
                continue; // what the purpose used up stays committed
            }
            committed = committed.plus(record.change(movement, record::inScope));
            Btc beyond = committed.minus(promise.amount());
            if (beyond.compareTo(findings.largest()) > 0) {
                findings.breach(new Breach(
                        movement.event().date(),
                        beyond,
                        committed.toDisplay() + " committed after the "
                                + movement.event().inWords() + ", " + beyond.toDisplay() + " beyond the promise",
                        movement.event(),
                        null));
            }
        }
        if (committed.signum() <= 0) {
            findings.missing(
                    "any commitment: nothing is recorded to have come to account \"" + promise.account() + "\"");
        }
        findings.ifKept(committed.toDisplay() + " committed of up to "
                + promise.amount().toDisplay() + "; \"up to\" sets no least amount");
        findings.ifBroken(
                "up to " + findings.largest().toDisplay() + " committed beyond "
                        + promise.amount().toDisplay(),
                findings.largest());
        remainder(committed);
    }

    private void remainder(Btc committed) {
        Btc elsewhere = record.held(record.end(), place -> record.binds(place) && !record.inScope(place));
        Btc shortOf = promise.amount().minus(committed).minus(elsewhere);
        if (shortOf.signum() > 0) {
            findings.remark("the whole " + promise.amount().toDisplay()
                    + " can no longer be committed from what is held: " + shortOf.toDisplay() + " short");
        }
    }
}
