package org.reserves.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExchangeRatesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 7, 12);

    /** A rate made up for the test: EUR 1 = USD 1.0890. */
    private static final ExchangeRates RATES = ExchangeRates.of("EUR", "USD", Map.of(DAY, new BigDecimal("1.0890")));

    @Test
    void of_givesTheRateOfTheDayAndNoOther() {
        assertEquals(new BigDecimal("1.0890"), RATES.rate("EUR", "USD", DAY));
        assertEquals(
                "there is no rate from EUR to USD on 2024-07-13; the last before is of 2024-07-12; add the rate of the day",
                assertThrows(IllegalArgumentException.class, () -> RATES.rate("EUR", "USD", DAY.plusDays(1)))
                        .getMessage());
        assertEquals(
                "there is no rate from USD to EUR, only from EUR to USD; use inverse for the opposite direction",
                assertThrows(IllegalArgumentException.class, () -> RATES.rate("USD", "EUR", DAY))
                        .getMessage());
    }

    @Test
    void inverse_dividesWithTheDecimalsThatAreNamed() {
        // 1 / 1.0890 = 0.91827364…
        assertEquals(
                new BigDecimal("0.918274"),
                RATES.inverse(6, RoundingMode.HALF_EVEN).rate("USD", "EUR", DAY));
        assertEquals(
                new BigDecimal("0.918273"), RATES.inverse(6, RoundingMode.DOWN).rate("USD", "EUR", DAY));
        assertEquals(
                "rate from USD to EUR on 2024-07-12 rounds to zero with 0 decimals; keep more of them",
                assertThrows(IllegalArgumentException.class, () -> RATES.inverse(0, RoundingMode.DOWN)
                                .rate("USD", "EUR", DAY))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> RATES.inverse(-1, RoundingMode.DOWN));
    }

    @Test
    void of_refusesWhatIsNoRate() {
        assertThrows(IllegalArgumentException.class, () -> ExchangeRates.of("EUR", "EUR", Map.of()));
        assertThrows(IllegalArgumentException.class, () -> ExchangeRates.of("EUR", "XBT", Map.of()));
        assertThrows(
                IllegalArgumentException.class, () -> ExchangeRates.of("EUR", "USD", Map.of(DAY, BigDecimal.ZERO)));
    }
}
