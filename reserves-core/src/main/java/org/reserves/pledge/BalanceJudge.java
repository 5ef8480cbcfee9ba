package org.reserves.pledge;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Bounds;
import org.reserves.holding.Holding;
import org.reserves.money.Btc;
import org.reserves.promise.AcquireAtLeast;
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

/** Judges a promise by balances alone: they show how many coins there were, never why. */
final class BalanceJudge {
    private final ObservedBalances balances;
    private final Evidence evidence;
    private final Judgement findings;

    BalanceJudge(ObservedBalances balances, Evidence evidence, Judgement findings) {
        this.balances = balances;
        this.evidence = evidence;
        this.findings = findings;
    }

    void judge() {
        Promise promise = findings.pledge.promise();
        if (balances.comparable().isEmpty()) {
            nothingToCompare(promise);
        }
        if (promise instanceof NeverSell || promise instanceof HoldEachLot || promise instanceof SellAtMost) {
            changes(true);
            findings.missing(
                    "the events behind the balances: coins can go without being sold, and a sale can hide behind"
                            + " coins that come");
        } else if (promise instanceof NoVoluntaryAccumulation
                || promise instanceof AcquireAtLeast
                || promise instanceof EligibleByMarketValue) {
            changes(false);
            findings.missing("how coins came: a balance does not tell a purchase from coins moved in from elsewhere, or"
                    + " from a seizure");
        } else if (promise instanceof HoldAtLeast hold) {
            level(hold);
        } else if (promise instanceof CommitUpTo commit) {
            commitment(commit);
        } else if (promise instanceof SellOut sellOut) {
            sellOut(sellOut);
        } else if (promise instanceof NoIncrease noIncrease) {
            new IncreaseJudge(noIncrease, findings).byBalances(balances);
        } else if (promise instanceof ShareOfFund share) {
            new FundJudge(share, evidence, findings, this::exactlyOn).judge();
        }
        for (Holding balance : balances.notOfThePledge()) {
            findings.remark(ObservedBalances.words(balance) + " is not said to be of its " + promise.scope());
        }
        findings.remark("judged by balances alone, " + balances.comparable().size() + " of which "
                + (balances.comparable().size() == 1 ? "is" : "are") + " of the coins of the pledge");
    }

    /** Returns how many coins of its side the balances of a day agree on, to the satoshi. */
    private Optional<Btc> exactlyOn(LocalDate day) {
        return DayBalances.of(balances.during()).stream()
                .filter(balance -> balance.day().equals(day) && balance.has(findings.pledge.maker()))
                .filter(balance -> DayBalances.stated(balance.lowest()).equals(DayBalances.stated(balance.highest())))
                .filter(balance -> DayBalances.reach(balance.lowest(), DayBalances.stated(balance.lowest())))
                .map(balance -> DayBalances.stated(balance.lowest()))
                .findFirst();
    }

    private void nothingToCompare(Promise promise) {
        List<Holding> undisclosed = balances.all().stream()
                .filter(balance -> !balance.amount().isDisclosed())
                .toList();
        findings.missing(
                undisclosed.isEmpty()
                        ? "any balance of its " + promise.scope() + " until " + findings.end
                        : "an amount: "
                                + undisclosed.get(0).titleHolder() + " disclosed none on "
                                + ObservedBalances.dayOf(undisclosed.get(0)));
    }

    /** Remarks by how much the balance fell, or rose, from one day to the next. */
    private void changes(boolean falls) {
        Map<TitleHolder, Holding> last = new LinkedHashMap<>();
        for (Holding later : balances.comparable()) {
            Holding earlier = last.put(later.titleHolder(), later);
            if (earlier != null && !ObservedBalances.dayOf(later).isBefore(findings.pledge.from())) {
                change(earlier, later, falls);
            }
        }
    }

    private void change(Holding earlier, Holding later, boolean falls) {
        Btc change = falls ? least(earlier, later) : least(later, earlier);
        if (change.signum() > 0) {
            boolean before = ObservedBalances.dayOf(earlier).isBefore(findings.pledge.from());
            findings.remark("at least " + change.toDisplay() + (falls ? " fewer" : " more")
                    + (before ? ", perhaps before " + findings.pledge.from() : "") + ": "
                    + ObservedBalances.words(earlier) + ", then " + ObservedBalances.words(later));
        }
    }

