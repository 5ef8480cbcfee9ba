package org.reserves.figure;

import java.math.BigDecimal;
import java.util.List;

/** Makes a figure of what was read: its value or its range, and how finely its digits say it. */
final class FigureComposer {
    private final PrintCursor cursor;

    FigureComposer(PrintCursor cursor) {
        this.cursor = cursor;
    }

    /** Returns the figure of one number. */
    PrintedText single(Hedge hedge, NumberReader.Part part, UnitReader.Unit unit) {
        PrintedNumber number = part.number();
        int power = part.scale().power();
        int zeros = hedge == Hedge.NONE ? 0 : number.zeros();
        boolean digitsAreAll = power == 0 && number.step().compareTo(BigDecimal.ONE) <= 0 && !part.isPart();
        return new PrintedText(
                hedge,
                part.value(),
                part.value(),
                number.step().scaleByPowerOfTen(power),
                number.step().scaleByPowerOfTen(power + zeros),
                number.significant() - zeros,
                hedge == Hedge.NONE && digitsAreAll,
                false,
                unit.unit(),
                unit.per());
    }

    /**
     * The power of ten of the first end: its own, or that of the second, which holds for both unless the range would then run
     * backwards. 2 to 3 hundred million, 100 to 200 million, but 500,000 to 1 million.
     */
    private static ScaleReader.Scale scaleOfFirst(NumberReader.Part first, NumberReader.Part second) {
        int own = first.scale().power();
        if (first.isScaled()) {
            return first.scale();
        }
        int thousands = second.scale().thousands();
        int whole = own == 0 ? second.scale().power() : own + thousands;
        for (int power : new int[] {whole, own + thousands}) {
            if (first.value(power).compareTo(second.value()) <= 0) {
                return new ScaleReader.Scale(power, thousands);
            }
        }
        return first.scale();
    }

    /**
     * Returns the figure of a range.
     *
     * @throws UnreadableFigureException if it ends below its beginning
     */
    PrintedText range(Hedge hedge, NumberReader.Part first, NumberReader.Part second, UnitReader.Unit unit) {
        NumberReader.Part scaled = new NumberReader.Part(
                first.number(), scaleOfFirst(first, second), first.isScaled(), first.currency(), false, Hedge.NONE);
        BigDecimal low = scaled.value();
        BigDecimal high = second.value();
        if (low.compareTo(high) > 0) {
            throw cursor.refused(
                    UnreadableFigureException.Reason.BACKWARD_RANGE,
                    "is a range that ends below its beginning",
                    cursor.readable(List.of(reversed(low, high, unit))));
        }
        PrintedText end = single(hedge, second, unit);
        PrintedText begin = single(hedge, scaled, unit);
        boolean finerBegin = begin.step().compareTo(end.step()) < 0;
        PrintedText finer = finerBegin ? begin : end;
        return new PrintedText(
                hedge,
                low,
                high,
                finer.step(),
                begin.resolution().min(end.resolution()),
                finer.significantDigits(),
                false,
                true,
                unit.unit(),
                unit.per());
    }

    private String reversed(BigDecimal low, BigDecimal high, UnitReader.Unit unit) {
        Digits.Convention convention = cursor.locale().convention();
        return convention.write(PrintedNumber.plain(high))
                + "–"
                + convention.write(PrintedNumber.plain(low))
                + (unit.unit().isEmpty() ? "" : " " + unit.unit());
    }
}
