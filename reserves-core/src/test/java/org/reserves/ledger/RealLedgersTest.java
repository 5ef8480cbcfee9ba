package org.reserves.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.reserves.holder.TitleHolder;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Provenance;
import org.reserves.provenance.Purchase;
import org.reserves.provenance.Seizure;
import org.reserves.source.Source;

/** Published ledgers, each with the figures its source prints. */
class RealLedgersTest {
    private static final LocalDate LATER = LocalDate.of(2025, 5, 28);

    /** HMRC CRYPTO22251: 100 for £1,000 and 50 for £125,000; 50 sold for £300,000: cost £42,000, gain £258,000. */
    @Test
    void hmrc22251_comesOutToThePenny() {
        Position p = hmrc("CRYPTO22251", List.of("2018-04-01", "2018-05-01", "2018-06-01"))
                .position(LATER, LotSelection.SECTION_104);
        assertEquals(Money.of("GBP", "258000"), p.realizedGain().known());
        assertEquals(
                Money.of("GBP", "42000"), p.disposals().get(0).lots().get(0).cost());
        assertEquals(Btc.of(100), p.amount());
        assertEquals(Money.of("GBP", "84000"), p.costBasis().known());
    }

    /**
     * HMRC CRYPTO22255: 14,000 for £200,000; 4,000 sold on 30 August for £160,000; 500 bought on 11 September for £17,500:
     * 500 of the sale match the later purchase, 3,500 the pool: cost £67,500, gain £92,500; the pool keeps £150,000.
     */
    @Test
    void hmrc22255_comesOutToThePenny() {
        ReserveLedger ledger = hmrc("CRYPTO22255", List.of("2018-07-01", "2018-08-30", "2018-09-11"));
        Position p = ledger.position(LATER, LotSelection.SECTION_104);
        assertEquals(Money.of("GBP", "92500"), p.realizedGain().known());
        assertEquals(
                List.of(
                        "500.00000000 thirty-days 2018-09-11 GBP 17500",
                        "3500.00000000 section-104-pool null GBP 50000"),
                p.disposals().get(0).lots().stream()
                        .map(lot -> lot.amount() + " " + lot.rule().id() + " " + lot.matchedDay() + " " + lot.cost())
                        .toList());
        assertEquals(Btc.of(10_500), p.amount());
        assertEquals(Money.of("GBP", "150000"), p.costBasis().known());
        assertEquals(
                Money.of("GBP", "102857.14"),
                ledger.position(LATER, LotSelection.AVERAGE_COST).realizedGain().known(),
                "without the 30-day rule: 160,000 − 4,000 ÷ 14,000 × 200,000");
    }

    /** Press release of the Dresden prosecutor, 2024-07-16: 49,858 BTC for EUR 2,639,683,413.92. */
    @Test
    void germany_soldAtTheAverageItsProsecutorStates() {
        ReserveLedger saxony = ReserveLedger.of(TitleHolder.subNational("DE-SN"))
                .add(Acquisition.of(
                        Btc.of(49_858), "2024-01-16", Seizure.inCase("movie2k").by("LKA Sachsen")))
                .add(Disposal.of(Btc.of(49_858), "2024-07-12", Departure.SALE)
                        .proceeds(Money.of("EUR", "2639683413.92")))
                .build();
        Disposal sale = (Disposal) saxony.events().get(1);
        assertEquals(
                Price.of("EUR", "52944.03"), Price.average(sale.proceeds(), sale.amount(), 2, RoundingMode.HALF_EVEN));
        MoneyTotal gain = saxony.position(LATER, LotSelection.FIFO).realizedGain();
        assertEquals(Btc.of(49_858), gain.unknownFor(), "seized coins have no cost, so nobody can state a gain");
        assertFalse(gain.isComplete());
    }

    @Test
    void germany_venuesCoverTwoThirdsOfTheSale() {
        List<Map<String, String>> rows = Csv.read("germany_2024_transfers_to_venues.csv");
        Map<String, Btc> venues = new TreeMap<>();
        rows.forEach(row -> venues.merge(row.get("venue"), Btc.parse(row.get("btc")), Btc::plus));
        assertEquals(Btc.parse("32893.97"), Btc.sum(venues.values()));
        assertEquals(Btc.of(5_175), venues.get("Bitstamp"));
    }

    /** The page sums to 195,591.7501 BTC and $385,693,104 but prints 195,091.75 and 366,493,104: one row is left out. */
    @Test
    void usSales_showTheRowThePageLeftOut() {
        ReserveLedger.Builder builder = ReserveLedger.of(TitleHolder.state("US"))
                .add(Acquisition.of(Btc.of(200_000), "2013-10-02", Seizure.inCase("Silk Road and others"))
                        .status(LegalStatus.FORFEITED));
        for (Map<String, String> row : Csv.read("us_government_seized_btc_sales.csv")) {
            if (row.get("status").equals("sold")) {
                Source source = Source.of("jlopp/us-marshals-bitcoin-auctions", row.get("article_title"))
                        .at(row.get("source_url"));
                builder.add(Disposal.of(Btc.parse(row.get("btc")), row.get("date_iso_guess"), Departure.AUCTION)
                        .proceeds(Money.of("USD", row.get("usd_acquired")))
                        .source(source));
            }
        }
        List<Realization> sales = builder.build().books(LotSelection.FIFO).disposalsUntil(LATER);
        Btc sold = sales.stream().map(s -> s.disposal().amount()).collect(Btc.toSum());
        Money proceeds = sales.stream().map(s -> s.disposal().proceeds()).reduce(Money.zero("USD"), Money::plus);
        assertEquals(Btc.parse("195591.7501"), sold);
        assertEquals(Money.of("USD", "385693104"), proceeds);
        Money missing = proceeds.minus(Money.of("USD", "366493104"));
        List<Disposal> leftOut = sales.stream()
                .map(Realization::disposal)
                .filter(sale -> sale.proceeds().equals(missing))
                .toList();
        assertEquals(1, leftOut.size());
        assertEquals(Btc.of(500), leftOut.get(0).amount());
        assertEquals(Btc.parse("195091.7501"), sold.minus(leftOut.get(0).amount()));
        assertEquals("Ohio DOJ Auction", leftOut.get(0).source().title());
    }

