package org.reserves.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.reserves.holder.TitleHolder;
import org.reserves.ledger.AccountTransfer;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Disposal;
import org.reserves.ledger.LotMethod;
import org.reserves.ledger.LotSelection;
import org.reserves.ledger.ReserveLedger;
import org.reserves.ledger.StatusChange;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.PriceSeries;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Mining;
import org.reserves.provenance.Provenance;
import org.reserves.provenance.Purchase;
import org.reserves.statement.ReserveStatement.Breakdown;

/** Statements with every figure computed by hand. */
class ReserveStatementTest {
    private static final PriceSeries PRICES = PriceSeries.in("USD")
            .at("venue")
            .timeOfDay("close")
            .add("2024-01-31", "50")
            .add("2024-02-10", "60")
            .add("2024-02-20", "70")
            .add("2024-02-29", "80")
            .build();

    /** 10 for 400 before; 5 bought for 310 on the 10th; 3 sold for 220 on the 20th. */
    private static ReserveLedger ledger() {
        return ReserveLedger.of(TitleHolder.state("SV"))
                .add(Acquisition.of(Btc.of(10), "2024-01-01", Purchase.atUnknownPrice())
                        .cost(Money.of("USD", "400")))
                .add(Acquisition.of(Btc.of(5), "2024-02-10", Purchase.atUnknownPrice())
                        .cost(Money.of("USD", "310")))
                .add(Disposal.of(Btc.of(3), "2024-02-20", Departure.AUCTION).proceeds(Money.of("USD", "220")))
                .build();
    }

    private static StatementDraft february() {
        return ReserveStatement.of(ledger()).over("2024-02-01", "2024-02-29");
    }

    static String cell(StatementTable table, String line) {
        return table.line(line).whole().toString();
    }

    /** 10 × 50 + 5 × 60 − 3 × 70 + 10 × (60−50) + 15 × (70−60) + 12 × (80−70) = 12 × 80; cost 400 + 310 − 3 × 40 = 590. */
    @Test
    void wholeAccount_isFromOpeningToClosing() {
        StatementTable whole = february().pricedBy(PRICES).build().table("whole");
        assertEquals("10 BTC, value USD 500 at USD 50 per BTC on 2024-01-31, cost USD 400", cell(whole, "opening"));
        assertEquals(
                "5 BTC, value USD 300 at USD 60 per BTC on 2024-02-10, cost USD 310", cell(whole, "acquired-purchase"));
        assertEquals(
                "-3 BTC, value USD -210 at USD 70 per BTC on 2024-02-20, cost USD -120",
                cell(whole, "departed-auction"));
        assertEquals("value USD 370", cell(whole, "holding-gains"));
        assertEquals("12 BTC, value USD 960 at USD 80 per BTC on 2024-02-29, cost USD 590", cell(whole, "closing"));
        assertEquals("cost (fifo)", whole.costName());
        assertFalse(whole.hasLine("mixed"));
    }

    /** Without the price of the 10th, 500 grows to 15 × 70 by a purchase and by gains: 550, and nobody knows how much by which. */
    @Test
    void dayWithoutAPrice_isNotInterpolated() {
        PriceSeries gap = PriceSeries.in("USD")
                .add("2024-01-31", "50")
                .add("2024-02-20", "70")
                .add("2024-02-29", "80")
                .build();
        ReserveStatement statement = february().pricedBy(gap).build();
        StatementTable whole = statement.table("whole");
        assertEquals("5 BTC, value not known for 5 BTC, cost USD 310", cell(whole, "acquired-purchase"));
        assertEquals("value USD 550", cell(whole, "mixed"));
        assertEquals("value USD 120", cell(whole, "holding-gains"));
        assertEquals(
                Money.of("USD", "960"), whole.line("closing").whole().value().known());
        assertEquals(List.of("the price of 2024-02-10"), statement.missing());
        assertEquals(
                "acquisition of 5 BTC on 2024-02-10, value not known",
                statement.entries().get(0).toString());
        // the price of 31 January is ten days old: allowed where the caller says so, and shown with its own day
        StatementTable older =
                february().pricedBy(gap).withPricesUpTo(10).build().table("whole");
        assertEquals(
                "5 BTC, value USD 250 at USD 50 per BTC on 2024-01-31, cost USD 310", cell(older, "acquired-purchase"));
    }

