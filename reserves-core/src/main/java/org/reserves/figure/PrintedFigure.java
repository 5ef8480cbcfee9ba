package org.reserves.figure;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import javax.annotation.Nullable;
import org.reserves.money.Ratio;

/**
 * A number as a source printed it, with the words around it: {@code nearly $2.2 billion}.
 *
 * <p>How far the truth may lie from the print follows from the print alone. {@link #resolution()} is the worth of the last
 * printed digit: 0.1 billion in {@code $2.2 billion}, 0.001 in {@code 0.987%}, 1 in {@code 61,000}. After a hedge the zeros
 * at the end of a whole number are rounding, not digits: {@code about 50,000} has a resolution of 10,000.
 *
 * <p>Written form: {@link Hedge} words; a currency sign, ISO 4217 code, {@code BTC} or {@code ₿}; digits or number words; a
 * scale, in any case and spacing; a hedge behind the number or its scale, {@code +} or {@code or so}; what is counted; and
 * what it is counted per. A range has two numbers, and what only its end states holds for both. At most
 * {@value FigureReader#LONGEST} characters. Digits of every script, full-width signs, no-break and thin spaces and
 * apostrophes between groups are read.
 *
 * <table>
 * <caption>How prints are read, where no locale is said</caption>
 * <tr><th>print</th><th>hedge</th><th>number</th><th>resolution</th><th>unit</th><th>per</th></tr>
 * <tr><td>{@code 207,189}</td><td>none</td><td>207189</td><td>1</td><td></td><td></td></tr>
 * <tr><td>{@code nearly $2.2 billion}, {@code nearly $2.2bn}</td><td>nearly</td><td>2200000000</td><td>100000000</td><td>USD</td><td></td></tr>
 * <tr><td>{@code about $106,000 per coin}, {@code ~$106K/BTC}</td><td>about</td><td>106000</td><td>1000</td><td>USD</td><td>BTC</td></tr>
 * <tr><td>{@code $106,000 per year}</td><td>none</td><td>106000</td><td>1</td><td>USD</td><td>year</td></tr>
 * <tr><td>{@code 0.987%}, {@code 0.987 per cent}</td><td>none</td><td>0.987</td><td>0.001</td><td>%</td><td></td></tr>
 * <tr><td>{@code 12K BTC}, {@code ₿12k}, {@code BTC 12 thousand}</td><td>none</td><td>12000</td><td>1000</td><td>BTC</td><td></td></tr>
 * <tr><td>{@code 6,000+ BTC}, {@code at least 6,000 BTC}</td><td>at least</td><td>6000</td><td>1000</td><td>BTC</td><td></td></tr>
 * <tr><td>{@code £300m}, {@code GBP 300 million}, {@code 300 million pounds}</td><td>none</td><td>300000000</td><td>1000000</td><td>GBP</td><td></td></tr>
 * <tr><td>{@code ₹150 crore}, {@code 1.5 billion Indian rupees}</td><td>none</td><td>1500000000</td><td>10000000, 100000000</td><td>INR</td><td></td></tr>
 * <tr><td>{@code $1.2–1.3 billion}</td><td>none</td><td>1200000000 to 1300000000</td><td>100000000</td><td>USD</td><td></td></tr>
 * <tr><td>{@code about 10 to 12 thousand}</td><td>about</td><td>10000 to 12000</td><td>1000</td><td></td><td></td></tr>
 * <tr><td>{@code half}, {@code a third}</td><td>none</td><td>50, 33.33</td><td>5</td><td>%</td><td></td></tr>
 * <tr><td>{@code one hundred and twenty}, {@code two hundred thousand}</td><td>none</td><td>120, 200000</td><td>1, 100000</td><td></td><td></td></tr>
 * <tr><td>{@code two and a half million}, {@code a dozen}</td><td>none</td><td>2500000, 12</td><td>100000, 1</td><td></td><td></td></tr>
 * <tr><td>{@code $100-plus million}</td><td>at least</td><td>100000000</td><td>100000000</td><td>USD</td><td></td></tr>
 * <tr><td>{@code half a million users}</td><td>none</td><td>500000</td><td>100000</td><td>users</td><td></td></tr>
 * <tr><td>{@code 49.858}, {@code $61.000}, {@code ¥5}, {@code Rs 5}, {@code 5 pesos}, {@code $515 mil}</td><td colspan="5">refused: two readers read them differently</td></tr>
 * <tr><td>{@code 0,500}, {@code 1,00}, {@code 1.000.000}, {@code 12 345}</td><td colspan="5">refused: no English print groups like that</td></tr>
 * <tr><td>{@code about}, {@code ten gazillion}, {@code 2.2zn}, {@code 3rd}, {@code 2,2 Milliarden}, {@code 12 tousand}, {@code 3亿}, {@code 5 mBTC}</td><td colspan="5">refused: not understood</td></tr>
 * </table>
 *
 * <p>Prints of other languages are read where the caller says their {@link PrintLocale}; then {@code 49.858} has one reading,
 * in {@link PrintLocale#ENGLISH} too. A point before three digits is never ambiguous with a scale or a percent sign:
 * {@code 2.196 billion}, {@code 2.522%}.
 *
 * <p>JSON: the print itself, {@code "nearly $2.2 billion"}; where a locale was said,
 * {@code {"text":"2,2 Mrd. Dollar","locale":"german"}}. Two figures are equal if print and locale are.
 *
 * <p>Immutable and thread-safe.
 */
