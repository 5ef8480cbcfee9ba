package org.reserves.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
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
 * <p>JSON: {@code {"block":{…},"assurance":"authenticated","grounds":["…"],"witnesses":[…],"utxoSet":{…},"balances":[…]}}; witnesses are
 * left out where there are none, and a set that was not measured.
 *
 * <p>Anybody can write a text, so no grade comes out of JSON: an answer that was read back {@linkplain #isStored is stored}, says the
 * same and equals the one that was written, but its {@link #assurance()} is {@link Assurance#UNAUTHENTICATED} until its source is asked
 * again. What the text claims is {@link #statedAssurance()}.
 *
 * <p>Immutable and thread-safe.
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"block", "assurance", "grounds", "witnesses", "utxoSet", "balances"})
public final class ChainBalance {
    private final ChainBlock block;
    private final Assurance stated;
    private final List<String> grounds;
    private final List<Witness> witnesses;

    @Nullable
    private final UtxoSet utxoSet;

    private final List<WatchedBalance> balances;
    private final boolean stored;

    /**
     * Makes an answer of a source.
     *
     * @param block     the block the balances are true at
     * @param assurance how far a liar could have come between the chain and this answer
     * @param grounds   why it has this grade, and what a better one would need; one sentence each
     * @param utxoSet   the measure of all coins at the same block, or null where the source did not take it
     * @param balances  one entry for each watched text, in the order asked
     */
    public ChainBalance(
            ChainBlock block,
            Assurance assurance,
            List<String> grounds,
            @Nullable UtxoSet utxoSet,
            List<WatchedBalance> balances) {
        this(block, assurance, grounds, List.of(), utxoSet, balances, false);
    }

    ChainBalance(
            ChainBlock block,
            Assurance assurance,
            List<String> grounds,
            List<Witness> witnesses,
            @Nullable UtxoSet utxoSet,
            List<WatchedBalance> balances,
            boolean stored) {
        this.block = Objects.requireNonNull(block, "block must not be null");
        this.stated = Objects.requireNonNull(assurance, "assurance must not be null");
        this.grounds = Lists.copyOf("grounds", grounds);
        this.witnesses = Lists.copyOf("witnesses", witnesses);
        this.utxoSet = utxoSet;
        this.balances = Lists.copyOf("balances", balances);
        this.stored = stored;
    }

    @JsonCreator
    static ChainBalance fromJson(
            @JsonProperty("block") ChainBlock block,
            @JsonProperty("assurance") Assurance assurance,
            @JsonProperty("grounds") List<String> grounds,
            @JsonProperty("witnesses") @Nullable List<Witness> witnesses,
            @JsonProperty("utxoSet") @Nullable UtxoSet utxoSet,
            @JsonProperty("balances") List<WatchedBalance> balances) {
        return new ChainBalance(
                block, assurance, grounds, witnesses == null ? List.of() : witnesses, utxoSet, balances, true);
    }

    /** Returns the block the balances are true at. */
    @JsonProperty("block")
    public ChainBlock block() {
        return block;
    }

    /** Returns how far a liar could have come between the chain and this answer; a stored answer is unauthenticated. */
    public Assurance assurance() {
        return stored ? Assurance.UNAUTHENTICATED : stated;
    }

    /** Returns the grade the source gave, or that a stored answer claims to have been given; it proves nothing by itself. */
    @JsonProperty("assurance")
    public Assurance statedAssurance() {
        return stated;
    }

    /** Returns whether this was read back from JSON, which anybody could have written. */
    public boolean isStored() {
        return stored;
    }

    /** Returns why it has its grade, and what a better one would need; one sentence each. */
    @JsonProperty("grounds")
    public List<String> grounds() {
        return grounds;
    }

    /** Returns who was heard for this answer, as far as its source names them: who agreed, who lied, who failed. */
    public List<Witness> witnesses() {
        return witnesses;
    }

    @JsonProperty("witnesses")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<Witness> witnessesJson() {
        return witnesses;
    }

    /** Returns the measure of all coins at the same block, or null where the source did not take it. */
    @JsonProperty("utxoSet")
    @Nullable
    public UtxoSet utxoSet() {
        return utxoSet;
    }

    /** Returns one entry for each watched text, in the order asked. */
    @JsonProperty("balances")
    public List<WatchedBalance> balances() {
        return balances;
    }

    /**
     * Returns the same answer about other balances, stored if this is.
     *
     * @param own one entry for each watched text
     */
    public ChainBalance with(List<WatchedBalance> own) {
        return new ChainBalance(block, stated, grounds, witnesses, utxoSet, own, stored);
    }

    /**
     * Returns the same answer with those who were heard for it, stored if this is.
     *
     * @param heard in the order in which they were named
     */
    public ChainBalance witnessedBy(List<Witness> heard) {
        return new ChainBalance(block, stated, grounds, heard, utxoSet, balances, stored);
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

    /** Compares everything that is said, and not whether it was read back. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ChainBalance balance
                && block.equals(balance.block)
                && stated == balance.stated
                && grounds.equals(balance.grounds)
                && witnesses.equals(balance.witnesses)
                && Objects.equals(utxoSet, balance.utxoSet)
                && balances.equals(balance.balances);
    }

    @Override
    public int hashCode() {
        return Objects.hash(block, stated, balances);
    }

    /**
     * Returns the grade, the block and how many texts were looked for: {@code own-node at main block 840000 (0000…), 3 texts}; and where
     * witnesses were heard, who agreed and who lied.
     */
    @Override
    public String toString() {
        return grade() + " at " + block + ", " + balances.size() + (balances.size() == 1 ? " text" : " texts")
                + Witness.summary(witnesses);
    }

    /** Returns the grade in words: {@code own-node}, or {@code unauthenticated (stored as own-node)}. */
    public String grade() {
        return assurance().id()
                + (stored && stated != Assurance.UNAUTHENTICATED ? " (stored as " + stated.id() + ")" : "");
    }
}