    @Test
    void closingWithoutAPrice_isNotKnownAndNotZero() {
        PriceSeries early = PriceSeries.in("USD")
                .add("2024-01-31", "50")
                .add("2024-02-10", "60")
                .add("2024-02-20", "70")
                .build();
        ReserveStatement statement = february().pricedBy(early).build();
        StatementTable whole = statement.table("whole");
        assertEquals("12 BTC, value not known for 12 BTC, cost USD 590", cell(whole, "closing"));
        assertEquals("value USD 250, not known for 12 BTC", cell(whole, "holding-gains"));
        assertEquals(List.of("the price of 2024-02-29"), statement.missing());
    }

    @Test
    void withoutPrices_isInCoinsAndCost() {
        ReserveStatement statement = february().build();
        assertEquals("12 BTC, cost USD 590", cell(statement.table("whole"), "closing"));
        assertNull(statement.table("whole").valueName());
        assertEquals(List.of("prices: the statement is in coins alone"), statement.missing());
    }

    /** A ledger that starts in the period opens with nothing, which is worth nothing at any price. */
    @Test
    void noCoins_areWorthNothingWithoutAPrice() {
        StatementTable whole = ReserveStatement.of(ledger())
                .over("2024-01-01", "2024-01-31")
                .pricedBy(PRICES)
                .build()
                .table("whole");
        assertEquals("0 BTC, value USD 0, cost USD 0", cell(whole, "opening"));
        assertEquals("10 BTC, value not known for 10 BTC, cost USD 400", cell(whole, "acquired-purchase"));
        assertEquals("value USD 500", cell(whole, "mixed"));
    }

    /** Fiscal quarters are counted from the first day; the last part ends with the period. */
    @Test
    void columns_areCountedFromTheFirstDay() {
        assertEquals(
                "[2024-10-01 to 2024-12-31, 2025-01-01 to 2025-03-31, 2025-04-01 to 2025-06-30, 2025-07-01 to 2025-09-30]",
                Columns.QUARTERLY
                        .of(StatementPeriod.of("2024-10-01", "2025-09-30"))
                        .toString());
        assertEquals(
                "[2024-01-31 to 2024-02-28, 2024-02-29 to 2024-03-30, 2024-03-31 to 2024-04-15]",
                Columns.MONTHLY
                        .of(StatementPeriod.of("2024-01-31", "2024-04-15"))
                        .toString());
        ReserveStatement statement = february()
                .inColumns(Columns.MONTHLY)
                .comparedWith("2024-01-01", "2024-01-31")
                .build();
        assertEquals(
                "[2024-02-01 to 2024-02-29, 2024-01-01 to 2024-01-31]",
                statement.periods().toString());
        assertEquals(
                "10 BTC, cost USD 400",
                statement.table("whole").line("closing").cells().get(1).toString());
    }

    /** 4 of 10 coins move to the agency, 1 of them becomes of unknown status: parts show both, the whole neither. */
    @Test
    void breakdowns_showWhatPassesBetweenParts() {
        ReserveLedger ledger = ReserveLedger.of(TitleHolder.state("SV"))
                .account("vault", TitleHolder.agency("SV", "Bitcoin Office"))
                .add(Acquisition.of(Btc.of(10), "2024-01-01", Mining.byUnnamedOperator()))
                .add(AccountTransfer.of(Btc.of(4), "2024-02-02", "main", "vault"))
                .add(StatusChange.of("2024-02-03", LegalStatus.OWNED, LegalStatus.UNKNOWN)
                        .amount(Btc.of(1))
                        .in("vault"))
                .build();
        ReserveStatement statement =
                ReserveStatement.of(ledger).over("2024-02-01", "2024-02-29").build();
        StatementTable office = statement.by(Breakdown.TITLE_HOLDER).get("Bitcoin Office (agency, SV)");
        assertEquals("4 BTC", cell(office, "moved-in"));
        assertEquals("4 BTC", cell(office, "closing"));
        assertEquals(
                StatementLine.Role.MEMO, office.line("within-owned-to-unknown").role());
        StatementTable owned = statement.by(Breakdown.LEGAL_STATUS).get("owned");
        assertEquals("-1 BTC", cell(owned, "reclassified-owned-to-unknown"));
        assertEquals("9 BTC", cell(owned, "closing"));
        assertEquals("4 BTC", cell(statement.by(Breakdown.ACCOUNT).get("vault"), "closing"));
        assertEquals("10 BTC", cell(statement.by(Breakdown.HOLDER).get("El Salvador"), "closing"));
        assertFalse(statement.table("whole").hasLine("moved-in"));
        assertEquals(
                List.of(
                        "prices: the statement is in coins alone",
                        "the legal status of 1 BTC in hand",
                        "what the cost is of 10 BTC in hand"),
                statement.missing());
        assertEquals(
                "legal status not known",
                statement.table("custody").line("unknown").label());
    }

