package org.reserves.pledge;

import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Movement;
import org.reserves.money.Btc;
import org.reserves.promise.NoVoluntaryAccumulation;
import org.reserves.provenance.Provenance;

/** Were coins acquired that were not to be acquired? */
final class AccumulationJudge {
    private final NoVoluntaryAccumulation promise;
    private final LedgerRecord record;
    private final Judgement findings;
    private Btc voluntaryElsewhere = Btc.ZERO;

    AccumulationJudge(NoVoluntaryAccumulation promise, LedgerRecord record, Judgement findings) {
        this.promise = promise;
        this.record = record;
        this.findings = findings;
    }

    void judge() {
        for (Movement movement : record.during()) {
            if (movement.event() instanceof Acquisition acquisition) {
                acquired(acquisition, record.inScope(movement.to()));
            } else if (record.inScope(movement.to())
                    && !record.inScope(movement.from())
                    && voluntaryElsewhere.signum() > 0) {
                findings.missing("which coins were in the " + movement.event().inWords() + ": "
                        + voluntaryElsewhere.toDisplay() + " were bought or mined since "
                        + record.pledge().from()
                        + " into accounts outside the pledge");
            }
        }
        if (record.movements().isEmpty()) {
            findings.missing(
                    "any record of how coins came to " + record.pledge().maker());
        }
        findings.ifKept("no purchase or mining is recorded " + findings.period() + "; "
                + record.heldInScope(record.end()).toDisplay() + " held at the end");
        findings.ifBroken(
                findings.sum().toDisplay() + " accumulated voluntarily in "
                        + (findings.count() == 1 ? "1 acquisition " : findings.count() + " acquisitions ")
                        + findings.period(),
                findings.sum());
    }

    private void acquired(Acquisition acquisition, boolean inScope) {
        Provenance.Kind kind = acquisition.provenance().kind();
        boolean voluntary = counts(kind);
        if (!inScope) {
            voluntaryElsewhere = voluntary ? voluntaryElsewhere.plus(acquisition.amount()) : voluntaryElsewhere;
        } else if (voluntary) {
            findings.breach(new Breach(
                    acquisition.date(),
                    acquisition.amount(),
                    acquisition.inWords() + " by " + kind.id() + " is voluntary accumulation",
                    acquisition,
                    null));
        } else if (kind == Provenance.Kind.UNKNOWN) {
            findings.missing("how the coins came in the " + acquisition.inWords());
        } else if (kind == Provenance.Kind.DONATION
                && promise.donations() == NoVoluntaryAccumulation.Donations.NOT_SAID) {
            findings.missing("whether a donation counts, which the pledge does not say: " + acquisition.inWords());
        } else {
            findings.remark(acquisition.inWords() + " by " + kind.id() + " does not count");
        }
    }

    private boolean counts(Provenance.Kind kind) {
        return switch (kind) {
            case PURCHASE, MINING -> true;
            case DONATION -> promise.donations() == NoVoluntaryAccumulation.Donations.COUNT;
            case SEIZURE, TRANSFER, UNKNOWN -> false;
        };
    }
}
