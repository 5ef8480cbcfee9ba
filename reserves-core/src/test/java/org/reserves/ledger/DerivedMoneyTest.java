package org.reserves.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.reserves.JsonRoundTrip.assertRoundTrip;
import static org.reserves.ledger.Samples.SV;
import static org.reserves.ledger.Samples.bought;
import static org.reserves.ledger.Samples.message;
import static org.reserves.ledger.Samples.sold;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;
import org.reserves.provenance.Departure;
import org.reserves.provenance.Donation;
import org.reserves.provenance.Purchase;

/** Money a ledger derives is not money somebody entered: it may round to zero, and it may need more digits than any entry. */
class DerivedMoneyTest {
    private static final ExchangeRates HALF = (from, to, on) -> new BigDecimal("0.5");

    /** 546 satoshis at USD 0.005 are EUR 0.0025, which is EUR 0.00 to the cent; the other lot keeps its EUR 50. */
    @Test
    void dust_isTranslatedToZero_andIsStillKnown() {
        ReserveLedger ledger = ReserveLedger.of(SV)
                .add(Acquisition.of(Btc.ofSats(546), "2021-01-01", Donation.toUnnamedCampaign())
                        .basis(Basis.valueOnReceipt(Money.of("USD", "0.005"))))
                .add(bought("a", 1, "2021-01-02", "100"))
                .add(Disposal.of(Btc.ofSats(100), "2021-01-03", Departure.SALE)
                        .proceeds(Money.of("USD", "0.001"))
                        .fee(Money.of("USD", "0.001")))
                .build();
        ReserveLedger euros = ledger.in("EUR", HALF, 2, RoundingMode.HALF_EVEN);
        Position p = euros.position("2021-12-31", LotSelection.FIFO);
        assertEquals("EUR 50 for 1.00000446 BTC", p.costBasis().toString());
        assertEquals("EUR 0 for 0.000001 BTC", p.realizedGain().toString());
        assertRoundTrip(euros, ReserveLedger.class);
        assertEquals(
                "USD 0.005 of 2021-01-01 is EUR 0.0025, which does not have 2 decimals; name another rounding mode or more"
                        + " decimals",
                assertThrows(ArithmeticException.class, () -> ledger.in("EUR", HALF, 2, RoundingMode.UNNECESSARY))
                        .getMessage());
    }

    @Test
    void enteredFacts_areAboveZero() {
        assertEquals(
                "cost \"USD 0\" is not above zero; where it is unknown use Basis.unknown()",
                message(() -> bought("a", 1, "2021-01-02", "0")));
        assertEquals(
                "proceeds \"USD 0\" are not above zero; where they are unknown leave them out",
                message(() -> sold("1", "2021-01-02", "0")));
    }

    /**
     * 0.12345679 BTC at USD 106,123.45 cost USD 13,101.6604807255 to the last decimal, and a state has billions beside. Half of
     * the coins sold for USD 10,000: 12345679 satoshis by half is 6172839 of them, so the cost is 13101.6604807255 ×
     * 6172839 ÷ 12345679 = 6550.8297097455 to ten decimals (half even), by BigDecimal.
     */
    @ParameterizedTest
    @EnumSource(
            value = LotSelection.class,
            names = {"FIFO", "HIFO", "AVERAGE_COST_PER_ACCOUNT", "SECTION_104"})
    void manyDecimals_standBesideManyDigits(LotSelection selection) {
        Btc amount = Btc.parse("0.12345679");
        Money cost = Price.of("USD", "106123.45").valueOf(amount);
        BigDecimal expected = cost.amount()
                .multiply(BigDecimal.valueOf(6172839))
                .divide(BigDecimal.valueOf(12345679), 10, RoundingMode.HALF_EVEN);
        ReserveLedger ledger = ReserveLedger.of(SV)
                .add(Acquisition.of(amount, "2021-01-01", Purchase.at(Price.of("USD", "106123.45")))
                        .into("desk"))
                .add(Disposal.of(Btc.ofSats(6172839), "2021-01-02", Departure.SALE)
                        .from("desk")
                        .proceeds(Money.of("USD", "10000")))
                .add(Acquisition.of(Btc.of(100_000), "2021-03-01", Purchase.atUnknownPrice())
                        .cost(Money.of("USD", "10600000000.01")))
                .build();
        Position p = ledger.position("2021-12-31", selection);
        assertEquals(
                Money.of("USD", new BigDecimal("10000").subtract(expected)),
                p.realizedGain().known());
        Money left = cost.plus(Money.of("USD", "10600000000.01")).minus(Money.of("USD", expected));
        assertEquals(left, p.costBasis().known());
        assertEquals(left, p.lots().stream().map(Lot::cost).reduce(Money.zero("USD"), Money::plus));
        assertEquals(Money.of("USD", "13101.6604807255"), cost, "0.12345679 × 106123.45 by hand");
    }

    /** A loss of a large sum is below zero in 128 bits too: 10^20 − 3 × 10^20. */
    @Test
    void wideMoney_goesBelowZero() {
        Position p = ReserveLedger.of(SV)
                .add(bought("a", 2, "2021-01-01", "600000000000000000000.01"))
                .add(sold("1", "2021-01-02", "100000000000000000000.005"))
                .build()
                .position("2021-12-31", LotSelection.LOFO);
        assertEquals(Money.of("USD", "-200000000000000000000"), p.realizedGain().known());
        assertEquals(Money.of("USD", "300000000000000000000.005"), p.costBasis().known());
    }
}