    @Test
    void lots_areMatchedAsChosenAndNamed() {
        assertEquals(
                Money.of("USD", "-186"), // 3 × 62
                february()
                        .matchedBy(LotSelection.HIFO)
                        .build()
                        .table("whole")
                        .line("departed-auction")
                        .whole()
                        .cost()
                        .known());
        ReserveStatement universal =
                february().matchedBy(LotMethod.universal(LotSelection.LIFO)).build();
        assertEquals("lifo over all accounts", universal.answers().get("Which coins left first?"));
        assertEquals(
                "-3 BTC, cost USD -142", // 710 ÷ 15 × 3
                cell(february().matchedBy(LotSelection.AVERAGE_COST).build().table("whole"), "departed-auction"));
    }

    /** 5 are sold at 70 and 5 bought back ten days later, which they are matched with; until then no cost has left the pool. */
    @Test
    void section104_saysWhatLaterAcquisitionsChange() {
        ReserveLedger ledger = ReserveLedger.of(TitleHolder.state("GB"))
                .add(Acquisition.of(Btc.of(10), "2024-01-01", Purchase.atUnknownPrice())
                        .cost(Money.of("GBP", "400")))
                .add(Disposal.of(Btc.of(5), "2024-02-20", Departure.SALE).proceeds(Money.of("GBP", "350")))
                .add(Acquisition.of(Btc.of(5), "2024-03-01", Purchase.atUnknownPrice())
                        .cost(Money.of("GBP", "300")))
                .build();
        StatementTable whole = ReserveStatement.of(ledger)
                .over("2024-02-01", "2024-02-29")
                .matchedBy(LotSelection.SECTION_104)
                .build()
                .table("whole");
        assertEquals("-5 BTC, cost GBP -300", cell(whole, "departed-sale"));
        assertEquals("cost GBP 100", cell(whole, "pooled"));
        assertEquals("5 BTC, cost GBP 200", cell(whole, "closing"));
    }

    /** March begins with what February left: 15 came and 3 went before it. */
    @Test
    void openings_areWithoutWhatLeftBefore() {
        StatementTable march = ReserveStatement.of(ledger())
                .over("2024-03-01", "2024-03-31")
                .pricedBy(PRICES)
                .build()
                .table("whole");
        assertEquals("12 BTC, value USD 960 at USD 80 per BTC on 2024-02-29, cost USD 590", cell(march, "opening"));
        assertEquals("12 BTC, value not known for 12 BTC, cost USD 590", cell(march, "closing"));
    }

    /** 5 at 60 on the 10th and 5 at 70 on the 20th are 650 and have no one price; two purchases of a day have that of the day. */
    @Test
    void flows_nameTheirPriceWhereThereIsOne() {
        for (String second : List.of("2024-02-10", "2024-02-20")) {
            StatementTable whole = ReserveStatement.of(ReserveLedger.of(TitleHolder.state("SV"))
                            .add(Acquisition.of(Btc.of(5), "2024-02-10", Purchase.atUnknownPrice())
                                    .cost(Money.of("USD", "300")))
                            .add(Acquisition.of(Btc.of(5), second, Purchase.atUnknownPrice())
                                    .cost(Money.of("USD", "300")))
                            .build())
                    .over("2024-02-01", "2024-02-29")
                    .pricedBy(PRICES)
                    .build()
                    .table("whole");
            assertEquals(
                    second.endsWith("10")
                            ? "10 BTC, value USD 600 at USD 60 per BTC on 2024-02-10, cost USD 600"
                            : "10 BTC, value USD 650, cost USD 600",
                    cell(whole, "acquired-purchase"));
        }
    }

    /** A sale says what was received, or it is missing; a theft has nothing to say. */
    @Test
    void missing_isWhatWasReceivedForCoinsSold() {
        ReserveLedger ledger = ReserveLedger.of(TitleHolder.state("SV"))
                .add(Acquisition.of(Btc.of(10), "2024-01-01", Purchase.atUnknownPrice())
                        .cost(Money.of("USD", "400")))
                .add(Disposal.of(Btc.of(3), "2024-02-20", Departure.SALE))
                .add(Disposal.of(Btc.of(1), "2024-02-20", Departure.SALE).proceeds(Money.of("USD", "70")))
                .add(Disposal.of(Btc.of(2), "2024-02-21", Departure.THEFT))
                .build();
        assertEquals(
                List.of("prices: the statement is in coins alone", "what was received for 3 BTC sold or spent"),
                ReserveStatement.of(ledger)
                        .over("2024-02-01", "2024-02-29")
                        .build()
                        .missing());
    }

