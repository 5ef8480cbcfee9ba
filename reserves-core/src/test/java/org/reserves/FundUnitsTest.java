package org.reserves;

import static java.math.RoundingMode.HALF_EVEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reserves.explanation.Composition;
import org.reserves.explanation.Reconciliation;
import org.reserves.holder.Holder;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.holding.Holding;
import org.reserves.holding.ReserveTable;
import org.reserves.holding.Total;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.Btc;
import org.reserves.money.Price;
import org.reserves.observation.EvidenceBasis;
import org.reserves.observation.Knowledge;
import org.reserves.observation.Observation;
import org.reserves.observation.ObservationLog;
import org.reserves.observation.Policy;
import org.reserves.observation.Reporter;
import org.reserves.observation.Resolution;
import org.reserves.observation.Statement;
import org.reserves.pledge.Pledge;
import org.reserves.promise.CoinScope;
import org.reserves.promise.NeverSell;
import org.reserves.report.Report;
import org.reserves.rows.LoadedRows;
import org.reserves.rows.RowFormat;
import org.reserves.rows.TextRow;
import org.reserves.supply.Supply;
import org.reserves.verification.Declaration;

/**
 * An ETF share is an exposure, not coins: the fund has title to them. Luxembourg's Intergenerational Sovereign Fund bought units with one
 * per cent of its assets in October 2025; the 100 BTC are an invented figure.
 */
class FundUnitsTest {
    private static final TitleHolder FSIL = TitleHolder.fundUnits("LU", "Intergenerational Sovereign Fund");
    private static final Holding UNITS = Holding.of(FSIL, Disclosure.exact(Btc.of(100)));
    private static final ReserveTable TABLE = ReserveTable.asOf("2025-12-31")
            .pricedAt(Price.of("USD", "100000"))
            .outOf(Supply.cap())
            .add(UNITS)
            .add(Holding.of("LU", "5"))
            .add(Holding.of("SV", "7"))
            .build();

    @Test
    void table_countsThemNowhereAndNamesThem() {
        assertEquals("12 BTC, 1 of fund units and not counted", TABLE.total().toString());
        assertEquals(List.of(FSIL), TABLE.total().fundUnits());
        assertEquals(2, TABLE.total().counted());
        assertEquals(List.of(UNITS), TABLE.fundUnits());
        assertEquals(UNITS, TABLE.ranking().get(2));
        assertEquals("USD 1,200,000", TABLE.totalValue().toDisplay(0, HALF_EVEN));
        assertFalse(TABLE.share(UNITS).isKnown());
        assertEquals(
                "Intergenerational Sovereign Fund (fund units, LU) are units of a fund, an exposure and not coins",
                TABLE.share(UNITS).unknownBecause());
        assertFalse(TABLE.value(UNITS).isKnown());
        assertEquals(2, TABLE.concentration().amounts().size());
        assertEquals(
                "unknown, no coins, 1 of fund units and not counted",
                TABLE.byTitleHolder().get(TitleHolder.Kind.FUND_UNITS).toString());
    }

    @Test
    void json_keepsThemApart() {
        String json = JsonRoundTrip.written(TABLE.total());
        assertTrue(
                json.endsWith("\"fundUnits\":[{\"sovereign\":\"LU\",\"kind\":\"fund-units\","
                        + "\"name\":\"Intergenerational Sovereign Fund\"}]}"),
                json);
        JsonRoundTrip.assertReads(json, TABLE.total(), Total.class);
        JsonRoundTrip.assertReads(JsonRoundTrip.written(TABLE), TABLE, ReserveTable.class);
    }

    @Test
    void report_saysThatTheyAreNotCounted() {
        String text = Report.of(TABLE).text();
        assertTrue(text.contains("1 holder of fund units, an exposure and not coins"), text);
        assertTrue(text.contains("Luxembourg (Intergenerational Sovereign Fund, fund units)"), text);
    }

    @Test
    void log_neverSetsThemAgainstCoins() {
        Knowledge known = ObservationLog.of(
                        List.of(said("units", FSIL, 100), said("coins", TitleHolder.state("LU"), 5)))
                .knownOn("2025-12-31");
        Policy policy = Policy.recordsFirst();
        Resolution coins = known.resolve(Holder.of("LU"), "2025-12-31", policy);
        assertEquals(Disclosure.exact(Btc.of(5)), coins.amount());
        assertEquals(
                Disclosure.exact(Btc.of(100)),
                known.resolve(Holder.fundUnits("LU"), "2025-12-31", policy).amount());
        assertEquals(List.of(), known.contradictions(Holder.of("LU")));
        assertEquals(
                "5 BTC, 1 of fund units and not counted",
                known.table("2025-12-31", policy).table().total().toString());
    }

    @Test
    void explanations_leaveThemOut() {
        Knowledge nothing = ObservationLog.of(List.of()).knownOn("2025-12-31");
        assertEquals(List.of(FSIL), Composition.of(TABLE, nothing).leftOut());
        assertEquals(
                Btc.of(12),
                Reconciliation.builder(Btc.of(12), nothing, nothing.day())
                        .rows(TABLE.ranking())
                        .search()
                        .rows());
    }

    @Test
    void rows_canNameThem() {
        LoadedRows rows = RowFormat.standard()
                .read(List.of(TextRow.of(
                        2,
                        List.of("holder", "title-holder", "title-holder-name", "amount", "as-of", "basis", "origin"),
                        List.of("LU", "fund units", FSIL.name(), "100", "2025-10", "press", "a newspaper"))));
        assertEquals(List.of(), rows.problems());
        assertEquals(FSIL, rows.observations().get(0).titleHolder());
    }

    @Test
    void ledgersAndDeclarations_refuseThem() {
        assertEquals(
                "title holder \"" + FSIL + "\" holds units of a fund, an exposure and not coins that a ledger books;"
                        + " keep them in a ReserveTable",
                assertThrows(IllegalArgumentException.class, () -> ReserveLedger.of(FSIL))
                        .getMessage());
        ReserveLedger.Builder state = ReserveLedger.of(TitleHolder.state("LU"));
        assertThrows(IllegalArgumentException.class, () -> state.account("etf", FSIL));
        assertEquals(
                "\"" + FSIL + "\" are units of a fund, an exposure and not coins on the chain; declare the coins of the"
                        + " fund instead",
                assertThrows(IllegalArgumentException.class, () -> Declaration.of(UNITS))
                        .getMessage());
    }

    @Test
    void pledgeOfTheState_doesNotBindThem() {
        Pledge pledge = Pledge.of(TitleHolder.state("LU"), "2025-10-01", NeverSell.of(CoinScope.all()));
        assertFalse(pledge.binds(FSIL));
        assertTrue(pledge.binds(TitleHolder.centralBank("LU", "Banque centrale du Luxembourg")));
    }

    private static Observation said(String id, TitleHolder who, long btc) {
        return Observation.builder(id, who, Statement.held(Disclosure.exact(Btc.of(btc))))
                .asOf("2025-12-01")
                .by(Reporter.of(EvidenceBasis.OFFICIAL_RECORD, "a " + id + " record"))
                .build();
    }
}
