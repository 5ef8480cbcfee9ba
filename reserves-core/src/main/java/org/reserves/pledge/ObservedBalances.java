package org.reserves.pledge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Holding;
import org.reserves.ledger.Place;
import org.reserves.money.Btc;
import org.reserves.promise.CoinScope;

/** Balances until the last day judged, the earliest first. Only those that are of the coins of the pledge can be compared with it. */
final class ObservedBalances {
    private final Pledge pledge;
    private final List<Holding> all;

    ObservedBalances(Pledge pledge, List<Holding> observed, LocalDate end) {
        this.pledge = pledge;
        this.all = observed.stream()
                .filter(balance -> !dayOf(balance).isAfter(end))
                .sorted(Comparator.comparing(ObservedBalances::dayOf))
                .toList();
    }

    static LocalDate dayOf(Holding balance) {
        return Objects.requireNonNull(balance.asOf(), "as-of date must not be null");
    }

    static String words(Holding balance) {
        return balance.amount() + " of " + balance.titleHolder() + " on " + balance.asOf()
                + (balance.source() == null ? "" : " [" + balance.source() + "]");
    }

    List<Holding> all() {
        return all;
    }

    /** Returns the disclosed balances of just the coins of the pledge, the earliest first. */
    List<Holding> comparable() {
        return all.stream()
                .filter(balance -> balance.amount().isDisclosed() && isOfThePledge(balance))
                .toList();
    }

    /** Returns the disclosed balances of other coins, or of the coins of the pledge among others. */
    List<Holding> notOfThePledge() {
        return all.stream()
                .filter(balance -> balance.amount().isDisclosed() && !isOfThePledge(balance))
                .toList();
    }

    /** Returns those on days the pledge binds. */
    List<Holding> during() {
        return comparable().stream()
                .filter(balance -> !dayOf(balance).isBefore(pledge.from()))
                .toList();
    }

    /** A balance names no account, and one status at most. */
    private boolean isOfThePledge(Holding balance) {
        CoinScope scope = pledge.promise().scope();
        return scope.accounts().isEmpty() && scope.hasStatus(balance.legalStatus());
    }

    /** Finds the balances a ledger does not explain. */
    void compareWith(LedgerRecord record, Judgement findings) {
        for (DayBalances day : DayBalances.of(during())) {
            if (day.has(record.ledger().holder())) {
                compare(day.lowest(), day.highest(), record.held(day.day(), record::inScope), findings);
            } else {
                day.lowest().forEach(low -> compareOfHolder(low.titleHolder(), day, record, findings));
            }
        }
        for (Holding balance : notOfThePledge()) {
            findings.remark(words(balance) + " cannot be compared with the ledger");
        }
    }

    private static void compareOfHolder(TitleHolder holder, DayBalances day, LedgerRecord record, Judgement findings) {
        Predicate<Place> own = place ->
                record.inScope(place) && record.holderOf(place.account()).equals(holder);
        compare(of(holder, day.lowest()), of(holder, day.highest()), record.held(day.day(), own), findings);
    }

    private static List<Holding> of(TitleHolder holder, List<Holding> balances) {
        return balances.stream()
                .filter(balance -> balance.titleHolder().equals(holder))
                .toList();
    }

    private static void compare(List<Holding> lowest, List<Holding> highest, Btc recorded, Judgement findings) {
        if (DayBalances.areBelow(lowest, recorded)) {
            findings.missing("what took coins away: the ledger has " + recorded.toDisplay() + " where there were "
                    + DayBalances.words(lowest));
        }
        if (DayBalances.areAbove(highest, recorded)) {
            findings.missing("how coins came: the ledger has " + recorded.toDisplay() + " where there were "
                    + DayBalances.words(highest));
        }
    }
}