@JsonAutoDetect(creatorVisibility = JsonAutoDetect.Visibility.NONE)
public final class PrintedFigure {
    /** The most places by which the point of a print is moved when a slip is looked for. */
    private static final int MOST_PLACES = 12;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final String TEXT = "text";
    private static final String LOCALE = "locale";

    private final String text;

    @Nullable
    private final PrintLocale locale;

    private final PrintedText parts;

    private PrintedFigure(String text, @Nullable PrintLocale locale) {
        this.text = text;
        this.locale = locale;
        this.parts = FigureReader.read(text, locale);
    }

    /**
     * Parses a number as an English text prints it; see the class for the form. What a reader of another language would read
     * differently is refused.
     *
     * @throws UnreadableFigureException if the text is not of this form, or has two readings
     */
    public static PrintedFigure parse(String text) {
        return new PrintedFigure(Objects.requireNonNull(text, "printed figure must not be null"), null);
    }

    /**
     * Parses a number as a text of this language prints it.
     *
     * @throws UnreadableFigureException if the text is not of this form
     */
    public static PrintedFigure parse(String text, PrintLocale locale) {
        Objects.requireNonNull(text, "printed figure must not be null");
        return new PrintedFigure(text, Objects.requireNonNull(locale, "locale must not be null"));
    }

