package org.reserves.ledger;

import java.time.LocalDate;
import java.util.List;
import org.reserves.money.Btc;

/**
 * An event asks for more coins than its account has on that day. Nothing was changed.
 *
 * <p>The message names the account, the amount asked, the amount there, the lots there and where else there are lots; the
 * accessors give the same as values.
 */
public final class OverdrawnException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient LedgerEvent event;
    private final transient Btc asked;
    private final transient Btc available;
    private final transient List<Lot> there;
    private final transient List<Lot> elsewhere;

    OverdrawnException(
            String message, LedgerEvent event, Btc asked, Btc available, List<Lot> there, List<Lot> elsewhere) {
        super(message);
        this.event = event;
        this.asked = asked;
        this.available = available;
        this.there = List.copyOf(there);
        this.elsewhere = List.copyOf(elsewhere);
    }

    /** Returns the event that asks. */
    public LedgerEvent event() {
        return event;
    }

    /** Returns the day the coins were not there. */
    public LocalDate date() {
        return event.date();
    }

    /** Returns how many coins the event asks for; zero for a change of all coins where there are none. */
    public Btc asked() {
        return asked;
    }

    /** Returns how many coins there are to take: of the account, or of the lots the event names. */
    public Btc available() {
        return available;
    }

    /** Returns the lots of the account, in the legal status the event is about. */
    public List<Lot> lotsThere() {
        return there;
    }

    /** Returns the lots of other accounts or in another legal status. */
    public List<Lot> lotsElsewhere() {
        return elsewhere;
    }
}
