package org.reserves.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;
import org.reserves.holding.Bounds;
import org.reserves.holding.Holding;
import org.reserves.ledger.LedgerEvent;
import org.reserves.ledger.Movement;
import org.reserves.money.Btc;
import org.reserves.promise.NoIncrease;

/** Did the holding grow after a day? */
final class IncreaseJudge {
    private final NoIncrease promise;
    private final Judgement findings;

    IncreaseJudge(NoIncrease promise, Judgement findings) {
        this.promise = promise;
        this.findings = findings;
    }

    void byLedger(LedgerRecord record) {
        if (findings.end.isBefore(promise.after())) {
            findings.missing("what happens after " + promise.after());
            return;
        }
        Btc base = record.heldInScope(promise.after());
        Btc held = base;
        boolean above = false;
        Btc worst = Btc.ZERO;
        List<Movement> later = record.movements().stream()
                .filter(movement -> movement.event().date().isAfter(promise.after()))
                .toList();
        for (int i = 0; i < later.size(); i++) {
            LedgerEvent event = later.get(i).event();
            held = held.plus(record.change(later.get(i), record::inScope));
            boolean last =
                    i + 1 == later.size() || !later.get(i + 1).event().date().equals(event.date());
            if (last) {
                Btc more = held.minus(base);
                boolean deeper = more.compareTo(worst) > 0;
                if (more.signum() > 0 && (!above || deeper) && !event.date().isBefore(findings.pledge.from())) {
                    findings.breach(new Breach(
                            event.date(),
                            more,
                            held.toDisplay() + " held on " + event.date() + ", " + more.toDisplay() + " more than on "
                                    + promise.after() + ", after the " + event.inWords(),
                            event,
                            null));
                }
                above = more.signum() > 0;
                worst = deeper ? more : worst;
            }
        }
        if (!record.everInScope()) {
            findings.missing("any record of its " + promise.scope() + " of "
                    + record.pledge().maker());
        }
        verdicts(held.toDisplay() + " held at the end, and never more than " + base.toDisplay() + " after "
                + promise.after());
    }

    void byBalances(ObservedBalances balances) {
        List<DayBalances> days = DayBalances.of(balances.comparable());
        Optional<DayBalances> base = days.stream()
                .filter(day -> day.day().equals(promise.after()) && day.has(findings.pledge.maker()))
                .findFirst();
        Btc most = base.map(day -> most(day.highest())).orElse(null);
        if (most == null) {
            findings.missing("how many of its " + promise.scope() + " were held on " + promise.after());
        } else {
            days.stream()
                    .filter(day -> day.day().isAfter(promise.after())
                            && !day.day().isBefore(findings.pledge.from())
                            && day.has(findings.pledge.maker()))
                    .forEach(day -> compare(day, most));
        }
        findings.missing("the days between the balances: they show how many coins there were on some days only");
        verdicts("never more than on " + promise.after());
    }

    private void compare(DayBalances day, Btc most) {
        if (DayBalances.areAbove(day.lowest(), most)) {
            Btc more = least(day.lowest()).minus(most);
            findings.breach(new Breach(
                    day.day(),
                    more,
                    DayBalances.words(day.lowest()) + ": at least " + more.toDisplay() + " more than on "
                            + promise.after(),
                    null,
                    day.lowest().get(0)));
        } else if (DayBalances.areAbove(day.highest(), most)) {
            findings.missing(
                    "which is right: " + DayBalances.words(day.lowest()) + ", or " + DayBalances.words(day.highest()));
        }
    }

    @Nullable
    private static Btc most(List<Holding> balances) {
        Btc sum = Btc.ZERO;
        for (Holding balance : balances) {
            Bounds bounds = balance.amount().bounds();
            if (bounds.high() == null) {
                return null;
            }
            sum = sum.plus(bounds.high()).plus(bounds.tolerance());
        }
        return sum;
    }

    private static Btc least(List<Holding> balances) {
        return balances.stream()
                .map(balance -> balance.amount()
                        .bounds()
                        .low()
                        .minus(balance.amount().bounds().tolerance()))
                .collect(Btc.toSum());
    }

    private void verdicts(String kept) {
        LocalDate first = findings.broken() ? findings.first().date() : findings.end;
        findings.ifKept(kept);
        findings.ifBroken(
                "up to " + findings.largest().toDisplay() + " more than on " + promise.after() + ", first on " + first,
                findings.largest());
    }
}
