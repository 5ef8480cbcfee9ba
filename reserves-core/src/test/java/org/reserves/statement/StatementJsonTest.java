package org.reserves.statement;

import static org.reserves.JsonRoundTrip.assertContains;
import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertReads;
import static org.reserves.JsonRoundTrip.assertRefused;
import static org.reserves.JsonRoundTrip.assertRoundTrip;
import static org.reserves.JsonRoundTrip.written;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reserves.holder.TitleHolder;
import org.reserves.ledger.Acquisition;
import org.reserves.ledger.LotSelection;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.PriceSeries;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Purchase;

class StatementJsonTest {
    private static ReserveStatement statement(Framework framework) {
        return ReserveStatement.of(RandomLedgers.of(7, 60, false))
                .over("2024-01-10", "2024-06-30")
                .inColumns(Columns.QUARTERLY)
                .comparedWith("2024-01-01", "2024-01-09")
                .matchedBy(LotSelection.HIFO)
                .pricedBy(RandomLedgers.prices(7, false))
                .withPricesUpTo(1)
                .under(framework)
                .withPolicy(StatementPolicy.standard()
                        .mined(StatementPolicy.Mined.OTHER_CHANGE_IN_VOLUME)
                        .controlling(LegalStatus.OWNED, LegalStatus.FORFEITED)
                        .monetaryAuthorities(TitleHolder.agency("SV", "Customs")))
                .build();
    }

    @ParameterizedTest
    @EnumSource(Framework.class)
    void statement_roundTrips(Framework framework) {
        assertRoundTrip(statement(framework), ReserveStatement.class);
    }

    @Test
    void statement_writesWhatItComesTo() {
        ReserveStatement statement = statement(Framework.FASAB);
        assertContains("\"recognised\":\"" + statement.recognised() + "\"", statement);
        assertContains("\"custody\":\"" + statement.custody() + "\"", statement);
        assertContains("\"carryingAmount\":{\"known\":\"USD ", statement);
        assertContains("\"prices\":{\"currency\":\"USD\",\"venue\":\"nowhere\",\"mostDaysOld\":1}", statement);
    }

    @Test
    void smallForms_areAsDescribed() {
        assertJson(
                "{\"from\":\"2024-10-01\",\"to\":\"2025-09-30\"}",
                StatementPeriod.of("2024-10-01", "2025-09-30"),
                StatementPeriod.class);
        assertJson(
                "{\"known\":\"USD 5\",\"unknownFor\":\"1.00000000\"}",
                new StatementMoney(Money.of("USD", "5"), Btc.of(1)),
                StatementMoney.class);
        assertJson("{}", StatementPolicy.standard(), StatementPolicy.class);
        assertReads(
                "{\"mined\":\"receipt-for-a-service\",\"more\":1}",
                StatementPolicy.standard().mined(StatementPolicy.Mined.RECEIPT_FOR_A_SERVICE),
                StatementPolicy.class);
        assertReads("{\"text\":\"t\",\"mark\":\"arithmetic\"}", LineRule.arithmetic("t"), LineRule.class);
    }

    /** A figure that somebody changed is noticed, because the table no longer sums. */
    @Test
    void tableThatDoesNotSum_isRefused() {
        ReserveStatement statement = ReserveStatement.of(RandomLedgers.of(7, 30, false))
                .over("2024-01-10", "2024-06-30")
                .under(Framework.IFRS)
                .build();
        String json = written(statement);
        String custody = "\"amount\":\"" + statement.custody() + "\"";
        assertRefused(
                json.replace(custody, "\"amount\":\"1.00000000\""),
                ReserveStatement.class,
                "closes with 1 BTC, and its opening and changes are");
    }

    /** 10 for 400 worth 500, then 5 for 310; worth 900 in the end: 500 + 300 + 100, at a cost of 710. */
    @Test
    void tableWhoseMoneyDoesNotSum_isRefused() {
        ReserveStatement statement = ReserveStatement.of(ReserveLedger.of(TitleHolder.state("SV"))
                        .add(Acquisition.of(Btc.of(10), "2024-01-01", Purchase.atUnknownPrice())
                                .cost(Money.of("USD", "400")))
                        .add(Acquisition.of(Btc.of(5), "2024-02-10", Purchase.atUnknownPrice())
                                .cost(Money.of("USD", "310")))
                        .build())
                .over("2024-02-01", "2024-02-29")
                .pricedBy(PriceSeries.in("USD")
                        .add("2024-01-31", "50")
                        .add("2024-02-10", "60")
                        .add("2024-02-29", "60")
                        .build())
                .build();
        StatementTable whole = statement.table("whole");
        assertRoundTrip(whole, StatementTable.class);
        String json = written(whole);
        assertRefused(
                json.replace("\"known\":\"USD 100\"", "\"known\":\"USD 101\""),
                StatementTable.class,
                "value of table \"whole\" closes with USD 900, and its opening and changes are USD 901");
        assertRefused(
                json.replace("\"known\":\"USD 310\"", "\"known\":\"USD 309\""),
                StatementTable.class,
                "cost of table \"whole\" closes with USD 710, and its opening and changes are USD 709");
    }

    @Test
    void malformed_isRefusedByName() {
        assertRefused("{\"from\":\"2024-10-01\"}", StatementPeriod.class, "last day of a period must not be null");
        assertRefused("{\"from\":\"2024-10-01\",\"to\":\"2024-09-01\"}", StatementPeriod.class, "ends before, on");
        assertRefused("{\"unknownFor\":\"0\"}", StatementMoney.class, "neither known nor unknown");
        assertRefused("{\"unknownFor\":\"-1\"}", StatementMoney.class, "is below zero");
        assertRefused("{\"text\":\"t\",\"mark\":\"primary\"}", LineRule.class, "has no source; name the text it is of");
        assertRefused("{\"currency\":\"USD\",\"mostDaysOld\":1.5}", PriceBasis.class, "is not a whole number");
        assertRefused(
                "{\"date\":\"2024-01-01\",\"event\":\"e\",\"amount\":\"2\",\"price\":{\"kind\":\"known\",\"perBtc\":\"USD 5\"},\"value\":\"USD 11\"}",
                StatementEntry.class,
                "is not 2 BTC at its price, USD 10");
        assertRefused(
                "{\"id\":\"t\",\"title\":\"T\",\"treatment\":\"information\",\"periods\":[],\"lines\":[{\"id\":\"a\",\"label\":\"A\","
                        + "\"role\":\"memo\",\"rule\":{\"text\":\"t\",\"mark\":\"arithmetic\"},\"cells\":[{}]}]}",
                StatementTable.class,
                "line \"a\" of table \"t\" has 1 field for 0 periods; give it one for each");
        assertRefused("{\"controlled\":[\"sold\"]}", StatementPolicy.class, "coins are not held");
    }
}
