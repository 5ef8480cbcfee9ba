package org.reserves.holding;

import static java.math.RoundingMode.HALF_EVEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reserves.holder.TitleHolder;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Mining;
import org.reserves.provenance.Provenance;
import org.reserves.provenance.Seizure;
import org.reserves.source.Source;
import org.reserves.supply.Supply;

class ReserveTableTest {
    static final Source ARTICLE =
            Source.of("Mars Finance", "Pakistan follows up").published("2025-05-29");

    // the first snippet of the README
    static final ReserveTable MAY_2025 = ReserveTable.asOf("2025-05-28")
            .pricedAt(Price.of("USD", "106000"))
            .outOf(Supply.cap())
            .add(Holding.of("US", "207189")
                    .by(Seizure.inCase("Silk Road").by("FBI"))
                    .source(ARTICLE))
            .add(Holding.of("BT", "13029")
                    .by(Mining.by("Druk Holdings").from("hydropower"))
                    .source(ARTICLE))
            .add(Holding.undisclosed("PK").source(ARTICLE))
            .build();

    @Test
    void snippet_givesWhatTheReadmeSays() {
        assertEquals(new BigDecimal("0.987"), MAY_2025.share("US").percent(3, HALF_EVEN));
        assertEquals(Money.parse("USD 21962034000"), MAY_2025.value("US").money());
        assertEquals("220,218 BTC, 1 holder undisclosed", MAY_2025.total().toString());
        assertEquals("unknown", MAY_2025.share("PK").toDisplay(3, HALF_EVEN));
        assertEquals("3 holdings as of 2025-05-28: 220,218 BTC, 1 holder undisclosed", MAY_2025.toString());
    }

    @Test
    void undisclosed_isUnknownAndNotZero() {
        assertFalse(MAY_2025.value("PK").isKnown());
        Exception e = assertThrows(
                IllegalStateException.class, () -> MAY_2025.value("PK").money());
        assertEquals(
                "the value is unknown: the amount of Pakistan (state, PK) is undisclosed; ask isKnown() first",
                e.getMessage());
        ReserveTable onlyPakistan =
                MAY_2025.where(row -> row.titleHolder().sovereign().code().equals("PK"));
        assertEquals("unknown, 1 holder undisclosed", onlyPakistan.total().toString());
        assertThrows(IllegalStateException.class, () -> onlyPakistan.total().figure());
        assertFalse(onlyPakistan.totalShare().isKnown());
        ReserveTable nobody = MAY_2025.where(row -> false);
        assertEquals("unknown, no holdings", nobody.total().toString());
        assertEquals("unknown", nobody.totalShare().toDisplay(3, HALF_EVEN));
        assertEquals("unknown", nobody.totalValue().toDisplay(0, HALF_EVEN));
        assertEquals(
                "the total of no holdings is unknown, not zero; ask counted() first",
                assertThrows(IllegalStateException.class, () -> nobody.total().figure())
                        .getMessage());
    }

    @Test
    void unknownPrice_givesUnknownValuesButShares() {
        ReserveTable unpriced = ReserveTable.asOf("2025-05-28")
                .outOf(Supply.cap())
                .add(Holding.of("GE", "66"))
                .build();
        assertFalse(unpriced.value("GE").isKnown());
        assertEquals("unknown", unpriced.value("GE").toDisplay(0, HALF_EVEN));
        assertThrows(IllegalStateException.class, () -> unpriced.value("GE").money());
        assertEquals("< 0.001 %", unpriced.share("GE").toDisplay(3, HALF_EVEN));
        assertEquals("< 0.001 %", shareOf(Disclosure.range(Btc.of(1), Btc.of(66))));
        assertEquals("< 0.001 to 0.005 %", shareOf(Disclosure.range(Btc.of(1), Btc.of(1_000))));
        assertEquals("0.000 to 0.005 %", shareOf(Disclosure.atMost(Btc.of(1_000))));
        assertEquals("< 0.001 %", shareOf(Disclosure.about(Btc.of(66))));
        assertEquals("more than 0 %", shareOf(Disclosure.atLeast(Btc.of(66))));
        assertEquals("0.000 %", shareOf(Disclosure.exact(Btc.ZERO)));
        assertEquals("0.0003 %", unpriced.share("GE").toDisplay(4, HALF_EVEN));
    }

