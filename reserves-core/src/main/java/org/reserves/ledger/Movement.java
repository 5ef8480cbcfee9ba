package org.reserves.ledger;

import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.money.Btc;

/**
 * What an event did to the coins: how many, from which account and legal status to which. It says what the event itself may
 * leave open: the status where the account held coins in one only, and the amount of a change of all coins.
 *
 * <p>Immutable and thread-safe.
 *
 * @param event  what happened
 * @param amount how many coins, above zero
 * @param from   where they were before, or null for an acquisition
 * @param to     where they were after, or null for a disposal
 */
public record Movement(
        LedgerEvent event,
        Btc amount,
        @Nullable Place from,
        @Nullable Place to) {

    /** Refuses components that are missing. */
    public Movement {
        Objects.requireNonNull(event, "event must not be null");
        EventChecks.requireAmount(amount);
    }

    /** Returns the movement for a reader: {@code 3 BTC from reserve (owned): sale of 3 BTC on 2023-03-14}. */
    @Override
    public String toString() {
        return amount.toDisplay() + (from == null ? "" : " from " + from) + (to == null ? "" : " to " + to) + ": "
                + event.inWords();
    }

    static Movement of(Journal journal, int event) {
        return new Movement(
                journal.events.get(event),
                Btc.ofSats(journal.sats[event]),
                place(journal, journal.from[event]),
                place(journal, journal.to[event]));
    }

    @Nullable
    private static Place place(Journal journal, int pool) {
        return pool == Journal.NOWHERE ? null : journal.place(pool);
    }
}
