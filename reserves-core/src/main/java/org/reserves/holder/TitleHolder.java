package org.reserves.holder;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
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
 * TitleHolder.centralBank("CZ", "Czech National Bank");
 * TitleHolder.supranational("EU");
 * TitleHolder.fundUnits("LU", "Intergenerational Sovereign Fund");
 * TitleHolder.privatePersons("UA", "652 officials");
 * }</pre>
 *
 * <p>Units of a fund are not coins. The share of an ETF that holds bitcoin is an exposure: the fund has title to the coins, and
 * whoever counts both counts them twice. So a holder of units is a title holder of a kind of its own, on a side of its own, and no
 * total counts it.
 *
 * <p>JSON: {@code {"sovereign":"US","kind":"agency","name":"US Marshals Service"}}; an unknown name is left out.
 *
 * <p>A name has one spelling: spaces have one form, and a table, a log or a ledger refuses two names that
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
    /** What a title holder is to its sovereign. */
    public enum Kind {
        /** The state itself: its treasury, or coins no narrower holder is named for. */
        STATE,
        /** A body of the sovereign with coins of its own: police, customs, a court. */
        AGENCY,
        /** The monetary authority of a country, or of several: the European Central Bank is that of {@code EU}. */
        CENTRAL_BANK,
        /** A company the state owns, such as a sovereign wealth fund. */
        STATE_COMPANY,
        /** A company whose shares are traded, whoever holds the majority. */
        LISTED_COMPANY,
        /** A subdivision of the country in its own right. */
        SUB_NATIONAL,
        /** A body of several countries in its own right. */
        SUPRANATIONAL,
        /** The state or a body of its as the holder of units of a fund that holds bitcoin: an exposure, not coins. */
        FUND_UNITS,
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

        /** Returns whether a title holder of this kind holds coins; units of a fund are none. */
        public boolean isOfCoins() {
            return this != FUND_UNITS;
        }

        /**
         * Returns the side of its sovereign that a title holder of this kind is on. A subdivision is on the public side of
         * itself: its sovereign is the subdivision, and its coins are never its country's. Units of a fund are a side of their own.
         */
        public Holder.Side side() {
            return switch (this) {
                case STATE, AGENCY, CENTRAL_BANK, STATE_COMPANY, SUB_NATIONAL, SUPRANATIONAL -> Holder.Side.PUBLIC;
                case FUND_UNITS -> Holder.Side.FUND_UNITS;
                case LISTED_COMPANY -> Holder.Side.LISTED_COMPANY;
                case PRIVATE_PERSONS -> Holder.Side.PRIVATE_PERSONS;
            };
        }
    }

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if a given name is blank, or a state, a subdivision or a supranational body is called one of
     *                                  the others
     */
    @JsonCreator
    public TitleHolder {
        Objects.requireNonNull(sovereign, "sovereign must not be null");
        Objects.requireNonNull(kind, "kind must not be null");
        Words.requireOptional("name of a title holder", name);
        name = name == null ? null : Words.singleSpaced(name);
        if (kind == Kind.STATE || kind == Kind.SUB_NATIONAL || kind == Kind.SUPRANATIONAL) {
            requireItself(sovereign, kind);
        }
    }

    private static void requireItself(Sovereign sovereign, Kind kind) {
        Kind itself = itself(sovereign);
        if (kind != itself) {
            throw new IllegalArgumentException(
                    "title holder " + Words.quote(sovereign.code()) + " (" + sovereign.name() + ") is a "
                            + (itself == Kind.STATE ? "country" : noun(itself)) + ", not a " + noun(kind)
                            + "; use TitleHolder." + factory(itself)
                            + (kind == Kind.SUB_NATIONAL ? ", or the code of the subdivision" : ""));
        }
    }

    private static Kind itself(Sovereign sovereign) {
        if (sovereign.isSubdivision()) {
            return Kind.SUB_NATIONAL;
        }
        return sovereign.isSupranational() ? Kind.SUPRANATIONAL : Kind.STATE;
    }

    private static String noun(Kind itself) {
        return switch (itself) {
            case SUB_NATIONAL -> "subdivision";
            case SUPRANATIONAL -> "supranational body";
            default -> "state";
        };
    }

    private static String factory(Kind itself) {
        return switch (itself) {
            case SUB_NATIONAL -> "subNational";
            case SUPRANATIONAL -> "supranational";
            default -> "state";
        };
    }

    /**
     * Returns the sovereign itself: the state of a country, the subdivision, or the supranational body.
     *
     * @param code the code, like {@code SV}, {@code US-TX} or {@code EU}
     * @throws IllegalArgumentException if the code is unknown
     */
    public static TitleHolder sovereign(String code) {
        return sovereign(Sovereign.of(code));
    }

    /** Returns the sovereign itself: the state of a country, the subdivision, or the supranational body. */
    public static TitleHolder sovereign(Sovereign sovereign) {
        Objects.requireNonNull(sovereign, "sovereign must not be null");
        return new TitleHolder(sovereign, itself(sovereign), null);
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
     * Returns the central bank of a country, or of the European Union.
     *
     * @throws IllegalArgumentException if the code is unknown or the name is blank
     */
    public static TitleHolder centralBank(String code, String name) {
        return named(code, Kind.CENTRAL_BANK, name);
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
     * Returns a body of several countries in its own right.
     *
     * @param code its code, {@code EU}
     * @throws IllegalArgumentException if the code is unknown or that of a country or a subdivision
     */
    public static TitleHolder supranational(String code) {
        return new TitleHolder(Sovereign.of(code), Kind.SUPRANATIONAL, null);
    }

    /**
     * Returns who holds units of a fund that holds bitcoin: an exposure, not coins.
     *
     * @param name who holds them, and if it is known of which fund
     * @throws IllegalArgumentException if the code is unknown or the name is blank
     */
    public static TitleHolder fundUnits(String code, String name) {
        return named(code, Kind.FUND_UNITS, name);
    }

    /**
     * Returns persons in private.
     *
     * @throws IllegalArgumentException if the code is unknown or the name is blank
     */
    public static TitleHolder privatePersons(String code, String name) {
        return named(code, Kind.PRIVATE_PERSONS, name);
    }

    /** Returns whether this is the sovereign itself, not a body, company or person of it. */
    public boolean isSovereignItself() {
        return kind == itself(sovereign);
    }

    // written out, as tables and logs are indexed by them: those of a record cost a young virtual machine forty
    // milliseconds
    @Override
    public boolean equals(Object other) {
        return other instanceof TitleHolder holder
                && kind == holder.kind
                && sovereign.equals(holder.sovereign)
                && Objects.equals(name, holder.name);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * sovereign.hashCode() + kind.hashCode()) + (name == null ? 0 : name.hashCode());
    }

    /** Returns the holder for a reader: {@code US Marshals Service (agency, US)}, {@code El Salvador (state, SV)}. */
    @Override
    public String toString() {
        return (name == null ? sovereign.name() : name) + " (" + kind.words() + ", " + sovereign + ")";
    }

    private static TitleHolder named(String code, Kind kind, String name) {
        Objects.requireNonNull(name, "name of a title holder must not be null");
        return new TitleHolder(Sovereign.of(code), kind, name);
    }
}