    /** Nobody knows how much of 500 came with the coins and how much they gained since: the gain is then not nought but unsaid. */
    @Test
    void gains_thatCannotBeToldFromFlowsAreNotSaid() {
        StatementTable whole = ReserveStatement.of(ledger())
                .over("2024-01-01", "2024-01-31")
                .pricedBy(PRICES)
                .build()
                .table("whole");
        assertFalse(whole.hasLine("holding-gains"));
        assertTrue(whole.hasLine("mixed"));
    }

    @Test
    void drafts_areToldOnce() {
        assertEquals(
                "series of prices is stated already; state it once",
                message(() -> february().pricedBy(PRICES).pricedBy(PRICES))
                        .replaceAll("is already \".*\"", "is stated already"));
        for (Executable twice : List.<Executable>of(
                () -> february().inColumns(Columns.MONTHLY).inColumns(Columns.MONTHLY),
                () -> february().matchedBy(LotSelection.FIFO).matchedBy(LotSelection.FIFO),
                () -> february().withPricesUpTo(1).withPricesUpTo(1),
                () -> february().comparedWith("2024-01-01", "2024-01-31").comparedWith("2024-01-01", "2024-01-31"))) {
            assertTrue(message(twice).endsWith("state it once"), message(twice));
        }
    }

    @Test
    void corrections_areNotTransactions() {
        ReserveLedger wrong = ReserveLedger.of(TitleHolder.state("SV"))
                .add(Acquisition.of(Btc.of(7), "2024-02-10", Provenance.unknown())
                        .named("a"))
                .build();
        ReserveStatement statement =
                ReserveStatement.of(wrong).over("2024-02-01", "2024-02-29").build();
        assertEquals("7 BTC", cell(statement.table("whole"), "acquired-unknown"));
        assertEquals(
                "acquired, nobody says how",
                statement.table("whole").line("acquired-unknown").label());
        assertTrue(statement.missing().contains("how they were acquired: 7 BTC"), statement.missing()::toString);
    }

    @Test
    void statement_saysWhatItComesTo() {
        ReserveStatement statement = february().pricedBy(PRICES).build();
        assertEquals(
                "El Salvador (state, SV), 2024-02-01 to 2024-02-29, general account: closing: 12 BTC, value USD 960 at USD 80 per BTC"
                        + " on 2024-02-29, cost USD 590",
                statement.toString());
        assertEquals(
                "USD at venue (close); of the day itself", statement.answers().get("Which prices?"));
        assertNull(statement.recognised());
        assertEquals(Btc.of(12), statement.custody());
        assertEquals(
                "table \"x\" is not in the statement; it has whole, holder: El Salvador, title-holder: El Salvador (state, SV), "
                        + "legal-status: owned, account: main, custody",
                message(() -> statement.table("x")));
        assertEquals(
                "line \"x\" is not in table \"whole\"; it has opening, acquired-purchase, departed-auction, holding-gains, closing",
                message(() -> statement.table("whole").line("x")));
    }

    @Test
    void draft_refusesWhatCannotBeDrawn() {
        assertEquals(
                "statement of El Salvador (state, SV) has no period; say which with over(from, to)",
                message(() -> ReserveStatement.of(ledger()).build()));
        assertEquals(
                "period from \"2024-03-01\" ends before, on \"2024-02-01\"; give the first day first",
                message(() -> ReserveStatement.of(ledger()).over("2024-03-01", "2024-02-01")));
        assertEquals("period is already \"2024-02-01 to 2024-02-29\"; state it once", message(() -> february()
                .over(LocalDate.EPOCH.plusYears(50), LocalDate.EPOCH.plusYears(51))));
        assertEquals(
                "prices are in \"EUR\" and the money of the ledger of El Salvador (state, SV) in \"USD\"; translate the ledger with"
                        + " in(currency, rates, scale, rounding), or take a series in USD",
                message(() -> february().pricedBy(PriceSeries.in("EUR").build()).build()));
        assertEquals(
                "most days old \"-1\" is negative; 0 asks for the price of the day itself",
                message(() -> february().withPricesUpTo(-1)));
        assertEquals(
                "framework is already \"fasab\"; state it once",
                message(() -> february().under(Framework.FASAB).under(Framework.IFRS)));
    }

    static String message(Executable refused) {
        return assertThrows(RuntimeException.class, refused).getMessage();
    }
}
