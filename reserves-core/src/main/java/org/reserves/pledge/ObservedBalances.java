package org.reserves.pledge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Bounds;
import org.reserves.holding.Holding;
import org.reserves.ledger.Place;
import org.reserves.money.Btc;

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

    /** Returns whether the balance is certainly below the amount. */
    static boolean below(Holding balance, Btc amount) {
        Bounds bounds = balance.amount().bounds();
        return bounds.high() != null && bounds.high().plus(bounds.tolerance()).compareTo(amount) < 0;
    }

    /** Returns whether the balance is certainly at or above the amount. */
    static boolean reaches(Holding balance, Btc amount) {
        Bounds bounds = balance.amount().bounds();
        return bounds.low().minus(bounds.tolerance()).compareTo(amount) >= 0;
    }

    /** Returns whether the balance is certainly above the amount. */
    private static boolean above(Holding balance, Btc amount) {
        Bounds bounds = balance.amount().bounds();
        return bounds.low().minus(bounds.tolerance()).compareTo(amount) > 0;
    }

    /** Returns whether the balance is of all the maker's coins, and not of those of an agency or a company only. */
    boolean isWhole(Holding balance) {
        return balance.titleHolder().equals(pledge.maker());
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
        for (Holding balance : during()) {
            TitleHolder holder = balance.titleHolder();
            boolean whole = holder.equals(record.ledger().holder());
            Predicate<Place> places = place -> record.inScope(place)
                    && (whole || record.holderOf(place.account()).equals(holder));
            Btc recorded = record.held(dayOf(balance), places);
            if (below(balance, recorded)) {
                findings.missing("what took coins away: the ledger has " + recorded.toDisplay() + " where there were "
                        + words(balance));
            } else if (above(balance, recorded)) {
                findings.missing("how coins came: the ledger has " + recorded.toDisplay() + " where there were "
                        + words(balance));
            }
        }
        for (Holding balance : notOfThePledge()) {
            findings.remark(words(balance) + " cannot be compared with the ledger");
        }
    }
}
