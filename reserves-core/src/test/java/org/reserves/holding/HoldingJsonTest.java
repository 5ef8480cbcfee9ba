package org.reserves.holding;

import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertReads;
import static org.reserves.JsonRoundTrip.assertRefused;
import static org.reserves.JsonRoundTrip.assertRoundTrip;

import org.junit.jupiter.api.Test;
import org.reserves.holder.Custodian;
import org.reserves.holder.TitleHolder;
import org.reserves.money.Btc;
import org.reserves.money.Price;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Mining;
import org.reserves.source.Source;
import org.reserves.supply.Supply;

class HoldingJsonTest {
    private static final Source SOURCE = Source.of("a", "b");

    @Test
    void disclosure_namesItsKind() {
        assertJson("{\"kind\":\"exact\",\"amount\":\"1.00000000\"}", Disclosure.exact(Btc.of(1)), Disclosure.class);
        assertJson("{\"kind\":\"about\",\"amount\":\"1.00000000\"}", Disclosure.about(Btc.of(1)), Disclosure.class);
        assertJson(
                "{\"kind\":\"at-least\",\"amount\":\"1.00000000\"}", Disclosure.atLeast(Btc.of(1)), Disclosure.class);
        assertJson("{\"kind\":\"at-most\",\"amount\":\"1.00000000\"}", Disclosure.atMost(Btc.of(1)), Disclosure.class);
        assertJson(
                "{\"kind\":\"range\",\"low\":\"1.00000000\",\"high\":\"2.00000000\"}",
                Disclosure.range(Btc.of(1), Btc.of(2)),
                Disclosure.class);
        assertJson("{\"kind\":\"undisclosed\"}", Disclosure.undisclosed(), Disclosure.class);
    }

    @Test
    void disclosure_refusesWhatItsFactoriesRefuse() {
        assertRefused("{\"kind\":\"exact\",\"amount\":\"-1\"}", Disclosure.class, "is negative");
        assertRefused("{\"kind\":\"exact\"}", Disclosure.class, "amount must not be null");
        assertRefused("{\"kind\":\"exact\",\"amount\":5}", Disclosure.class, "amount");
        assertRefused("{\"kind\":\"guess\",\"amount\":\"1\"}", Disclosure.class, "guess");
    }

    @Test
    void holding_roundTripsWithAndWithoutItsFacts() {
        assertJson(
                "{\"titleHolder\":{\"sovereign\":\"PK\",\"kind\":\"state\"},\"amount\":{\"kind\":\"undisclosed\"},"
                        + "\"provenance\":{\"kind\":\"unknown\"},\"legalStatus\":\"unknown\"}",
                Holding.undisclosed("PK"),
                Holding.class);
        assertRoundTrip(full(), Holding.class);
        assertReads(
                "{\"titleHolder\":{\"sovereign\":\"PK\",\"kind\":\"state\"},\"amount\":{\"kind\":\"undisclosed\"},\"x\":1}",
                Holding.undisclosed("PK"),
                Holding.class);
        assertRefused(
                "{\"titleHolder\":{\"sovereign\":\"PK\",\"kind\":\"state\"},\"amount\":{\"kind\":\"undisclosed\"},"
                        + "\"asOf\":\"2025-02-30\"}",
                Holding.class,
                "asOf \"2025-02-30\"");
    }

    @Test
    void table_roundTripsRanked() {
        ReserveTable table = ReserveTable.asOf("2025-05-28")
                .pricedAt(Price.of("USD", "106000").on("2025-05-28"))
                .outOf(Supply.cap())
                .add(full())
                .add(Holding.of("US", "207189").source(SOURCE))
                .add(Holding.undisclosed("PK"))
                .build();
        assertRoundTrip(table, ReserveTable.class);
        assertRoundTrip(table.total(), Total.class);
        assertRoundTrip(table.share("US"), ReserveShare.class);
        assertRoundTrip(table.share("PK"), ReserveShare.class);
        assertRoundTrip(table.value("US"), ReserveValue.class);
        assertRoundTrip(table.value("PK"), ReserveValue.class);
        assertRoundTrip(table.concentration(), Concentration.class);
        assertRoundTrip(Disclosure.atLeast(Btc.of(1)).bounds(), Bounds.class);
        assertJson(
                "{\"asOf\":\"2025-05-28\",\"price\":{\"kind\":\"unknown\"},\"holdings\":[]}",
                ReserveTable.asOf("2025-05-28").build(),
                ReserveTable.class);
    }

    @Test
    void table_refusesWhatItsBuilderRefuses() {
        String row =
                "{\"titleHolder\":{\"sovereign\":\"PK\",\"kind\":\"state\"},\"amount\":{\"kind\":\"undisclosed\"}}";
        assertRefused(
                "{\"asOf\":\"2025-05-28\",\"holdings\":[" + row + "," + row + "]}", ReserveTable.class, "already");
        assertRefused("{\"asOf\":\"May\",\"holdings\":[]}", ReserveTable.class, "asOf \"May\"");
        assertRefused("{\"asOf\":\"2025-05-28\"}", ReserveTable.class, "holdings must not be null");
        assertRefused("{\"counted\":2,\"undisclosed\":[],\"notHeld\":[]}", Total.class, "needs their sum");
    }

    private static Holding full() {
        return Holding.of(TitleHolder.stateCompany("BT", "Druk"), Disclosure.about(Btc.of(13_029)))
                .by(Mining.by("Druk Holdings").from("hydropower"))
                .status(LegalStatus.OWNED)
                .keptBy(Custodian.of("Druk Holding and Investments"))
                .asOf("2025-05-01")
                .source(SOURCE);
    }
}
