package org.reserves.pledge;

import org.reserves.holder.TitleHolder;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;
import org.reserves.promise.Promise;
import org.reserves.provenance.Departure;
import org.reserves.provenance.Purchase;

/** Events of a ledger of the United States, and what a promise says of them. */
final class LawCases {
    static final TitleHolder US = TitleHolder.state("US");

    private LawCases() {}

    static ReserveLedger.Builder ledger() {
        return ReserveLedger.of(US);
    }

    static Acquisition bought(String day, long btc) {
        return Acquisition.of(Btc.of(btc), day, Purchase.atUnknownPrice());
    }

    static Disposal sold(String day, long btc) {
        return Disposal.of(Btc.of(btc), day, Departure.SALE);
    }

    static PledgeVerdict judge(String from, Promise promise, ReserveLedger.Builder ledger, String asOf) {
        return Pledge.of(US, from, promise).against(ledger.build()).asOf(asOf);
    }
}
