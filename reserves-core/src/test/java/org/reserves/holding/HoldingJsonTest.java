package org.reserves.holding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertReads;
import static org.reserves.JsonRoundTrip.assertRefused;
import static org.reserves.JsonRoundTrip.assertRoundTrip;

import org.junit.jupiter.api.Test;
import org.reserves.JsonRoundTrip;
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
                "{\"asOf\":\"2025-05-28\",\"price\":{\"kind\":\"unknown\"},\"holdings\":[],\"answers\":[],"
                        + "\"total\":{\"counted\":0,\"undisclosed\":[],\"notHeld\":[]},"
                        + "\"totalValue\":{\"price\":{\"kind\":\"unknown\"},\"unknownBecause\":\"unknown, no holdings\"},"
                        + "\"warnings\":[]}",
                ReserveTable.asOf("2025-05-28").build(),
                ReserveTable.class);
    }

    /** 207,189 of 21 million is 0.98661428… %, and 207,189 · 106,000 is 21,962,034,000; Python, fractions. */
    @Test
    void answers_carryTheirAnswer() {
        ReserveTable table = ReserveTable.asOf("2025-05-28")
                .pricedAt(Price.of("USD", "106000"))
                .outOf(Supply.cap())
                .add(Holding.of("US", "207189"))
                .add(Holding.of(TitleHolder.state("BT"), Disclosure.range(Btc.of(10_000), Btc.of(12_000))))
                .build();
        String us = "\"amount\":{\"low\":\"207189.00000000\",\"high\":\"207189.00000000\",\"approximate\":false}";
        String bt = "\"amount\":{\"low\":\"10000.00000000\",\"high\":\"12000.00000000\",\"approximate\":false}";
        String price = "\"price\":{\"kind\":\"known\",\"perBtc\":\"USD 106000\"}";
        assertJson(
                "{" + us + ",\"supply\":{\"kind\":\"cap\"},\"percent\":\"0.986614\"}",
                table.share("US"),
                ReserveShare.class);
        assertJson(
                "{" + bt + ",\"supply\":{\"kind\":\"cap\"},\"leastPercent\":\"0.047619\",\"mostPercent\":\"0.057143\"}",
                table.share("BT"),
                ReserveShare.class);
        assertJson("{" + us + "," + price + ",\"money\":\"USD 21962034000\"}", table.value("US"), ReserveValue.class);
        assertJson(
                "{" + bt + "," + price + ",\"leastMoney\":\"USD 1060000000\",\"mostMoney\":\"USD 1272000000\"}",
                table.value("BT"),
                ReserveValue.class);
        String json = JsonRoundTrip.written(table);
        assertTrue(
                json.contains("\"answers\":[{\"titleHolder\":{\"sovereign\":\"US\",\"kind\":\"state\"},"
                        + "\"percent\":\"0.986614\",\"money\":\"USD 21962034000\"},{\"titleHolder\":{\"sovereign\":\"BT\","
                        + "\"kind\":\"state\"},\"leastPercent\":\"0.047619\",\"mostPercent\":\"0.057143\","
                        + "\"leastMoney\":\"USD 1060000000\",\"mostMoney\":\"USD 1272000000\"}]"),
                json);
        assertTrue(json.contains("\"total\":{\"amount\":{\"low\":\"217189.00000000\""), json);
        assertTrue(json.contains("\"totalShare\":{") && json.contains("\"totalValue\":{"), json);
        assertRoundTrip(table, ReserveTable.class);
        assertRoundTrip(table.sharesUnder(Supply.cap(), Supply.scheduledAt(840_000)), SupplyComparison.class);
        assertEquals(
                "0.987 % (207,189 BTC of the nominal cap of 21,000,000 BTC)",
                table.share("US").toString());
        assertEquals(
                "0.048 to 0.057 % (10,000 to 12,000 BTC of the nominal cap of 21,000,000 BTC)",
                table.share("BT").toString());
        assertEquals(
                "USD 21,962,034,000 (207,189 BTC at USD 106,000 per BTC)",
                table.value("US").toString());
    }

    /** (3/4)² + (1/4)² = 10/16. */
    @Test
    void concentration_carriesItsMeasures() {
        Concentration c = ReserveTable.asOf("2025-05-28")
                .add(Holding.of("US", "3"))
                .add(Holding.of("BT", "1"))
                .build()
                .concentration();
        String json = JsonRoundTrip.written(c);
        assertTrue(json.endsWith("\"hhi\":\"0.625000\",\"largestPercent\":\"75.000000\"}"), json);
        assertRoundTrip(c, Concentration.class);
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
