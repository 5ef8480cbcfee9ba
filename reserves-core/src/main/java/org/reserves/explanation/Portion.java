package org.reserves.explanation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;
import org.reserves.internal.Lists;
import org.reserves.internal.Words;
import org.reserves.money.Btc;
import org.reserves.observation.Amounts;
import org.reserves.observation.Observation;

/**
 * So much of a printed row, and what is known of it.
 *
 * <p>JSON: {@code {"row":{…},"nature":"sold","amount":"1889.10000000","because":[{…}],"words":"…"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param row     whose row it is, as printed
 * @param nature  what these coins are
 * @param amount  how many, in BTC, above zero
 * @param because the observations that say so
 * @param words   why, in words
 */
@ExplicitJson
@JsonPropertyOrder({"row", "nature", "amount", "because", "words"})
public record Portion(
        @JsonProperty("row") TitleHolder row,
        @JsonProperty("nature") Nature nature,
        @JsonProperty("amount") Btc amount,
        @JsonProperty("because") List<Observation> because,
        @JsonProperty("words") String words) {

    /** What coins under a flag are. */
    public enum Nature {
        /** Mined, bought or given, and a record, the chain or an attribution shows as many. */
        ACQUIRED("acquired by the state, with evidence"),
        /** Said to be mined, bought or given, beyond what evidence shows. */
        ACQUIRED_UNPROVEN("acquired by the state, by trackers' word alone"),
        /** Seized, and title has passed. */
        FORFEITED("forfeited to the state"),
        /** Seized, and title has not passed. */
        SEIZED("seized, not forfeited"),
        /** Seized, and owed to a victim or former owner. */
        TO_BE_RETURNED("to be returned"),
        /** Seized; nobody tells apart what of it is forfeited. */
        SEIZED_OR_FORFEITED("seized, forfeited or not is not told apart"),
        /** Said by somebody to be gone, with no later evidence that it is there. */
        PERHAPS_SOLD("alleged to be sold, unknown whether still held"),
        /** Reported to have left. */
        SOLD("sold already"),
        /** Declared by persons in private. */
        PRIVATE("private persons' declarations"),
        /** Part of a statement that was taken back. */
        WITHDRAWN("declared and taken back"),
        /** Somebody states the figure, and nobody how the coins were acquired or in what legal status they are. */
        NOT_DESCRIBED("stated, but nobody says how they were acquired"),
        /** Nothing known says anything about it. */
        UNSUPPORTED("nothing recorded supports it");

        private final String words;

        Nature(String words) {
            this.words = words;
        }

        /**
         * Returns the nature with the id.
         *
         * @throws IllegalArgumentException if there is none
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Nature fromId(String id) {
            return Ids.find("nature of a portion", Nature.class, id);
        }

        /** Returns the id, {@code to-be-returned}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }

        /** Returns the nature in words. */
        public String words() {
            return words;
        }
    }

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if the amount is not above zero or the words are blank
     */
    @JsonCreator
    public Portion {
        Objects.requireNonNull(row, "row must not be null");
        Objects.requireNonNull(nature, "nature must not be null");
        Amounts.requireAboveZero("amount of a portion", amount);
        because = Lists.copyOf("because", because);
        Words.require("words", words);
    }

    /** Returns {@code FI 1,889.1 BTC, sold already: …}. */
    @Override
    public String toString() {
        return row.sovereign() + " " + amount.toDisplay() + ", " + nature.words + ": " + words;
    }
}
