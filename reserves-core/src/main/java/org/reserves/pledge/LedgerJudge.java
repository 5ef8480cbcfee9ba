package org.reserves.pledge;

import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;
import org.reserves.ledger.Place;
import org.reserves.promise.AcquireAtLeast;
import org.reserves.promise.CoinScope;
import org.reserves.promise.CommitUpTo;
import org.reserves.promise.EligibleByMarketValue;
import org.reserves.promise.HoldAtLeast;
import org.reserves.promise.HoldEachLot;
import org.reserves.promise.NeverSell;
import org.reserves.promise.NoIncrease;
import org.reserves.promise.NoVoluntaryAccumulation;
import org.reserves.promise.Promise;
import org.reserves.promise.SellAtMost;
import org.reserves.promise.SellOut;
import org.reserves.promise.ShareOfFund;

/** Judges a promise by the events of a ledger. */
final class LedgerJudge {
    private final LedgerRecord record;
    private final List<Excuse> excuses;
    private final Evidence evidence;
    private final Judgement findings;

    LedgerJudge(LedgerRecord record, List<Excuse> excuses, Evidence evidence, Judgement findings) {
        this.record = record;
        this.excuses = excuses;
        this.evidence = evidence;
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
        } else {
            termsOf(promise);
        }
        unknownAccounts(promise.scope());
        findings.remark(record.coverage());
    }

    /** Judges the promises of laws: terms, rolling periods, shares and reports. */
    private void termsOf(Promise promise) {
        if (promise instanceof HoldEachLot hold) {
            new DepositJudge(hold, record, findings).judge();
        } else if (promise instanceof SellAtMost sell) {
            new RollingJudge(sell, record, findings).judge();
        } else if (promise instanceof AcquireAtLeast acquire) {
            new PeriodicJudge(acquire, record, findings).judge();
        } else if (promise instanceof ShareOfFund share) {
            new FundJudge(share, evidence, findings, day -> Optional.of(record.heldInScope(day))).judge();
        } else if (promise instanceof EligibleByMarketValue eligible) {
            new EligibilityJudge(eligible, record, evidence, findings).judge();
        } else if (promise instanceof NoIncrease noIncrease) {
            new IncreaseJudge(noIncrease, findings).byLedger(record);
        }
    }

    /** An account the ledger never names may be empty, or may be spelt otherwise there. */
    private void unknownAccounts(CoinScope scope) {
        List<String> unknown = scope.accounts().stream()
                .filter(account -> record.pass().noneMatch(m -> isAt(m.from(), account) || isAt(m.to(), account)))
                .toList();
        for (String account : unknown) {
            if (unknown.size() == scope.accounts().size()) {
                findings.missing("any record of account \"" + account + "\"");
            } else {
                findings.remark("the ledger records nothing of account \"" + account + "\"");
            }
        }
    }

    private static boolean isAt(@Nullable Place place, String account) {
        return place != null && place.account().equals(account);
    }
}
