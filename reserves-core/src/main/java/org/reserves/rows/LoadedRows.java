package org.reserves.rows;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Lists;
import org.reserves.internal.Words;
import org.reserves.observation.Observation;
import org.reserves.observation.ObservationLog;

/**
 * What a file came to: what could be read, and for every row that could not, why.
 *
 * <p>JSON: {@code {"observations":[…],"totals":[…],"problems":[…]}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param observations one for each row about a holder, in the order of the file; together they make a log
 * @param totals       one for each row about all holders
 * @param problems     the others; a row may have several
 */
@ExplicitJson
@JsonPropertyOrder({"observations", "totals", "problems"})
public record LoadedRows(
        @JsonProperty("observations") List<Observation> observations,
        @JsonProperty("totals") List<StatedTotal> totals,
        @JsonProperty("problems") List<RowProblem> problems) {

    /** Copies the components. */
    @JsonCreator
    public LoadedRows {
        observations = Lists.copyOf("observations", observations);
        totals = Lists.copyOf("totals", totals);
        problems = Lists.copyOf("problems", problems);
    }

    /** Returns the log of the observations. */
    public ObservationLog log() {
        return ObservationLog.of(observations);
    }

    /** Returns {@code 57 observations, 6 totals, 0 problems}. */
    @Override
    public String toString() {
        return Words.count(observations.size(), "observation") + ", " + Words.count(totals.size(), "total") + ", "
                + Words.count(problems.size(), "problem");
    }
}