    /**
     * Returns the longest figure that begins at a place of a longer text: hedge words, one number, what is counted where that is a
     * currency, bitcoin or percent, and "per coin". Words that could be counted, such as "users", are left out, and so is the other
     * end of a range. Digits that letters behind them make another number are no figure: {@code 5 mld pounds} is not five.
     *
     * @param from   the first character, an index of the text
     * @param locale how the text prints numbers, or null where English is taken for granted and what others read differently is
     *               no figure
     * @return what is found, or null where no figure begins there that can be read in one way
     * @throws IndexOutOfBoundsException if the place is not in the text
     */
    @Nullable
    public static FoundFigure longestAt(String text, int from, @Nullable PrintLocale locale) {
        Objects.requireNonNull(text, "text must not be null");
        return FigureFinder.at(text, Objects.checkIndex(from, text.length()), locale);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PrintedFigure fromJson(Object json) {
        if (json instanceof String print) {
            return parse(print);
        }
        if (json instanceof Map<?, ?> object
                && object.get(TEXT) instanceof String print
                && object.get(LOCALE) instanceof String id) {
            return parse(print, PrintLocale.fromId(id));
        }
        throw new IllegalArgumentException("printed figure \"" + json
                + "\" is neither a text nor an object with text and locale; write it like \"61,000 BTC\"");
    }

    /** Returns the locale that was said to be that of the print, or null where none was. */
    @Nullable
    public PrintLocale locale() {
        return locale;
    }

    /** Returns what the words around the number say of it. */
    public Hedge hedge() {
        return parts.hedge();
    }

    /** Returns the number, scale words multiplied out; a percentage stays in percent, and a range has its middle here. */
    public BigDecimal number() {
        return isRange() ? parts.low().add(parts.high()).divide(TWO) : parts.low();
    }

    /** Returns the lower end of a range; else the number. */
    public BigDecimal low() {
        return parts.low();
    }

    /** Returns the upper end of a range; else the number. */
    public BigDecimal high() {
        return parts.high();
    }

    /** Returns whether two numbers are printed, between which the truth lies. */
    public boolean isRange() {
        return parts.isRange();
    }

    /** Returns whether the digits are all there is: no hedge, no scale, no range, no part of a whole in words. */
    public boolean isExact() {
        return parts.isExact();
    }

    /** Returns the worth of the last digit that carries meaning, in the unit of {@link #number()}; above zero. */
    public BigDecimal resolution() {
        return parts.resolution();
    }

    /** Returns how many digits carry meaning: three in {@code 0.987%}, one in {@code about 50,000}. */
    public int significantDigits() {
        return parts.significantDigits();
    }

    /** Returns what is counted: an ISO 4217 code, {@code %}, {@code BTC}, another word, or an empty text where none was printed. */
    public String unit() {
        return parts.unit();
    }

    /**
     * Returns for each of what it is counted: {@code BTC} in {@code $106,000 per coin}, {@code year} in
     * {@code $106,000 per year}, or an empty text where it is not a rate.
     */
    public String per() {
        return parts.per();
    }

    /**
     * Returns how the print agrees with a number in the same unit.
     *
     * <p>Tried in this order: the very number; rounded to the printed digits, ties either way; cut off after them; and, where
     * the print is hedged or a range, as its words say:
     *
     * <ul>
     *   <li>{@link Hedge#ABOUT}: rounding to the printed digits. Zeros at the end of a whole number count as rounded, but no
     *       further than a tenth of the number, so that {@code about 10,000} is 9,000 to 11,000;
     *   <li>{@link Hedge#NEARLY} and {@link Hedge#JUST_OVER}: on that side alone, by less than the last digit that carries
     *       meaning and by less than a tenth of the number;
     *   <li>{@link Hedge#MORE_THAN} and {@link Hedge#LESS_THAN}: on that side, by any amount;
     *   <li>{@link Hedge#AT_LEAST} and {@link Hedge#AT_MOST}: the number, or on that side by any amount;
     *   <li>a range: between its ends, each rounded to its digits.
     * </ul>
     */
    public Agreement agreementWith(Ratio truth) {
        Objects.requireNonNull(truth, "truth must not be null");
        return PrintedBounds.of(parts, 0).agreementWith(truth);
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
        Objects.requireNonNull(truth, "truth must not be null");
        PrintedBounds bounds = PrintedBounds.of(parts, 0);
        if (bounds.agreementWith(truth).agrees()) {
            return null;
        }
        Span reach = bounds.reach();
        return places(moved -> {
            Ratio number = truth.multipliedBy(moved);
            return reach.contains(number) && bounds.agreementWith(number).agrees();
        });
    }

    /** Returns the power of ten by which the print misses a span of numbers, or null. */
    @Nullable
    public Integer powerOfTenTo(Span truth) {
        Objects.requireNonNull(truth, "truth must not be null");
        Span span = span(0);
        return span.meets(truth) ? null : places(moved -> span.meets(truth.times(moved)));
    }

    /** The smallest shift of the point that agrees; the truth is moved the other way, which is the same and needs one span. */
    @Nullable
    private Integer places(Predicate<Ratio> agrees) {
        if (isOpenEnded() || number().signum() == 0) {
            return null;
        }
        for (int size = 1; size <= MOST_PLACES; size++) {
            BigInteger power = BigInteger.TEN.pow(size);
            if (agrees.test(Ratio.of(BigInteger.ONE, power))) {
                return size;
            }
            if (agrees.test(Ratio.of(power, BigInteger.ONE))) {
                return -size;
            }
        }
        return null;
    }

    /** Returns whether the hedge leaves one side open, so that the print limits nothing there. */
    public boolean isOpenEnded() {
        return hedge().isOpenAbove() || hedge().isOpenBelow();
    }

    /** Returns the number alone where its digits are all there is, without hedge, scale or range; else {@link #span}. */
    public Span meant() {
        return isExact() ? Span.of(Span.ratio(parts.low())) : span(0);
    }

    /** Returns the numbers the print can stand for, its point moved by so many places. */
    public Span span(int powerOfTen) {
        return PrintedBounds.of(parts, powerOfTen).span();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PrintedFigure figure && text.equals(figure.text) && locale == figure.locale;
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, locale);
    }

    /** Returns the print itself. */
    @Override
    public String toString() {
        return text;
    }

    @JsonValue
    Object json() {
        if (locale == null) {
            return text;
        }
        Map<String, String> object = new LinkedHashMap<>();
        object.put(TEXT, text);
        object.put(LOCALE, locale.id());
        return object;
    }
}
