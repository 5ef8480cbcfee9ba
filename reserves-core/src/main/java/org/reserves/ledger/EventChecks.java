package org.reserves.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.Words;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.supply.Supply;

/** The checks all events share. */
final class EventChecks {
    private static final int LAST_YEAR = 9999;
    private static final Btc MOST = Supply.cap().amount();

    private EventChecks() {}

    static void require(LocalDate date, EventFacts facts) {
        Objects.requireNonNull(date, "date must not be null");
        Objects.requireNonNull(facts, "facts must not be null");
        requireYear("date", date);
    }

    static void requireYear(String what, LocalDate date) {
        if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(
                    what + " \"" + date + "\" of an event is out of range; a year has four digits, as in 2025-05-28");
        }
    }

    /** Refuses the id of a transaction where none can be. */
    static void requireNoTransaction(String what, EventFacts facts) {
        if (facts.transactionId() != null) {
            throw new IllegalArgumentException("transaction id " + Words.quote(facts.transactionId()) + " of a " + what
                    + " cannot be; no coins move, so leave it out");
        }
    }

    static void requireAmount(Btc amount) {
        Objects.requireNonNull(amount, "amount must not be null");
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("amount \"" + amount
                    + "\" of an event is not above zero; the kind of event says which way coins go");
        }
        if (amount.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "amount \"" + amount.toDisplay() + "\" of an event is more than the " + MOST.toDisplay()
                            + " there can ever be; is the figure in another unit, such as satoshis or dollars?");
        }
    }

    /** A ledger read from JSON does not keep a million copies of one name. */
    static String account(@Nullable String account) {
        return account == null || account.equals(LedgerEvent.MAIN_ACCOUNT)
                ? LedgerEvent.MAIN_ACCOUNT
                : Words.require("account", account);
    }

    static List<String> lots(@Nullable List<String> lots) {
        if (lots == null) {
            return List.of();
        }
        lots.forEach(lot -> Words.require("lot", lot));
        return List.copyOf(lots);
    }

    /** States the account; the main account is the one nobody named. */
    static EventFacts stateAccount(EventFacts facts, String before, String account) {
        return facts.stating(
                EventFacts.Defaulted.ACCOUNT,
                before,
                before.equals(LedgerEvent.MAIN_ACCOUNT),
                account.equals(LedgerEvent.MAIN_ACCOUNT));
    }

    static EventFacts stateLots(EventFacts facts, List<String> before, String... ids) {
        return facts.stating(EventFacts.Defaulted.LOTS, before, before.isEmpty(), ids.length == 0);
    }

    static void requireFee(@Nullable Money fee) {
        if (fee != null && fee.signum() < 0) {
            throw new IllegalArgumentException("fee \"" + fee + "\" is below zero; state what was paid");
        }
    }
}
