package org.reserves.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reserves.statement.ReserveStatementTest.cell;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reserves.holder.TitleHolder;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.Disposal;
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
import org.reserves.provenance.Seizure;

/** What each framework makes of one ledger, with every figure computed by hand. */
class FrameworksTest {
    private static final PriceSeries PRICES = PriceSeries.in("USD")
            .add("2024-01-10", "40")
            .add("2024-09-30", "60")
            .add("2025-03-01", "80")
            .add("2025-06-01", "110")
            .add("2025-07-01", "100")
            .add("2025-08-01", "105")
            .add("2025-09-30", "120")
            .build();

    /** 100 seized; in the year 60 forfeited, of which 10 auctioned and 20 put into the reserve, and 5 returned. */
    private static ReserveLedger.Builder seizures() {
        return ReserveLedger.of(TitleHolder.state("US"))
                .add(Acquisition.of(Btc.of(100), "2024-01-10", Seizure.inCase("x")))
                .add(StatusChange.of("2025-03-01", LegalStatus.SEIZED, LegalStatus.FORFEITED)
                        .amount(Btc.of(60)))
                .add(Disposal.of(Btc.of(10), "2025-06-01", Departure.AUCTION)
                        .inStatus(LegalStatus.FORFEITED)
                        .proceeds(Money.of("USD", "1000")))
                .add(StatusChange.of("2025-07-01", LegalStatus.FORFEITED, LegalStatus.IN_RESERVE)
                        .amount(Btc.of(20)))
                .add(Disposal.of(Btc.of(5), "2025-08-01", Departure.RETURN).inStatus(LegalStatus.SEIZED));
    }

    private static StatementDraft fiscalYear() {
        return ReserveStatement.of(seizures().build())
                .over("2024-10-01", "2025-09-30")
                .pricedBy(PRICES);
    }

    /**
     * Value at seizure 100 × 40; change of value 100 × 20 + 40 × 25 + 35 × 15 = 3525. Value at forfeiture 60 × 80, of which 10 and 20
     * sixtieths leave.
     */
    @Test
    void fasab_disclosesWhatIsSeizedAndRecognisesWhatIsForfeited() {
        ReserveStatement statement = fiscalYear().under(Framework.FASAB).build();
        StatementTable seized = statement.table("seized");
        assertEquals(StatementTable.Treatment.DISCLOSED, seized.treatment());
        assertEquals("value at seizure", seized.costName());
        assertEquals(
                "100 BTC, value USD 6,000 at USD 60 per BTC on 2024-09-30, cost USD 4,000", cell(seized, "opening"));
        assertEquals(
                "-60 BTC, value USD -4,800 at USD 80 per BTC on 2025-03-01, cost USD -2,400",
                cell(seized, "forfeited"));
        assertEquals(
                "-5 BTC, value USD -525 at USD 105 per BTC on 2025-08-01, cost USD -200", cell(seized, "returned"));
        assertEquals("value USD 3,525", cell(seized, "change-of-value"));
        assertEquals(
                "35 BTC, value USD 4,200 at USD 120 per BTC on 2025-09-30, cost USD 1,400", cell(seized, "closing"));
        StatementTable forfeited = statement.table("forfeited");
        assertEquals(
                "60 BTC, value USD 4,800 at USD 80 per BTC on 2025-03-01, cost USD 4,800",
                cell(forfeited, "forfeited"));
        assertEquals(
                "-10 BTC, value USD -1,100 at USD 110 per BTC on 2025-06-01, cost USD -800",
                cell(forfeited, "sold-auction"));
        assertEquals(
                "-20 BTC, value USD -2,000 at USD 100 per BTC on 2025-07-01, cost USD -1,600",
                cell(forfeited, "to-reserve"));
        assertEquals(
                "30 BTC, value USD 3,600 at USD 120 per BTC on 2025-09-30, cost USD 2,400", cell(forfeited, "closing"));
        assertEquals(
                "20 BTC, value USD 2,400 at USD 120 per BTC on 2025-09-30, cost USD 1,600",
                cell(statement.table("reserve"), "closing"));
        assertEquals(Btc.of(50), statement.recognised());
        assertEquals("USD 4,000", String.valueOf(statement.carryingAmount()));
        assertEquals(Btc.of(35), statement.disclosed());
        assertEquals(Btc.of(85), statement.custody());
        assertEquals(
                "35 BTC of 85 BTC; 35 BTC of them are disclosed in a note",
                statement.answers().get("What is in hand, and not in the accounts?"));
    }

