package org.reserves.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class PriceTest {
    private static final Price.Known ARTICLE = Price.of("USD", "106000");

    @Test
    void valueOf_isAmountTimesPrice() {
        assertEquals(Money.of("USD", "21962034000"), ARTICLE.valueOf(Btc.of(207_189)));
        assertEquals(Money.of("USD", "0.00106"), ARTICLE.valueOf(Btc.ofSats(1)));
        assertTrue(ARTICLE.isKnown());
    }

    @Test
    void average_reproducesTheGermanSale() {
        // Generalstaatsanwaltschaft Dresden, 2024-07-16: 49,858 BTC for EUR 2,639,683,413.92, EUR 52,944.03 per BTC
        Money proceeds = Money.of("EUR", "2639683413.92");
        assertEquals(
                Money.of("EUR", "52944.03"),
                Price.average(proceeds, Btc.of(49_858), 2, RoundingMode.HALF_UP).perBtc());
    }

    @Test
    void unknown_hasNoValue() {
        Exception e =
                assertThrows(IllegalStateException.class, () -> Price.unknown().valueOf(Btc.of(66)));
        assertEquals(
                "the value of 66 BTC is unknown because the price is; state a price with Price.of", e.getMessage());
        assertFalse(Price.unknown().isKnown());
    }

    @Test
    void of_refusesZeroWhichOftenMeansUnknown() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Price.of("USD", "0.0"));
        assertEquals(
                "price per bitcoin \"USD 0\" is not above zero; where the price is unknown use Price.unknown()",
                e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Price.of("USD", "-1"));
    }

    @Test
    void on_refusesASecondDate() {
        Price.Known dated = ARTICLE.on("2025-05-28");
        assertEquals("USD 106,000 per BTC on 2025-05-28", dated.toString());
        Exception e = assertThrows(IllegalStateException.class, () -> dated.on("2025-05-29"));
        assertEquals("date of the price is already \"2025-05-28\"; state it once", e.getMessage());
    }

    @Test
    void amountFor_roundsAsTold() {
        assertEquals(Btc.parse("0.00943396"), ARTICLE.amountFor(Money.of("USD", "1000"), RoundingMode.DOWN));
        assertEquals(Btc.parse("0.00943397"), ARTICLE.amountFor(Money.of("USD", "1000"), RoundingMode.UP));
    }
}
