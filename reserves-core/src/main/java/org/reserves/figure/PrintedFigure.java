package org.reserves.figure;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.IntPredicate;
import javax.annotation.Nullable;
import org.reserves.money.Ratio;

/**
 * A number as a source printed it, with the words around it: {@code nearly $2.2 billion}.
 *
 * <p>How far the truth may lie from the print follows from the print alone. {@link #resolution()} is the worth of the last
 * printed digit: 0.1 billion in {@code $2.2 billion}, 0.001 in {@code 0.987%}, 1 in {@code 61,000}. After a hedge the zeros
 * at the end of a whole number are rounding, not digits: {@code about 50,000} has a resolution of 10,000.
 *
 * <p>Written form: an optional {@link Hedge} word; an optional currency ({@code $} and {@code US$} are read as USD,
 * {@code €} as EUR, {@code £} as GBP, or an ISO 4217 code and a space); digits, grouped in threes by commas or not at all,
 * with an optional fraction; optionally {@code thousand}, {@code million}, {@code billion} or {@code trillion}; and what is
 * counted: {@code %} or {@code percent}, {@code BTC} or {@code bitcoins}, or other words such as {@code users}, of at most
 * {@value PrintedText#LONGEST} characters in all.
 *
 * <table>
 * <caption>How prints are read</caption>
 * <tr><th>print</th><th>number</th><th>resolution</th><th>unit</th></tr>
 * <tr><td>{@code 207,189}</td><td>207189</td><td>1</td><td></td></tr>
 * <tr><td>{@code nearly $2.2 billion}</td><td>2200000000</td><td>100000000</td><td>USD</td></tr>
 * <tr><td>{@code about $106,000 per coin}</td><td>106000</td><td>1000</td><td>USD</td></tr>
 * <tr><td>{@code 0.987%}</td><td>0.987</td><td>0.001</td><td>%</td></tr>
 * <tr><td>{@code more than 10%}</td><td>10</td><td>10</td><td>%</td></tr>
 * <tr><td>{@code 1,00}, {@code 1.000.000}, {@code about}, {@code ten}</td><td colspan="3">refused</td></tr>
 * </table>
 *
 * <p>Text and JSON: the print itself. Two figures are equal if the prints are.
 *
 * <p>Immutable and thread-safe.
 */
@JsonAutoDetect(creatorVisibility = JsonAutoDetect.Visibility.NONE)
public final class PrintedFigure {
    private final String text;
    private final Hedge hedge;
    private final BigDecimal number;
    private final BigDecimal resolution;
    private final int significantDigits;
    private final String unit;

    PrintedFigure(PrintedText parts) {
        this.text = parts.text();
        this.hedge = parts.hedge();
        this.number = parts.number();
        this.resolution = parts.resolution();
        this.significantDigits = parts.significantDigits();
        this.unit = parts.unit();
    }

    /**
     * Parses a number as printed; see the class for the form.
     *
     * @throws IllegalArgumentException if the text is not of this form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PrintedFigure parse(String text) {
        Objects.requireNonNull(text, "printed figure must not be null");
        return new PrintedFigure(PrintedText.read(text));
    }

    /** Returns the words that soften the number. */
    public Hedge hedge() {
        return hedge;
    }

    /** Returns the number, scale words multiplied out; a percentage stays in percent. */
    public BigDecimal number() {
        return number;
    }

    /** Returns the worth of the last digit that carries meaning, in the unit of {@link #number()}; above zero. */
    public BigDecimal resolution() {
        return resolution;
    }

    /** Returns how many digits carry meaning: three in {@code 0.987%}, one in {@code about 50,000}. */
    public int significantDigits() {
        return significantDigits;
    }

    /** Returns what is counted: an ISO 4217 code, {@code %}, {@code BTC}, another word, or an empty text where none was printed. */
    public String unit() {
        return unit;
    }

    /**
     * Returns how the print agrees with a number in the same unit.
     *
     * <p>Tried in this order: the very number; rounded to the printed digits, ties either way; cut off after them; and, where
     * the print is hedged, as the hedge says.
     */
    public Agreement agreementWith(Ratio truth) {
        return agreement(truth, 0);
    }

    /**
     * Returns the power of ten by which the print misses the number: 1 where the print is ten times too small, −3 where it is
     * a thousand times too large.
     *
     * @return the exponent, from −12 to 12 and not zero, or null where no power of ten makes the print agree, or where
     *     it agrees as it stands
     */
    @Nullable
    public Integer powerOfTenTo(Ratio truth) {
        return agreementWith(truth).agrees()
                ? null
                : places(places -> agreement(truth, places).agrees());
    }

    /** Returns the power of ten by which the print misses a span of numbers, or null. */
    @Nullable
    public Integer powerOfTenTo(Span truth) {
        return span(0).meets(truth) ? null : places(places -> span(places).meets(truth));
    }

    @Nullable
    private Integer places(IntPredicate agrees) {
        if (openEnded() || number.signum() == 0) {
            return null;
        }
        for (int size = 1; size <= PrintedText.MOST_PLACES; size++) {
            if (agrees.test(size)) {
                return size;
            }
            if (agrees.test(-size)) {
                return -size;
            }
        }
        return null;
    }

    /** Returns whether the hedge leaves one side open, so that the print limits nothing there. */
    public boolean openEnded() {
        return hedge == Hedge.MORE_THAN || hedge == Hedge.LESS_THAN;
    }

    /** Returns the number alone where it is not hedged, else all that round to it. */
    public Span meant() {
        return hedge == Hedge.NONE ? Span.of(Span.ratio(number)) : span(0);
    }

    /** Returns the numbers the print can stand for, its point moved by so many places: those that round to it, and what is nearly it. */
    public Span span(int powerOfTen) {
        return hedge == Hedge.NEARLY ? around(resolution, powerOfTen) : around(half(), powerOfTen);
    }

    private Span around(BigDecimal below, int powerOfTen) {
        return new Span(
                Span.ratio(number.subtract(below).scaleByPowerOfTen(powerOfTen)),
                Span.ratio(number.add(half()).scaleByPowerOfTen(powerOfTen)));
    }

    private BigDecimal half() {
        return resolution.divide(BigDecimal.valueOf(2));
    }

    private Agreement agreement(Ratio truth, int powerOfTen) {
        Ratio printed = Span.ratio(number.scaleByPowerOfTen(powerOfTen));
        Ratio digit = Span.ratio(resolution.scaleByPowerOfTen(powerOfTen));
        Ratio excess = truth.minus(printed);
        if (openEnded()) {
            boolean holds = hedge == Hedge.MORE_THAN ? excess.signum() > 0 : excess.signum() < 0;
            return holds ? Agreement.AS_HEDGED : Agreement.NONE;
        }
        if (excess.signum() == 0) {
            return Agreement.EXACT;
        }
        if (around(half(), powerOfTen).contains(truth)) {
            return Agreement.ROUNDED;
        }
        boolean awayFromZero = excess.signum() == (printed.signum() == 0 ? excess.signum() : printed.signum());
        boolean withinDigit = (excess.signum() < 0 ? excess.negated() : excess).compareTo(digit) < 0;
        if (awayFromZero && withinDigit) {
            return Agreement.TRUNCATED;
        }
        return hedge == Hedge.NEARLY && withinDigit && !awayFromZero ? Agreement.AS_HEDGED : Agreement.NONE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PrintedFigure figure && text.equals(figure.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the print itself. */
    @Override
    @JsonValue
    public String toString() {
        return text;
    }
}
