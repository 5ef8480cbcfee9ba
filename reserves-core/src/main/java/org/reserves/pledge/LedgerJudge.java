package org.reserves.pledge;

import java.util.List;

/** Judges a promise by the events of a ledger. */
final class LedgerJudge {
    private final LedgerRecord record;
    private final List<Excuse> excuses;
    private final Findings findings;

    LedgerJudge(LedgerRecord record, List<Excuse> excuses, Findings findings) {
        this.record = record;
        this.excuses = excuses;
        this.findings = findings;
    }

    void judge() {
        Promise promise = record.pledge().promise();
        if (promise instanceof NeverSell neverSell) {
            new SaleJudge(neverSell, record, excuses, findings).judge();
        } else if (promise instanceof NoVoluntaryAccumulation noAccumulation) {
            new AccumulationJudge(noAccumulation, record, findings).judge();
        } else if (promise instanceof HoldAtLeast hold) {
            new LevelJudge(hold, record, findings).judge();
        } else if (promise instanceof CommitUpTo commit) {
            new CommitmentJudge(commit, record, findings).judge();
        } else if (promise instanceof SellOut sellOut) {
            new SellOutJudge(sellOut, record, findings).judge();
        }
        findings.remark(record.coverage());
    }
}