    /** Four outlets, four ledgers: they disagree about the same purchases, and that is the result. */
    @Test
    void elSalvador_isOneLedgerForEachSource() {
        Map<String, ReserveLedger> ledgers = elSalvadorBySource();
        assertEquals(
                List.of("benzinga.com", "cloudewallet.com", "coinmarketcap.com", "timestabloid.com"),
                List.copyOf(ledgers.keySet()));
        LocalDate endOf2021 = LocalDate.of(2021, 12, 31);
        Map<String, String> positions = new TreeMap<>();
        ledgers.forEach((source, ledger) -> {
            Position p = ledger.position(endOf2021, LotSelection.FIFO);
            positions.put(source, p.amount().toDisplay() + " at " + p.costBasis());
        });
        assertEquals(
                Map.of(
                        "benzinga.com", "1,370 BTC at USD 69,510,000 for 1,370 BTC",
                        "cloudewallet.com", "1,391 BTC at USD 72,722,010 for 1,391 BTC",
                        "coinmarketcap.com", "1,120 BTC at USD 35,278,400 for 700 BTC, unknown for 420 BTC",
                        "timestabloid.com", "1,391 BTC at USD 71,336,960 for 1,391 BTC"),
                positions);
    }

    @Test
    void elSalvador_sourcesDisagreeByAFifthOnTheFirstLot() {
        Map<String, Money> firstDay = new TreeMap<>();
        elSalvadorBySource()
                .forEach((source, ledger) -> firstDay.put(
                        source,
                        ledger.position(LocalDate.of(2021, 9, 6), LotSelection.FIFO)
                                .costBasis()
                                .averagePerBtc(0, RoundingMode.HALF_EVEN)));
        assertEquals(
                Map.of(
                        "benzinga.com", Money.of("USD", "46750"),
                        "cloudewallet.com", Money.of("USD", "50000"),
                        "coinmarketcap.com", Money.of("USD", "51474"),
                        "timestabloid.com", Money.of("USD", "46800")),
                firstDay);
    }

    private static Map<String, ReserveLedger> elSalvadorBySource() {
        Map<String, List<LedgerEvent>> events = new TreeMap<>();
        for (Map<String, String> row : Csv.read("el_salvador_purchases_2021_2022_by_source.csv")) {
            String publisher =
                    row.get("source_url").replaceFirst("https://(www\\.)?", "").replaceFirst("/.*", "");
            events.computeIfAbsent(publisher, p -> new ArrayList<>()).add(purchase(row, publisher));
        }
        Map<String, ReserveLedger> ledgers = new TreeMap<>();
        events.forEach((publisher, list) -> ledgers.put(
                publisher,
                ReserveLedger.of(TitleHolder.state("SV")).addAll(list.stream()).build()));
        return ledgers;
    }

    /** A month without a day counts from its last day, when all of it had happened. */
    private static Acquisition purchase(Map<String, String> row, String publisher) {
        String date = row.get("date");
        LocalDate day =
                date.length() == 7 ? LocalDate.parse(date + "-01").plusMonths(1).minusDays(1) : LocalDate.parse(date);
        Btc amount = Btc.parse(row.get("btc"));
        Provenance bought = row.get("price_usd").isEmpty()
                ? Purchase.atUnknownPrice()
                : Purchase.at(Price.of("USD", row.get("price_usd")));
        Acquisition acquisition = Acquisition.of(amount, day, bought)
                .source(Source.of(publisher, "purchases of El Salvador").at(row.get("source_url")));
        return row.get("usd_total").isEmpty() ? acquisition : acquisition.cost(Money.of("USD", row.get("usd_total")));
    }

    private static ReserveLedger hmrc(String example, List<String> dates) {
        ReserveLedger.Builder builder = ReserveLedger.of(TitleHolder.state("GB"));
        int step = 0;
        for (Map<String, String> row : Csv.read("section104_examples.csv")) {
            if (row.get("example").equals(example)) {
                Btc amount = Btc.of(new BigDecimal(row.get("quantity")));
                Money value = Money.of("GBP", row.get("value_gbp"));
                String date = dates.get(step++);
                builder.add(
                        row.get("action").startsWith("BUY")
                                ? Acquisition.of(amount, date, Purchase.atUnknownPrice())
                                        .cost(value)
                                : Disposal.of(amount, date, Departure.SALE).proceeds(value));
            }
        }
        assertTrue(step > 0);
        return builder.build();
    }
}
