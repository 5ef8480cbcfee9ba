package org.reserves.holder;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.reserves.internal.Ids;

/**
 * A country of ISO 3166-1, a subdivision of one by ISO 3166-2, or the European Union.
 *
 * <pre>{@code
 * Sovereign.of("SV").name();           // El Salvador
 * Sovereign.of("US-TX").country();     // US
 * Sovereign.of("UX");                  // refused, with the nearest known codes
 * }</pre>
 *
 * <p>Codes are written as the standard writes them: two capital letters, and for a subdivision a hyphen and up to three
 * letters or digits. Georgia is {@code GE} and the state of Georgia {@code US-GA}. That a code is listed says nothing
 * about statehood; the list is the standard's. Two codes more are known, and {@link #codeStatus()} says what they are:
 * {@code EU}, which the standard reserves for the European Union, and {@code XK}, one of the codes it leaves to users, which
 * the European Union and the Unicode CLDR use for Kosovo.
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
    private final CodeStatus codeStatus;

    /** What a code is in ISO 3166. */
    public enum CodeStatus {
        /** Assigned by the standard. */
        ASSIGNED,
        /** Reserved by the standard's maintenance agency for a body that is not a country: {@code EU}. */
        EXCEPTIONALLY_RESERVED,
        /** One of those the standard leaves to its users, so that others may mean something else by it: {@code XK}. */
        USER_ASSIGNED;

        /** Returns the id, {@code user-assigned}. */
        public String id() {
            return Ids.of(this);
        }

        /** Returns the text for a sentence: {@code user assigned}. */
        public String words() {
            return Ids.words(this);
        }
    }

    Sovereign(String code, String name, CodeStatus codeStatus) {
        this.code = code;
        this.name = name;
        this.codeStatus = codeStatus;
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
            known = IsoNames.table().byAlpha3(code);
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

    /** Returns what the code is in ISO 3166; of a subdivision, {@link CodeStatus#ASSIGNED}. */
    public CodeStatus codeStatus() {
        return codeStatus;
    }

    /** Returns whether this is not a country but a body of several: the European Union. */
    public boolean isSupranational() {
        return codeStatus == CodeStatus.EXCEPTIONALLY_RESERVED;
    }

    /** Returns the country a subdivision belongs to, and any other sovereign itself. */
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