    /** The table of H.R. 5166 is monthly, whatever the columns: March is the sixth month of the fiscal year. */
    @Test
    void fasab_hasATableByMonth() {
        StatementTable monthly = fiscalYear().under(Framework.FASAB).build().table("forfeiture-by-month");
        assertEquals(13, monthly.periods().size());
        assertEquals("2025-03-01 to 2025-03-31", monthly.periods().get(6).toString());
        assertEquals(Btc.of(60), monthly.line("forfeited").cells().get(6).amount());
        assertEquals(Btc.of(-20), monthly.line("to-reserve").cells().get(10).amount());
        assertEquals(LineRule.Mark.SECONDARY, monthly.line("to-reserve").rule().mark());
        // the month's end has no price, which is seen there and does not make the year's statement incomplete
        assertEquals(
                "60 BTC, value not known for 60 BTC, cost USD 4,800",
                monthly.line("closing").cells().get(6).toString());
    }

    @Test
    void fasab_carriesAtTheCostOfTheLedgerWhereToldSo() {
        ReserveStatement statement = fiscalYear()
                .under(Framework.FASAB)
                .withPolicy(StatementPolicy.standard().carrying(StatementPolicy.Carrying.AT_LEDGER_COST))
                .build();
        assertEquals("not known for 50 BTC", String.valueOf(statement.carryingAmount()));
        assertTrue(
                statement.table("seized").notes().get(1).contains("as stated by the caller"),
                statement.table("seized").notes()::toString);
    }

    /** Forfeited is what comes under control: 60 × 80 in; 10 × 110 out; gains 60 × 30 − 50 × 10 + 50 × 20 = 2300; 50 × 120. */
    @Test
    void asu_reconcilesFairValues() {
        ReserveStatement statement = fiscalYear().under(Framework.ASU_2023_08).build();
        StatementTable table = statement.table("reconciliation");
        assertEquals(
                "60 BTC, value USD 4,800 at USD 80 per BTC on 2025-03-01",
                cell(table, "additions").replaceAll(", cost.*", ""));
        assertEquals(
                "-10 BTC, value USD -1,100 at USD 110 per BTC on 2025-06-01",
                cell(table, "dispositions").replaceAll(", cost.*", ""));
        assertEquals("value USD 2,300", cell(table, "gains"));
        assertEquals("value USD 0", cell(table, "losses"));
        assertEquals(
                "50 BTC, value USD 6,000 at USD 120 per BTC on 2025-09-30, cost not known for 50 BTC",
                cell(table, "closing"));
        assertEquals("USD 6,000", String.valueOf(statement.carryingAmount()));
        StatementTable holdings = statement.table("holdings");
        assertEquals(Btc.of(50), holdings.line("bitcoin").whole().amount());
        assertEquals(Btc.of(20), holdings.line("restricted").whole().amount());
        assertEquals(List.of("cost method: fifo"), holdings.notes());
    }

    /** A quarter may lose what the year gains: each column has one of the two lines. */
    @Test
    void asu_putsANetLossIntoTheLosses() {
        StatementTable table = ReserveStatement.of(seizures().build())
                .over("2025-06-01", "2025-07-01")
                .pricedBy(PriceSeries.in("USD")
                        .add("2025-05-31", "115")
                        .add("2025-06-01", "110")
                        .add("2025-07-01", "100")
                        .build())
                .under(Framework.ASU_2023_08)
                .build()
                .table("reconciliation");
        assertEquals("value USD 0", cell(table, "gains"));
        assertEquals("value USD -800", cell(table, "losses")); // 60 × −5 + 50 × −10
    }

