package org.reserves.explanation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.reserves.figure.Closing;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Lists;
import org.reserves.money.Btc;
import org.reserves.observation.Knowledge;

/**
 * What a printed total leaves over its rows, if it has any, and which known figures close it exactly.
 *
 * <pre>{@code
 * Reconciliation.builder(Btc.of(259_870), log.knownOn("2025-05-28"), LocalDate.parse("2021-06-16")).search();
 * // BG 213,519 BTC with UA 46,351 BTC
 * }</pre>
 *
 * <p>A way that closes a total is arithmetic: it shows what the table may have held, not that it did. Where there are
 * several, none is proven.
 *
 * <p>A stored reconciliation proves nothing: search again.
 *
 * <p>JSON: {@code {"total":"…","rows":"…","gap":"…","candidates":12,"ways":[[{…}]],"complete":true,"answer":"…"}}; the answer is
 * written only.
 *
 * <p>Immutable and thread-safe.
 *
 * @param total      the printed total, in BTC
 * @param rows       the sum of the rows that are known, in BTC
 * @param gap        total less rows
 * @param candidates how many figures of other flags were tried
 * @param ways       the combinations that sum to the gap, each flag at most once
 * @param isComplete whether all combinations were tried
 */
@ExplicitJson
@JsonPropertyOrder({"total", "rows", "gap", "candidates", "ways", "complete", "answer"})
public record Reconciliation(
        @JsonProperty("total") Btc total,
        @JsonProperty("rows") Btc rows,
        @JsonProperty("gap") Btc gap,
        @JsonProperty("candidates") int candidates,
        @JsonProperty("ways") List<List<TableFigure>> ways,
        @JsonProperty("complete") boolean isComplete) {

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if the gap is not the total less the rows
     */
    public Reconciliation {
        Objects.requireNonNull(total, "total must not be null");
        Objects.requireNonNull(rows, "rows must not be null");
        Objects.requireNonNull(gap, "gap must not be null");
        ways = Lists.copyOf("ways", ways).stream()
                .map(way -> Lists.<TableFigure>copyOf("figures of a way", way))
                .toList();
        if (!total.minus(rows).equals(gap)) {
            throw new IllegalArgumentException(
                    "gap \"" + gap + "\" is not the total \"" + total + "\" less the rows \"" + rows + "\"");
        }
    }

    @JsonCreator
    static Reconciliation fromJson(
            @JsonProperty("total") Btc total,
            @JsonProperty("rows") Btc rows,
            @JsonProperty("gap") Btc gap,
            @JsonProperty("candidates") Object candidates,
            @JsonProperty("ways") List<List<TableFigure>> ways,
            @JsonProperty("complete") Object complete) {
        return new Reconciliation(
                total,
                rows,
                gap,
                JsonValues.integer("candidates", candidates),
                ways,
                JsonValues.flag("complete", complete));
    }

    /**
     * Starts the reconciliation of a total with what is known; see the builder for what may be added.
     *
     * @param asOfIsoDate the day the total is about
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public static ReconciliationBuilder builder(Btc total, Knowledge knowledge, String asOfIsoDate) {
        return builder(total, knowledge, IsoDates.parse("as-of date", asOfIsoDate));
    }

    /** Starts the reconciliation of a total with what is known; see the builder for what may be added. */
    public static ReconciliationBuilder builder(Btc total, Knowledge knowledge, LocalDate asOf) {
        return new ReconciliationBuilder(total, knowledge, asOf);
    }

    /**
     * Returns the figures that close the gap, where exactly one combination does; else none, as none is proven then.
     */
    public List<TableFigure> missing() {
        return outcome() == Closing.Outcome.ONE ? ways.get(0) : List.of();
    }

    /** Returns what the ways prove; a gap of zero needs none and has the outcome {@link Closing.Outcome#NONE}. */
    public Closing.Outcome outcome() {
        return new Closing<>(ways, isComplete).outcome();
    }

    /** Returns the outcome in a sentence: {@code 1,981 BTC belong to no row; of 12 known figures exactly one combination …}. */
    @Override
    @JsonProperty("answer")
    public String toString() {
        String of = gap.signum() == 0
                ? "the rows sum to the total"
                : gap.toDisplay() + (rows.signum() == 0 ? " in all" : " belong to no row") + "; of " + candidates
                        + " known figures ";
        if (gap.signum() == 0) {
            return of;
        }
        return of
                + switch (outcome()) {
                    case NONE -> "no combination sums to it";
                    case ONE -> "exactly one combination sums to it: " + words(ways.get(0));
                    case SEVERAL ->
                        ways.size() + " combinations sum to it, so none is proven, the first " + words(ways.get(0));
                    case BOUND_REACHED -> ways.size() + " combinations were found before the search reached its bound";
                };
    }

    private static String words(List<TableFigure> way) {
        return way.stream().map(TableFigure::toString).collect(Collectors.joining(" with "));
    }
}
