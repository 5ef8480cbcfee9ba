package org.reserves.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Hex;
import org.reserves.internal.Ids;
import org.reserves.money.Btc;

/**
 * A coin that came to a watched script, or went from it.
 *
 * <p>JSON: {@code {"kind":"received","block":{…},"time":"2024-04-20T00:09:27Z","script":"…","name":"…","coin":{…},"txid":"…"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind   whether it came or went
 * @param block  the block in which that happened
 * @param time   the time in the header of that block
 * @param script the bytes of the script, hexadecimal
 * @param name   how people name the script
 * @param coin   the coin with all that is known of it
 * @param txid   the transaction that did it: that of the coin, or the one that spent it
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"kind", "block", "time", "script", "name", "coin", "txid"})
public record ChainEvent(
        @JsonProperty("kind") Kind kind,
        @JsonProperty("block") ChainBlock block,
        Instant time,
        @JsonProperty("script") String script,
        @JsonProperty("name") String name,
        @JsonProperty("coin") TrackedCoin coin,
        @JsonProperty("txid") String txid) {

    /** What happened to a coin. */
    public enum Kind {
        /** It came. */
        RECEIVED,
        /** It was spent. */
        SPENT,
        /** A later block reward had the same transaction id, so that the coin is gone although nobody spent it (BIP30). */
        OVERWRITTEN;

        /**
         * Returns the kind with this JSON name.
         *
         * @throws IllegalArgumentException if there is none
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Kind fromId(String id) {
            return Ids.find("kind of chain event", Kind.class, id);
        }

        /** Returns the JSON name, like {@code received}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }
    }

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if a hash or the script is malformed, or the name blank
     */
    public ChainEvent {
        Objects.requireNonNull(kind, "kind must not be null");
        Objects.requireNonNull(block, "block must not be null");
        Objects.requireNonNull(time, "time must not be null");
        ScriptBalance.requireNamed(script, name);
        Objects.requireNonNull(coin, "coin must not be null");
        Hex.requireHash("txid", txid);
    }

    @JsonCreator
    static ChainEvent fromJson(
            @JsonProperty("kind") Kind kind,
            @JsonProperty("block") ChainBlock block,
            @JsonProperty("time") String time,
            @JsonProperty("script") String script,
            @JsonProperty("name") String name,
            @JsonProperty("coin") TrackedCoin coin,
            @JsonProperty("txid") String txid) {
        Objects.requireNonNull(time, "time must not be null");
        try {
            return new ChainEvent(kind, block, Instant.parse(time), script, name, coin, txid);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "time \"" + time + "\" is not a moment in ISO 8601; write it like 2024-04-20T00:09:27Z", e);
        }
    }

    /** Returns what the event added to the balance, negative where coins went. */
    public Btc change() {
        return kind == Kind.RECEIVED ? coin.amount() : coin.amount().negated();
    }

    @JsonProperty("time")
    String timeJson() {
        return time.toString();
    }

    /** Returns the event in words: {@code received 50 BTC at 32ixEd… in main block 840000 (0000…)}. */
    @Override
    public String toString() {
        return kind.id() + " " + coin.amount().toDisplay() + " at " + name + " in " + block;
    }

    /** Returns the receipts and spendings of scripts after the first of some blocks, by height and within a block by transaction. */
    static List<ChainEvent> in(ScannedBlocks blocks, Collection<ScriptHistory> scripts) {
        Map<Integer, InBlock> byHeight = new HashMap<>();
        IntFunction<InBlock> at = height -> byHeight.computeIfAbsent(height, unused -> InBlock.of(blocks, height));
        for (ScriptHistory script : scripts) {
            for (TrackedCoin coin : script.coins()) {
                // what was there at the first block came at a time this history does not know
                if (coin.height() > blocks.firstHeight()) {
                    at.apply(coin.height()).add(Kind.RECEIVED, script, coin, coin.txid());
                }
                CoinSpend spent = coin.spent();
                if (spent != null) {
                    Kind kind = coin.isOverwritten() ? Kind.OVERWRITTEN : Kind.SPENT;
                    at.apply(spent.height()).add(kind, script, coin, spent.txid());
                }
            }
        }
        List<ChainEvent> events = new ArrayList<>();
        for (int height : byHeight.keySet().stream().sorted().toList()) {
            events.addAll(at.apply(height).sorted());
        }
        return List.copyOf(events);
    }

    /** The events of one block; most blocks that have any have several. */
    private record InBlock(ChainBlock block, Instant time, List<ChainEvent> events) {
        private static final Comparator<ChainEvent> ORDER = Comparator.comparing(ChainEvent::txid)
                .thenComparing(ChainEvent::kind)
                .thenComparing(event -> event.coin().txid())
                .thenComparing(event -> event.coin().vout());

        static InBlock of(ScannedBlocks blocks, int height) {
            return new InBlock(blocks.at(height), blocks.time(height), new ArrayList<>());
        }

        void add(Kind kind, ScriptHistory script, TrackedCoin coin, String txid) {
            events.add(new ChainEvent(kind, block, time, script.script(), script.name(), coin, txid));
        }

        List<ChainEvent> sorted() {
            events.sort(ORDER);
            return events;
        }
    }
}
