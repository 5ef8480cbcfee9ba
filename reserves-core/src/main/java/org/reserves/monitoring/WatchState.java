package org.reserves.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.reserves.chain.Assurance;
import org.reserves.chain.BalanceUnavailableException;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainBlock;
import org.reserves.chain.ChainEvent;
import org.reserves.chain.ChainHistory;
import org.reserves.chain.HistorySource;
import org.reserves.chain.ScannedBlocks;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Lists;

/**
 * What is kept between two questions to a source, so that the next one gets only what changed: the balances at a block that is buried
 * deep enough, and the blocks and events since.
 *
 * <pre>{@code
 * WatchState state = WatchState.of(source.historyOf(watching));      // once
 * // … write it as JSON, and the next day:
 * WatchUpdate update = state.update(source);
 * update.undone();                                                   // what a reorganisation took back, newest first
 * update.events();                                                   // what is new
 * update.state();                                                    // to be kept instead
 * }</pre>
 *
 * <p>The last {@value #WINDOW} blocks may be reorganised; that is as deep as Bitcoin Core lets a block reward be spent. An event of a block
 * that is no longer on the chain is undone, and new again where another block has its transaction. A source that is behind undoes nothing:
 * what it does not know yet stays as it is.
 *
 * <p>Anybody can write a text, so the balance that goes on from a state that was read back is {@link Assurance#UNAUTHENTICATED}; its events
 * are what the source proves. Whoever needs a graded balance asks the source without a state.
 *
 * <p>JSON: {@code {"settled":{…},"blocks":{…},"events":[…]}}, a {@link ChainBalance}, {@link ScannedBlocks} from its block on, and
 * {@link ChainEvent}s.
 *
 * <p>Immutable and thread-safe.
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"settled", "blocks", "events"})
public final class WatchState {
    /** How many of the last blocks may be reorganised. */
    public static final int WINDOW = 100;

    private final ChainBalance settled;
    private final ScannedBlocks blocks;
    private final List<ChainEvent> events;

    private WatchState(ChainBalance settled, ScannedBlocks blocks, List<ChainEvent> events) {
        this.settled = Objects.requireNonNull(settled, "settled must not be null");
        this.blocks = Objects.requireNonNull(blocks, "blocks must not be null");
        this.events = Lists.copyOf("events", events);
        if (!blocks.at(blocks.firstHeight()).isSameAs(settled.block())) {
            throw new IllegalArgumentException("blocks of a state to watch from begin with "
                    + blocks.at(blocks.firstHeight()) + ", and its balance is at " + settled.block()
                    + "; begin a new state");
        }
        for (ChainEvent event : events) {
            Integer height = event.block().height();
            if (height == null
                    || height <= blocks.firstHeight()
                    || !blocks.isKnown(height)
                    || !blocks.at(height).isSameAs(event.block())) {
                throw new IllegalArgumentException("event of a state to watch from is in " + event.block()
                        + ", which is not among " + blocks + "; begin a new state");
            }
        }
    }

    /**
     * Begins to watch after the last block of a history.
     *
     * @param history everything that happened so far, for instance since genesis
     */
    public static WatchState of(ChainHistory history) {
        Objects.requireNonNull(history, "history must not be null");
        int settled = settledHeight(history.blocks());
        ScannedBlocks blocks = history.blocks().from(settled);
        return new WatchState(
                history.at(settled),
                blocks,
                history.events().stream()
                        .filter(event -> height(event) > settled)
                        .toList());
    }

    @JsonCreator
    static WatchState fromJson(
            @JsonProperty("settled") ChainBalance settled,
            @JsonProperty("blocks") ScannedBlocks blocks,
            @JsonProperty("events") List<ChainEvent> events) {
        return new WatchState(settled, blocks, events);
    }

    /** Returns the balances at the block that is settled. */
    @JsonProperty("settled")
    public ChainBalance settled() {
        return settled;
    }

    /** Returns the blocks from that one to the last one known. */
    @JsonProperty("blocks")
    public ScannedBlocks blocks() {
        return blocks;
    }

    /** Returns what happened since, in order. */
    @JsonProperty("events")
    public List<ChainEvent> events() {
        return events;
    }

    /** Returns the last block known. */
    public ChainBlock tip() {
        return blocks.at(blocks.lastHeight());
    }

    /**
     * Asks a source for what changed.
     *
     * @throws BalanceUnavailableException if the source has no trustworthy answer, does not have the settled block any more (then begin a
     *                                     new state), or does not show an event that is known and whose block it has
     */
    public WatchUpdate update(HistorySource source) {
        Objects.requireNonNull(source, "source must not be null");
        ChainHistory history = source.rollForward(settled);
        int agreed = lastAgreed(history.blocks());
        boolean isBehind = isPartOfThis(history.blocks());
        Map<List<String>, ChainEvent> now = new LinkedHashMap<>();
        history.events().forEach(event -> now.put(identity(event), event));
        List<ChainEvent> undone = new ArrayList<>();
        Set<List<String>> known = new HashSet<>();
        for (ChainEvent event : events) {
            known.add(identity(event));
            if (!now.containsKey(identity(event))) {
                if (height(event) <= agreed) {
                    throw leftOut(event);
                }
                if (!isBehind) {
                    undone.add(event);
                }
            }
        }
        Collections.reverse(undone);
        List<ChainEvent> fresh = now.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return new WatchUpdate(fresh, undone, history.atTip(), isBehind ? with(fresh, history.blocks()) : of(history));
    }

    /** Compares everything that is said. */
    @Override
    public boolean equals(Object other) {
        return other instanceof WatchState state
                && settled.equals(state.settled)
                && blocks.equals(state.blocks)
                && events.equals(state.events);
    }

    @Override
    public int hashCode() {
        return Objects.hash(settled, blocks, events);
    }

    /** Returns the last block and how many events are not settled: {@code regtest block 175 (…), 2 events since block 75}. */
    @Override
    public String toString() {
        return tip() + ", " + events.size() + (events.size() == 1 ? " event" : " events") + " since block "
                + blocks.firstHeight();
    }

    /** Returns this with events that were not known, of blocks that were. */
    private WatchState with(List<ChainEvent> fresh, ScannedBlocks others) {
        List<ChainEvent> all = new ArrayList<>(events);
        all.addAll(fresh);
        all.sort(Comparator.comparing(WatchState::height));
        return new WatchState(settled, blocks.with(others), all);
    }

    /**
     * Returns whether a source that knows no more than this does knows no other blocks: it has only not come as far.
     *
     * @throws BalanceUnavailableException if nobody can tell
     */
    private boolean isPartOfThis(ScannedBlocks others) {
        int last = others.lastHeight();
        if (last > blocks.lastHeight()) {
            return false;
        }
        if (!blocks.isKnown(last)) {
            throw new BalanceUnavailableException("source is at " + others.at(last) + ", before the last block known, "
                    + tip() + ", and nothing tells whether that is the same chain; ask again when it has caught up");
        }
        return blocks.at(last).isSameAs(others.at(last));
    }

    /** Returns the height of the last block that both know and both have. */
    private int lastAgreed(ScannedBlocks others) {
        for (int height = Math.min(blocks.lastHeight(), others.lastHeight()); height > blocks.firstHeight(); height--) {
            if (blocks.isKnown(height)
                    && others.isKnown(height)
                    && blocks.at(height).isSameAs(others.at(height))) {
                return height;
            }
        }
        return blocks.firstHeight();
    }

    private BalanceUnavailableException leftOut(ChainEvent event) {
        return new BalanceUnavailableException("source does not show what is known: " + event + " by transaction "
                + event.txid() + ", and has that block; it leaves something out, ask another one");
    }

    /** Returns the height of the last known block that is deep enough, or of the first where none is. */
    private static int settledHeight(ScannedBlocks blocks) {
        for (int height = blocks.lastHeight() - WINDOW; height > blocks.firstHeight(); height--) {
            if (blocks.isKnown(height)) {
                return height;
            }
        }
        return blocks.firstHeight();
    }

    private static List<String> identity(ChainEvent event) {
        return List.of(
                event.kind().id(),
                event.block().hash(),
                event.script(),
                event.coin().outpoint(),
                event.txid());
    }

    private static int height(ChainEvent event) {
        return Objects.requireNonNull(event.block().height(), "height must not be null");
    }
}
