package org.reserves.examples;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.reserves.holding.Holding;
import org.reserves.pledge.Pledge;
import org.reserves.pledge.PledgeVerdict;

/** A pledge, what was said to be held, and the day to judge it at: the form of the data files. */
record PledgeFile(
        @JsonProperty("title") String title,
        @JsonProperty("pledge") Pledge pledge,
        @JsonProperty("observed") List<Holding> observed,
        @JsonProperty("asOf") String asOf) {

    PledgeVerdict byBalances() {
        return pledge.against(observed).asOf(asOf);
    }
}
