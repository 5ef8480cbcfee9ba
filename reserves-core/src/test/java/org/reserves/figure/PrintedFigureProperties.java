package org.reserves.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.reserves.money.Ratio;

class PrintedFigureProperties {
    @Property(seed = "20250528", tries = 3_000)
    void parse_readsOrRefusesAnyText(@ForAll String text) {
        check(text);
    }

    @Property(seed = "20250528", tries = 5_000)
    void parse_readsOrRefusesTextThatLooksRight(@ForAll("nearlyFigures") String text) {
        check(text);
    }

    @Property(seed = "20250528")
    void rounding_alwaysAgreesWithItsPrint(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long number, @ForAll @IntRange(max = 6) int dropped) {
        BigDecimal truth = BigDecimal.valueOf(number, 6);
        PrintedFigure print = PrintedFigure.parse(
                truth.setScale(6 - dropped, RoundingMode.HALF_EVEN).toPlainString());
        assertTrue(print.agreementWith(ratio(truth)).agrees());
        PrintedFigure cut = PrintedFigure.parse(
                truth.setScale(6 - dropped, RoundingMode.DOWN).toPlainString());
        assertTrue(cut.agreementWith(ratio(truth)).agrees());
    }

    @Property(seed = "20250528")
    void movedPoint_isFoundExactly(
            @ForAll @LongRange(min = 10, max = 99_999) long digits, @ForAll @IntRange(min = 1, max = 12) int places) {
        PrintedFigure print = PrintedFigure.parse(Long.toString(digits));
        BigDecimal number = BigDecimal.valueOf(digits);
        assertEquals(places, print.powerOfTenTo(ratio(number.scaleByPowerOfTen(places))));
        assertEquals(-places, print.powerOfTenTo(ratio(number.scaleByPowerOfTen(-places))));
    }

    @Provide
    Arbitrary<String> nearlyFigures() {
        Arbitrary<String> hedges = Arbitraries.of("", "about ", "nearly ", "more than ", "~", "some", "up to ");
        Arbitrary<String> currencies = Arbitraries.of("", "$", "US$", "€", "EUR ", "XYZ ");
        Arbitrary<String> digits =
                Arbitraries.strings().withChars("0123456789,.-").ofMaxLength(14);
        Arbitrary<String> units =
                Arbitraries.of("", "%", " percent", " million", " billion BTC", " per coin", " MW", "?");
        return Combinators.combine(hedges, currencies, digits, units).as((h, c, d, u) -> h + c + d + u);
    }

    private static void check(String text) {
        PrintedFigure read;
        try {
            read = PrintedFigure.parse(text);
        } catch (IllegalArgumentException refused) {
            assertNotNull(refused.getMessage());
            return;
        }
        assertEquals(read, PrintedFigure.parse(read.toString()));
        assertTrue(read.resolution().signum() > 0);
        assertTrue(read.significantDigits() >= 0);
        if (!read.openEnded()) {
            assertEquals(Agreement.EXACT, read.agreementWith(ratio(read.number())));
        }
    }

    private static Ratio ratio(BigDecimal number) {
        return Ratio.of(number, BigDecimal.ONE);
    }
}
