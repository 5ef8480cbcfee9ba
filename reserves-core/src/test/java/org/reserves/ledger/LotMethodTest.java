package org.reserves.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.reserves.JsonRoundTrip.assertJson;
import static org.reserves.JsonRoundTrip.assertRefused;
import static org.reserves.ledger.Samples.SV;
import static org.reserves.ledger.Samples.message;
import static org.reserves.ledger.Samples.sold;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.provenance.Purchase;

class LotMethodTest {
    private static final LotMethod UNIVERSAL = LotMethod.universal(LotSelection.FIFO);

    private static Acquisition bought(String id, String date, String usd, String account) {
        return Acquisition.of(Btc.of(1), date, Purchase.atUnknownPrice())
                .cost(Money.of("USD", usd))
                .into(account)
                .named(id);
    }

    /** Cold has 1 BTC of 2023 for 100 and 1 of 2024 for 900; the exchange 1 of 2023 for 300 and 1 of 2024 for 700. */
    private static ReserveLedger.Builder four() {
        return ReserveLedger.of(SV)
                .add(bought("a", "2023-01-01", "100", "cold"))
                .add(bought("b", "2023-02-01", "300", "exchange"))
                .add(bought("c", "2024-01-01", "900", "cold"))
                .add(bought("d", "2024-02-01", "700", "exchange"));
    }

    private static String cost(Position position, int disposal) {
        return position.disposals().get(disposal).lots().stream()
                .map(lot -> lot.id() + " " + lot.cost())
                .toList()
                .toString();
    }

    /** One coin of the exchange is sold: by account that is b for 300, over all accounts a for 100, which lies in cold. */
    @Test
    void universal_takesTheLotOfAnyAccount() {
        ReserveLedger ledger =
                four().add(sold("1", "2024-06-01", "1000").from("exchange")).build();
        Position perAccount = ledger.position("2024-12-31", LotSelection.FIFO);
        assertEquals("[b USD 300]", cost(perAccount, 0));
        Position universal = ledger.books(UNIVERSAL).asOf("2024-12-31");
        assertEquals("[a USD 100]", cost(universal, 0));
        assertEquals("USD 1,900 for 3 BTC", universal.costBasis().toString());
        assertEquals(
                "{cold=2.00000000, exchange=1.00000000}",
                universal.byAccount().toString(),
                "the coins are where they are");
        assertEquals(
                "[d USD 700]",
                cost(
                        ledger.with(sold("1", "2024-07-01", "1").from("exchange"))
                                .books(LotMethod.universal(LotSelection.LIFO).from("2024-07-01", UNIVERSAL))
                                .asOf("2024-12-31"),
                        0));
    }

    /** A transfer moves coins and, over all accounts, no lot. */
    @Test
    void universal_isNotTouchedByTransfers() {
        ReserveLedger ledger = four().add(AccountTransfer.of(Btc.of(2), "2024-05-01", "cold", "exchange"))
                .add(sold("4", "2024-06-01", "4000").from("exchange"))
                .build();
        assertEquals(
                "[a USD 100, b USD 300, c USD 900, d USD 700]",
                cost(ledger.books(UNIVERSAL).asOf("2024-12-31"), 0));
    }

    /**
     * Until 2024 over all accounts, from 2025 by account (26 CFR 1.1012-1(j)). A coin of the exchange is sold in 2024: a for 100.
     * Left are b 300, c 900, d 700 for two coins in cold and one on the exchange. By the highest cost to the exchange first it
     * gets c, and the sale of 2025 there costs 900; oldest first to cold, it gets d, 700; by the lot named, b, 300.
     */
    @Test
    void safeHarbour_allocatesTheLotsThatAreLeft() {
        ReserveLedger ledger = four().add(sold("1", "2024-06-01", "1000").from("exchange"))
                .add(sold("1", "2025-06-01", "2000").from("exchange"))
                .build();
        LotMethod next = LotMethod.perAccount(LotSelection.FIFO);
        BasisAllocation highest = BasisAllocation.inOrder(LotSelection.HIFO, "exchange", "cold");
        BasisAllocation named =
                BasisAllocation.inOrder(LotSelection.FIFO, "cold").assigning(Btc.of(1), "b", "exchange");
        assertEquals(
                "[c USD 900]",
                cost(ledger.books(UNIVERSAL.from("2025-01-01", next, highest)).asOf("2025-12-31"), 1));
        assertEquals(
                "[d USD 700]",
                cost(ledger.books(UNIVERSAL.from("2025-01-01", next)).asOf("2025-12-31"), 1));
        Books books = ledger.books(UNIVERSAL.from("2025-01-01", next, named));
        assertEquals("[b USD 300]", cost(books.asOf("2025-12-31"), 1));
        assertEquals("USD 1,600 for 2 BTC", books.asOf("2025-12-31").costBasis().toString());
        assertEquals(
                "{cold=USD 1,600 for 2 BTC, exchange=USD 300 for 1 BTC}",
                books.asOf("2025-01-01").costByAccount().toString());
        assertEquals(
                "fifo over all accounts, then fifo from 2025-01-01",
                books.method().toString());
        assertEquals(
                "lot \"c\" cannot be allocated to account \"exchange\": 1 BTC of 2 BTC are not left of it or do not fit into"
                        + " what the account holds",
                message(() -> ledger.books(UNIVERSAL.from(
                        "2025-01-01",
                        next,
                        BasisAllocation.inOrder(LotSelection.FIFO).assigning(Btc.of(2), "c", "exchange")))));
    }

