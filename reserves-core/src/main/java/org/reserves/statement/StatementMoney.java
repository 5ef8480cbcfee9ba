package org.reserves.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.money.Btc;
import org.reserves.money.Money;

/**
 * Money of a line, signed, with the coins it leaves out: for them no price, cost or proceeds is known. Nothing known is not zero.
 *
 * <p>JSON: {@code {"known":"USD 25599000","unknownFor":"10.00000000"}}; what there is not is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param known      the sum over the coins for which it is known, or null where it is known for none
 * @param unknownFor for how many coins it is unknown, not below zero
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"known", "unknownFor"})
public record StatementMoney(
        @JsonProperty("known") @Nullable Money known,
        @JsonProperty("unknownFor") Btc unknownFor) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the number of coins is below zero, or nothing is known and nothing unknown
     */
    @JsonCreator
    public StatementMoney {
        Objects.requireNonNull(unknownFor, "unknownFor must not be null");
        if (unknownFor.signum() < 0) {
            throw new IllegalArgumentException(
                    "amount \"" + unknownFor + "\" is below zero; give for how many coins the money is unknown");
        }
        if (known == null && unknownFor.signum() == 0) {
            throw new IllegalArgumentException(
                    "money of a line is neither known nor unknown for any coin; where there is none leave it out");
        }
    }

    static StatementMoney of(Money known) {
        return new StatementMoney(known, Btc.ZERO);
    }

    /** Returns whether it is known for every coin. */
    public boolean isComplete() {
        return unknownFor.signum() == 0;
    }

    /** Returns the sum for a reader: {@code USD 25,599,000, not known for 10 BTC}. */
    @Override
    public String toString() {
        String gap = isComplete() ? "" : "not known for " + unknownFor.toDisplay();
        return known == null ? gap : known.toDisplay() + (gap.isEmpty() ? "" : ", " + gap);
    }
}
