package org.reserves.examples.pledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import javax.annotation.Nullable;
import org.reserves.claims.PublishedClaims;
import org.reserves.examples.yearend.YearEndCase;
import org.reserves.holding.Holding;
import org.reserves.pledge.Pledge;
import org.reserves.pledge.PledgeVerdict;

/**
 * A pledge, what it is judged by, and the day to judge it at: the form of the data files.
 *
 * @param title    what was promised
 * @param about    what to know before reading the verdict, or null
 * @param pledge   the pledge
 * @param ledger   {@code year-end} for the ledger of the year-end example, {@code published} for the record of what was published, or null for
 *                 balances
 * @param observed what was said to be held
 * @param asOf     the day to judge it at
 */
public record PledgeFile(
        @JsonProperty("title") String title,
        @JsonProperty("about") @Nullable String about,
        @JsonProperty("pledge") Pledge pledge,
        @JsonProperty("ledger") @Nullable String ledger,
        @JsonProperty("observed") List<Holding> observed,
        @JsonProperty("asOf") String asOf) {

    /** Judges the pledge by what the file names. */
    public PledgeVerdict verdict() throws IOException {
        if ("published".equals(ledger)) {
            return pledge.against(PublishedClaims.log()).asOf(asOf);
        }
        return "year-end".equals(ledger)
                ? pledge.against(YearEndCase.readAll().get(0).ledger()).asOf(asOf)
                : byBalances();
    }

    /** Returns what was said to be held on a day. */
    public Holding observedOn(LocalDate day) {
        return observed.stream()
                .filter(holding -> day.equals(holding.asOf()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no balance of " + day + " in the data file"));
    }

    /** Judges the pledge by the balances alone. */
    public PledgeVerdict byBalances() {
        return pledge.against(observed).asOf(asOf);
    }
}
