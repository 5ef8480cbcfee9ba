package org.reserves.pledge;

import java.time.LocalDate;
import java.util.List;
import org.reserves.holding.Bounds;
import org.reserves.holding.Holding;
import org.reserves.money.Btc;

/** Judges a promise by balances alone: they show how many coins there were, never why. */
final class BalanceJudge {
    private final ObservedBalances balances;
    private final Judgement findings;

    BalanceJudge(ObservedBalances balances, Judgement findings) {
        this.balances = balances;
        this.findings = findings;
    }

    void judge() {
        Promise promise = findings.pledge.promise();
        if (balances.comparable().isEmpty()) {
            nothingToCompare(promise);
        }
        if (promise instanceof NeverSell) {
            changes(true);
            findings.missing(
                    "the events behind the balances: coins can go without being sold, and a sale can hide behind"
                            + " coins that come");
        } else if (promise instanceof NoVoluntaryAccumulation) {
            changes(false);
            findings.missing("how coins came: a balance does not tell a purchase from coins moved in from elsewhere, or"
                    + " from a seizure");
        } else if (promise instanceof HoldAtLeast hold) {
            level(hold);
        } else if (promise instanceof CommitUpTo commit) {
            commitment(commit);
        } else if (promise instanceof SellOut sellOut) {
            sellOut(sellOut);
        }
        for (Holding balance : balances.notOfThePledge()) {
            findings.remark(ObservedBalances.words(balance) + " is not said to be of its " + promise.scope());
        }
        findings.remark("judged by balances alone, " + balances.comparable().size() + " of which "
                + (balances.comparable().size() == 1 ? "is" : "are") + " of the coins of the pledge");
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
        List<Holding> known = balances.comparable();
        for (int i = 1; i < known.size(); i++) {
            Holding earlier = known.get(i - 1);
            Holding later = known.get(i);
            if (!earlier.titleHolder().equals(later.titleHolder())
                    || ObservedBalances.dayOf(later).isBefore(findings.pledge.from())) {
                continue;
            }
            Btc change = falls ? least(earlier, later) : least(later, earlier);
            if (change.signum() > 0) {
                boolean before = ObservedBalances.dayOf(earlier).isBefore(findings.pledge.from());
                findings.remark("at least " + change.toDisplay() + (falls ? " fewer" : " more")
                        + (before ? ", perhaps before " + findings.pledge.from() : "") + ": "
                        + ObservedBalances.words(earlier) + ", then " + ObservedBalances.words(later));
            }
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
        for (Holding balance : during) {
            if (balances.isWhole(balance) && ObservedBalances.below(balance, promise.amount())) {
                shortfall(promise, balance, during);
            } else if (ObservedBalances.dayOf(balance).equals(findings.end)) {
                shownAtEnd |= ObservedBalances.reaches(balance, promise.amount());
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

    private void shortfall(HoldAtLeast promise, Holding balance, List<Holding> others) {
        LocalDate day = ObservedBalances.dayOf(balance);
        for (Holding other : others) {
            if (ObservedBalances.dayOf(other).equals(day) && ObservedBalances.reaches(other, promise.amount())) {
                findings.missing(
                        "which is right: " + ObservedBalances.words(balance) + ", or " + ObservedBalances.words(other));
                return;
            }
        }
        Bounds bounds = balance.amount().bounds();
        Btc most = bounds.high() == null ? bounds.low() : bounds.high();
        Btc missing = promise.amount().minus(most);
        findings.breach(new Breach(
                day, missing, ObservedBalances.words(balance) + ": " + missing.toDisplay() + " short", null, balance));
    }

    private static String latest(List<Holding> during) {
        return during.isEmpty() ? "" : "; the latest is " + ObservedBalances.words(during.get(during.size() - 1));
    }

    private void commitment(CommitUpTo promise) {
        findings.missing("what was committed to \"" + promise.account() + "\": a balance of all coins does not say");
        List<Holding> all = balances.all();
        for (int i = all.size() - 1; i >= 0; i--) {
            Holding balance = all.get(i);
            if (balance.amount().isDisclosed()) {
                if (balances.isWhole(balance) && ObservedBalances.below(balance, promise.amount())) {
                    findings.remark("the whole " + promise.amount().toDisplay()
                            + " can no longer be committed from what is held, unless some was before: "
                            + ObservedBalances.words(balance));
                }
                return;
            }
        }
    }

    private void sellOut(SellOut promise) {
        if (findings.end.isBefore(promise.by())) {
            findings.missing("what happens until " + promise.by());
            return;
        }
        for (Holding balance : balances.during()) {
            Btc least = balance.amount().bounds().low();
            LocalDate day = ObservedBalances.dayOf(balance);
            if (least.signum() == 0 || day.isBefore(promise.by())) {
                continue;
            }
            if (day.equals(promise.by())) {
                findings.breach(new Breach(day, least, ObservedBalances.words(balance) + ": not sold", null, balance));
            } else {
                findings.missing("whether these were left over or came later: " + ObservedBalances.words(balance));
            }
        }
        findings.missing("the sales: coins that are no longer seen need not be sold");
        findings.ifBroken(findings.largest().toDisplay() + " left on " + promise.by(), findings.largest());
    }
}
