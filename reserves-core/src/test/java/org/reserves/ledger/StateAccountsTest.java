package org.reserves.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertRefused;
import static org.reserves.ledger.Samples.bought;
import static org.reserves.ledger.Samples.message;
import static org.reserves.ledger.Samples.sold;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.holder.TitleHolder;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Mining;
import org.reserves.provenance.Seizure;

/** What the auditor of a state asks: zero by rule, income at receipt, value at forfeiture, proceeds, costs by part. */
class StateAccountsTest {
    private static final TitleHolder US = TitleHolder.state("US");

    private static Acquisition seized(String btc) {
        return Acquisition.of(Btc.parse(btc), "2024-01-16", Seizure.inCase("movie2k"))
                .named("s");
    }

    private static StatusChange forfeited(String date, String btc, String usd) {
        return StatusChange.of(date, LegalStatus.SEIZED, LegalStatus.FORFEITED)
                .amount(Btc.parse(btc))
                .value(Money.of("USD", usd));
    }

    /** Dresden prosecutor, 2024-07-16: 49,858 BTC for EUR 2,639,683,413.92. With a cost of zero by a rule all of it is a gain. */
    @Test
    void zeroByRule_makesTheGainANumberAndNamesTheRule() {
        Position p = ReserveLedger.of(TitleHolder.subNational("DE-SN"))
                .add(seized("49858").basis(Basis.zeroByRule("EUR", "§ 73 StGB: taken without consideration")))
                .add(Disposal.of(Btc.of(49_858), "2024-07-12", Departure.JUDICIAL_SALE)
                        .proceeds(Money.of("EUR", "2639683413.92")))
                .build()
                .position("2024-12-31", LotSelection.FIFO);
        assertEquals("EUR 2,639,683,413.92 for 49,858 BTC", p.realizedGain().toString());
        assertEquals("EUR 2,639,683,413.92 for 49,858 BTC", p.proceeds().toString());
        assertJson(
                "{\"kind\":\"zero-by-rule\",\"cost\":\"USD 0\",\"rule\":\"31 U.S.C. 9705\"}",
                Basis.zeroByRule("USD", "31 U.S.C. 9705"),
                Basis.class);
        assertEquals(
                "basis \"zero-by-rule\" needs the rule it follows; name the law or standard",
                message(() -> new Basis(Basis.Kind.ZERO_BY_RULE, Money.zero("USD"), null, null)));
        assertRefused("{\"kind\":\"zero-by-rule\",\"cost\":\"USD 1\",\"rule\":\"x\"}", Basis.class, "not zero");
        assertEquals(
                "basis \"paid\" follows no rule of its own",
                message(() -> new Basis(Basis.Kind.PAID, Money.of("USD", "1"), null, "x")));
    }

    /** 2 BTC mined and worth 100, 1 BTC mined at a known cost of production of 30: income 100 for 2, cost 130. */
    @Test
    void minedCoins_areIncomeAtReceipt() {
        Position p = ReserveLedger.of(TitleHolder.state("BT"))
                .add(Acquisition.of(Btc.of(2), "2021-01-01", Mining.byUnnamedOperator())
                        .basis(Basis.valueOnReceipt(Money.of("USD", "100"))))
                .add(Acquisition.of(Btc.of(1), "2021-01-02", Mining.byUnnamedOperator())
                        .basis(Basis.production(Money.of("USD", "30"))))
                .add(bought("b", 1, "2021-01-02", "7"))
                .build()
                .position("2021-12-31", LotSelection.FIFO);
        assertEquals("USD 100 for 2 BTC, unknown for 1 BTC", p.incomeAtReceipt().toString());
        assertEquals("USD 137 for 4 BTC", p.costBasis().toString());
    }

    /**
     * 10 BTC are seized. 4 are forfeited when they are worth 400, 3 when they are worth 600; 5 of the 7 are sold for 1000. Oldest
     * first that is 4 for 400 and 1 for 200: gain 400. Before the first day nothing has a cost.
     */
    @ParameterizedTest
    @CsvSource({
        "2024-02-01, 'nothing known, unknown for 10 BTC', USD 0 for 0 BTC",
        "2024-03-01, 'USD 400 for 4 BTC, unknown for 6 BTC', USD 0 for 0 BTC",
        "2024-04-01, 'USD 1,000 for 7 BTC, unknown for 3 BTC', USD 0 for 0 BTC",
        "2024-05-01, 'USD 400 for 2 BTC, unknown for 3 BTC', USD 400 for 5 BTC",
    })
    void forfeitures_giveEachPartItsValueOfTheDay(String day, String cost, String gain) {
        ReserveLedger ledger = ReserveLedger.of(US)
                .add(seized("10"))
                .add(forfeited("2024-03-01", "4", "400"))
                .add(forfeited("2024-04-01", "3", "600"))
                .add(sold("5", "2024-05-01", "1000").inStatus(LegalStatus.FORFEITED))
                .build();
        for (LotSelection selection : List.of(LotSelection.FIFO, LotSelection.LOFO)) {
            Position p = ledger.position(day, selection);
            assertEquals(cost, p.costBasis().toString());
            assertEquals(gain, p.realizedGain().toString());
            assertEquals(
                    p.costBasis().known(),
                    p.lots().stream()
                            .map(Lot::cost)
                            .filter(c -> c != null)
                            .reduce(Money::plus)
                            .orElse(null));
        }
    }

