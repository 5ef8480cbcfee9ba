package org.reserves.explanation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.ReserveTable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Lists;
import org.reserves.internal.Words;
import org.reserves.observation.Knowledge;

/**
 * Everything that differs between two tables, each difference with its kind and what a log says of it.
 *
 * <p>Rows are matched by title holder; where the flag has one row in each table under different title holders, by flag. A
 * change of amount is looked for first among corrections and withdrawals, then among recorded events between the days of the
 * two rows, then among the figures of the log that either amount may be.
 *
 * <p>A stored comparison proves nothing: its differences must be of rows of its tables, and what explains them only a log can say,
 * when it is asked again.
 *
 * <p>JSON: {@code {"before":{…},"after":{…},"differences":[{…}],"counts":{"event":1}}}; the counts are written only.
 *
 * <p>Immutable and thread-safe.
 *
 * @param before      the earlier table
 * @param after       the later table
 * @param differences what differs, rows first in the order of their codes
 */
@ExplicitJson
@JsonPropertyOrder({"before", "after", "differences", "counts"})
public record TableDiff(
        @JsonProperty("before") ReserveTable before,
        @JsonProperty("after") ReserveTable after,
        @JsonProperty("differences") List<Difference> differences) {

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if the later table is as of a day before the earlier one, or a difference is of no row
     */
    @JsonCreator
    public TableDiff {
        Objects.requireNonNull(before, "before must not be null");
        Objects.requireNonNull(after, "after must not be null");
        differences = Lists.copyOf("differences", differences);
        requireOrder(before, after);
        for (Difference difference : differences) {
            TitleHolder row = difference.titleHolder();
            if (row != null && !has(before, row) && !has(after, row)) {
                throw new IllegalArgumentException(
                        "difference of \"" + row + "\" is of no row of the two tables; compare the tables again");
            }
        }
    }

    private static void requireOrder(ReserveTable before, ReserveTable after) {
        if (after.asOf().isBefore(before.asOf())) {
            throw new IllegalArgumentException("table as of " + after.asOf() + " is given as the later one, but "
                    + before.asOf() + " is later; give the earlier table first");
        }
    }

    private static boolean has(ReserveTable table, TitleHolder titleHolder) {
        return table.ranking().stream().anyMatch(row -> row.titleHolder().equals(titleHolder));
    }

    /**
     * Returns what differs, explained by what is known.
     *
     * @throws IllegalArgumentException if the later table is as of a day before the earlier one
     */
    public static TableDiff between(ReserveTable before, ReserveTable after, Knowledge knowledge) {
        Objects.requireNonNull(before, "before must not be null");
        Objects.requireNonNull(after, "after must not be null");
        Objects.requireNonNull(knowledge, "knowledge must not be null");
        requireOrder(before, after);
        return new TableDiff(before, after, new TableComparer(before, after, knowledge).find());
    }

    /** Returns the differences of one kind. */
    public List<Difference> of(Difference.Kind kind) {
        Objects.requireNonNull(kind, "kind must not be null");
        return differences.stream()
                .filter(difference -> difference.kind() == kind)
                .toList();
    }

    /** Returns how many differences of each kind there are. */
    @JsonProperty("counts")
    public Map<Difference.Kind, Integer> counts() {
        Map<Difference.Kind, Integer> counts = new EnumMap<>(Difference.Kind.class);
        differences.forEach(difference -> counts.merge(difference.kind(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    /** Returns {@code 3 differences between 2024-09-18 and 2025-05-28: 1 event, 2 later figure}. */
    @Override
    public String toString() {
        return Words.count(differences.size(), "difference") + " between " + before.asOf() + " and " + after.asOf()
                + (differences.isEmpty() ? "" : ": ")
                + counts().entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey().words())
                        .collect(Collectors.joining(", "));
    }
}
