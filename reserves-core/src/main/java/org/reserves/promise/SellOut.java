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
 * A promise that at the end of a day none of the coins is left.
 *
 * <p>JSON: {@code {"kind":"sell-out","by":"2024-07-12","scope":{…}}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param by    the day at the end of which none is left
 * @param scope which coins
 */
@ExplicitJson
@JsonPropertyOrder({"kind", "by", "scope"})
public record SellOut(LocalDate by, @JsonProperty("scope") CoinScope scope) implements Promise {

    /** Validates the components. */
    public SellOut {
        Objects.requireNonNull(by, "by must not be null");
        Objects.requireNonNull(scope, "scope must not be null");
    }

    @JsonCreator
    static SellOut fromJson(@JsonProperty("by") String by, @JsonProperty("scope") @Nullable CoinScope scope) {
        return new SellOut(IsoDates.parse("by", by), scope == null ? CoinScope.all() : scope);
    }

    /**
     * Returns a promise to hold none at the end of a day.
     *
     * @param isoDate the day, like {@code 2024-07-12}
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public static SellOut by(String isoDate) {
        return by(IsoDates.parse("day to sell out by", isoDate));
    }

    /** Returns a promise to hold none at the end of a day. */
    public static SellOut by(LocalDate day) {
        return new SellOut(day, CoinScope.all());
    }

    @JsonProperty("by")
    String byJson() {
        return by.toString();
    }

    @Override
    public String kind() {
        return "sell-out";
    }

    /** Returns {@code to sell all coins by 2024-07-12}. */
    @Override
    public String toString() {
        return "to sell all " + scope + " by " + by;
    }
}
