package org.reserves.holding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.holding.ReserveTableTest.ARTICLE;
import static org.reserves.holding.ReserveTableTest.MAY_2025;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.holder.TitleHolder;
import org.reserves.money.Btc;
import org.reserves.money.Price;
import org.reserves.provenance.Seizure;
import org.reserves.supply.Supply;
import org.reserves.supply.SupplyLimit;

/** What a table refuses, and that it stays as it was. */
class ReserveTableRefusalsTest {
    @Test
    void holding_refusesUnlistedAndAmbiguousSovereigns() {
        Exception unlisted = assertThrows(IllegalArgumentException.class, () -> MAY_2025.share("DE"));
        assertEquals(
                "sovereign \"DE\" is not in the table as of 2025-05-28; it lists [United States (state, US), Bhutan (state, BT), Pakistan (state, PK)]",
                unlisted.getMessage());
        TitleHolder officials = TitleHolder.privatePersons("UA", "officials");
        ReserveTable two = ReserveTable.asOf("2025-05-28")
                .outOf(Supply.cap())
                .add(Holding.of("UA", "1"))
                .add(Holding.of(officials, Disclosure.exact(Btc.of(2))))
                .build();
        Exception ambiguous = assertThrows(IllegalArgumentException.class, () -> two.share("UA"));
        assertEquals(
                "sovereign \"UA\" has 2 title holders in the table as of 2025-05-28: [" + officials
                        + ", Ukraine (state, UA)]; ask for one of them",
                ambiguous.getMessage());
        assertEquals(Btc.of(2), two.share(two.holding(officials)).low().amount());
        assertThrows(IllegalArgumentException.class, () -> MAY_2025.holding(officials));
        assertThrows(IllegalArgumentException.class, () -> MAY_2025.share("ZZ"));
    }

    @Test
    void add_refusesTheSameTitleHolderTwiceAndStaysAsItWas() {
        ReserveTableBuilder table = ReserveTable.asOf("2025-05-28").add(Holding.of("US", "1"));
        Exception e = assertThrows(IllegalArgumentException.class, () -> table.add(Holding.of("US", "2")));
        assertEquals(
                "title holder \"United States (state, US)\" is in the table as of 2025-05-28 already; one row each, so give the second a title holder"
                        + " of its own, such as an agency or company",
                e.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> table.addAll(List.of(Holding.of("BT", "5"), Holding.of("US", "2"))));
        assertEquals("1 holding as of 2025-05-28: 1 BTC", table.build().toString());
        assertEquals(2, table.add(Holding.of("BT", "5")).build().ranking().size());
    }

    /** All coins that can have been issued may be in a table; a satoshi more may not. */
    @Test
    void build_takesAllThereCanBe() {
        Btc all = SupplyLimit.on(LocalDate.of(2025, 5, 28));
        ReserveTableBuilder table = ReserveTable.asOf("2025-05-28")
                .add(Holding.of(TitleHolder.state("US"), Disclosure.exact(all.minus(Btc.of(1)))))
                .add(Holding.of("BT", "1"));
        assertEquals(2, table.build().ranking().size());
        table.add(Holding.of("GE", "0.00000001"));
        assertThrows(IllegalArgumentException.class, table::build);
    }

    @Test
    void add_refusesFiguresFromTheFuture() {
        Exception later = assertThrows(IllegalArgumentException.class, () -> ReserveTable.asOf("2025-05-28")
                .add(Holding.of("US", "1").asOf("2025-05-29")));
        assertEquals(
                "as-of date \"2025-05-29\" of United States (state, US) is after the table's own, 2025-05-28; a table cannot know later figures",
                later.getMessage());
        Exception source = assertThrows(IllegalArgumentException.class, () -> ReserveTable.asOf("2025-06-30")
                .add(Holding.of("US", "1").source(ARTICLE)));
        assertEquals(
                "as-of date \"2025-06-30\" of United States (state, US) is after 2025-05-29, the day its source was published; a source cannot know"
                        + " later figures, so give the holding an earlier as-of date or a later source",
                source.getMessage());
        assertEquals(
                "1 holding as of 2025-06-30: 1 BTC",
                ReserveTable.asOf("2025-06-30")
                        .add(Holding.of("US", "1").asOf("2025-05-28").source(ARTICLE))
                        .build()
                        .toString());
    }

    /** IssuanceSchedule: 20,999,999.9769 BTC at most; on 2025-05-28 about 19.87 million had been issued. */
    @Test
    void rows_cannotAddUpToMoreThanThereIs() {
        assertEquals(
                "amount \"30,000,000 BTC\" of China (state, CN) is above the 20,999,999.9769 BTC that can ever exist; is the "
                        + "figure in another unit, such as satoshis or dollars?",
                assertThrows(IllegalArgumentException.class, () -> Holding.of("CN", "30000000"))
                        .getMessage());
        ReserveTableBuilder table = ReserveTable.asOf("2025-05-28")
                .add(Holding.of("CN", "10000000"))
                .add(Holding.of("US", "9800000"));
        assertEquals("19,800,000 BTC", table.build().total().toString());
        table.add(Holding.of("DE", "1000000"));
        Exception e = assertThrows(IllegalArgumentException.class, table::build);
        assertTrue(
                e.getMessage()
                        .startsWith(
                                "rows of the table as of 2025-05-28 add up to 20,800,000 BTC, and no more than 19,8"),
                e.getMessage());
    }

    @Test
    void days_beginWithTheGenesisBlock() {
        String rule =
                "as-of date \"2009-01-02\" is before 2009-01-03, the day of the genesis block; there was no bitcoin yet";
        assertEquals(
                rule,
                assertThrows(IllegalArgumentException.class, () -> ReserveTable.asOf("2009-01-02"))
                        .getMessage());
        assertEquals(
                rule,
                assertThrows(IllegalArgumentException.class, () -> Holding.of("US", "1")
                                .asOf("2009-01-02"))
                        .getMessage());
        assertEquals(
                "2009-01-03", ReserveTable.asOf("2009-01-03").build().asOf().toString());
        assertThrows(IllegalArgumentException.class, () -> Price.of("USD", "1").on("2009-01-02"));
        assertThrows(IllegalArgumentException.class, () -> Seizure.inCase("x").on("2009-01-02"));
    }

    @Test
    void builder_refusesASecondPriceOrSupply() {
        ReserveTableBuilder table =
                ReserveTable.asOf("2025-05-28").pricedAt(Price.of("USD", "1")).outOf(Supply.cap());
        assertEquals(
                "price of the table as of 2025-05-28 is already \"USD 1 per BTC\"; state it once",
                assertThrows(IllegalStateException.class, () -> table.pricedAt(Price.unknown()))
                        .getMessage());
        assertThrows(IllegalStateException.class, () -> table.outOf(Supply.maximum()));
        assertThrows(NullPointerException.class, () -> table.add(null));
        assertThrows(IllegalArgumentException.class, () -> ReserveTable.asOf("28/05/2025"));
    }
}