    /** Returns by how much the first balance is certainly above the second; zero or less if it may not be. */
    private static Btc least(Holding first, Holding second) {
        Bounds low = first.amount().bounds();
        Bounds high = second.amount().bounds();
        return high.high() == null
                ? Btc.ZERO
                : low.low().minus(low.tolerance()).minus(high.high().plus(high.tolerance()));
    }

    private void level(HoldAtLeast promise) {
        List<Holding> during = balances.during();
        boolean shownAtEnd = false;
        for (DayBalances day : DayBalances.of(during)) {
            boolean reached = DayBalances.reach(day.highest(), promise.amount());
            shownAtEnd |= reached && day.day().equals(findings.end);
            if (day.has(findings.pledge.maker()) && DayBalances.areBelow(day.lowest(), promise.amount())) {
                shortfall(promise, day, reached);
            }
        }
        if (!shownAtEnd) {
            findings.missing("a balance of at least " + promise.amount().toDisplay() + " that is true on "
                    + findings.end + latest(during));
        }
        findings.remark("the days between the balances are not covered");
        findings.ifKept("at least " + promise.amount().toDisplay() + " on each of the days a balance is known");
        findings.ifBroken(
                "up to " + findings.largest().toDisplay() + " short of "
                        + promise.amount().toDisplay(),
                findings.largest());
    }

    private void shortfall(HoldAtLeast promise, DayBalances day, boolean reached) {
        List<Holding> lowest = day.lowest();
        if (reached) {
            findings.missing(
                    "which is right: " + DayBalances.words(lowest) + ", or " + DayBalances.words(day.highest()));
            return;
        }
        Btc missing = promise.amount().minus(DayBalances.stated(lowest));
        String together = lowest.size() == 1 ? "" : "together ";
        findings.breach(new Breach(
                day.day(),
                missing,
                DayBalances.words(lowest) + ": " + together + missing.toDisplay() + " short",
                null,
                lowest.get(0)));
    }

    private static String latest(List<Holding> during) {
        return during.isEmpty() ? "" : "; the latest is " + ObservedBalances.words(during.get(during.size() - 1));
    }

    private void commitment(CommitUpTo promise) {
        findings.missing("what was committed to \"" + promise.account() + "\": a balance of all coins does not say");
        List<Holding> disclosed = balances.all().stream()
                .filter(balance -> balance.amount().isDisclosed())
                .toList();
        List<DayBalances> days = DayBalances.of(disclosed);
        if (days.isEmpty()) {
            return;
        }
        DayBalances latest = days.get(days.size() - 1);
        if (latest.has(findings.pledge.maker()) && DayBalances.areBelow(latest.highest(), promise.amount())) {
            findings.remark("the whole " + promise.amount().toDisplay()
                    + " can no longer be committed from what is held, unless some was before: "
                    + DayBalances.words(latest.highest()));
        }
    }

    private void sellOut(SellOut promise) {
        if (findings.end.isBefore(promise.by())) {
            findings.missing("what happens until " + promise.by());
            return;
        }
        for (DayBalances day : DayBalances.of(balances.during())) {
            if (!day.day().isBefore(promise.by())) {
                leftOver(promise, day);
            }
        }
        findings.missing("the sales: coins that are no longer seen need not be sold");
        findings.ifBroken(findings.largest().toDisplay() + " left on " + promise.by(), findings.largest());
    }

    private void leftOver(SellOut promise, DayBalances day) {
        List<Holding> left = day.lowest().stream()
                .filter(balance -> balance.amount().bounds().low().signum() > 0)
                .toList();
        Btc least =
                left.stream().map(balance -> balance.amount().bounds().low()).collect(Btc.toSum());
        if (left.isEmpty()) {
            return;
        }
        if (day.day().equals(promise.by())) {
            findings.breach(new Breach(day.day(), least, DayBalances.words(left) + ": not sold", null, left.get(0)));
        } else {
            findings.missing("whether these were left over or came later: " + DayBalances.words(left));
        }
    }
}
