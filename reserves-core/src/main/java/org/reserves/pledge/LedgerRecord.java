package org.reserves.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.ledger.Movement;
import org.reserves.ledger.Place;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;

/** What a ledger says about the coins of a pledge, until the last day judged. */
final class LedgerRecord {
    private final Pledge pledge;
    private final ReserveLedger ledger;
    private final LocalDate end;
    /** Null until somebody asks for them more than once. */
    @Nullable
    private List<Movement> movements;

    LedgerRecord(Pledge pledge, ReserveLedger ledger, LocalDate end) {
        this.pledge = pledge;
        this.ledger = ledger;
        this.end = end;
    }

    Pledge pledge() {
        return pledge;
    }

    ReserveLedger ledger() {
        return ledger;
    }

    LocalDate end() {
        return end;
    }

    /** Returns the movements for one pass: each is made for it, and none is kept. */
    Stream<Movement> pass() {
        return ledger.movements(end);
    }

    /** Returns the movements for any number of passes. */
    List<Movement> movements() {
        List<Movement> kept = movements == null ? pass().toList() : movements;
        movements = kept;
        return kept;
    }

    int size() {
        return (int) pass().count();
    }

    /** Returns the movements on days the pledge binds. */
    List<Movement> during() {
        return pass().filter(movement -> !movement.event().date().isBefore(pledge.from()))
                .toList();
    }

    TitleHolder holderOf(String account) {
        return ledger.accounts().getOrDefault(account, ledger.holder());
    }

    boolean binds(Place place) {
        return pledge.binds(holderOf(place.account()));
    }

    /** Returns whether the pledge is about coins at the place; nowhere is no place. */
    boolean inScope(@Nullable Place place) {
        return place != null && pledge.promise().scope().contains(place) && binds(place);
    }

    /** Returns whether the ledger ever had coins the pledge is about. */
    boolean everInScope() {
        return pass().anyMatch(movement -> inScope(movement.from()) || inScope(movement.to()));
    }

    /** Returns how many coins the pledge is about at the end of a day. */
    Btc heldInScope(LocalDate day) {
        return held(day, this::inScope);
    }

    Btc held(LocalDate day, Predicate<Place> where) {
        Btc held = Btc.ZERO;
        for (Movement movement : movements()) {
            if (movement.event().date().isAfter(day)) {
                break;
            }
            held = held.plus(change(movement, where));
        }
        return held;
    }

    /** Returns by how much an event changes the amount at some places. */
    Btc change(Movement movement, Predicate<Place> where) {
        boolean leaves = movement.from() != null && where.test(movement.from());
        boolean arrives = movement.to() != null && where.test(movement.to());
        if (leaves == arrives) {
            return Btc.ZERO;
        }
        return arrives ? movement.amount() : movement.amount().negated();
    }

    /** Returns what the verdict rests on. */
    String coverage() {
        int count = size();
        if (count == 0) {
            return "the ledger records no event until " + end;
        }
        LocalDate first = ledger.standingEvents().get(0).date();
        LocalDate last = ledger.standingEvents().get(count - 1).date();
        return "judged by a ledger of "
                + (count == 1 ? "1 event, on " + first : count + " events from " + first + " to " + last)
                + ", taken to record everything until " + end;
    }
}
