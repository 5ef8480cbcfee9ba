package org.reserves.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.ledger.Samples.SV;
import static org.reserves.ledger.Samples.bought;
import static org.reserves.ledger.Samples.message;
import static org.reserves.ledger.Samples.sold;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Purchase;
import org.reserves.provenance.Seizure;

class Section104Test {
    private static Position after(String day, LedgerEvent... events) {
        return ReserveLedger.of(SV).addAll(List.of(events).stream()).build().position(day, LotSelection.SECTION_104);
    }

    /** The worked examples of HMRC's manual, to the penny; the arithmetic of each row is in it. */
    @ParameterizedTest
    @ValueSource(strings = {"CRYPTO22252", "CRYPTO22253", "CRYPTO22254", "CRYPTO22256"})
    void examplesOfTheManual_comeOut(String example) {
        ReserveLedger.Builder builder = ReserveLedger.of(SV);
        List<Map<String, String>> rows = Csv.read("section104_days.csv").stream()
                .filter(row -> row.get("example").equals(example))
                .toList();
        rows.forEach(row -> {
            Btc amount = Btc.of(new BigDecimal(row.get("quantity")));
            Money value = Money.of("GBP", row.get("value_gbp"));
            switch (row.get("action")) {
                case "BUY" ->
                    builder.add(Acquisition.of(amount, row.get("day"), Purchase.atUnknownPrice())
                            .cost(value));
                case "SELL" ->
                    builder.add(
                            Disposal.of(amount, row.get("day"), Departure.SALE).proceeds(value));
                default -> assertEquals("POOL", row.get("action"));
            }
        });
        Position end = builder.build().position("2020-12-31", LotSelection.SECTION_104);
        List<String> expected = rows.stream()
                .filter(row -> row.get("action").equals("SELL"))
                .map(row -> Money.of("GBP", row.get("expected_cost")).toString())
                .toList();
        assertTrue(expected.size() > 1);
        assertEquals(
                expected,
                end.disposals().stream()
                        .map(d -> d.lots().stream().map(UsedLot::cost).reduce(Money.zero("GBP"), Money::plus))
                        .map(Money::toString)
                        .toList());
        Map<String, String> pool = rows.get(rows.size() - 1);
        assertEquals(Btc.of(new BigDecimal(pool.get("quantity"))), end.amount());
        assertEquals(Money.of("GBP", pool.get("value_gbp")), end.costBasis().known());
    }

    /** TCGA 1992 s.105(1)(a): 20 bought for 3000 on one day cost 150 each, so 10 sold for 5000 gain 3500. */
    @Test
    void acquisitionsOfADay_areOneTransaction() {
        Position p = after(
                "2021-12-31",
                bought("a", 10, "2021-03-01", "1000"),
                bought("b", 10, "2021-03-01", "2000"),
                sold("10", "2021-03-01", "5000"));
        assertEquals("USD 3,500 for 10 BTC", p.realizedGain().toString());
        assertEquals("USD 1,500 for 10 BTC", p.costBasis().toString());
        assertEquals(
                List.of("same-day 2021-03-01 USD 1500"),
                p.disposals().get(0).lots().stream()
                        .map(lot -> lot.rule().id() + " " + lot.matchedDay() + " " + lot.cost())
                        .toList());
    }

    /** The same 30 days later: 10 sold for 5000 were 10 of the 20 bought for 3000 on the day, whichever is added first. */
    @ParameterizedTest
    @CsvSource({"1000, 2000", "2000, 1000"})
    void acquisitionsOfADay_areOneTransactionForTheThirtyDays(String first, String second) {
        Position p = after(
                "2021-12-31",
                bought("pool", 10, "2021-01-01", "100"),
                sold("10", "2021-03-01", "5000"),
                bought("a", 10, "2021-03-31", first),
                bought("b", 10, "2021-03-31", second));
        assertEquals("USD 3,500 for 10 BTC", p.realizedGain().toString());
        assertEquals("USD 1,600 for 20 BTC", p.costBasis().toString());
    }

    /** Day 30 counts and day 31 does not: then 10 of the pool of 10 for 100 went, and the gain is 4900. */
    @ParameterizedTest
    @CsvSource({"2021-03-31, 4000", "2021-04-01, 4900"})
    void thirtyDays_areThirty(String day, String gain) {
        Position p = after(
                "2021-12-31",
                bought("pool", 10, "2021-01-01", "100"),
                sold("10", "2021-03-01", "5000"),
                bought("a", 10, day, "1000"));
        assertEquals(Money.of("USD", gain), p.realizedGain().known());
    }

    /** 5 of 10 coins for 1000 are sold and bought back: until then 5 of the pool of 10 are held, 500; never less than nothing. */
    @ParameterizedTest
    @CsvSource({
        "2021-02-28, USD 1000 | 10.00000000",
        "2021-03-01, USD 500 | 5.00000000",
        "2021-03-19, USD 500 | 5.00000000",
        "2021-03-20, USD 1000 | 10.00000000",
    })
    void openWindow_showsThePartOfThePoolThatIsHeld(String day, String expected) {
        Position p = after(
                day,
                bought("a", 10, "2021-01-01", "1000"),
                sold("5", "2021-03-01", "2000"),
                bought("b", 5, "2021-03-20", "1500"));
        assertEquals(expected, p.costBasis().known() + " | " + p.costBasis().knownFor());
        assertEquals(
                p.costBasis().known(),
                p.lots().stream().map(Lot::cost).reduce(Money.zero("USD"), Money::plus),
                "the lots have it among them");
    }

    @Test
    void openWindow_ofAllCoinsShowsNoCost() {
        LedgerEvent[] events = {
            bought("a", 10, "2021-01-01", "1000"),
            sold("10", "2021-03-01", "4000"),
            bought("b", 10, "2021-03-20", "3000")
        };
        assertEquals("USD 0 for 0 BTC", after("2021-03-02", events).costBasis().toString());
        assertEquals(
                "USD 1,000 for 10 BTC", after("2021-03-20", events).costBasis().toString());
        assertEquals(
                "USD 1,000 for 10 BTC",
                after("2021-03-02", events).realizedGain().toString());
    }

    @Test
    void revaluationsAndUnknownCosts_areRefused() {
        assertEquals(
                "status change seized to forfeited on 2021-02-01 gives coins a new value, which section-104 pooling does not"
                        + " know; use average-cost",
                message(() -> after(
                        "2021-12-31",
                        Acquisition.of(Btc.of(1), "2021-01-01", Seizure.inCase("x"))
                                .basis(Basis.zeroByRule("USD", "a rule")),
                        StatusChange.of("2021-02-01", LegalStatus.SEIZED, LegalStatus.FORFEITED)
                                .value(Money.of("USD", "5")))));
    }
}