    /** By average the 7 cost 1000, so 5 of them 5000/7 = 714.29; dearest first 3 for 600 and 2 of the others for 200. */
    @ParameterizedTest
    @CsvSource({"AVERAGE_COST, 285.71", "AVERAGE_COST_PER_ACCOUNT, 285.71", "HIFO, 200"})
    void forfeitures_enterPoolsAndOrders(LotSelection selection, String gain) {
        Position p = ReserveLedger.of(US)
                .add(seized("10"))
                .add(forfeited("2024-03-01", "4", "400"))
                .add(forfeited("2024-04-01", "3", "600"))
                .add(sold("5", "2024-05-01", "1000").inStatus(LegalStatus.FORFEITED))
                .build()
                .position("2024-12-31", selection);
        assertEquals(Money.of("USD", gain), p.realizedGain().known());
        assertEquals(Btc.of(3), p.costBasis().unknownFor());
        assertEquals(
                List.of("NONE", "VALUE_AT_FORFEITURE"),
                p.lots().stream().map(lot -> lot.basis().name()).distinct().toList());
    }

    @Test
    void forfeitures_replaceAnEarlierCostAndKeepTheLotsName() {
        Position p = ReserveLedger.of(US)
                .add(seized("2").basis(Basis.zeroByRule("USD", "r")))
                .add(forfeited("2024-03-01", "2", "80"))
                .add(sold("1", "2024-05-01", "100").ofLots("s"))
                .build()
                .position("2024-12-31", LotSelection.SPECIFIC);
        assertEquals("USD 60 for 1 BTC", p.realizedGain().toString());
        UsedLot used = p.disposals().get(0).lots().get(0);
        assertEquals("s named", used.id() + " " + used.rule().id());
        assertEquals("USD 40 for 1 BTC", p.costBasis().toString());
    }

    @Test
    void value_isOneAtForfeiture() {
        assertEquals(
                "value \"USD 5\" of a change from forfeited to in-reserve is not one at forfeiture; state it on the change to"
                        + " forfeited",
                message(() -> StatusChange.of("2024-03-01", LegalStatus.FORFEITED, LegalStatus.IN_RESERVE)
                        .value(Money.of("USD", "5"))));
        assertJson(
                "{\"kind\":\"status-change\",\"date\":\"2024-03-01\",\"amount\":\"4.00000000\",\"account\":\"main\","
                        + "\"from\":\"seized\",\"to\":\"forfeited\",\"value\":\"USD 400\"}",
                forfeited("2024-03-01", "4", "400"),
                LedgerEvent.class);
    }

    /** 3 sold for 300 less a fee of 10, 2 for a sum nobody states, 1 lost: 290 for 3, unknown for 2; the loss is in neither. */
    @Test
    void proceeds_areTotalledAndCostsBrokenDown() {
        Position p = ReserveLedger.of(US)
                .account("USMS", TitleHolder.agency("US", "US Marshals Service"))
                .add(bought("a", 10, "2021-01-01", "1000"))
                .add(seized("5").into("USMS"))
                .add(sold("3", "2024-05-01", "300").fee(Money.of("USD", "10")).from("main"))
                .add(Disposal.of(Btc.of(2), "2024-05-02", Departure.AUCTION).from("USMS"))
                .add(Disposal.of(Btc.of(1), "2024-05-03", Departure.THEFT))
                .build()
                .position("2024-12-31", LotSelection.FIFO);
        assertEquals("USD 290 for 3 BTC, unknown for 2 BTC", p.proceeds().toString());
        assertEquals(
                "{SEIZED=nothing known, unknown for 3 BTC, OWNED=USD 600 for 6 BTC}",
                p.costByLegalStatus().toString());
        assertEquals(
                "{USMS=nothing known, unknown for 3 BTC, main=USD 600 for 6 BTC}",
                p.costByAccount().toString());
        assertEquals(
                "{US Marshals Service (agency, US)=nothing known, unknown for 3 BTC, United States (state, US)=USD 600 for 6 BTC}",
                p.costByTitleHolder().toString());
        assertEquals(
                "9 BTC on 2024-12-31 (fifo), cost USD 600 for 6 BTC, unknown for 3 BTC, realized gain USD -110 for 4 BTC, unknown"
                        + " for 2 BTC",
                p.toString());
        assertNull(p.costByAccount().get("USMS").known());
    }
}
