package org.reserves.promise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;

/**
 * A promise that at the end of no day more coins are held than at the end of one day.
 *
 * <p>In whatever way they came: where only what is bought or mined is meant, use {@link NoVoluntaryAccumulation}. So balances can
 * prove it broken, though never kept.
 *
 * <p>JSON: {@code {"kind":"no-increase","after":"2025-11-13","scope":{…}}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param after the day after which the holding does not grow
 * @param scope which coins
 */
@ExplicitJson
@JsonPropertyOrder({"kind", "after", "scope"})
public record NoIncrease(
        LocalDate after, @JsonProperty("scope") CoinScope scope) implements Promise {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the day is before that of the genesis block, or after the year 9999
     */
    public NoIncrease {
        IsoDates.requireSinceGenesis("day after which nothing grows", after);
        Objects.requireNonNull(scope, "scope must not be null");
    }

    @JsonCreator
    static NoIncrease fromJson(@JsonProperty("after") String after, @JsonProperty("scope") @Nullable CoinScope scope) {
        return new NoIncrease(IsoDates.parse("after", after), scope == null ? CoinScope.all() : scope);
    }

    /**
     * Returns a promise to hold no more after a day than at its end.
     *
     * @param isoDate the day, like {@code 2025-11-13}
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public static NoIncrease after(String isoDate) {
        return after(IsoDates.parse("day after which nothing grows", isoDate));
    }

    /** Returns a promise to hold no more after a day than at its end. */
    public static NoIncrease after(LocalDate day) {
        return new NoIncrease(day, CoinScope.all());
    }

    /**
     * Returns a promise to hold no more of some coins after a day than at its end.
     *
     * @param isoDate the day, like {@code 2025-11-13}
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public static NoIncrease after(String isoDate, CoinScope scope) {
        return after(IsoDates.parse("day after which nothing grows", isoDate), scope);
    }

    /** Returns a promise to hold no more of some coins after a day than at its end. */
    public static NoIncrease after(LocalDate day, CoinScope scope) {
        return new NoIncrease(day, scope);
    }

    @JsonProperty("after")
    String afterJson() {
        return after.toString();
    }

    @Override
    public String kind() {
        return "no-increase";
    }

    /** Returns {@code to hold no more coins after 2025-11-13 than on that day}. */
    @Override
    public String toString() {
        return "to hold no more " + scope + " after " + after + " than on that day";
    }
}
