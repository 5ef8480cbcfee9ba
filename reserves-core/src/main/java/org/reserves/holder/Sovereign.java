package org.reserves.holder;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A country of ISO 3166-1, or a subdivision of one by ISO 3166-2.
 *
 * <pre>{@code
 * Sovereign.of("SV").name();           // El Salvador
 * Sovereign.of("US-TX").country();     // US
 * Sovereign.of("UX");                  // refused, with the nearest known codes
 * }</pre>
 *
 * <p>Codes are written as the standard writes them: two capital letters, and for a subdivision a hyphen and up to three
 * letters or digits. Georgia is {@code GE} and the state of Georgia {@code US-GA}. That a code is listed says nothing
 * about statehood; the list is the standard's.
 *
 * <p>Text and JSON: the code, {@code "US-TX"}. Sovereigns are ordered by it.
 *
 * <p>Immutable and thread-safe.
 */
@JsonAutoDetect(creatorVisibility = JsonAutoDetect.Visibility.NONE)
public final class Sovereign implements Comparable<Sovereign> {
    static final int COUNTRY_LENGTH = 2;

    private final String code;
    private final String name;

    Sovereign(String code, String name) {
        this.code = code;
        this.name = name;
    }

    /**
     * Returns the country or subdivision with the code.
     *
     * <table>
     * <caption>What is read and what is refused</caption>
     * <tr><th>text</th><th>result</th></tr>
     * <tr><td>{@code GE}</td><td>Georgia, the country</td></tr>
     * <tr><td>{@code US-GA}</td><td>Georgia, the state of the United States</td></tr>
     * <tr><td>{@code us}, {@code US_TX}, {@code USA}, {@code UK}, {@code Georgia}</td>
     * <td>refused; the message has the code that was meant</td></tr>
     * <tr><td>{@code UX}, {@code US-TZ}</td><td>refused; the message has the nearest known codes</td></tr>
     * </table>
     *
     * @throws IllegalArgumentException if the code is not known
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Sovereign of(String code) {
        Objects.requireNonNull(code, "sovereign code must not be null");
        Sovereign known = Iso3166.table().find(code);
        if (known == null) {
            throw new IllegalArgumentException(UnknownCode.sentence(code, Iso3166.table()));
        }
        return known;
    }

    /**
     * Returns the sovereign that a text names: a code in any case, {@code us-tx}; the three letters of a country, {@code USA}; or
     * the English name of a country, {@code United States}, {@code the UK}. Names of subdivisions are not read, as many are also
     * those of countries.
     *
     * @return the sovereign, or empty where the text names none
     */
    public static Optional<Sovereign> named(String text) {
        Objects.requireNonNull(text, "name of a sovereign must not be null");
        String code = text.strip().toUpperCase(Locale.ROOT).replace('_', '-');
        Sovereign known = Iso3166.table().find(code);
        if (known == null) {
            known = CountryNames.find(text);
        }
        if (known == null && code.length() == COUNTRY_LENGTH + 1) {
            known = Iso3166.table().byAlpha3(code);
        }
        return Optional.ofNullable(known);
    }

    /**
     * Returns whether a country has its name for itself: false for Georgia, as one of the United States is called so too. Names of
     * subdivisions are taken for shared.
     */
    public boolean hasUniqueName() {
        return !isSubdivision() && !CountryNames.isShared(this);
    }

    /** Returns the code of ISO 3166-1 alpha-2 or of ISO 3166-2. */
    public String code() {
        return code;
    }

    /** Returns the English name: {@code United States}, {@code Texas}. Names are not unique, codes are. */
    public String name() {
        return name;
    }

    /** Returns the country a subdivision belongs to, and a country itself. */
    public Sovereign country() {
        return isSubdivision() ? of(code.substring(0, COUNTRY_LENGTH)) : this;
    }

    /** Returns whether this is a subdivision of ISO 3166-2, not a country. */
    public boolean isSubdivision() {
        return code.length() > COUNTRY_LENGTH;
    }

    @Override
    public int compareTo(Sovereign other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sovereign sovereign && code.equals(sovereign.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** Returns the code. */
    @Override
    @JsonValue
    public String toString() {
        return code;
    }
}
