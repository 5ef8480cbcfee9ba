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
    private final transient List<Lot> there;
    private final transient List<Lot> elsewhere;

    OverdrawnException(String message, LedgerEvent event, Btc asked, List<Lot> there, List<Lot> elsewhere) {
        super(message);
        this.event = event;
        this.asked = asked;
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

    /** Returns how many coins the event asks for. */
    public Btc asked() {
        return asked;
    }

    /** Returns how many coins there are to take. */
    public Btc available() {
        return there.stream().map(Lot::amount).collect(Btc.toSum());
    }

    /** Returns the lots the event could use. */
    public List<Lot> lotsThere() {
        return there;
    }

    /** Returns the lots of other accounts or in another legal status. */
    public List<Lot> lotsElsewhere() {
        return elsewhere;
    }
}
