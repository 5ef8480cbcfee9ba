package org.reserves.holder;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;

/**
 * Whose whole a figure is about: the public side of a sovereign, its listed companies, its private persons, or the fund units of its
 * public side.
 *
 * <p>A state, its agencies, its central bank and the companies it owns are one side. Trackers print one figure for all of them, so figures
 * that name the state and figures that name its customs are rivals about the same coins, not two holdings. Listed companies
 * and private persons are sides of their own: their coins are never the state's. Nor are those of a province, which is a
 * sovereign of its own here, with a public side of its own. Units of a fund are an exposure and no coins, so what is said of them is
 * never set against what is said of coins.
 *
 * <pre>{@code
 * Holder.of("UA");                // the state of Ukraine, its agencies, its companies
 * Holder.privatePersons("UA");    // its officials and citizens
 * }</pre>
 *
 * <p>JSON: {@code {"sovereign":"UA","side":"private-persons"}}.
 *
 * <p>Immutable and thread-safe. Ordered by code, then side.
 *
 * @param sovereign the country or subdivision
 * @param side      whose coins, within it
 */
@ExplicitJson
@JsonPropertyOrder({"sovereign", "side"})
public record Holder(
        @JsonProperty("sovereign") Sovereign sovereign,
        @JsonProperty("side") Side side) implements Comparable<Holder> {
    /** A side of a sovereign. */
    public enum Side {
        /** The sovereign itself, its agencies, its central bank and the companies it owns. */
        PUBLIC,
        /** Companies whose shares are traded. */
        LISTED_COMPANY,
        /** Persons in private, officials included. */
        PRIVATE_PERSONS,
        /** Units of funds in the hands of the public side: an exposure, not coins. */
        FUND_UNITS;

        /**
         * Returns the side with the id.
         *
         * @throws IllegalArgumentException if there is none
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Side fromId(String id) {
            return Ids.find("side of a holder", Side.class, id);
        }

        /** Returns the id used in JSON. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }

        /** Returns the text for a sentence: {@code private persons}. */
        public String words() {
            return Ids.words(this);
        }
    }

    /** Validates the components. */
    @JsonCreator
    public Holder {
        Objects.requireNonNull(sovereign, "sovereign must not be null");
        Objects.requireNonNull(side, "side must not be null");
    }

    /**
     * Returns the public side of a sovereign.
     *
     * @throws IllegalArgumentException if the code is unknown
     */
    public static Holder of(String code) {
        return new Holder(Sovereign.of(code), Side.PUBLIC);
    }

    /**
     * Returns the private persons of a sovereign.
     *
     * @throws IllegalArgumentException if the code is unknown
     */
    public static Holder privatePersons(String code) {
        return new Holder(Sovereign.of(code), Side.PRIVATE_PERSONS);
    }

    /**
     * Returns the listed companies of a sovereign.
     *
     * @throws IllegalArgumentException if the code is unknown
     */
    public static Holder listedCompanies(String code) {
        return new Holder(Sovereign.of(code), Side.LISTED_COMPANY);
    }

    /**
     * Returns the fund units in the hands of the public side of a sovereign.
     *
     * @throws IllegalArgumentException if the code is unknown
     */
    public static Holder fundUnits(String code) {
        return new Holder(Sovereign.of(code), Side.FUND_UNITS);
    }

    /** Returns the side a title holder is on, by {@link TitleHolder.Kind#side()}. */
    public static Holder of(TitleHolder titleHolder) {
        Objects.requireNonNull(titleHolder, "titleHolder must not be null");
        return new Holder(titleHolder.sovereign(), titleHolder.kind().side());
    }

    /**
     * Returns whether a title holder is on this side of this very sovereign: the customs of a country are, its provinces, listed
     * companies and private persons are not.
     */
    public boolean includes(TitleHolder titleHolder) {
        return equals(of(titleHolder));
    }

    // written out, as logs are indexed by holders: those of a record cost a young virtual machine forty milliseconds
    @Override
    public boolean equals(Object other) {
        return other instanceof Holder holder && side == holder.side && sovereign.equals(holder.sovereign);
    }

    @Override
    public int hashCode() {
        return 31 * sovereign.hashCode() + side.hashCode();
    }

    @Override
    public int compareTo(Holder other) {
        int order = sovereign.compareTo(other.sovereign);
        return order == 0 ? side.compareTo(other.side) : order;
    }

    /** Returns the holder for a reader: {@code Ukraine}, {@code private persons of Ukraine}. */
    @Override
    public String toString() {
        return switch (side) {
            case PUBLIC -> sovereign.name();
            case LISTED_COMPANY -> "listed companies of " + sovereign.name();
            case PRIVATE_PERSONS -> "private persons of " + sovereign.name();
            case FUND_UNITS -> "fund units of " + sovereign.name();
        };
    }
}
