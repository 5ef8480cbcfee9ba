package org.reserves.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.reserves.ledger.Samples.SV;
import static org.reserves.ledger.Samples.bought;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.provenance.Departure;

/** One lot in very many accounts, one after the other or at once; how the time grows is in the benchmark. */
class ManyPlacesTest {
    private static final int PLACES = 30_000;

    @Test
    void chain_endsWithTheLotWhole() {
        ReserveLedger.Builder builder =
                ReserveLedger.of(SV).add(bought("a", 1, "2021-01-01", "100").into("0"));
        for (int i = 1; i <= PLACES; i++) {
            builder.add(AccountTransfer.of(Btc.of(1), "2021-01-02", String.valueOf(i - 1), String.valueOf(i)));
        }
        Position p = builder.build().position("2021-12-31", LotSelection.FIFO);
        assertEquals(1, p.lots().size());
        assertEquals(String.valueOf(PLACES), p.lots().get(0).account());
        assertEquals(Money.of("USD", "100"), p.lots().get(0).cost());
    }

    /** The lot is spread over all accounts, back and forth, and every account sells what it has for a cent. */
    @Test
    void fan_isSoldFromEveryPlace() {
        Random random = new Random(20250528);
        ReserveLedger.Builder builder = ReserveLedger.of(SV).add(bought("a", PLACES, "2021-01-01", "3000000"));
        for (int i = 1; i <= PLACES; i++) {
            builder.add(AccountTransfer.of(Btc.of(1), "2021-01-02", "main", String.valueOf(i)));
        }
        for (int i = 1; i <= PLACES / 10; i++) {
            String some = String.valueOf(1 + random.nextInt(PLACES));
            builder.add(AccountTransfer.of(Btc.ofSats(1), "2021-01-03", some, "desk"))
                    .add(AccountTransfer.of(Btc.ofSats(1), "2021-01-03", "desk", some));
        }
        for (int i = 1; i <= PLACES; i++) {
            builder.add(Disposal.of(Btc.of(1), "2021-01-04", Departure.SALE)
                    .from(String.valueOf(i))
                    .proceeds(Money.of("USD", "0.01")));
        }
        ReserveLedger ledger = builder.build();
        Position p = ledger.position("2021-12-31", LotSelection.FIFO);
        assertEquals("USD -2,999,700 for 30,000 BTC", p.realizedGain().toString());
        assertEquals(
                PLACES,
                ledger.position("2021-01-03", LotSelection.FIFO).byAccount().size());
    }
}