    @Test
    void missingSupply_refusesShares() {
        ReserveTable baseless =
                ReserveTable.asOf("2025-05-28").add(Holding.of("GE", "66")).build();
        Exception e = assertThrows(IllegalStateException.class, () -> baseless.share("GE"));
        assertEquals(
                "the table as of 2025-05-28 names no supply, and a share without its base is no fact; add"
                        + " outOf(Supply.cap()) or another",
                e.getMessage());
    }

    @Test
    void ranking_isLargestFirstThenUndisclosedThenSold() {
        ReserveTable table = ReserveTable.asOf("2025-05-28")
                .add(Holding.of("DE", "49858").status(LegalStatus.SOLD))
                .add(Holding.undisclosed("PK"))
                .add(Holding.of(TitleHolder.state("BT"), Disclosure.range(Btc.of(10), Btc.of(20))))
                .add(Holding.of("GE", "10"))
                .add(Holding.of(TitleHolder.state("CN"), Disclosure.atLeast(Btc.of(10))))
                .add(Holding.of("AE", "10"))
                .add(Holding.of("US", "11"))
                .build();
        assertEquals(
                List.of("US", "CN", "BT", "AE", "GE", "PK", "DE"),
                table.ranking().stream()
                        .map(row -> row.titleHolder().sovereign().code())
                        .toList());
        assertEquals(
                "at least 51 BTC, 1 holder undisclosed, 1 sold or returned and not counted",
                table.total().toString());
    }

    @Test
    void soldCoins_haveNoShareAndNoValue() {
        ReserveTable table = ReserveTable.asOf("2025-05-28")
                .pricedAt(Price.of("USD", "106000"))
                .outOf(Supply.cap())
                .add(Holding.of("DE", "49858").status(LegalStatus.SOLD))
                .build();
        Exception e = assertThrows(
                IllegalStateException.class, () -> table.share("DE").low());
        assertEquals(
                "the share is unknown: 49,858 BTC of Germany (state, DE) were sold, nothing of them is held; ask isKnown() first",
                e.getMessage());
    }

    @Test
    void ranges_giveRanges() {
        ReserveTable table = ReserveTable.asOf("2025-05-28")
                .pricedAt(Price.of("USD", "100000"))
                .outOf(Supply.cap())
                .add(Holding.of(TitleHolder.state("BT"), Disclosure.range(Btc.of(10_000), Btc.of(12_000))))
                .add(Holding.of(TitleHolder.state("CN"), Disclosure.about(Btc.of(2_100_000))))
                .build();
        assertEquals("0.048 to 0.057 %", table.share("BT").toDisplay(3, HALF_EVEN));
        assertEquals("USD 1,000,000,000 to USD 1,200,000,000", table.value("BT").toDisplay(0, HALF_EVEN));
        assertEquals("about 10.0 %", table.share("CN").toDisplay(1, HALF_EVEN));
        assertEquals("about 2,110,000 to 2,112,000 BTC", table.total().toString());
        assertEquals("about 10.048 to 10.057 %", table.totalShare().toDisplay(3, HALF_EVEN));
        assertThrows(IllegalStateException.class, () -> table.share("BT").percent(3, HALF_EVEN));
        ReserveTable open = ReserveTable.asOf("2025-05-28")
                .outOf(Supply.cap())
                .add(Holding.of(TitleHolder.state("CN"), Disclosure.atLeast(Btc.of(210_000))))
                .build();
        assertEquals("at least 1.0 %", open.share("CN").toDisplay(1, HALF_EVEN));
        assertNull(open.share("CN").high());
    }

    @Test
    void breakdowns_neverMix() {
        ReserveTable table = ReserveTable.asOf("2025-05-28")
                .add(Holding.of("UA", "1").status(LegalStatus.OWNED))
                .add(Holding.of(TitleHolder.privatePersons("UA", "officials"), Disclosure.exact(Btc.of(46_351))))
                .add(Holding.of("US", "5").status(LegalStatus.SEIZED).by(Seizure.inCase("Silk Road")))
                .add(Holding.undisclosed("PK").by(Mining.by("state")))
                .build();
        assertEquals(
                "46,351 BTC",
                table.byTitleHolder().get(TitleHolder.Kind.PRIVATE_PERSONS).toString());
        assertEquals(
                "6 BTC, 1 holder undisclosed",
                table.byTitleHolder().get(TitleHolder.Kind.STATE).toString());
        assertEquals("5 BTC", table.byLegalStatus().get(LegalStatus.SEIZED).toString());
        Map<Provenance.Kind, Total> byProvenance = table.byProvenance();
        assertEquals(
                "unknown, 1 holder undisclosed",
                byProvenance.get(Provenance.Kind.MINING).toString());
        assertThrows(UnsupportedOperationException.class, byProvenance::clear);
    }

