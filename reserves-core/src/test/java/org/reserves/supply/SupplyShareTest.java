package org.reserves.supply;

import static java.math.RoundingMode.DOWN;
import static java.math.RoundingMode.HALF_EVEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reserves.money.Btc;
import org.reserves.money.Ratio;

class SupplyShareTest {
    /** The shares printed in the article of May 2025, Mars Finance; 0.221 is 0.2207 and the total was printed 2.522. */
    @ParameterizedTest
    @CsvSource({"207189, 0.987", "46351, 0.221", "13029, 0.062", "6089, 0.029", "529705, 2.522"})
    void percent_isWhatTheArticlePrintedOfTheCap(String amount, BigDecimal printed) {
        SupplyShare share = SupplyShare.of(Btc.parse(amount), Supply.cap());
        assertEquals(printed, share.percent(3, HALF_EVEN));
    }

    @Test
    void toString_printsTheShareAndBothAmounts() {
        assertEquals(
                "0.987 % (207,189 BTC of the nominal cap of 21,000,000 BTC)",
                SupplyShare.of(Btc.of(207_189), Supply.cap()).toString());
        assertEquals(
                "< 0.001 % (1 BTC of the coins scheduled up to block 840,000 (19,687,503.125 BTC))",
                SupplyShare.of(Btc.of(1), Supply.scheduledAt(840_000)).toString());
    }

    @Test
    void plus_isTheShareOfTheSum() {
        SupplyShare sum = SupplyShare.of(Btc.of(1), Supply.cap()).plus(SupplyShare.of(Btc.of(2), Supply.cap()));
        assertEquals(SupplyShare.of(Btc.of(3), Supply.cap()), sum);
        assertEquals(Ratio.parse("1/7000000"), sum.ratio());
    }

    @Test
    void plus_refusesAShareOfAnotherSupply() {
        SupplyShare ofCap = SupplyShare.of(Btc.of(1), Supply.cap());
        SupplyShare ofMaximum = SupplyShare.of(Btc.of(1), Supply.maximum());
        Exception e = assertThrows(IllegalArgumentException.class, () -> ofCap.plus(ofMaximum));
        assertEquals(
                "shares of the \"nominal cap of 21,000,000 BTC\" and of the \"maximum of 20,999,999.9769 BTC\" "
                        + "cannot be added; take both of the same supply",
                e.getMessage());
    }

    @Test
    void exceedsSupply_isAnAnswerNotAnError() {
        SupplyShare tooMuch = SupplyShare.of(Btc.parse("20999999.97690001"), Supply.maximum());
        assertTrue(tooMuch.isAboveSupply());
        assertEquals(new BigDecimal("100.0000"), tooMuch.percent(4, DOWN));
        assertTrue(tooMuch.ratio().compareTo(Ratio.ONE) > 0);
        assertFalse(SupplyShare.of(Supply.maximum().amount(), Supply.maximum()).isAboveSupply());
    }

    @Test
    void of_takesADifferenceBelowZero() {
        SupplyShare change = SupplyShare.of(Btc.of(-10), Supply.cap());
        assertFalse(change.isAboveSupply());
        assertEquals(Ratio.parse("-1/2100000"), change.ratio());
    }

    @Test
    void of_refusesNull() {
        assertEquals(
                "amount must not be null",
                assertThrows(NullPointerException.class, () -> SupplyShare.of(null, Supply.cap()))
                        .getMessage());
        assertEquals(
                "supply must not be null",
                assertThrows(NullPointerException.class, () -> SupplyShare.of(Btc.of(1), null))
                        .getMessage());
    }
}
