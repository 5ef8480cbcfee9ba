package org.reserves.figure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.reserves.internal.Ids;

/**
 * How a print writes its numbers: which sign begins the fraction, what groups the digits, and in whose words scales and
 * hedges stand. It is said by the caller and never guessed from the digits.
 *
 * <table>
 * <caption>Conventions; every locale also groups by apostrophes, no-break and thin spaces</caption>
 * <tr><th>locale</th><th>fraction</th><th>groups</th><th>1,234.5 million dollars</th></tr>
 * <tr><td>{@link #ENGLISH}</td><td>point</td><td>commas, in threes or as in India</td><td>{@code $1,234.5 million}</td></tr>
 * <tr><td>{@link #INDIAN}</td><td>point</td><td>commas, in threes or as in India</td><td>{@code $12,34.5}, as {@code $123.45 crore}</td></tr>
 * <tr><td>{@link #GERMAN}</td><td>comma</td><td>points, spaces</td><td>{@code 1.234,5 Millionen Dollar}</td></tr>
 * <tr><td>{@link #FRENCH}</td><td>comma</td><td>spaces</td><td>{@code 1 234,5 millions de dollars}</td></tr>
 * <tr><td>{@link #SPANISH}</td><td>comma</td><td>points, spaces</td><td>{@code 1.234,5 millones de dólares}</td></tr>
 * <tr><td>{@link #CENTRAL_AMERICAN}</td><td>point</td><td>commas</td><td>{@code 1,234.5 millones de dólares}</td></tr>
 * <tr><td>{@link #PORTUGUESE}</td><td>comma</td><td>points, spaces</td><td>{@code US$ 1.234,5 milhões}</td></tr>
 * <tr><td>{@link #CHINESE}</td><td>point</td><td>commas</td><td>{@code 12.345亿美元}</td></tr>
 * </table>
 *
 * <p>Source of fraction and group signs: Unicode CLDR 46, number symbols of en, en-IN, de, fr, es, es-MX, pt and zh. In German,
 * French, Spanish and the Portuguese of Portugal a {@code Billion} is 10¹², an English trillion; in Brazil a {@code bilhão} is
 * 10⁹.
 *
 * <p>Text and JSON: the {@linkplain #id() id}, {@code central-american}.
 */
public enum PrintLocale {
    /** English of any country. Rupees need their country, as six states have some. */
    ENGLISH(Digits.Convention.POINT, EnglishWords.english()),
    /** English of India: as {@link #ENGLISH}, and {@code Rs} is INR. */
    INDIAN(Digits.Convention.POINT, EnglishWords.indian()),
    /** German. */
    GERMAN(Digits.Convention.COMMA, OtherWords.german()),
    /** French. */
    FRENCH(Digits.Convention.COMMA_AND_SPACES, OtherWords.french()),
    /** Spanish of Spain and South America. */
    SPANISH(Digits.Convention.COMMA, OtherWords.spanish()),
    /** Spanish of Mexico, El Salvador and its neighbours, whose numbers are written as in English. */
    CENTRAL_AMERICAN(Digits.Convention.POINT, OtherWords.spanish()),
    /** Portuguese of Brazil and Portugal. */
    PORTUGUESE(Digits.Convention.COMMA, OtherWords.portuguese()),
    /** Chinese, with 万 and 亿. */
    CHINESE(Digits.Convention.POINT, OtherWords.chinese());

    private final Digits.Convention convention;

    // never changes once it is made
    @SuppressWarnings("ImmutableEnumChecker")
    private final Lexicon lexicon;

    PrintLocale(Digits.Convention convention, Lexicon lexicon) {
        this.convention = convention;
        this.lexicon = lexicon;
    }

    /**
     * Returns the constant with this text form.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PrintLocale fromId(String id) {
        return Ids.find("locale of a print", PrintLocale.class, id);
    }

    /** Returns the text form, also in JSON: {@code central-american}. */
    @JsonValue
    public String id() {
        return Ids.of(this);
    }

    Digits.Convention convention() {
        return convention;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** Whether numbers in words are composed as in English. */
    boolean isEnglish() {
        return this == ENGLISH || this == INDIAN;
    }

    /** Returns prints that can be read, for errors. */
    List<String> examples() {
        return lexicon.phrases("example");
    }
}
