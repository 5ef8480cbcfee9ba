package org.reserves.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Lists;

/**
 * What the chain holds for everything watched, at one block, and what stands behind that answer.
 *
 * <p>JSON: {@code {"block":{…},"assurance":"authenticated","grounds":["…"],"utxoSet":{…},"balances":[…]}}; a set that was not
 * measured is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param block     the block the balances are true at
 * @param assurance how far a liar could have come between the chain and this answer
 * @param grounds   why it has this grade, and what a better one would need; one sentence each
 * @param utxoSet   the measure of all coins at the same block, or null where the source did not take it
 * @param balances  one entry for each watched text, in the order asked
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"block", "assurance", "grounds", "utxoSet", "balances"})
public record ChainBalance(
        @JsonProperty("block") ChainBlock block,
        @JsonProperty("assurance") Assurance assurance,
        @JsonProperty("grounds") List<String> grounds,
        @JsonProperty("utxoSet") @Nullable UtxoSet utxoSet,
        @JsonProperty("balances") List<WatchedBalance> balances) {

    /** Validates and copies the components. */
    public ChainBalance {
        Objects.requireNonNull(block, "block must not be null");
        Objects.requireNonNull(assurance, "assurance must not be null");
        grounds = Lists.copyOf("grounds", grounds);
        balances = Lists.copyOf("balances", balances);
    }

    /**
     * Returns the balance of one watched text.
     *
     * @throws IllegalArgumentException if the source was not asked for it
     */
    public WatchedBalance of(WatchOnly watch) {
        Objects.requireNonNull(watch, "watch must not be null");
        return balances.stream()
                .filter(balance -> balance.watch().equals(watch))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + watch + "\" was not watched; it is none of the "
                        + balances.size() + " texts asked for"));
    }
}