    private static String shareOf(Disclosure amount) {
        return ReserveTable.asOf("2025-05-28")
                .outOf(Supply.cap())
                .add(Holding.of(TitleHolder.state("GE"), amount))
                .build()
                .share("GE")
                .toDisplay(3, HALF_EVEN);
    }

    /** A satoshi at USD 106,000 a coin is 0.106 cents. */
    @Test
    void value_thatRoundsToZeroIsNotPrintedAsZero() {
        ReserveTable table = ReserveTable.asOf("2025-05-28")
                .pricedAt(Price.of("USD", "106000"))
                .add(Holding.of(TitleHolder.state("GE"), Disclosure.range(Btc.ofSats(1), Btc.of(1))))
                .add(Holding.of("BT", "0.00000001"))
                .build();
        assertEquals("< USD 1", table.value("BT").toDisplay(0, HALF_EVEN));
        assertEquals("USD 0.00106", table.value("BT").toDisplay(5, HALF_EVEN));
        assertEquals("< USD 1 to USD 106,000", table.value("GE").toDisplay(0, HALF_EVEN));
        assertEquals("< 1 to 106,000", table.value("GE").withoutUnit(0, HALF_EVEN));
    }

    /** From 2021-05-28 to 2025-05-28 there are 4 · 365 + 1 days. */
    @Test
    void warnings_nameAPriceOfAnotherTime() {
        ReserveTableBuilder of2021 = ReserveTable.asOf("2025-05-28")
                .pricedAt(Price.of("USD", "35697").on("2021-05-28"))
                .add(Holding.of("GE", "66"));
        String warning = "the price is of 2021-05-28, 1461 days before the table, more than the 31 it may be off";
        assertEquals(List.of(warning), of2021.build().warnings());
        assertEquals(
                "1 holding as of 2025-05-28: 66 BTC; " + warning, of2021.build().toString());
        assertEquals(List.of(warning), of2021.build().where(row -> true).warnings());
        assertEquals(List.of(), of2021.priceWithinDays(1_461).build().warnings());
        assertEquals(
                "days between price and table is already \"1461\"; state it once",
                assertThrows(IllegalStateException.class, () -> of2021.priceWithinDays(1))
                        .getMessage());
        assertEquals(List.of(), priced("2025-04-27").warnings());
        assertEquals(1, priced("2025-04-26").warnings().size());
        assertEquals(
                List.of("the price is of 2025-06-29, 32 days after the table, more than the 31 it may be off"),
                priced("2025-06-29").warnings());
    }

    /** Nothing is worth nothing, not less than a cent. */
    @Test
    void value_ofNothingIsZero() {
        ReserveTable table = ReserveTable.asOf("2025-05-28")
                .outOf(Supply.cap())
                .pricedAt(Price.of("USD", "106000"))
                .add(Holding.of("BT", "0"))
                .build();
        assertEquals("USD 0", table.value("BT").toDisplay(0, HALF_EVEN));
        assertEquals("0 %", table.share("BT").toDisplay(0, HALF_EVEN));
    }

    @Test
    void price_mayBeBoundToTheDayOfTheTable() {
        ReserveTableBuilder sameDay = ReserveTable.asOf("2025-05-28").priceWithinDays(0);
        assertEquals(
                List.of(),
                sameDay.pricedAt(Price.of("USD", "106000").on("2025-05-28"))
                        .build()
                        .warnings());
        assertEquals(
                List.of("the price is of 2025-05-27, 1 day before the table, more than the 0 it may be off"),
                ReserveTable.asOf("2025-05-28")
                        .priceWithinDays(0)
                        .pricedAt(Price.of("USD", "106000").on("2025-05-27"))
                        .build()
                        .warnings());
    }

    private static ReserveTable priced(String day) {
        return ReserveTable.asOf("2025-05-28")
                .pricedAt(Price.of("USD", "106000").on(day))
                .build();
    }

    @Test
    void equality_ignoresTheOrderOfRows() {
        ReserveTable a = ReserveTable.asOf("2025-05-28")
                .add(Holding.of("US", "1"))
                .add(Holding.of("BT", "2"))
                .build();
        ReserveTable b = ReserveTable.asOf("2025-05-28")
                .add(Holding.of("BT", "2.0"))
                .add(Holding.of("US", "1"))
                .build();
        assertEquals(a, b);
        assertEquals(a.hashCode(), b.hashCode());
        assertNotEquals(a, MAY_2025);
    }
}
