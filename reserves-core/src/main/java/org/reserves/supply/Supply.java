package org.reserves.supply;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.chain.BlockHeight;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.money.Btc;
import org.reserves.source.Source;

/**
 * A number of bitcoin that a share can be taken of, with what it stands for.
 *
 * <pre>{@code
 * Supply.cap();                   // nominal cap of 21,000,000 BTC
 * Supply.maximum();               // maximum of 20,999,999.9769 BTC
 * Supply.scheduledAt(840_000);    // coins scheduled up to block 840,000 (19,687,503.125 BTC)
 * Supply.scheduledOn("2024-04-20");
 * Supply.measured(total, height, source).less(LostCoins.of(amount, study));
 * }</pre>
 *
 * <p>A supply is above zero. Supplies are equal when they stand for the same thing: a stated supply of 21,000,000 BTC is
 * not the nominal cap.
 *
 * <p>JSON: {@code {"kind":"cap"}}, {@code {"kind":"maximum"}}, {@code {"kind":"scheduled","height":840000}} or
 * {@code {"kind":"stated","amount":"19800000.00000000","source":{…}}}; what can be computed is not written. The other
 * kinds are described on {@link ScheduledOn}, {@link MeasuredSupply} and {@link SupplyLessLost}.
 *
 * <p>Immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Supply.Cap.class, name = "cap"),
    @JsonSubTypes.Type(value = Supply.Maximum.class, name = "maximum"),
    @JsonSubTypes.Type(value = Supply.Scheduled.class, name = "scheduled"),
    @JsonSubTypes.Type(value = Supply.Stated.class, name = "stated"),
    @JsonSubTypes.Type(value = ScheduledOn.class, name = "scheduled-on"),
    @JsonSubTypes.Type(value = MeasuredSupply.class, name = "measured"),
    @JsonSubTypes.Type(value = SupplyLessLost.class, name = "less-lost")
})
public sealed interface Supply
        permits Supply.Cap,
                Supply.Maximum,
                Supply.Scheduled,
                Supply.Stated,
                ScheduledOn,
                MeasuredSupply,
                SupplyLessLost {

    /** Returns the nominal cap of 21,000,000 BTC, the denominator in common use. */
    static Supply cap() {
        return Cap.INSTANCE;
    }

    /** Returns the sum of all subsidies, 20,999,999.9769 BTC. */
    static Supply maximum() {
        return Maximum.INSTANCE;
    }

    /** Returns the coins scheduled up to and including the block at this height. */
    static Supply scheduledAt(BlockHeight height) {
        return new Scheduled(height);
    }

    /**
     * Returns the coins scheduled up to and including the block at this height.
     *
     * @throws IllegalArgumentException if the height is below 0 or above 2,147,483,647
     */
    static Supply scheduledAt(long height) {
        return scheduledAt(BlockHeight.of(height));
    }

    /**
     * Returns a supply that somebody stated; it is taken as stated, even above what can ever exist.
     *
     * @throws IllegalArgumentException if the amount is not above zero
     */
    static Supply stated(Btc amount, Source source) {
        return new Stated(amount, source);
    }

    /**
     * Returns the coins scheduled up to a day, whose height the calendar of the main network tells or estimates.
     *
     * @param isoDate the day in UTC, like {@code 2025-05-28}
     * @throws IllegalArgumentException if the text is not an ISO day, or the day is before that of the genesis block
     */
    static ScheduledOn scheduledOn(String isoDate) {
        return scheduledOn(IsoDates.parse("supply date", isoDate));
    }

    /**
     * Returns the coins scheduled up to a day, whose height the calendar of the main network tells or estimates.
     *
     * @param day the day in UTC
     * @throws IllegalArgumentException if the day is before that of the genesis block, or after the year 9999
     */
    static ScheduledOn scheduledOn(LocalDate day) {
        return ScheduledOn.of(day, ChainCalendar.mainnet());
    }

    /**
     * Returns the sum of all unspent outputs after the block at this height, as a node's {@code gettxoutsetinfo} gives it;
     * add the hash of the block with {@link MeasuredSupply#atBlock}.
     *
     * @throws IllegalArgumentException if the amount is not above zero, or above what had been issued at this height
     */
    static MeasuredSupply measured(Btc amount, BlockHeight height, Source source) {
        return new MeasuredSupply(amount, height, null, source);
    }

    /**
     * Returns this supply less an estimate of lost coins.
     *
     * @throws IllegalArgumentException if nothing would be left, or an estimate was taken off already
     */
    default SupplyLessLost less(LostCoins lost) {
        return new SupplyLessLost(this, lost);
    }

    /** Returns the number of bitcoin, above zero. */
    Btc amount();

    /** Returns the kind of supply this is. */
    @JsonProperty("kind")
    SupplyBasis basis();

    /** Returns the block this supply is true at, or null where it is true at no block in particular. */
    @Nullable
    default BlockHeight height() {
        return null;
    }

    /** Returns what this supply stands for, in words that fit after "share of the": {@code nominal cap of 21,000,000 BTC}. */
    String name();

    /** Returns the name, with the number of bitcoin where the name does not say it. */
    @Override
    String toString();

    /** The round figure of 21,000,000 BTC, in Bitcoin Core {@code MAX_MONEY} ({@code consensus/amount.h}). */
    @ExplicitJson
    record Cap() implements Supply {
        static final Cap INSTANCE = new Cap();
        private static final Btc AMOUNT = Btc.of(21_000_000);

        /** Returns the nominal cap; prefer {@link Supply#cap()}. */
        @JsonCreator
        public Cap {}

        @Override
        public Btc amount() {
            return AMOUNT;
        }

        @Override
        public SupplyBasis basis() {
            return SupplyBasis.CAP;
        }

        @Override
        public String name() {
            return "nominal cap of " + AMOUNT.toDisplay();
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** All that the halving rule will ever issue. */
    @ExplicitJson
    record Maximum() implements Supply {
        static final Maximum INSTANCE = new Maximum();

        /** Returns the maximum; prefer {@link Supply#maximum()}. */
        @JsonCreator
        public Maximum {}

        @Override
        public Btc amount() {
            return IssuanceSchedule.maximum();
        }

        @Override
        public SupplyBasis basis() {
            return SupplyBasis.MAXIMUM;
        }

        @Override
        public String name() {
            return "maximum of " + amount().toDisplay();
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /**
     * All that the halving rule had issued up to and including a block.
     *
     * @param height the height of the block
     */
    @ExplicitJson
    @JsonPropertyOrder({"kind", "height"})
    record Scheduled(@JsonProperty("height") BlockHeight height) implements Supply {

        /** Validates the component. */
        @JsonCreator
        public Scheduled {
            Objects.requireNonNull(height, "height must not be null");
        }

        @Override
        public Btc amount() {
            return IssuanceSchedule.issuedUpTo(height);
        }

        @Override
        public SupplyBasis basis() {
            return SupplyBasis.SCHEDULED;
        }

        @Override
        public String name() {
            return "coins scheduled up to " + height.toDisplay();
        }

        @Override
        public String toString() {
            return name() + " (" + amount().toDisplay() + ")";
        }
    }

    /**
     * A figure that somebody stated.
     *
     * @param amount the number of bitcoin, above zero
     * @param source who stated it
     */
    @ExplicitJson
    @JsonPropertyOrder({"kind", "amount", "source"})
    record Stated(
            @JsonProperty("amount") Btc amount,
            @JsonProperty("source") Source source) implements Supply {

        /**
         * Validates the components.
         *
         * @throws IllegalArgumentException if the amount is not above zero
         */
        @JsonCreator
        public Stated {
            Objects.requireNonNull(amount, "amount must not be null");
            Objects.requireNonNull(source, "source must not be null");
            if (amount.signum() <= 0) {
                throw new IllegalArgumentException(
                        "supply \"" + amount
                                + "\" is not above zero, so nothing is a share of it; state a supply above zero or use Supply.cap()");
            }
        }

        @Override
        public SupplyBasis basis() {
            return SupplyBasis.STATED;
        }

        @Override
        public String name() {
            return "supply of " + amount.toDisplay() + " stated by " + source;
        }

        @Override
        public String toString() {
            return name();
        }
    }
}
