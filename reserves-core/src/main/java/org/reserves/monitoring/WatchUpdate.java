package org.reserves.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import org.reserves.chain.ChainBalance;
import org.reserves.chain.ChainEvent;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Lists;
import org.reserves.money.Btc;

/**
 * What changed since a {@link WatchState}: first what a reorganisation undid, then what is new.
 *
 * <p>JSON: {@code {"undone":[…],"events":[…],"change":"-0.10000000","balance":{…},"state":{…}}}; the change is not read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param events  what happened and was not known, in the order of the chain
 * @param undone  what was known and whose block is no longer on the chain, newest first
 * @param balance the balances at the last block of the source
 * @param state   what to keep for the next time
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"undone", "events", "change", "balance", "state"})
public record WatchUpdate(
        @JsonProperty("events") List<ChainEvent> events,
        @JsonProperty("undone") List<ChainEvent> undone,
        @JsonProperty("balance") ChainBalance balance,
        @JsonProperty("state") WatchState state) {

    /** Copies the components. */
    public WatchUpdate {
        events = Lists.copyOf("events", events);
        undone = Lists.copyOf("undone", undone);
        Objects.requireNonNull(balance, "balance must not be null");
        Objects.requireNonNull(state, "state must not be null");
    }

    /** Returns whether nothing changed. */
    public boolean isEmpty() {
        return events.isEmpty() && undone.isEmpty();
    }

    /** Returns what the balance grew by, negative where coins went: what is new minus what was undone. */
    @JsonProperty("change")
    public Btc change() {
        Btc added = events.stream().map(ChainEvent::change).collect(Btc.toSum());
        return added.minus(undone.stream().map(ChainEvent::change).collect(Btc.toSum()));
    }

    /** Returns how much changed: {@code 2 new events, 1 undone, up to regtest block 176 (…)}. */
    @Override
    public String toString() {
        return events.size() + (events.size() == 1 ? " new event, " : " new events, ") + undone.size()
                + " undone, up to " + balance.block();
    }
}
