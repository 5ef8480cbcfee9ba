package org.reserves.explanation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import org.reserves.holder.Sovereign;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Lists;
import org.reserves.money.Btc;
import org.reserves.observation.Observation;

/**
 * A figure as a table would print it under one flag, and every observation that states it.
 *
 * <p>JSON: {@code {"sovereign":"SV","printed":"5749.00000000","statedBy":[{…}]}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sovereign the flag
 * @param printed   the figure, rounded as the table rounds, in BTC
 * @param statedBy  who states it, the earliest report first
 */
@ExplicitJson
@JsonPropertyOrder({"sovereign", "printed", "statedBy"})
public record TableFigure(
        @JsonProperty("sovereign") Sovereign sovereign,
        @JsonProperty("printed") Btc printed,
        @JsonProperty("statedBy") List<Observation> statedBy) {

    /** Copies the components. */
    @JsonCreator
    public TableFigure {
        Objects.requireNonNull(sovereign, "sovereign must not be null");
        Objects.requireNonNull(printed, "printed must not be null");
        statedBy = Lists.copyOf("statedBy", statedBy);
    }

    /**
     * Returns whose coins the earliest report says they are.
     *
     * @throws IllegalStateException if nobody states the figure
     */
    public TitleHolder titleHolder() {
        return statedBy.stream()
                .findFirst()
                .map(Observation::titleHolder)
                .orElseThrow(() -> new IllegalStateException("nobody states " + this + ", so it has no title holder"));
    }

    /** Returns {@code SV 5,749 BTC}. */
    @Override
    public String toString() {
        return sovereign + " " + printed.toDisplay();
    }
}
