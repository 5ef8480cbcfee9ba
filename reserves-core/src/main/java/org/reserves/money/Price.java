package org.reserves.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.source.Source;

/**
 * The price of one bitcoin, known or unknown: value = amount × price.
 *
 * <pre>{@code
 * Price price = Price.of("USD", "106000").on("2025-05-28");
 * price.valueOf(Btc.of(207_189));      // USD 21962034000
 * Price.unknown().valueOf(Btc.of(1));  // IllegalStateException, never zero
 * }</pre>
 *
 * <p>A price is above zero. Data services that mean "unknown" often write 0; that is refused here.
 *
 * <p>JSON: {@code {"kind":"known","perBtc":"USD 106000","date":"2025-05-28","source":{…}}} or {@code {"kind":"unknown"}}.
 *
 * <p>Immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Price.Known.class, name = "known"),
    @JsonSubTypes.Type(value = Price.Unknown.class, name = "unknown")
})
public sealed interface Price {

    /**
     * Returns a price per bitcoin without date and source; add them with {@link Known#on} and {@link Known#source(Source)}.
     *
     * @throws IllegalArgumentException if the currency is unknown, or the amount is malformed or not above zero
     */
    static Known of(String currency, String perBtc) {
        return of(Money.of(currency, perBtc));
    }

    /**
     * Returns a price per bitcoin without date and source.
     *
     * @throws IllegalArgumentException if the amount is not above zero
     */
    static Known of(Money perBtc) {
        return new Known(perBtc, null, null);
    }

    /**
     * Returns the average price at which an amount changed hands: total ÷ amount, rounded to {@code scale} decimals with the given mode.
     *
     * @throws ArithmeticException      if the amount is zero
     * @throws IllegalArgumentException if the result is not above zero
     */
    static Known average(Money total, Btc amount, int scale, RoundingMode rounding) {
        Objects.requireNonNull(total, "total must not be null");
        Objects.requireNonNull(amount, "amount must not be null");
        return of(total.dividedBy(amount.toBigDecimal(), scale, rounding));
    }

    /** Returns the price that nobody has stated. */
    static Unknown unknown() {
        return Unknown.INSTANCE;
    }

    /**
     * Returns the value of the amount at this price, exactly.
     *
     * @throws IllegalStateException if the price is unknown
     */
    Money valueOf(Btc amount);

    /** Returns whether the price is {@link Known}. */
    boolean isKnown();

    /**
     * A stated price.
     *
     * @param perBtc money for one bitcoin, above zero
     * @param date   the day it was the price, or null where that was not stated
     * @param source who stated it, or null where that was not stated
     */
    @ExplicitJson
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"kind", "perBtc", "date", "source"})
    record Known(
            @JsonProperty("perBtc") Money perBtc,
            @Nullable LocalDate date,
            @JsonProperty("source") @Nullable Source source)
            implements Price {

        /**
         * Validates the components.
         *
         * @throws IllegalArgumentException if the amount is not above zero
         */
        public Known {
            Objects.requireNonNull(perBtc, "perBtc must not be null");
            if (date != null) {
                IsoDates.requireSinceGenesis("price date", date);
            }
            if (perBtc.signum() <= 0) {
                throw new IllegalArgumentException("price per bitcoin \"" + perBtc
                        + "\" is not above zero; where the price is unknown use Price.unknown()");
            }
        }

        @JsonCreator
        static Known fromJson(
                @JsonProperty("perBtc") Money perBtc,
                @JsonProperty("date") @Nullable String date,
                @JsonProperty("source") @Nullable Source source) {
            return new Known(perBtc, IsoDates.parseOptional("date", date), source);
        }

        /**
         * Returns this price with the day it was the price.
         *
         * @throws IllegalArgumentException if the text is not an ISO day
         * @throws IllegalStateException    if there is a day already
         */
        public Known on(String isoDate) {
            return on(IsoDates.parse("price date", isoDate));
        }

        /**
         * Returns this price with the day it was the price.
         *
         * @throws IllegalArgumentException if the day is before that of the genesis block, 2009-01-03, or after the year 9999
         * @throws IllegalStateException    if there is a day already
         */
        public Known on(LocalDate day) {
            IsoDates.requireSinceGenesis("price date", day);
            Words.requireUnset("date of the price", date);
            return new Known(perBtc, day, source);
        }

        /**
         * Returns this price with its source.
         *
         * @throws IllegalStateException if there is a source already
         */
        public Known source(Source source) {
            Objects.requireNonNull(source, "source must not be null");
            Words.requireUnset("source of the price", this.source);
            return new Known(perBtc, date, source);
        }

        @Override
        public Money valueOf(Btc amount) {
            Objects.requireNonNull(amount, "amount must not be null");
            return perBtc.multipliedBy(amount.toBigDecimal());
        }

        /**
         * Returns the amount of bitcoin this money buys, rounded to the satoshi with the given mode.
         *
         * @throws IllegalArgumentException if the currencies differ
         */
        public Btc amountFor(Money money, RoundingMode rounding) {
            Objects.requireNonNull(rounding, "rounding must not be null");
            Ratio coins = money.ratioTo(perBtc);
            return Btc.of(coins.toBigDecimal(Btc.SCALE, rounding));
        }

        @Override
        public boolean isKnown() {
            return true;
        }

        @JsonProperty("date")
        @Nullable
        String dateJson() {
            return IsoDates.print(date);
        }

        /** Returns the price for a reader: {@code USD 106,000 per BTC on 2025-05-28}. */
        @Override
        public String toString() {
            return perBtc.toDisplay() + " per BTC" + (date == null ? "" : " on " + date);
        }

        @JsonProperty("kind")
        String kindJson() {
            return "known";
        }
    }

    /** The price that nobody has stated. */
    @ExplicitJson
    record Unknown() implements Price {
        static final Unknown INSTANCE = new Unknown();

        /** Returns an unknown price; prefer {@link Price#unknown()}. */
        @JsonCreator
        public Unknown {}

        @Override
        public Money valueOf(Btc amount) {
            Objects.requireNonNull(amount, "amount must not be null");
            throw new IllegalStateException("the value of " + amount.toDisplay()
                    + " is unknown because the price is; state a price with Price.of");
        }

        @Override
        public boolean isKnown() {
            return false;
        }

        /** Returns {@code unknown price}. */
        @Override
        public String toString() {
            return "unknown price";
        }

        @JsonProperty("kind")
        String kindJson() {
            return "unknown";
        }
    }
}
