package org.reserves.examples;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.List;
import javax.annotation.Nullable;
import org.reserves.claims.PublishedClaims;
import org.reserves.holding.Holding;
import org.reserves.pledge.Pledge;
import org.reserves.pledge.PledgeVerdict;

/**
 * A pledge, what it is judged by, and the day to judge it at: the form of the data files.
 *
 * @param title    what was promised
 * @param about    what to know before reading the verdict, or null
 * @param pledge   the pledge
 * @param ledger   {@code year-end} for the ledger of {@link YearEnd}, {@code published} for the record of what was published, or null for
 *                 balances
 * @param observed what was said to be held
 * @param asOf     the day to judge it at
 */
record PledgeFile(
        @JsonProperty("title") String title,
        @JsonProperty("about") @Nullable String about,
        @JsonProperty("pledge") Pledge pledge,
        @JsonProperty("ledger") @Nullable String ledger,
        @JsonProperty("observed") List<Holding> observed,
        @JsonProperty("asOf") String asOf) {

    /** Judges the pledge by what the file names. */
    PledgeVerdict verdict() throws IOException {
        if ("published".equals(ledger)) {
            return pledge.against(PublishedClaims.log()).asOf(asOf);
        }
        return "year-end".equals(ledger)
                ? pledge.against(YearEnd.cases().get(0).ledger()).asOf(asOf)
                : byBalances();
    }

    PledgeVerdict byBalances() {
        return pledge.against(observed).asOf(asOf);
    }
}
