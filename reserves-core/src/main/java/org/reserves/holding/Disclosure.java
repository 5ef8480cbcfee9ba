package org.reserves.holding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.reserves.internal.ExplicitJson;
import org.reserves.money.Btc;

/**
 * How much a holder or an observer says is held, and how firmly: exactly, about, at least, at most, a range, or not at all.
 *
 * <p>Undisclosed is a case of its own. It has no bounds, is never zero, and every total names who left it open.
 *
 * <p>JSON: {@code {"kind":"exact","amount":"207189.00000000"}}; likewise {@code about}, {@code at-least} and
 * {@code at-most}; {@code {"kind":"range","low":"…","high":"…"}}; {@code {"kind":"undisclosed"}}.
 *
 * <p>Amounts are in BTC and not negative. Immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Disclosure.Exact.class, name = "exact"),
    @JsonSubTypes.Type(value = Disclosure.About.class, name = "about"),
    @JsonSubTypes.Type(value = Disclosure.AtLeast.class, name = "at-least"),
    @JsonSubTypes.Type(value = Disclosure.AtMost.class, name = "at-most"),
    @JsonSubTypes.Type(value = Disclosure.Range.class, name = "range"),
    @JsonSubTypes.Type(value = Disclosure.Undisclosed.class, name = "undisclosed")
})
public sealed interface Disclosure {

    /**
     * Returns a figure stated without a hedge.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    static Exact exact(Btc amount) {
        return new Exact(amount);
    }

    /**
     * Returns a figure stated with a hedge such as "about" or "nearly".
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    static About about(Btc amount) {
        return new About(amount);
    }

    /**
     * Returns a lower limit.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    static AtLeast atLeast(Btc amount) {
        return new AtLeast(amount);
    }

    /**
     * Returns an upper limit; the lower one is zero.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    static AtMost atMost(Btc amount) {
        return new AtMost(amount);
    }

    /**
     * Returns two limits, both included.
     *
     * @throws IllegalArgumentException if low is negative or high is below it
     */
    static Range range(Btc low, Btc high) {
        return new Range(low, high);
    }

    /** Returns the disclosure of nobody: coins may exist, their number is not stated. */
    static Undisclosed undisclosed() {
        return Undisclosed.INSTANCE;
    }

    /** Returns whether any number was stated. */
    default boolean isDisclosed() {
        return !(this instanceof Undisclosed);
    }

    /**
     * Returns what was stated, in numbers.
     *
     * @throws IllegalStateException if nothing was
     */
    Bounds bounds();

    /**
     * Returns what was stated for a reader, under a heading that names the unit: {@code about 50,000}, {@code at most 5},
     * {@code undisclosed}. Otherwise as {@link #toString()}.
     */
    default String withoutUnit() {
        return isDisclosed() ? bounds().withoutUnit() : toString();
    }

    /** Returns what was stated for a reader: {@code about 50,000 BTC}, {@code at most 5 BTC}, {@code undisclosed}. */
    @Override
    String toString();

    /**
     * A figure stated without a hedge.
     *
     * @param amount in BTC, not negative
     */
    @ExplicitJson
    @JsonPropertyOrder({"kind", "amount"})
    record Exact(@JsonProperty("amount") Btc amount) implements Disclosure {
        /**
         * Validates the amount.
         *
         * @throws IllegalArgumentException if it is negative
         */
        @JsonCreator
        public Exact(@JsonProperty("amount") Btc amount) {
            this.amount = Bounds.requireHoldable("amount", amount);
        }

        @Override
        public Bounds bounds() {
            return new Bounds(amount, amount, false);
        }

        @Override
        public String toString() {
            return bounds().toString();
        }

        @JsonProperty("kind")
        String kindJson() {
            return "exact";
        }
    }

    /**
     * A figure stated with a hedge.
     *
     * @param amount in BTC, not negative
     */
    @ExplicitJson
    @JsonPropertyOrder({"kind", "amount"})
    record About(@JsonProperty("amount") Btc amount) implements Disclosure {
        /**
         * Validates the amount.
         *
         * @throws IllegalArgumentException if it is negative
         */
        @JsonCreator
        public About(@JsonProperty("amount") Btc amount) {
            this.amount = Bounds.requireHoldable("amount", amount);
        }

        @Override
        public Bounds bounds() {
            return new Bounds(amount, amount, true);
        }

        @Override
        public String toString() {
            return bounds().toString();
        }

        @JsonProperty("kind")
        String kindJson() {
            return "about";
        }
    }

    /**
     * A lower limit.
     *
     * @param amount in BTC, not negative
     */
    @ExplicitJson
    @JsonPropertyOrder({"kind", "amount"})
    record AtLeast(@JsonProperty("amount") Btc amount) implements Disclosure {
        /**
         * Validates the amount.
         *
         * @throws IllegalArgumentException if it is negative
         */
        @JsonCreator
        public AtLeast(@JsonProperty("amount") Btc amount) {
            this.amount = Bounds.requireHoldable("amount", amount);
        }

        @Override
        public Bounds bounds() {
            return new Bounds(amount, null, false);
        }

        @Override
        public String toString() {
            return bounds().toString();
        }

        @JsonProperty("kind")
        String kindJson() {
            return "at-least";
        }
    }

    /**
     * An upper limit.
     *
     * @param amount in BTC, not negative
     */
    @ExplicitJson
    @JsonPropertyOrder({"kind", "amount"})
    record AtMost(@JsonProperty("amount") Btc amount) implements Disclosure {
        /**
         * Validates the amount.
         *
         * @throws IllegalArgumentException if it is negative
         */
        @JsonCreator
        public AtMost(@JsonProperty("amount") Btc amount) {
            this.amount = Bounds.requireHoldable("amount", amount);
        }

        @Override
        public Bounds bounds() {
            return new Bounds(Btc.ZERO, amount, false);
        }

        @Override
        public String withoutUnit() {
            return "at most " + amount.withoutUnit();
        }

        @Override
        public String toString() {
            return withoutUnit() + " BTC";
        }

        @JsonProperty("kind")
        String kindJson() {
            return "at-most";
        }
    }

    /**
     * Two limits, both included.
     *
     * @param low  in BTC, not negative
     * @param high in BTC, not below low
     */
    @ExplicitJson
    @JsonPropertyOrder({"kind", "low", "high"})
    record Range(
            @JsonProperty("low") Btc low,
            @JsonProperty("high") Btc high) implements Disclosure {
        /**
         * Validates the limits.
         *
         * @throws IllegalArgumentException if low is negative or high is below it
         */
        @JsonCreator
        public Range(@JsonProperty("low") Btc low, @JsonProperty("high") Btc high) {
            Bounds checked = new Bounds(low, Bounds.requireHoldable("high", high), false);
            this.low = checked.low();
            this.high = high;
        }

        @Override
        public Bounds bounds() {
            return new Bounds(low, high, false);
        }

        @Override
        public String toString() {
            return bounds().toString();
        }

        @JsonProperty("kind")
        String kindJson() {
            return "range";
        }
    }

    /** No number stated. */
    @ExplicitJson
    record Undisclosed() implements Disclosure {
        static final Undisclosed INSTANCE = new Undisclosed();

        /** Returns the disclosure of nobody; prefer {@link Disclosure#undisclosed()}. */
        @JsonCreator
        public Undisclosed {}

        @Override
        public Bounds bounds() {
            throw new IllegalStateException(
                    "an undisclosed amount has no bounds, not even zero; ask isDisclosed() first");
        }

        @Override
        public String toString() {
            return "undisclosed";
        }

        @JsonProperty("kind")
        String kindJson() {
            return "undisclosed";
        }
    }
}
