package org.reserves.pledge;

import java.time.LocalDate;
import java.util.Arrays;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Movement;
import org.reserves.money.Btc;
import org.reserves.promise.AcquireAtLeast;
import org.reserves.provenance.Provenance;

/** Was enough acquired in each period? */
final class PeriodicJudge {
    private final AcquireAtLeast promise;
    private final LedgerRecord record;
    private final Judgement findings;
    private final Btc[] counted;
    private final Btc[] unknown;

    PeriodicJudge(AcquireAtLeast promise, LedgerRecord record, Judgement findings) {
        this.promise = promise;
        this.record = record;
        this.findings = findings;
        this.counted = new Btc[promise.times()];
        this.unknown = new Btc[promise.times()];
        Arrays.fill(counted, Btc.ZERO);
        Arrays.fill(unknown, Btc.ZERO);
    }

    void judge() {
        int period = 0;
        for (Movement movement : record.during()) {
            while (period < promise.times() && movement.event().date().isAfter(lastDay(period))) {
                period++;
            }
            if (period < promise.times()
                    && movement.event() instanceof Acquisition acquisition
                    && record.inScope(movement.to())) {
                count(period, acquisition);
            }
        }
        int whole = 0;
        while (whole < promise.times() && !lastDay(whole).isAfter(record.end())) {
            ended(whole++);
        }
        if (whole < promise.times() && !counts(whole)) {
            findings.missing("what is acquired until " + lastDay(whole) + ": " + counted[whole].toDisplay() + " of "
                    + promise.amount().toDisplay() + " so far");
        } else if (whole + 1 < promise.times()) {
            findings.missing("what is acquired until " + lastDay(promise.times() - 1));
        }
        if (record.movements().isEmpty()) {
            findings.missing(
                    "any record of how coins came to " + record.pledge().maker());
        }
        findings.ifKept("at least " + promise.amount().toDisplay() + " acquired in each of " + promise.times()
                + (promise.times() == 1 ? " period " : " periods ") + findings.period());
        findings.ifBroken(
                findings.sum().toDisplay() + " short in "
                        + (findings.count() == 1 ? "1 period" : findings.count() + " periods") + " "
                        + findings.period(),
                findings.sum());
    }

    private boolean counts(int period) {
        return counted[period].compareTo(promise.amount()) >= 0;
    }

    private void count(int period, Acquisition acquisition) {
        Provenance.Kind kind = acquisition.provenance().kind();
        if (promise.by().contains(kind)) {
            counted[period] = counted[period].plus(acquisition.amount());
        } else if (kind == Provenance.Kind.UNKNOWN) {
            unknown[period] = unknown[period].plus(acquisition.amount());
        } else {
            findings.remark(acquisition.inWords() + " by " + kind.id() + " does not count");
        }
    }

    private void ended(int period) {
        Btc shortfall = promise.amount().minus(counted[period]);
        if (shortfall.signum() <= 0) {
            return;
        }
        String when = firstDay(period) + " to " + lastDay(period);
        if (shortfall.compareTo(unknown[period]) <= 0) {
            findings.missing("how " + unknown[period].toDisplay() + " came from " + when + ", which may count");
        } else {
            findings.breach(new Breach(
                    lastDay(period),
                    shortfall.minus(unknown[period]),
                    counted[period].toDisplay() + " acquired from " + when + ", "
                            + shortfall.minus(unknown[period]).toDisplay() + " short"
                            + (unknown[period].signum() == 0 ? "" : " even if what came in an unknown way counts"),
                    null,
                    null));
        }
    }

    private LocalDate firstDay(int period) {
        return record.pledge().from().plus(promise.every().multipliedBy(period));
    }

    private LocalDate lastDay(int period) {
        return firstDay(period + 1).minusDays(1);
    }
}
