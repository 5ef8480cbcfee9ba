package org.reserves.promise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Period;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Words;
import org.reserves.money.Btc;
import org.reserves.provenance.Provenance;

/**
 * A promise to acquire at least an amount in each of several periods, one after the other from the first day of the pledge: 200,000 BTC
 * a year for five years.
 *
 * <p>What counts is what is acquired into the scope in one of the named ways; bought, unless others are named. Coins moved in from
 * another account are not acquired.
 *
 * <p>JSON: {@code {"kind":"acquire-at-least","amount":"200000.00000000","every":"P1Y","times":5,"scope":{},"by":["purchase"]}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount how many in each period, above zero
 * @param every  the length of a period
 * @param times  how many periods, from 1
 * @param scope  into which accounts; it names no statuses, because coins that come have none yet
 * @param by     the ways that count, in the order of {@link Provenance.Kind}; at least one
 */
@ExplicitJson
@JsonPropertyOrder({"kind", "amount", "every", "times", "scope", "by"})
public record AcquireAtLeast(
        @JsonProperty("amount") Btc amount,
        Period every,
        @JsonProperty("times") int times,
        @JsonProperty("scope") CoinScope scope,
        @JsonProperty("by") Set<Provenance.Kind> by)
        implements Promise {
    private static final int MOST_TIMES = 1_000;
    private static final Set<Provenance.Kind> BOUGHT = Set.of(Provenance.Kind.PURCHASE);

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if the amount is not above zero, the period not longer than nothing, the number of periods not
     *                                  from 1 to 1,000, no way counts, or the scope names statuses
     */
    public AcquireAtLeast {
        Promises.requireAmount(amount);
        Terms.require("period", every);
        Objects.requireNonNull(scope, "scope must not be null");
        Objects.requireNonNull(by, "ways that count must not be null");
        by.forEach(kind -> Objects.requireNonNull(kind, "ways that count must not hold null"));
        if (times < 1 || times > MOST_TIMES) {
            throw new IllegalArgumentException("number of periods \"" + times + "\" is not from 1 to 1,000");
        }
        if (by.isEmpty() || by.contains(Provenance.Kind.UNKNOWN)) {
            throw new IllegalArgumentException("ways that count \"" + by
                    + "\" are none or include the unknown one; name purchase, or others that are known");
        }
        if (!scope.statuses().isEmpty()) {
            throw new IllegalArgumentException("scope \"" + scope
                    + "\" of a promise to acquire names legal statuses; name accounts, or none for all");
        }
        by = Collections.unmodifiableSet(new TreeSet<>(by));
    }

    @JsonCreator
    static AcquireAtLeast fromJson(
            @JsonProperty("amount") Btc amount,
            @JsonProperty("every") Object every,
            @JsonProperty("times") Object times,
            @JsonProperty("scope") @Nullable CoinScope scope,
            @JsonProperty("by") @Nullable Set<Provenance.Kind> by) {
        return new AcquireAtLeast(
                amount,
                Terms.parse("every", every),
                JsonValues.integer("times", times),
                scope == null ? CoinScope.all() : scope,
                by == null ? BOUGHT : by);
    }

    /**
     * Returns a promise to buy at least an amount in each period.
     *
     * @throws IllegalArgumentException if the amount is not above zero, the period not longer than nothing, or the number of periods not
     *                                  from 1 to 1,000
     */
    public static AcquireAtLeast of(Btc amount, Period every, int times) {
        return new AcquireAtLeast(amount, every, times, CoinScope.all(), BOUGHT);
    }

    /**
     * Returns this with the ways that count, instead of purchase alone.
     *
     * @throws IllegalArgumentException if none is named, or the unknown one is
     * @throws IllegalStateException    if others are named already
     */
    public AcquireAtLeast counting(Provenance.Kind... ways) {
        Objects.requireNonNull(ways, "ways that count must not be null");
        Words.requireUnset("ways that count", by.equals(BOUGHT) ? null : by);
        return new AcquireAtLeast(amount, every, times, scope, Set.copyOf(Arrays.asList(ways)));
    }

    @JsonProperty("every")
    String everyJson() {
        return every.toString();
    }

    @Override
    public String kind() {
        return "acquire-at-least";
    }

    /** Returns {@code to acquire at least 200,000 BTC every year, 5 times, by purchase}. */
    @Override
    public String toString() {
        return "to acquire at least " + amount.toDisplay() + " " + Terms.every(every) + ", " + times
                + (times == 1 ? " time" : " times") + ", by "
                + by.stream().map(Provenance.Kind::words).collect(Collectors.joining(" or "))
                + (scope.isAll() ? "" : ", into its " + scope);
    }
}
