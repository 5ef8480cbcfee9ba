package org.reserves.provenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;
import org.reserves.internal.Words;

/**
 * How coins came to their holder.
 *
 * <pre>{@code
 * Seizure.inCase("Silk Road").by("FBI");
 * Mining.by("Druk Holdings").from("hydropower");
 * Purchase.at(Price.of("USD", "44000")).underProgramme("Bitcoin Law");
 * Donation.toCampaign("Aid For Ukraine");
 * Transfer.from("US Marshals Service").because("Executive Order 14233");
 * Provenance.unknown().because("first seen in a tracker");
 * }</pre>
 *
 * <p>JSON: an object with {@code "kind"} and the stated facts, described on each type.
 *
 * <p>Immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Seizure.class, name = "seizure"),
    @JsonSubTypes.Type(value = Mining.class, name = "mining"),
    @JsonSubTypes.Type(value = Purchase.class, name = "purchase"),
    @JsonSubTypes.Type(value = Donation.class, name = "donation"),
    @JsonSubTypes.Type(value = Transfer.class, name = "transfer"),
    @JsonSubTypes.Type(value = Provenance.Unknown.class, name = "unknown")
})
public sealed interface Provenance permits Seizure, Mining, Purchase, Donation, Transfer, Provenance.Unknown {

    /** The six ways. A {@code switch} over {@link Provenance#kind()} treats them all, and the compiler checks it. */
    enum Kind {
        /** Taken by law enforcement: {@link Seizure}. */
        SEIZURE,
        /** New coins earned: {@link Mining}. */
        MINING,
        /** Bought for money: {@link Purchase}. */
        PURCHASE,
        /** Given: {@link Donation}. */
        DONATION,
        /** Handed over by another public body: {@link Transfer}. */
        TRANSFER,
        /** Not stated by anybody: {@link Unknown}. */
        UNKNOWN;

        /**
         * Returns the kind with the id.
         *
         * @param id the id, like {@code seizure}
         * @throws IllegalArgumentException if no kind has the id
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Kind fromId(String id) {
            return Ids.find("kind of provenance", Kind.class, id);
        }

        /** Returns the id used in JSON: {@code seizure}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }

        /** Returns the text for a sentence: {@code seizure}. */
        public String words() {
            return Ids.words(this);
        }
    }

    /** Returns a provenance nobody has stated; say why with {@link Unknown#because}. */
    static Unknown unknown() {
        return Unknown.INSTANCE;
    }

    /** Returns which of the six this is. */
    @JsonProperty("kind")
    Kind kind();

    /** Returns a provenance of the same kind that says nothing more; a transfer keeps its former holder, as there is none without. */
    default Provenance bare() {
        return switch (kind()) {
            case SEIZURE -> new Seizure(null, null, null);
            case MINING -> new Mining(null, null);
            case PURCHASE -> Purchase.atUnknownPrice();
            case DONATION -> new Donation(null, null);
            case TRANSFER -> Transfer.from(((Transfer) this).from());
            case UNKNOWN -> unknown();
        };
    }

    /**
     * A provenance nobody has stated.
     *
     * <p>JSON: {@code {"kind":"unknown","reason":"first seen in a tracker"}}; what is unknown is left out.
     *
     * @param reason why it is unknown, or null
     */
    @ExplicitJson
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"kind", "reason"})
    record Unknown(@JsonProperty("reason") @Nullable String reason) implements Provenance {
        static final Unknown INSTANCE = new Unknown(null);

        /**
         * Validates the component; prefer {@link Provenance#unknown()}.
         *
         * @throws IllegalArgumentException if a given reason is blank
         */
        @JsonCreator
        public Unknown {
            Words.requireOptional("reason why a provenance is unknown", reason);
        }

        /**
         * Returns this with the reason why the provenance is unknown.
         *
         * @throws IllegalArgumentException if the reason is blank
         * @throws IllegalStateException    if there is a reason already
         */
        public Unknown because(String reason) {
            Words.require("reason why a provenance is unknown", reason);
            Words.requireUnset("reason why a provenance is unknown", this.reason);
            return new Unknown(reason);
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        /** Returns {@code unknown provenance} and the reason. */
        @Override
        public String toString() {
            return "unknown provenance" + (reason == null ? "" : " (" + reason + ")");
        }
    }
}
