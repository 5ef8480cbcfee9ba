package org.reserves.pledge;

import java.util.List;
import java.util.Optional;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.Movement;
import org.reserves.ledger.Place;
import org.reserves.promise.NeverSell;

/** Were coins sold that were not to be sold? */
final class SaleJudge {
    private final NeverSell promise;
    private final LedgerRecord record;
    private final List<Excuse> excuses;
    private final Judgement findings;
    private final Strays strays;

    SaleJudge(NeverSell promise, LedgerRecord record, List<Excuse> excuses, Judgement findings) {
        this.promise = promise;
        this.record = record;
        this.excuses = excuses;
        this.findings = findings;
        this.strays = new Strays(promise.scope(), record, findings);
    }

    void judge() {
        for (Movement movement : record.during()) {
            Place from = movement.from();
            if (from == null) {
                continue;
            }
            if (record.inScope(from)) {
                leaves(movement);
            } else {
                strays.elsewhere(movement, from);
            }
        }
        if (!record.everInScope()) {
            findings.missing("any record of " + promise.scope() + " of "
                    + record.pledge().maker() + ": nobody can keep or sell what is not known to be there");
        }
        findings.ifKept("no sale of its " + promise.scope() + " is recorded " + findings.period() + "; "
                + record.heldInScope(record.end()).toDisplay() + " held at the end");
        findings.ifBroken(
                findings.sum().toDisplay() + " sold in " + count(findings.count()) + " " + findings.period(),
                findings.sum());
    }

    private void leaves(Movement movement) {
        if (movement.event() instanceof Disposal disposal) {
            if (!disposal.manner().isForValue()) {
                findings.remark(disposal.inWords() + " is not a sale");
                return;
            }
            Optional<Excuse> excuse = Excuses.of(disposal, excuses);
            if (excuse.isPresent()) {
                findings.remark(
                        disposal.inWords() + " is excused as " + excuse.get().carveOut() + ", according to "
                                + excuse.get().source());
                return;
            }
            findings.breach(new Breach(
                    disposal.date(),
                    disposal.amount(),
                    disposal.inWords() + " is a sale of its " + promise.scope(),
                    disposal,
                    null));
        } else {
            strays.left(movement);
        }
    }

    private static String count(int sales) {
        return sales == 1 ? "1 sale" : sales + " sales";
    }
}
