package org.reserves.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Lists;

/**
 * What the chain did with everything watched, from one block to another: each coin that came and went, and so the balance as of
 * any block or day in between.
 *
 * <pre>{@code
 * ChainHistory history = source.historyOf(declaration.watching());
 * history.asOf("2025-12-31");              // the balance at the end of the year, also of coins that left since
 * declaration.verifyAgainst(history, "2025-12-31");
 * history.events();                        // receipts and spendings in order
 * }</pre>
 *
 * <p>Right after the first block the coins are known, and every block after it was read. Asking for what is outside the range is
 * refused; it is never answered with nothing.
 *
 * <p>JSON: {@code {"blocks":{…},"assurance":"authenticated","grounds":["…"],"witnesses":[…],"watched":[…],"outgoing":[…]}}.
 *
 * <p>Immutable and thread-safe.
 *
 * <p>No grade comes out of JSON: see {@link ChainBalance}. Immutable and thread-safe.
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"blocks", "assurance", "grounds", "witnesses", "watched", "outgoing"})
public final class ChainHistory {
    private final ScannedBlocks blocks;
    private final Assurance stated;
    private final List<String> grounds;
    private final List<Witness> witnesses;
    private final List<WatchedHistory> watched;
    private final List<OutgoingTransaction> outgoing;
    private final boolean stored;

    /**
     * Makes an answer of a source.
     *
     * @param blocks    the blocks from the first, after which the coins were known, to the last one read
     * @param assurance how far a liar could have come between the chain and this history
     * @param grounds   why it has this grade, and what a better one would need; one sentence each
     * @param watched   one entry for each watched text, in the order asked
     * @param outgoing  the transactions that spent watched coins, in the order of the chain
     * @throws IllegalArgumentException if a coin came or went in a block that is outside the range or not known
     */
    public ChainHistory(
            ScannedBlocks blocks,
            Assurance assurance,
            List<String> grounds,
            List<WatchedHistory> watched,
            List<OutgoingTransaction> outgoing) {
        this(blocks, assurance, grounds, List.of(), watched, outgoing, false);
    }

    private ChainHistory(
            ScannedBlocks blocks,
            Assurance assurance,
            List<String> grounds,
            List<Witness> witnesses,
            List<WatchedHistory> watched,
            List<OutgoingTransaction> outgoing,
            boolean stored) {
        this.blocks = Objects.requireNonNull(blocks, "blocks must not be null");
        this.stated = Objects.requireNonNull(assurance, "assurance must not be null");
        this.grounds = Lists.copyOf("grounds", grounds);
        this.witnesses = Lists.copyOf("witnesses", witnesses);
        this.watched = Lists.copyOf("watched", watched);
        this.outgoing = Lists.copyOf("outgoing", outgoing);
        this.stored = stored;
        for (WatchedHistory history : watched) {
            history.scripts().forEach(script -> script.coins().forEach(coin -> requireWithin(blocks, coin)));
        }
    }

    @JsonCreator
    static ChainHistory fromJson(
            @JsonProperty("blocks") ScannedBlocks blocks,
            @JsonProperty("assurance") Assurance assurance,
            @JsonProperty("grounds") List<String> grounds,
            @JsonProperty("witnesses") @Nullable List<Witness> witnesses,
            @JsonProperty("watched") List<WatchedHistory> watched,
            @JsonProperty("outgoing") List<OutgoingTransaction> outgoing) {
        return new ChainHistory(
                blocks, assurance, grounds, witnesses == null ? List.of() : witnesses, watched, outgoing, true);
    }

    /** Returns the blocks from the first, after which the coins were known, to the last one read. */
    @JsonProperty("blocks")
    public ScannedBlocks blocks() {
        return blocks;
    }

    /** Returns how far a liar could have come between the chain and this history; a stored one is unauthenticated. */
    public Assurance assurance() {
        return stored ? Assurance.UNAUTHENTICATED : stated;
    }

    /** Returns the grade the source gave, or that a stored history claims to have been given; it proves nothing by itself. */
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

    /** Returns who was heard for this history, as far as its source names them: who agreed, who lied, who failed. */
    public List<Witness> witnesses() {
        return witnesses;
    }

    @JsonProperty("witnesses")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<Witness> witnessesJson() {
        return witnesses;
    }

    /**
     * Returns the same history with those who were heard for it, stored if this is.
     *
     * @param heard in the order in which they were named
     */
    public ChainHistory witnessedBy(List<Witness> heard) {
        return new ChainHistory(blocks, stated, grounds, heard, watched, outgoing, stored);
    }

    /** Returns one entry for each watched text, in the order asked. */
    @JsonProperty("watched")
    public List<WatchedHistory> watched() {
        return watched;
    }

    /** Returns the transactions that spent watched coins, in the order of the chain. */
    @JsonProperty("outgoing")
    public List<OutgoingTransaction> outgoing() {
        return outgoing;
    }

    private static void requireWithin(ScannedBlocks blocks, TrackedCoin coin) {
        CoinSpend spent = coin.spent();
        boolean came = coin.height() <= blocks.firstHeight() || blocks.isKnown(coin.height());
        boolean went = spent == null || (spent.height() > blocks.firstHeight() && blocks.isKnown(spent.height()));
        if (!came || !went) {
            throw new IllegalArgumentException("coin \"" + coin.outpoint() + "\" came at height " + coin.height()
                    + (spent == null ? "" : " and went at " + spent.height()) + ", which is not among " + blocks
                    + "; give the blocks of all events");
        }
    }

    /** Returns the last block read. */
    public ChainBlock tip() {
        return blocks.at(blocks.lastHeight());
    }

    /**
     * Returns this history for some of the watched texts only.
     *
     * @param watching the texts, in the order wanted
     * @throws IllegalArgumentException if one of them was not watched
     */
    public ChainHistory of(Collection<WatchOnly> watching) {
        Objects.requireNonNull(watching, "watching must not be null");
        Map<WatchOnly, WatchedHistory> byText = new LinkedHashMap<>();
        watched.forEach(history -> byText.putIfAbsent(history.watch(), history));
        List<WatchedHistory> own = new ArrayList<>();
        for (WatchOnly watch : watching) {
            WatchedHistory history = byText.get(watch);
            if (history == null) {
                throw new IllegalArgumentException(
                        "\"" + watch + "\" was not watched; it is none of the " + watched.size() + " texts asked for");
            }
            own.add(history);
        }
        return new ChainHistory(blocks, stated, grounds, witnesses, own, outgoing, stored);
    }

    /** Returns the balances right after the last block read. */
    public ChainBalance atTip() {
        return at(blocks.lastHeight());
    }

    /**
     * Returns the balances right after the block at a height.
     *
     * @throws IllegalArgumentException if the height is outside the range, or its block is not known
     */
    public ChainBalance at(int height) {
        ChainBlock block = blocks.at(height);
        List<String> reasons = new ArrayList<>(grounds);
        if (height < blocks.lastHeight()) {
            reasons.add("the balance is as of " + block + "; the blocks were read up to " + tip());
        }
        return new ChainBalance(
                block,
                stated,
                reasons,
                witnesses,
                null,
                watched.stream().map(history -> history.at(height)).toList(),
                stored);
    }

    /**
     * Returns the balances right after a block.
     *
     * @throws BalanceUnavailableException if the block is outside the range, not known, or not on this chain
     */
    public ChainBalance at(ChainBlock block) {
        Objects.requireNonNull(block, "block must not be null");
        Integer height = block.height() == null ? heightOf(block) : block.height();
        if (height == null || !blocks.isKnown(height) || !blocks.at(height).isSameAs(block)) {
            throw new BalanceUnavailableException(block + " is not among " + blocks
                    + ", as they were read; ask for a block of this chain, or read it again");
        }
        return at(height);
    }

    @Nullable
    private Integer heightOf(ChainBlock block) {
        for (int height = blocks.firstHeight(); height <= blocks.lastHeight(); height++) {
            if (blocks.isKnown(height) && blocks.at(height).isSameAs(block)) {
                return height;
            }
        }
        return null;
    }

    /**
     * Returns the balances at the end of a day (UTC), which is {@linkplain ScannedBlocks#lastOn after the last block of the day}.
     *
     * @throws IllegalArgumentException if the day is outside the range, or may not be over at its last block
     */
    public ChainBalance asOf(LocalDate date) {
        return at(blocks.lastOn(date));
    }

    /**
     * Returns the balances at the end of a day (UTC).
     *
     * @param isoDate the day, like {@code 2025-12-31}
     * @throws IllegalArgumentException if the text is not a day, or the day is outside the range or may not be over
     */
    public ChainBalance asOf(String isoDate) {
        return asOf(IsoDates.parse("as-of date", isoDate));
    }

    /**
     * Returns the balances that at least so many blocks confirm: right after the block below the last {@code count − 1}.
     *
     * @param count 1 or more; 1 counts everything up to the last block
     * @throws IllegalArgumentException if the count is not above zero or larger than the range
     */
    public ChainBalance confirmed(int count) {
        if (count < 1 || count > blocks.lastHeight() - blocks.firstHeight() + 1) {
            throw new IllegalArgumentException("number of confirmations \"" + count + "\" is not from 1 to "
                    + (blocks.lastHeight() - blocks.firstHeight() + 1) + ", the blocks of the scanned range");
        }
        return at(blocks.lastHeight() - count + 1);
    }

    /**
     * Returns a source that answers from this history as of a block, so that a declaration can be verified at it.
     *
     * @throws IllegalArgumentException if the height is outside the range
     */
    public BalanceSource sourceAt(int height) {
        return new HistoricBalances(at(height));
    }

    /**
     * Returns a source that answers from this history as of the end of a day (UTC), so that a declaration can be verified at it.
     *
     * @throws IllegalArgumentException if the day is outside the range, or may not be over at its last block
     */
    public BalanceSource sourceAsOf(LocalDate date) {
        return new HistoricBalances(asOf(date));
    }

    /**
     * Returns a source that answers from this history as of the end of a day (UTC).
     *
     * @param isoDate the day, like {@code 2025-12-31}
     * @throws IllegalArgumentException if the text is not a day, or the day is outside the range or may not be over
     */
    public BalanceSource sourceAsOf(String isoDate) {
        return sourceAsOf(IsoDates.parse("as-of date", isoDate));
    }

    /**
     * Returns the receipts and spendings, each coin once however many texts stand for its script, by height. Within a block they
     * are ordered by transaction and not as the block has them.
     */
    public List<ChainEvent> events() {
        return ChainEvent.in(blocks, distinctScripts());
    }

    /** Returns each script that the watched texts stand for, once, with the coins it had. */
    public Collection<ScriptHistory> distinctScripts() {
        Map<String, ScriptHistory> scripts = new LinkedHashMap<>();
        watched.forEach(history -> history.scripts().forEach(script -> scripts.putIfAbsent(script.script(), script)));
        return scripts.values();
    }

    /** Compares everything that is said, and not whether it was read back. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ChainHistory history
                && blocks.equals(history.blocks)
                && stated == history.stated
                && grounds.equals(history.grounds)
                && witnesses.equals(history.witnesses)
                && watched.equals(history.watched)
                && outgoing.equals(history.outgoing);
    }

    @Override
    public int hashCode() {
        return Objects.hash(blocks, stated, watched);
    }

    /**
     * Returns the grade, the blocks and how many texts were followed: {@code own-node, main blocks 0 to 175, 3 texts}; and where witnesses
     * were heard, who agreed and who lied.
     */
    @Override
    public String toString() {
        return assurance().id() + ", " + blocks + ", " + watched.size() + (watched.size() == 1 ? " text" : " texts")
                + Witness.summary(witnesses);
    }
}
