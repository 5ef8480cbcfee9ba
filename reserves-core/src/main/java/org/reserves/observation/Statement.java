package org.reserves.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.holding.Disclosure;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Words;
import org.reserves.money.Btc;
import org.reserves.provenance.Departure;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Provenance;

/**
 * What an observation says: that coins are held, that some left or came, or that an earlier statement is taken back.
 *
 * <p>JSON: an object with {@code "kind"}, {@code held}, {@code reduced}, {@code added} or {@code withdrawn}, described on
 * each type.
 *
 * <p>Immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Statement.Held.class, name = "held"),
    @JsonSubTypes.Type(value = Statement.Reduced.class, name = "reduced"),
    @JsonSubTypes.Type(value = Statement.Added.class, name = "added"),
    @JsonSubTypes.Type(value = Statement.Withdrawn.class, name = "withdrawn")
})
public sealed interface Statement {

    /** Returns that an amount is held in a legal status, acquired in a way. */
    static Held held(Disclosure amount, LegalStatus status, Provenance provenance) {
        return new Held(amount, status, provenance);
    }

    /** Returns that an amount is held, and nothing more. */
    static Held held(Disclosure amount) {
        return new Held(amount, LegalStatus.UNKNOWN, Provenance.unknown());
    }

    /**
     * Returns that an amount left the holder.
     *
     * @throws IllegalArgumentException if the amount is not above zero
     */
    static Reduced reduced(Btc amount, Departure reason) {
        return new Reduced(Amounts.exact("amount that left", amount), reason);
    }

    /**
     * Returns that an amount left the holder, as firmly as it is known: about 50,000, at least 9,000, undisclosed.
     *
     * @throws IllegalArgumentException if the amount can only be zero
     */
    static Reduced reduced(Disclosure amount, Departure reason) {
        return new Reduced(amount, reason);
    }

    /**
     * Returns that an amount came to the holder.
     *
     * @throws IllegalArgumentException if the amount is not above zero
     */
    static Added added(Btc amount, Provenance provenance) {
        return new Added(Amounts.exact("amount that came", amount), provenance);
    }

    /**
     * Returns that an amount came to the holder, as firmly as it is known: about 420, at most 500, undisclosed.
     *
     * @throws IllegalArgumentException if the amount can only be zero
     */
    static Added added(Disclosure amount, Provenance provenance) {
        return new Added(amount, provenance);
    }

    /**
     * Returns that an earlier observation is taken back whole.
     *
     * @param id the id of that observation
     * @throws IllegalArgumentException if a text is blank
     */
    static Withdrawn withdrawn(String id, String reason) {
        return new Withdrawn(id, null, reason);
    }

    /**
     * Returns that so much of the amount of an earlier observation is taken back.
     *
     * @param id the id of that observation
     * @throws IllegalArgumentException if a text is blank, or the amount is not above zero
     */
    static Withdrawn withdrawn(String id, Btc amount, String reason) {
        return new Withdrawn(id, Objects.requireNonNull(amount, "amount must not be null"), reason);
    }

    /**
     * Returns the amount for a reader, under a heading that names the unit: {@code 13,029} held, {@code -1,889.1} that left,
     * {@code +about 420} that came, {@code taken back}.
     */
    String withoutUnit();

    /**
     * Coins are held.
     *
     * <p>JSON: {@code {"kind":"held","amount":{…},"status":"seized","provenance":{…}}}.
     *
     * @param amount     how many, as disclosed
     * @param status     their legal status, as stated
     * @param provenance how they were acquired, as stated
     */
    @ExplicitJson
    @JsonPropertyOrder({"kind", "amount", "status", "provenance"})
    record Held(
            @JsonProperty("amount") Disclosure amount,
            @JsonProperty("status") LegalStatus status,
            @JsonProperty("provenance") Provenance provenance)
            implements Statement {
        /** Validates the components. */
        public Held {
            Objects.requireNonNull(amount, "amount must not be null");
            Objects.requireNonNull(status, "status must not be null");
            Objects.requireNonNull(provenance, "provenance must not be null");
        }

        @JsonCreator
        static Held fromJson(
                @JsonProperty("amount") Disclosure amount,
                @JsonProperty("status") @Nullable LegalStatus status,
                @JsonProperty("provenance") @Nullable Provenance provenance) {
            return new Held(
                    amount,
                    status == null ? LegalStatus.UNKNOWN : status,
                    provenance == null ? Provenance.unknown() : provenance);
        }

        /** How many coins it says are still held: none where it calls them sold or returned. */
        Disclosure held() {
            return status.isHeld() ? amount : Disclosure.exact(Btc.ZERO);
        }

        @Override
        public String withoutUnit() {
            return amount.withoutUnit();
        }

        /** Returns {@code 13,029 BTC, seized}. */
        @Override
        public String toString() {
            return amount + (status == LegalStatus.UNKNOWN ? "" : ", " + status.words());
        }

        @JsonProperty("kind")
        String kindJson() {
            return "held";
        }
    }

    /**
     * Coins left.
     *
     * <p>JSON: {@code {"kind":"reduced","amount":{"kind":"exact","amount":"1889.10000000"},"reason":"sale"}}.
     *
     * @param amount how many, as disclosed; not zero
     * @param reason how they left
     */
    @ExplicitJson
    @JsonPropertyOrder({"kind", "amount", "reason"})
    record Reduced(
            @JsonProperty("amount") Disclosure amount,
            @JsonProperty("reason") Departure reason) implements Statement {
        /**
         * Validates the components.
         *
         * @throws IllegalArgumentException if the amount can only be zero
         */
        @JsonCreator
        public Reduced {
            Amounts.requireMoved("amount that left", amount);
            Objects.requireNonNull(reason, "reason must not be null");
        }

        @Override
        public String withoutUnit() {
            return "-" + amount.withoutUnit();
        }

        /** Returns {@code 1,889.1 BTC left, sale}. */
        @Override
        public String toString() {
            return Amounts.moved(amount) + " left, " + reason.words();
        }

        @JsonProperty("kind")
        String kindJson() {
            return "reduced";
        }
    }

    /**
     * Coins came.
     *
     * <p>JSON: {@code {"kind":"added","amount":{"kind":"about","amount":"420.00000000"},"provenance":{…}}}.
     *
     * @param amount     how many, as disclosed; not zero
     * @param provenance how they came
     */
    @ExplicitJson
    @JsonPropertyOrder({"kind", "amount", "provenance"})
    record Added(
            @JsonProperty("amount") Disclosure amount,
            @JsonProperty("provenance") Provenance provenance) implements Statement {
        /**
         * Validates the components.
         *
         * @throws IllegalArgumentException if the amount can only be zero
         */
        @JsonCreator
        public Added {
            Amounts.requireMoved("amount that came", amount);
            Objects.requireNonNull(provenance, "provenance must not be null");
        }

        @Override
        public String withoutUnit() {
            return "+" + amount.withoutUnit();
        }

        /** Returns {@code 420 BTC came, purchase at an unknown price}. */
        @Override
        public String toString() {
            return Amounts.moved(amount) + " came, " + provenance;
        }

        @JsonProperty("kind")
        String kindJson() {
            return "added";
        }
    }

    /**
     * An earlier observation is taken back. No coins move.
     *
     * <p>JSON: {@code {"kind":"withdrawn","id":"ua-1","amount":"18000.00000000","reason":"declaration error"}}; without an
     * amount all of it is taken back.
     *
     * @param id     the id of that observation
     * @param amount how much of its amount, in BTC, above zero, or null for the whole observation
     * @param reason why
     */
    @ExplicitJson
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"kind", "id", "amount", "reason"})
    record Withdrawn(
            @JsonProperty("id") String id,
            @JsonProperty("amount") @Nullable Btc amount,
            @JsonProperty("reason") String reason)
            implements Statement {
        /**
         * Validates the components.
         *
         * @throws IllegalArgumentException if a text is blank, or a given amount is not above zero
         */
        @JsonCreator
        public Withdrawn {
            Words.require("id of the withdrawn observation", id);
            if (amount != null) {
                Amounts.requireAboveZero("withdrawn amount", amount);
            }
            Words.require("reason of the withdrawal", reason);
        }

        @Override
        public String withoutUnit() {
            return (amount == null ? "" : amount.withoutUnit() + " ") + "taken back";
        }

        /** Returns {@code 18,000 BTC of ua-1 withdrawn, declaration error}. */
        @Override
        public String toString() {
            return (amount == null ? "" : amount.toDisplay() + " of ") + id + " withdrawn, " + reason;
        }

        @JsonProperty("kind")
        String kindJson() {
            return "withdrawn";
        }
    }
}
