package org.reserves.pledge;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import javax.annotation.Nullable;
import org.reserves.internal.Words;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.Movement;
import org.reserves.ledger.Place;
import org.reserves.ledger.StatusChange;
import org.reserves.money.Btc;
import org.reserves.promise.HoldEachLot;

/**
 * Was a coin sold before its term?
 *
 * <p>Where a sale does not say which coins it used, two books are kept: one in which each sale used the oldest and everything else the
 * youngest, which is the best for whoever promised, and one the other way round. A sale too early in the best book breaks the promise; one
 * too early in the worst alone leaves open which coins were sold.
 */
final class DepositJudge {
    private final HoldEachLot promise;
    private final LedgerRecord record;
    private final Judgement findings;
    private final Strays strays;
    private final Book best = new Book();
    private final Book worst = new Book();
    private int doubts;
    private long doubt;

    @Nullable
    private Disposal doubtful;

    DepositJudge(HoldEachLot promise, LedgerRecord record, Judgement findings) {
        this.promise = promise;
        this.record = record;
        this.findings = findings;
        this.strays = new Strays(promise.scope(), record, findings);
    }

    void judge() {
        for (Movement movement : record.movements()) {
            Place from = movement.from();
            boolean leaves = record.inScope(from);
            boolean arrives = record.inScope(movement.to());
            boolean bound = !movement.event().date().isBefore(record.pledge().from());
            if (arrives && !leaves) {
                deposit(movement);
            } else if (leaves && !arrives) {
                leaves(movement, bound);
            } else if (!leaves && from != null && bound) {
                strays.elsewhere(movement, from);
            }
        }
        if (!record.everInScope()) {
            findings.missing("any record of " + promise.scope() + " of "
                    + record.pledge().maker() + ": nobody can keep or sell what is not known to be there");
        }
        if (doubtful != null) {
            findings.missing("which coins were in the " + doubtful.inWords()
                    + (doubts == 1 ? "" : " and " + Words.count(doubts - 1, "other sale")) + ": up to "
                    + Btc.ofSats(doubt).toDisplay() + " may have been held for less than the term");
        }
        findings.ifKept("no coin of its " + promise.scope() + " is recorded to be sold before its term "
                + findings.period() + "; " + record.heldInScope(record.end()).toDisplay() + " held at the end");
        findings.ifBroken(findings.sum().toDisplay() + " sold before the term " + findings.period(), findings.sum());
    }

    private void deposit(Movement movement) {
        LocalDate day = movement.event().date();
        @Nullable String lot = null;
        if (movement.event() instanceof Acquisition acquisition) {
            lot = acquisition.id();
        } else if (movement.event() instanceof StatusChange change
                && change.lots().size() == 1) {
            lot = change.lots().get(0);
        }
        best.add(day, movement.amount().toSats(), lot);
        worst.add(day, movement.amount().toSats(), lot);
    }

    private void leaves(Movement movement, boolean bound) {
        long sats = movement.amount().toSats();
        if (movement.event() instanceof Disposal disposal && disposal.manner().isForValue()) {
            LocalDate latest = latestDeposit(disposal.date());
            long early = best.take(sats, true, disposal.lots(), latest);
            long perhaps = worst.take(sats, false, disposal.lots(), latest);
            if (bound) {
                sold(disposal, early, perhaps);
            }
            return;
        }
        best.take(sats, false, List.of(), LocalDate.MIN);
        worst.take(sats, true, List.of(), LocalDate.MIN);
        if (bound) {
            strays.left(movement);
            if (movement.to() == null) {
                findings.remark(movement.event().inWords() + " is not a sale");
            }
        }
    }

    /** Returns the last day of deposit that lets a coin be sold on a day. */
    private LocalDate latestDeposit(LocalDate sale) {
        LocalDate latest = sale.minus(promise.term());
        while (!latest.plusDays(1).plus(promise.term()).isAfter(sale)) {
            latest = latest.plusDays(1); // months differ in length, so taking away and adding are not opposites
        }
        while (latest.plus(promise.term()).isAfter(sale)) {
            latest = latest.minusDays(1);
        }
        return latest;
    }

    private void sold(Disposal disposal, long early, long perhaps) {
        if (early > 0) {
            findings.breach(new Breach(
                    disposal.date(),
                    Btc.ofSats(early),
                    Btc.ofSats(early).toDisplay() + " in " + disposal.inWords()
                            + " had been held for less than the term, whichever coins were sold",
                    disposal,
                    null));
        } else if (perhaps > 0) {
            doubtful = doubtful == null ? disposal : doubtful;
            doubts++;
            doubt += perhaps;
        }
    }

    /** The deposits there are, the earliest first. */
    private static final class Book {
        private record Deposit(
                LocalDate day, long sats, @Nullable String lot) {}

        private final Deque<Deposit> deposits = new ArrayDeque<>();

        void add(LocalDate day, long sats, @Nullable String lot) {
            deposits.addLast(new Deposit(day, sats, lot));
        }

        /** Takes coins, those of named lots first, and returns how many were deposited after a day. */
        long take(long sats, boolean oldestFirst, List<String> lots, LocalDate latest) {
            long left = sats;
            long after = 0;
            if (!lots.isEmpty()) {
                long[] taken = takeNamed(left, lots, latest);
                left -= taken[0];
                after += taken[1];
            }
            while (left > 0 && !deposits.isEmpty()) {
                Deposit next = oldestFirst ? deposits.removeFirst() : deposits.removeLast();
                long used = Math.min(left, next.sats());
                left -= used;
                after += next.day().isAfter(latest) ? used : 0;
                if (used < next.sats()) {
                    Deposit rest = new Deposit(next.day(), next.sats() - used, next.lot());
                    if (oldestFirst) {
                        deposits.addFirst(rest);
                    } else {
                        deposits.addLast(rest);
                    }
                }
            }
            return after;
        }

        private long[] takeNamed(long sats, List<String> lots, LocalDate latest) {
            Deque<Deposit> rest = new ArrayDeque<>();
            long left = sats;
            long after = 0;
            for (Iterator<Deposit> all = deposits.iterator(); all.hasNext(); ) {
                Deposit next = all.next();
                boolean named = next.lot() != null && lots.contains(next.lot());
                long used = named ? Math.min(left, next.sats()) : 0;
                left -= used;
                after += next.day().isAfter(latest) ? used : 0;
                if (used < next.sats()) {
                    rest.addLast(new Deposit(next.day(), next.sats() - used, next.lot()));
                }
            }
            deposits.clear();
            deposits.addAll(rest);
            return new long[] {sats - left, after};
        }
    }
}
