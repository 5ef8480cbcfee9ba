package org.reserves.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Holding;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.LedgerEvent;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;
import org.reserves.promise.Promise;
import org.reserves.provenance.Provenance;
import org.reserves.provenance.Purchase;
import org.reserves.provenance.Seizure;
import org.reserves.source.Source;

/** Pledges and ledgers of the United States for the tests of promises. */
final class LedgerCases {
    static final TitleHolder US = TitleHolder.state("US");
    static final String FROM = "2025-03-06";
    static final String END = "2025-12-31";
    static final Source COURT = Source.of("District Court", "Order of sale");

    private LedgerCases() {}

    static PledgeVerdict judge(Promise promise, LedgerEvent... events) {
        return pledge(promise).against(ledger(events)).asOf(END);
    }

    static Pledge pledge(Promise promise) {
        return Pledge.of(US, FROM, promise);
    }

    static ReserveLedger ledger(LedgerEvent... events) {
        return ReserveLedger.of(US).addAll(Stream.of(events)).build();
    }

    static LedgerEvent[] and(LedgerEvent[] events, LedgerEvent... more) {
        return Stream.concat(Stream.of(events), Stream.of(more)).toArray(LedgerEvent[]::new);
    }

    static Acquisition bought(long btc, String date) {
        return Acquisition.of(Btc.of(btc), date, Purchase.atUnknownPrice());
    }

    static Acquisition seized(long btc, String date) {
        return Acquisition.of(Btc.of(btc), date, Seizure.inCase("Silk Road"));
    }

    static Acquisition came(Provenance how) {
        return Acquisition.of(Btc.of(5), "2025-05-01", how);
    }

    static Holding seen(String btc, String date) {
        return Holding.of("US", btc).asOf(date);
    }

    static void assertRefused(Runnable action, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
