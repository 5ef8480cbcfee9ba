package org.reserves.supply;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import org.reserves.chain.BlockHeight;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.JsonValues;
import org.reserves.money.Btc;

/**
 * The 210,000 blocks between two halvings, which all pay the same subsidy.
 *
 * <p>JSON: {@code {"number":4,"first":840000,"last":1049999,"subsidy":"3.12500000"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number  the number of halvings before it, from 0
 * @param first   its first block
 * @param last    its last block
 * @param subsidy the new bitcoin of each block
 */
@ExplicitJson
@JsonPropertyOrder({"number", "first", "last", "subsidy"})
public record IssuanceEra(
        @JsonProperty("number") int number,
        @JsonProperty("first") BlockHeight first,
        @JsonProperty("last") BlockHeight last,
        @JsonProperty("subsidy") Btc subsidy) {

    /**
     * Validates the components; eras come from {@link IssuanceSchedule#eras()}.
     *
     * @throws IllegalArgumentException if they do not agree with the halving rule
     */
    public IssuanceEra {
        Objects.requireNonNull(first, "first must not be null");
        Objects.requireNonNull(last, "last must not be null");
        Objects.requireNonNull(subsidy, "subsidy must not be null");
        if (first.toInt() != (long) number * IssuanceSchedule.BLOCKS_PER_ERA
                || last.toInt() != first.toInt() + (long) IssuanceSchedule.BLOCKS_PER_ERA - 1
                || !subsidy.equals(IssuanceSchedule.subsidyAt(first))) {
            throw new IllegalArgumentException("issuance era \"" + number + ", " + first + " to " + last + ", "
                    + subsidy + "\" contradicts the halving rule; take it from IssuanceSchedule.eras()");
        }
    }

    @JsonCreator
    static IssuanceEra fromJson(
            @JsonProperty("number") Object number,
            @JsonProperty("first") BlockHeight first,
            @JsonProperty("last") BlockHeight last,
            @JsonProperty("subsidy") Btc subsidy) {
        return new IssuanceEra(JsonValues.integer("number", number), first, last, subsidy);
    }

    /** Returns the new bitcoin of all its blocks. */
    public Btc total() {
        return subsidy.multipliedBy(IssuanceSchedule.BLOCKS_PER_ERA);
    }

    /** Returns the era for a reader: {@code era 4, block 840,000 to block 1,049,999, 3.125 BTC each}. */
    @Override
    public String toString() {
        return "era " + number + ", " + first.toDisplay() + " to " + last.toDisplay() + ", " + subsidy.toDisplay()
                + " each";
    }
}
