package org.reserves.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;
import java.util.function.Supplier;
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
    @Property(seed = "20250528", tries = 1_000)
    void parse_readsOrRefusesAnyText(@ForAll String text) {
        check(text);
    }

    @Property(seed = "20250528", tries = 3_000)
    void parse_readsOrRefusesTextThatLooksRight(@ForAll("nearlyFigures") String text) {
        check(text);
    }

    @Property(seed = "20250528")
    void rounding_alwaysAgreesWithItsPrint(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long number, @ForAll @IntRange(max = 6) int dropped) {
        BigDecimal truth = BigDecimal.valueOf(number, 6);
        PrintedFigure print = PrintedFigure.parse(
                truth.setScale(6 - dropped, RoundingMode.HALF_EVEN).toPlainString(), PrintLocale.ENGLISH);
        assertTrue(print.agreementWith(ratio(truth)).agrees());
        PrintedFigure cut = PrintedFigure.parse(
                truth.setScale(6 - dropped, RoundingMode.DOWN).toPlainString(), PrintLocale.ENGLISH);
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
        Arbitrary<String> hedges = Arbitraries.of(
                "", "", "about ", "nearly ", "more than ", "~", "some", "up to ", "between ", "约", "rund ", "just ");
        Arbitrary<String> currencies = Arbitraries.of(
                "", "", "$", "US$", "€", "EUR ", "XYZ ", "¥", "Rs. ", "BTC ", "₿", "-", "half a ", "one");
        Arbitrary<String> digits = Arbitraries.oneOf(
                Arbitraries.strings().withChars("0123456789,.-").ofMaxLength(14),
                Arbitraries.of(
                        "one hundred and twenty",
                        "two and a half",
                        "a dozen",
                        "2½",
                        "five thousand two hundred",
                        "1,234.5",
                        "1.234",
                        "1.234,5",
                        "0,500",
                        "1-2",
                        "12 345",
                        "12\u00A0345",
                        "5 to 7",
                        "5 and 7"));
        Arbitrary<String> units = Arbitraries.of(
                "",
                "%",
                " percent",
                " million",
                " billion BTC",
                " per coin",
                " MW",
                "?",
                "k",
                "bn+",
                " Mrd.",
                "万枚比特币",
                " mil millones",
                " or so",
                "-plus million",
                " and a half",
                " and twenty",
                "-plus",
                " a day",
                " to 9 million",
                " million users",
                " rupees",
                "zn");
        return Combinators.combine(hedges, currencies, digits, units).as((h, c, d, u) -> h + c + d + u);
    }

    /** The documented exception or a figure that reads back; and every remedy of a refusal can be followed. */
    private static void check(String text) {
        for (PrintLocale locale : PrintLocale.values()) {
            check(() -> PrintedFigure.parse(text, locale), remedy -> PrintedFigure.parse(remedy, locale));
        }
        check(() -> PrintedFigure.parse(text), PrintedFigure::parse);
    }

    private static void check(Supplier<PrintedFigure> reading, Function<String, PrintedFigure> again) {
        PrintedFigure read;
        try {
            read = reading.get();
        } catch (UnreadableFigureException refused) {
            assertNotNull(refused.reason());
            assertFalse(refused.remedies().isEmpty());
            refused.remedies().forEach(remedy -> assertNotNull(again.apply(remedy)));
            return;
        }
        assertTrue(read.resolution().signum() > 0);
        assertTrue(read.significantDigits() >= 0);
        assertTrue(read.low().compareTo(read.high()) <= 0);
        if (!read.isOpenEnded() && !read.isRange()) {
            assertEquals(Agreement.EXACT, read.agreementWith(ratio(read.number())));
            assertTrue(read.span(0).contains(ratio(read.number())));
        }
    }

    private static Ratio ratio(BigDecimal number) {
        return Ratio.of(number, BigDecimal.ONE);
    }
}
