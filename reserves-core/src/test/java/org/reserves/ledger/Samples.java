package org.reserves.ledger;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.reserves.holder.TitleHolder;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.provenance.Departure;
import org.reserves.provenance.Purchase;

/** Small events to build examples from. */
final class Samples {
    static final TitleHolder SV = TitleHolder.state("SV");

    private Samples() {}

    /** Three lots: 1 BTC for $100, 1 BTC for $300, 1 BTC for $200. */
    static ReserveLedger.Builder three() {
        return ReserveLedger.of(SV)
                .add(bought("a", 1, "2021-01-01", "100"))
                .add(bought("b", 1, "2021-02-01", "300"))
                .add(bought("c", 1, "2021-03-01", "200"));
    }

    static Acquisition bought(String id, long btc, String date, String usd) {
        return Acquisition.of(Btc.of(btc), date, Purchase.atUnknownPrice())
                .cost(Money.of("USD", usd))
                .named(id);
    }

    static Disposal sold(String btc, String date, String usd) {
        return Disposal.of(Btc.parse(btc), date, Departure.SALE).proceeds(Money.of("USD", usd));
    }

    static String message(Runnable refused) {
        return assertThrows(IllegalArgumentException.class, refused::run).getMessage();
    }
}