    @Test
    void sna_hasFlowsRevaluationAndOtherChangesInVolume() {
        ReserveLedger ledger = seizures()
                .add(Acquisition.of(Btc.of(2), "2025-03-01", Mining.byUnnamedOperator())
                        .into("mine"))
                .add(Acquisition.of(Btc.of(3), "2025-06-01", Purchase.atUnknownPrice())
                        .into("mine"))
                .add(Disposal.of(Btc.of(1), "2025-07-01", Departure.THEFT).from("mine"))
                .add(Acquisition.of(Btc.of(4), "2025-08-01", Provenance.unknown())
                        .status(LegalStatus.OWNED)
                        .into("mine"))
                .build();
        StatementDraft draft = ReserveStatement.of(ledger)
                .over("2024-10-01", "2025-09-30")
                .pricedBy(PRICES)
                .under(Framework.SNA_2025);
        StatementTable table = draft.build().table("stock-flow");
        assertEquals("other changes in volume: forfeiture", table.line("seized").label());
        assertEquals(LineRule.Mark.AS_USUALLY_READ, table.line("seized").rule().mark());
        assertEquals(Btc.of(60), table.line("seized").whole().amount());
        assertEquals("acquisitions: mined", table.line("mined").label());
        assertEquals(Btc.of(3), table.line("acquisitions").whole().amount());
        assertEquals(Btc.of(-10), table.line("disposals").whole().amount());
        assertEquals(Btc.of(-1), table.line("lost").whole().amount());
        assertEquals(
                "coins nobody has accounted for", table.line("not-established").label());
        assertEquals(Btc.of(58), table.line("closing").whole().amount());
        // 60·30 + 2·30 − 50·10 − 5·10 + 50·5 + 4·5 + 50·15 + 8·15
        assertEquals("value USD 2,450", cell(table, "holding-gains"));
        StatementTable other = draft.withPolicy(StatementPolicy.standard()
                        .seizure(StatementPolicy.Seizure.CAPITAL_TRANSFER)
                        .mined(StatementPolicy.Mined.OTHER_CHANGE_IN_VOLUME))
                .build()
                .table("stock-flow");
        assertEquals("capital transfers: forfeiture", other.line("seized").label());
        assertEquals("other changes in volume: mined", other.line("mined").label());
        assertEquals(LineRule.Mark.STATED, other.line("mined").rule().mark());
    }

    @Test
    void template_isZeroByRuleWithItsReasonAndAMemoLine() {
        ReserveLedger ledger = ReserveLedger.of(TitleHolder.state("CZ"))
                .account("test portfolio", TitleHolder.centralBank("CZ", "Czech National Bank"))
                .add(Acquisition.of(Btc.of(9), "2025-08-01", Purchase.atUnknownPrice())
                        .into("test portfolio"))
                .add(Acquisition.of(Btc.of(1), "2025-08-01", Purchase.atUnknownPrice()))
                .build();
        ReserveStatement statement = ReserveStatement.of(ledger)
                .over("2024-10-01", "2025-09-30")
                .pricedBy(PRICES)
                .under(Framework.IMF_RESERVES_TEMPLATE)
                .build();
        StatementTable table = statement.table("reserve-assets");
        assertEquals("0 BTC", cell(table, "official-reserve-assets"));
        assertEquals("0 BTC", cell(table, "other-foreign-currency-assets"));
        assertTrue(table.line("official-reserve-assets").rule().text().contains("claim on a non-resident"));
        assertEquals("9 BTC, value USD 1,080 at USD 120 per BTC on 2025-09-30", cell(table, "monetary-authority"));
        assertEquals(Btc.ZERO, statement.recognised());
        StatementTable unnamed =
                fiscalYear().under(Framework.IMF_RESERVES_TEMPLATE).build().table("reserve-assets");
        assertEquals("not known", cell(unnamed, "monetary-authority"));
        assertEquals(
                List.of("the ledger names no account of a monetary authority, so what one holds is not known"),
                unnamed.notes());
    }

    /** 10 for 1000; worth 800 at the end of the first year and 1200 at the end of the second: impaired by 200, then not. */
    @Test
    void ifrs_impairsAndTakesItBackUpToCost() {
        StatementDraft draft = bought(10, "1000");
        ReserveStatement first = draft.over("2024-01-01", "2024-12-31").build();
        assertEquals("cost USD 200", cell(first.table("impairment"), "closing"));
        assertEquals("10 BTC, cost USD 800", cell(first.table("carrying"), "carrying-amount"));
        assertEquals("USD 800", String.valueOf(first.carryingAmount()));
        ReserveStatement second = draft.over("2025-01-01", "2025-12-31").build();
        assertEquals("cost USD -200", cell(second.table("impairment"), "change"));
        assertEquals("USD 1,000", String.valueOf(second.carryingAmount()));
        assertEquals(
                "value USD 1,200 at USD 120 per BTC on 2025-12-31", cell(second.table("carrying"), "market-value"));
    }

