package org.reserves.rows;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.holding.AmountLimit;
import org.reserves.holding.Disclosure;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.money.Btc;
import org.reserves.observation.Reporter;
import org.reserves.source.PartialDate;

/**
 * A total of all holders that somebody printed, usually under rows that are not known.
 *
 * <p>JSON: {@code {"id":"line-5","amount":{…},"asOf":"2024-09-18","reporter":{…},"note":"…"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id       its name
 * @param amount   the total, in BTC
 * @param asOf     when it is about
 * @param reporter who says so
 * @param note     any other words, or null
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "amount", "asOf", "reporter", "note"})
public record StatedTotal(
        @JsonProperty("id") String id,
        @JsonProperty("amount") Disclosure amount,
        @JsonProperty("asOf") PartialDate asOf,
        @JsonProperty("reporter") Reporter reporter,
        @JsonProperty("note") @Nullable String note) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if a text is blank, the amount is undisclosed, it is as of a day before the genesis block, or
     *                                  it, or an end of its range, is above what had been issued by then
     */
    @JsonCreator
    public StatedTotal {
        Words.require("id", id);
        Objects.requireNonNull(amount, "amount must not be null");
        Objects.requireNonNull(asOf, "asOf must not be null");
        Objects.requireNonNull(reporter, "reporter must not be null");
        Words.requireOptional("note", note);
        if (!amount.isDisclosed()) {
            throw new IllegalArgumentException("total " + Words.quote(id) + " states no amount; leave it out");
        }
        IsoDates.requireSinceGenesis("as-of date", asOf.latest());
        AmountLimit.requirePossible("total " + Words.quote(id), amount, asOf.latest());
    }

    /**
     * Returns the total as one figure, in BTC.
     *
     * @throws IllegalStateException if a range is stated
     */
    public Btc figure() {
        return amount.bounds().figure();
    }

    /** Returns {@code 529,705 BTC as of 2025-05-28 [article, tracker]}. */
    @Override
    public String toString() {
        return amount + " as of " + asOf + " [" + reporter + "]";
    }
}
