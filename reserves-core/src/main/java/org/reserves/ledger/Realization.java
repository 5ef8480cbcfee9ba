package org.reserves.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;

/**
 * A disposal with the lots it used and the gain on each.
 *
 * <p>JSON: {@code {"disposal":{"kind":"disposal",…},"lots":[…],"gain":{…}}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param disposal what happened
 * @param lots     the lots used, in the order they were; their amounts sum to the amount of the disposal, and their
 *                 proceeds to its proceeds less the fee
 * @param gain     the gain on all of them
 */
@ExplicitJson
@JsonPropertyOrder({"disposal", "lots", "gain"})
public record Realization(
        @JsonProperty("disposal") Disposal disposal,
        @JsonProperty("lots") List<UsedLot> lots,
        @JsonProperty("gain") Tally gain) {

    /** Copies the list and refuses components that are missing. */
    @JsonCreator
    public Realization {
        Objects.requireNonNull(disposal, "disposal must not be null");
        lots = List.copyOf(Objects.requireNonNull(lots, "lots must not be null"));
        Objects.requireNonNull(gain, "gain must not be null");
    }

    static Realization of(Matched matched, int event) {
        Disposal disposal = (Disposal) matched.journal().events[event];
        Totals totals = new Totals(matched.journal());
        totals.add(matched, event);
        return new Realization(disposal, UsedLots.of(matched, event), totals.gain(matched.journal()));
    }
}
