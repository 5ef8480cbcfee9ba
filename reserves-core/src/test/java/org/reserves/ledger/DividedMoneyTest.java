package org.reserves.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.holder.TitleHolder;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Purchase;
import org.reserves.provenance.Seizure;

/** Money that belongs to several coins is divided by them, and its parts sum to it. All by hand. */
class DividedMoneyTest {
    private static final TitleHolder SV = TitleHolder.state("SV");

    /**
     * 4 sold for 100: 1 that cost 10, 2 of unknown cost and 1 that cost 30. A quarter of 100 each: 25 − 10 + 25 − 30 = 10 on the 2 that
     * have a cost.
     */
    @Test
    void proceeds_belongToKnownAndUnknownCoins() {
        Position position = ReserveLedger.of(SV)
                .add(bought("1", "2024-01-01", "10"))
                .add(Acquisition.of(Btc.of(2), "2024-01-02", Purchase.atUnknownPrice()))
                .add(bought("1", "2024-01-03", "30"))
                .add(sold("4", "2024-02-01", "100"))
                .build()
                .position("2024-12-31", LotSelection.FIFO);
        assertEquals(
                "USD 10 for 2 BTC, unknown for 2 BTC", position.realizedGain().toString());
    }

    /** 1 and 3 seized coins are forfeited at a value of 400 together: 100 and 300 are what they cost the state. */
    @Test
    void valueAtForfeiture_belongsToEachLot() {
        Position position = ReserveLedger.of(SV)
                .add(Acquisition.of(Btc.of(1), "2024-01-01", Seizure.inCase("x")))
                .add(Acquisition.of(Btc.of(3), "2024-01-02", Seizure.inCase("y")))
                .add(StatusChange.of("2024-02-01", LegalStatus.SEIZED, LegalStatus.FORFEITED)
                        .amount(Btc.of(4))
                        .value(Money.of("USD", "400")))
                .build()
                .position("2024-12-31", LotSelection.FIFO);
        assertEquals(
                List.of("1 BTC USD 100", "3 BTC USD 300"),
                position.lots().stream()
                        .map(lot -> lot.amount().toDisplay() + " " + lot.cost())
                        .toList());
        assertEquals(Money.of("USD", "400"), position.costBasis().known());
    }

    /**
     * Section 104, on the satoshi: of 10 satoshis for 10 dollars one is sold with the 2 bought that day for 4. Three sales of one satoshi
     * each share 2 of the day and 1 of the pool, whole ones: 15 − 4 − 1 = 10 in all, and 9 are left for 9.
     */
    @Test
    void sameDaySales_shareWholeSatoshis() {
        ReserveLedger ledger = ReserveLedger.of(SV)
                .add(bought("0.0000001", "2024-01-01", "10"))
                .add(bought("0.00000002", "2024-03-01", "4"))
                .add(sold("0.00000001", "2024-03-01", "5"))
                .add(sold("0.00000001", "2024-03-01", "5"))
                .add(sold("0.00000001", "2024-03-01", "5"))
                .build();
        Position position = ledger.position("2024-12-31", LotSelection.SECTION_104);
        assertEquals("USD 10 for 0.00000003 BTC", position.realizedGain().toString());
        assertEquals("USD 9 for 0.00000009 BTC", position.costBasis().toString());
        assertEquals(
                List.of(1L, 1L, 1L),
                position.disposals().stream()
                        .map(sale -> sale.lots().stream()
                                .mapToLong(used -> used.amount().toSats())
                                .sum())
                        .toList());
    }

    /** 3 and 1 sold on a day on which 2 were bought for 100; the other 2 are of 10 for 400. Each sale has its part of both. */
    @Test
    void sameDaySales_shareBothRules() {
        Position position = ReserveLedger.of(SV)
                .add(bought("10", "2024-01-01", "400"))
                .add(bought("2", "2024-03-01", "100"))
                .add(sold("3", "2024-03-01", "300"))
                .add(sold("1", "2024-03-01", "100"))
                .build()
                .position("2024-12-31", LotSelection.SECTION_104);
        assertEquals("USD 220 for 4 BTC", position.realizedGain().toString());
        assertEquals(
                List.of(Money.of("USD", "135"), Money.of("USD", "45")),
                position.disposals().stream()
                        .map(sale -> sale.lots().stream().map(UsedLot::cost).reduce(Money.zero("USD"), Money::plus))
                        .toList());
    }

    /** Parts of products of more than 64 bits, against numbers of any length; half goes to the even neighbour. */
    @ParameterizedTest
    @CsvSource({
        "10, 1, 4",
        "14, 1, 4",
        "-10, 1, 4",
        "-14, 1, 4",
        "15, 1, 2",
        "17, 1, 2",
        "7, 3, 3",
        "7, 0, 3",
        "0, 2, 3",
        "9223372036854775807, 2099999997690000, 2099999997690000",
        "9223372036854775807, 2099999997689999, 2099999997690000",
        "-9223372036854775807, 1, 2099999997690000",
        "9223372036854775807, 1049999998845000, 2099999997690000",
        "9223372036854775807, 4294967296, 4294967297",
        "9223372036854775807, 4294967295, 4294967296",
        "4611686018427387904, 2, 3",
        "6148914691236517205, 2, 3",
        "9223372036854775806, 1, 2",
        "9223372036854775805, 1, 2",
        "-9223372036854775803, 1, 2",
        "1000000000000000003, 1000000007, 2000000014"
    })
    void share_isThatOfExactArithmetic(long total, long part, long whole) {
        BigInteger[] exact = BigInteger.valueOf(total)
                .abs()
                .multiply(BigInteger.valueOf(part))
                .divideAndRemainder(BigInteger.valueOf(whole));
        int half = exact[1].shiftLeft(1).compareTo(BigInteger.valueOf(whole));
        boolean up = half > 0 || (half == 0 && exact[0].testBit(0));
        BigInteger expected = exact[0].add(up ? BigInteger.ONE : BigInteger.ZERO);
        assertTrue(expected.bitLength() < Long.SIZE);
        assertEquals(total < 0 ? expected.negate() : expected, BigInteger.valueOf(Split.share(total, part, whole)));
    }

    private static Acquisition bought(String btc, String day, String usd) {
        return Acquisition.of(Btc.parse(btc), day, Purchase.atUnknownPrice()).cost(Money.of("USD", usd));
    }

    private static Disposal sold(String btc, String day, String usd) {
        return Disposal.of(Btc.parse(btc), day, Departure.SALE).proceeds(Money.of("USD", usd));
    }
}
