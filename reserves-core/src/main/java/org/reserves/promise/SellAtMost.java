package org.reserves.promise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;
import org.reserves.internal.Words;
import org.reserves.money.Ratio;

/**
 * A promise to sell at most a share of the holding in any rolling period of a length.
 *
 * <p>Every period that ends with a sale is asked, so no boundary of a year hides two sales. Of which holding the share is, texts seldom
 * say: at most ten per cent of what there was at the beginning of the two years, or of the most there was in them. Where it is not said,
 * the promise is broken only if it is by both readings, and unprovable if they differ.
 *
 * <p>JSON: {@code {"kind":"sell-at-most","percent":"10","period":"P2Y","scope":{},"of":"not-said"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param percent how many per cent of the holding, above 0 and at most 100
 * @param period  the length of the period, which ends with the day of a sale and includes it
 * @param scope   which coins
 * @param base    of which holding the share is
 */
@ExplicitJson
@JsonPropertyOrder({"kind", "percent", "period", "scope", "of"})
public record SellAtMost(
        BigDecimal percent,
        Period period,
        @JsonProperty("scope") CoinScope scope,
        @JsonProperty("of") Base base) implements Promise {

    /** The holding that a share is taken of. */
    public enum Base {
        /** What was held when the period began. */
        AT_THE_BEGINNING,
        /** The most that was held in the period, before the sale that ends it. */
        LARGEST,
        /** The promise does not say. */
        NOT_SAID;

        /**
         * Returns the holding with the id.
         *
         * @throws IllegalArgumentException if there is none
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Base fromId(String id) {
            return Ids.find("holding a share is of", Base.class, id);
        }

        /** Returns the id used in JSON: {@code at-the-beginning}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }
    }

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the percentage is not above 0 and at most 100, or the period not longer than nothing
     */
    public SellAtMost {
        percent = Terms.percent(percent);
        Terms.require("period", period);
        Objects.requireNonNull(scope, "scope must not be null");
        Objects.requireNonNull(base, "base must not be null");
    }

    @JsonCreator
    static SellAtMost fromJson(
            @JsonProperty("percent") Object percent,
            @JsonProperty("period") Object period,
            @JsonProperty("scope") @Nullable CoinScope scope,
            @JsonProperty("of") @Nullable Base base) {
        return new SellAtMost(
                Terms.parsePercent(percent),
                Terms.parse("period", period),
                scope == null ? CoinScope.all() : scope,
                base == null ? Base.NOT_SAID : base);
    }

    /**
     * Returns a promise to sell at most so many per cent of all coins in any such period.
     *
     * @param percent above 0 and at most 100, like {@code 10}
     * @throws IllegalArgumentException if the percentage is malformed or out of range, or the period not longer than nothing
     */
    public static SellAtMost percent(String percent, Period period) {
        Objects.requireNonNull(percent, "percent must not be null");
        return new SellAtMost(Terms.parsePercent(percent), period, CoinScope.all(), Base.NOT_SAID);
    }

    /**
     * Returns this for some coins.
     *
     * @throws IllegalStateException if it is for some already
     */
    public SellAtMost of(CoinScope scope) {
        Objects.requireNonNull(scope, "scope must not be null");
        Words.requireUnset("scope", this.scope.isAll() ? null : this.scope);
        return new SellAtMost(percent, period, scope, base);
    }

    /**
     * Returns this with the holding the share is of.
     *
     * @throws IllegalStateException if it is stated already
     */
    public SellAtMost of(Base base) {
        Objects.requireNonNull(base, "base must not be null");
        Words.requireUnset("holding a share is of", this.base == Base.NOT_SAID ? null : this.base.id());
        return new SellAtMost(percent, period, scope, base);
    }

    /** Returns the share as a ratio: {@code 1/10}. */
    public Ratio share() {
        return Terms.share(percent);
    }

    @JsonProperty("percent")
    String percentJson() {
        return percent.toPlainString();
    }

    @JsonProperty("period")
    String periodJson() {
        return period.toString();
    }

    @Override
    public String kind() {
        return "sell-at-most";
    }

    /** Returns {@code to sell at most 10 % of its coins in any 2 years}. */
    @Override
    public String toString() {
        return "to sell at most " + percent.toPlainString() + " % of its " + scope + " in any " + Terms.words(period);
    }
}
