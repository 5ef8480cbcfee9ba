package org.reserves.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Hex;
import org.reserves.internal.JsonValues;
import org.reserves.money.Btc;

/**
 * The measure of the whole set of unspent coins at one block: the bitcoin in circulation that can be audited.
 *
 * <p>JSON: {@code {"coins":176948713,"total":"…","hashSerialized3":"…"}}; a hash that was not computed is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param coins           how many coins there are
 * @param total           what they are worth together; Bitcoin Core calls it {@code total_amount}
 * @param hashSerialized3 the set's {@code hash_serialized_3} as displayed, or null where it was not computed
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"coins", "total", "hashSerialized3"})
public record UtxoSet(
        @JsonProperty("coins") long coins,
        @JsonProperty("total") Btc total,
        @JsonProperty("hashSerialized3") @Nullable String hashSerialized3) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if a number is negative, or the hash is not 64 hexadecimal digits in lower case
     */
    public UtxoSet {
        Objects.requireNonNull(total, "total must not be null");
        if (coins < 0 || total.signum() < 0) {
            throw new IllegalArgumentException("set of \"" + coins + "\" coins worth " + total
                    + " BTC has a negative number; both are zero or more");
        }
        if (hashSerialized3 != null) {
            Hex.requireHash("hash_serialized_3", hashSerialized3);
        }
    }

    @JsonCreator
    static UtxoSet fromJson(
            @JsonProperty("coins") Object coins,
            @JsonProperty("total") Btc total,
            @JsonProperty("hashSerialized3") @Nullable String hashSerialized3) {
        return new UtxoSet(JsonValues.whole("coins", coins), total, hashSerialized3);
    }

    /** Returns {@code 259 coins, 5,500 BTC}, and the hash where it is known. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d coins, %s", coins, total.toDisplay())
                + (hashSerialized3 == null ? "" : ", hash_serialized_3 " + hashSerialized3);
    }
}