    @Test
    void ifrs_revaluesWhereToldSo() {
        ReserveStatement statement = bought(10, "1000")
                .over("2025-01-01", "2025-12-31")
                .withPolicy(StatementPolicy.standard().intangible(StatementPolicy.Intangible.REVALUATION))
                .build();
        assertEquals("cost USD 200", cell(statement.table("surplus"), "closing"));
        assertEquals("USD 1,200", String.valueOf(statement.carryingAmount()));
    }

    /** Coins of unknown cost are in no cost; at a price they still have a value. */
    @Test
    void ifrs_doesNotMakeAnUnknownCostZero() {
        ReserveLedger ledger = ReserveLedger.of(TitleHolder.state("SV"))
                .add(Acquisition.of(Btc.of(10), "2024-06-01", Purchase.atUnknownPrice())
                        .cost(Money.of("USD", "1000")))
                .add(Acquisition.of(Btc.of(5), "2024-06-01", Purchase.atUnknownPrice()))
                .build();
        StatementDraft draft = ReserveStatement.of(ledger)
                .over("2024-01-01", "2024-12-31")
                .pricedBy(YEAR_ENDS)
                .under(Framework.IFRS);
        assertEquals(
                "USD 800, not known for 5 BTC", String.valueOf(draft.build().carryingAmount()));
        ReserveStatement revalued = draft.withPolicy(
                        StatementPolicy.standard().intangible(StatementPolicy.Intangible.REVALUATION))
                .build();
        assertEquals("cost USD 400", cell(revalued.table("carrying"), "without-cost"));
        assertEquals("USD 1,200", String.valueOf(revalued.carryingAmount()));
    }

    private static final PriceSeries YEAR_ENDS = PriceSeries.in("USD")
            .add("2024-12-31", "80")
            .add("2025-12-31", "120")
            .build();

    private static StatementDraft bought(long btc, String usd) {
        return ReserveStatement.of(ReserveLedger.of(TitleHolder.state("SV"))
                        .add(Acquisition.of(Btc.of(btc), "2024-06-01", Purchase.atUnknownPrice())
                                .cost(Money.of("USD", usd)))
                        .build())
                .pricedBy(YEAR_ENDS)
                .under(Framework.IFRS);
    }

    @ParameterizedTest
    @EnumSource(Framework.class)
    void everyLine_hasItsRuleItsSourceAndItsMark(Framework framework) {
        ReserveStatement statement = fiscalYear().under(framework).build();
        assertFalse(statement.rules().isEmpty());
        for (LineRule rule : statement.rules()) {
            if (rule.mark() != LineRule.Mark.ARITHMETIC) {
                assertNotNull(rule.source(), rule::toString);
            }
        }
        assertEquals(
                statement.rules().size(), statement.rules().stream().distinct().count());
    }

    /** Seized coins given no value at forfeiture cannot be pooled by section 104; they are then carried at the cost of the ledger. */
    @Test
    void fasab_underSection104_staysAtTheCostOfTheLedger() {
        ReserveLedger ledger = ReserveLedger.of(TitleHolder.state("GB"))
                .add(Acquisition.of(Btc.of(10), "2024-01-10", Purchase.atUnknownPrice())
                        .cost(Money.of("USD", "400")))
                .build();
        ReserveStatement statement = ReserveStatement.of(ledger)
                .over("2024-10-01", "2025-09-30")
                .pricedBy(PRICES)
                .matchedBy(LotSelection.SECTION_104)
                .under(Framework.FASAB)
                .build();
        assertEquals("USD 400", String.valueOf(statement.carryingAmount()));
    }

    @Test
    void policy_saysWhatIsStatedAndRefusesItTwice() {
        StatementPolicy policy = StatementPolicy.standard().mined(StatementPolicy.Mined.OTHER_CHANGE_IN_VOLUME);
        assertEquals("mined: other-change-in-volume; all else as usually read", policy.toString());
        assertEquals("as usually read", StatementPolicy.standard().toString());
        assertEquals(
                "reading of mined coins is already \"other-change-in-volume\"; state it once",
                ReserveStatementTest.message(() -> policy.mined(StatementPolicy.Mined.RECEIPT_FOR_A_SERVICE)));
        assertEquals(
                "legal status \"sold\" under \"controlled\" is one in which coins are not held; a statement is about coins that are"
                        + " there",
                ReserveStatementTest.message(() -> StatementPolicy.standard().controlling(LegalStatus.SOLD)));
    }
}