    /** Average until 2023, 200 a coin: the pool of 100 and 300 is divided, so a and b go on with 200 each; c and d as they cost. */
    @Test
    void change_dividesAPool() {
        ReserveLedger ledger =
                four().add(sold("2", "2024-06-01", "5000").from("cold")).build();
        LotMethod method = LotMethod.perAccount(LotSelection.AVERAGE_COST)
                .from("2024-01-01", LotMethod.perAccount(LotSelection.HIFO));
        Position p = ledger.books(method).asOf("2024-12-31");
        assertEquals("[c USD 900, a USD 200]", cost(p, 0));
        assertEquals("USD 900 for 2 BTC", p.costBasis().toString());
        assertEquals(
                "USD 400 for 2 BTC",
                ledger.books(method).asOf("2023-12-31").costBasis().toString());
        assertEquals(
                LotSelection.AVERAGE_COST,
                ledger.books(method).asOf("2023-12-31").selection());
        assertEquals(LotSelection.HIFO, p.selection());
        LotMethod back = LotMethod.perAccount(LotSelection.FIFO)
                .from("2024-03-01", LotMethod.perAccount(LotSelection.AVERAGE_COST_PER_ACCOUNT));
        assertEquals("[a USD 500, c USD 500]", cost(ledger.books(back).asOf("2024-12-31"), 0), "cold: 1000 for 2");
    }

    /** A change to the same method changes nothing, whenever it comes: the law that holds a change to be only one of method. */
    @Test
    void changeToTheSame_changesNothing() {
        Random random = new Random(20250528);
        for (int i = 0; i < 60; i++) {
            List<LedgerEvent> events = Histories.of(random.nextLong(), 40, true);
            ReserveLedger ledger = Histories.ledger(events);
            String day = events.get(random.nextInt(events.size())).date().toString();
            for (LotSelection selection :
                    List.of(LotSelection.FIFO, LotSelection.LIFO, LotSelection.HIFO, LotSelection.LOFO)) {
                Position plain = ledger.position("2030-01-01", selection);
                LotMethod method = LotMethod.perAccount(selection).from(day, LotMethod.perAccount(selection));
                Position changed = ledger.books(method).asOf("2030-01-01");
                assertEquals(plain.lots(), changed.lots());
                assertEquals(plain.disposals(), changed.disposals());
                Position universal =
                        ledger.books(LotMethod.universal(selection)).asOf("2030-01-01");
                assertEquals(plain.byAccount(), universal.byAccount());
                assertEquals(plain.byLegalStatus(), universal.byLegalStatus());
                assertEquals(
                        universal.costBasis().known(),
                        universal.lots().stream().map(Lot::cost).reduce(Money.zero("USD"), Money::plus));
            }
        }
    }

    @Test
    void method_refusesWhatCannotBe() {
        LotMethod fifo = LotMethod.perAccount(LotSelection.FIFO);
        assertEquals(
                "lot selection \"average-cost\" is not an order for a pool of all accounts; use fifo, lifo, hifo or lofo",
                message(() -> LotMethod.universal(LotSelection.AVERAGE_COST)));
        assertEquals(
                "method \"fifo, then fifo from 2025-01-01\" changes on 2024-01-01 or later already; give changes in the order of"
                        + " their days",
                message(() -> fifo.from("2025-01-01", fifo).from("2024-01-01", fifo)));
        assertEquals(
                "method \"section-104\" cannot follow or precede another: its pool and its 30 days look beyond the change; use it"
                        + " for the whole ledger",
                message(() -> fifo.from("2025-01-01", LotMethod.perAccount(LotSelection.SECTION_104))));
        assertEquals(
                "account \"cold\" is named twice; name it once",
                message(() -> BasisAllocation.inOrder(LotSelection.FIFO, "cold", "cold")));
        assertEquals(
                "account \"nowhere\" of the allocation is in no event of the ledger; name it as the events do",
                message(() -> four().build()
                        .books(UNIVERSAL.from(
                                "2025-01-01", fifo, BasisAllocation.inOrder(LotSelection.FIFO, "nowhere")))));
    }

    @Test
    void method_roundTrips() {
        LotMethod method = UNIVERSAL
                .from(
                        "2025-01-01",
                        LotMethod.perAccount(LotSelection.HIFO),
                        BasisAllocation.inOrder(LotSelection.LIFO, "cold").assigning(Btc.of(1), "b", "exchange"))
                .from("2026-01-01", LotMethod.perAccount(LotSelection.AVERAGE_COST));
        assertJson(
                "{\"periods\":[{\"selection\":\"fifo\",\"universal\":true},{\"from\":\"2025-01-01\",\"selection\":\"hifo\","
                        + "\"universal\":false,\"allocation\":{\"order\":\"lifo\",\"accounts\":[\"cold\"],\"assignments\":[{\"amount\":"
                        + "\"1.00000000\",\"lot\":\"b\",\"account\":\"exchange\"}]}},{\"from\":\"2026-01-01\",\"selection\":"
                        + "\"average-cost\",\"universal\":false}]}",
                method,
                LotMethod.class);
        assertRefused("{\"periods\":[]}", LotMethod.class, "do not begin with one without a first day");
        assertRefused("{}", LotMethod.class, "periods must not be null");
        assertRefused("{\"periods\":[null]}", LotMethod.class, "periods must not hold null");
        assertRefused(
                "{\"periods\":[{\"selection\":\"fifo\"},{\"selection\":\"lifo\"}]}",
                LotMethod.class,
                "only the first period has none");
        assertRefused(
                "{\"periods\":[{\"selection\":\"average-cost\",\"universal\":true}]}",
                LotMethod.class,
                "is not an order for a pool of all accounts");
    }
}
