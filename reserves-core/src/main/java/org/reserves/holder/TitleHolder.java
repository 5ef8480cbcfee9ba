package org.reserves.holder;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;
import org.reserves.internal.Words;

/**
 * Who has legal title to the coins. A state, its agency, its company, its province and its officials in private are
 * different holders, also where a tracker prints one flag for all of them.
 *
 * <pre>{@code
 * TitleHolder.state("SV");
 * TitleHolder.agency("US", "US Marshals Service");
 * TitleHolder.subNational("US-TX");
 * TitleHolder.privatePersons("UA", "652 officials");
 * }</pre>
 *
 * <p>JSON: {@code {"sovereign":"US","kind":"agency","name":"US Marshals Service"}}; an unknown name is left out.
 *
 * <p>A name has one spelling: spaces and composed letters have one form, and a table, a log or a ledger refuses two names that
 * differ only in upper and lower case.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sovereign the country or subdivision the holder is of
 * @param kind      what the holder is to it
 * @param name      what the holder is called, or null for the state itself and where the name is unknown
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"sovereign", "kind", "name"})
public record TitleHolder(
        @JsonProperty("sovereign") Sovereign sovereign,
        @JsonProperty("kind") Kind kind,
        @JsonProperty("name") @Nullable String name) {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** What a title holder is to its sovereign. */
    public enum Kind {
        /** The state itself: its treasury, or coins no narrower holder is named for. */
        STATE,
        /** A body of the state with coins of its own: police, customs, a central bank. */
        AGENCY,
        /** A company the state owns, such as a sovereign wealth fund. */
        STATE_COMPANY,
        /** A company whose shares are traded, whoever holds the majority. */
        LISTED_COMPANY,
        /** A subdivision of the country in its own right. */
        SUB_NATIONAL,
        /** Persons in private, such as officials who declared their assets: not public property. */
        PRIVATE_PERSONS;

        /**
         * Returns the kind with the id.
         *
         * @param id the id, like {@code private-persons}
         * @throws IllegalArgumentException if no kind has the id
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Kind fromId(String id) {
            return Ids.find("kind of title holder", Kind.class, id);
        }

        /** Returns the id used in JSON: {@code private-persons}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }

        /** Returns the kind in words: {@code private persons}. */
        public String words() {
            return Ids.words(this);
        }

        /**
         * Returns the side of its sovereign that a title holder of this kind is on. A subdivision is on the public side of
         * itself: its sovereign is the subdivision, and its coins are never its country's.
         */
        public Holder.Side side() {
            return switch (this) {
                case STATE, AGENCY, STATE_COMPANY, SUB_NATIONAL -> Holder.Side.PUBLIC;
                case LISTED_COMPANY -> Holder.Side.LISTED_COMPANY;
                case PRIVATE_PERSONS -> Holder.Side.PRIVATE_PERSONS;
            };
        }
    }

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if a given name is blank, a subdivision is called a state, or a country a
     *                                  sub-national holder
     */
    @JsonCreator
    public TitleHolder {
        Objects.requireNonNull(sovereign, "sovereign must not be null");
        Objects.requireNonNull(kind, "kind must not be null");
        Words.requireOptional("name of a title holder", name);
        name = name == null ? null : spelled(name);
        if (kind == Kind.STATE && sovereign.isSubdivision()) {
            throw new IllegalArgumentException("title holder \"" + sovereign + "\" (" + sovereign.name() + ") is a"
                    + " subdivision, not a state; use TitleHolder.subNational");
        }
        if (kind == Kind.SUB_NATIONAL && !sovereign.isSubdivision()) {
            throw new IllegalArgumentException("title holder \"" + sovereign + "\" (" + sovereign.name() + ") is a"
                    + " country, not a subdivision; use TitleHolder.state, or the code of the subdivision");
        }
    }

    /**
     * Returns the state itself.
     *
     * @param code the code of the country, like {@code SV}
     * @throws IllegalArgumentException if the code is unknown or that of a subdivision
     */
    public static TitleHolder state(String code) {
        return new TitleHolder(Sovereign.of(code), Kind.STATE, null);
    }

    /**
     * Returns a body of the state with coins of its own.
     *
     * @throws IllegalArgumentException if the code is unknown or the name is blank
     */
    public static TitleHolder agency(String code, String name) {
        return named(code, Kind.AGENCY, name);
    }

    /**
     * Returns a company the state owns.
     *
     * @throws IllegalArgumentException if the code is unknown or the name is blank
     */
    public static TitleHolder stateCompany(String code, String name) {
        return named(code, Kind.STATE_COMPANY, name);
    }

    /**
     * Returns a company whose shares are traded.
     *
     * @throws IllegalArgumentException if the code is unknown or the name is blank
     */
    public static TitleHolder listedCompany(String code, String name) {
        return named(code, Kind.LISTED_COMPANY, name);
    }

    /**
     * Returns a subdivision in its own right.
     *
     * @param code the code of the subdivision, like {@code US-TX}
     * @throws IllegalArgumentException if the code is unknown or that of a country
     */
    public static TitleHolder subNational(String code) {
        return new TitleHolder(Sovereign.of(code), Kind.SUB_NATIONAL, null);
    }

    /**
     * Returns persons in private.
     *
     * @throws IllegalArgumentException if the code is unknown or the name is blank
     */
    public static TitleHolder privatePersons(String code, String name) {
        return named(code, Kind.PRIVATE_PERSONS, name);
    }

    /** Returns the holder for a reader: {@code US Marshals Service (agency, US)}, {@code El Salvador (state, SV)}. */
    @Override
    public String toString() {
        return (name == null ? sovereign.name() : name) + " (" + kind.words() + ", " + sovereign + ")";
    }

    private static String spelled(String name) {
        return SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    private static TitleHolder named(String code, Kind kind, String name) {
        Objects.requireNonNull(name, "name of a title holder must not be null");
        return new TitleHolder(Sovereign.of(code), kind, name);
    }
}
