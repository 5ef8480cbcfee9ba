package org.reserves.statement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Basis;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.LedgerEvent;
import org.reserves.ledger.Movement;
import org.reserves.ledger.ReserveLedger;
import org.reserves.ledger.StatusChange;
import org.reserves.money.Money;
import org.reserves.money.Price;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Provenance;

/** The money of a ledger's events, and a ledger whose seized and forfeited coins have the value of their day. */
final class LedgerMoney {
    private LedgerMoney() {}

    /** Returns the currency of the first money an event states, or null where none does. */
    @Nullable
    static String currency(ReserveLedger ledger) {
        return ledger.standingEvents().stream()
                .flatMap(LedgerMoney::of)
                .filter(Objects::nonNull)
                .map(Money::currency)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Money> of(LedgerEvent event) {
        if (event instanceof Acquisition acquisition) {
            return Stream.ofNullable(acquisition.basis().total());
        }
        if (event instanceof Disposal disposal) {
            return Stream.concat(Stream.ofNullable(disposal.proceeds()), Stream.ofNullable(disposal.fee()));
        }
        return event instanceof StatusChange change ? Stream.ofNullable(change.value()) : Stream.empty();
    }

    /** Returns what an event states for its coins: cost, proceeds before the fee, or value; null where it states nothing. */
    @Nullable
    static Money stated(LedgerEvent event) {
        if (event instanceof Disposal disposal) {
            return disposal.proceeds();
        }
        return of(event).findFirst().orElse(null);
    }

    /**
     * Returns the ledger with a value on every seizure and forfeiture that states none: the coins times the price of the day, where
     * there is one. What was stated stays.
     */
    static ReserveLedger valuedAtEvents(ReserveLedger ledger, Pricing pricing) {
        ReserveLedger.Builder valued = ReserveLedger.of(ledger.holder());
        ledger.accounts().forEach(valued::account);
        ledger.movements(LocalDate.MAX).forEach(movement -> valued.add(valued(movement, pricing)));
        return valued.build();
    }

    private static LedgerEvent valued(Movement movement, Pricing pricing) {
        Price.Known price = pricing.on(movement.event().date());
        if (price == null) {
            return movement.event();
        }
        Money value = price.valueOf(movement.amount());
        if (movement.event() instanceof Acquisition came
                && came.provenance().kind() == Provenance.Kind.SEIZURE
                && came.basis().kind() == Basis.Kind.NONE) {
            Basis basis = Basis.valueAtForfeiture(value);
            return new Acquisition(
                    came.date(), came.amount(), came.provenance(), basis, came.account(), came.status(), came.facts());
        }
        if (movement.event() instanceof StatusChange change
                && change.to() == LegalStatus.FORFEITED
                && !change.from().isOwned()
                && change.value() == null) {
            return new StatusChange(
                    change.date(),
                    change.amount(),
                    change.account(),
                    change.from(),
                    change.to(),
                    value,
                    change.lots(),
                    change.facts());
        }
        return movement.event();
    }
}
