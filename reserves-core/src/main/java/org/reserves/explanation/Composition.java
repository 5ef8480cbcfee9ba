package org.reserves.explanation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Holding;
import org.reserves.holding.ReserveTable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Lists;
import org.reserves.money.Btc;
import org.reserves.observation.Amounts;
import org.reserves.observation.Knowledge;

/**
 * What a published total is made of: every row divided by what is known of its coins. The portions sum to the rows exactly.
 *
 * <p>Rules for a row, in this order. An amount that private persons of the flag declared is theirs, less what was taken back.
 * Of an amount that is known from an earlier day, what has left since is sold. An amount that somebody says is gone, with
 * no evidence since, is perhaps sold. Parts with a known legal status are taken out. The rest follows the legal status
 * and provenance stated with that amount or, where nobody states them, with another figure of the holder; what is said to be
 * acquired is so as far as a record, the chain or an attribution shows as many coins.
 *
 * <p>A stored composition proves nothing: what is read back must add up to the rows of its table, and what its portions are said
 * to be only a log can say, when it is asked again.
 *
 * <p>JSON: {@code {"table":{…},"portions":[{…}],"leftOut":[{…}],"total":"…","byNature":{"sold":"…"}}};
 * the last two are written only.
 *
 * <p>Immutable and thread-safe.
 *
 * @param table    the published table
 * @param portions the portions, in the order of the rows
 * @param leftOut  whose rows are not divided: not coins, not held, undisclosed, or not one figure
 */
@ExplicitJson
@JsonPropertyOrder({"table", "portions", "leftOut", "total", "byNature"})
public record Composition(
        @JsonProperty("table") ReserveTable table,
        @JsonProperty("portions") List<Portion> portions,
        @JsonProperty("leftOut") List<TitleHolder> leftOut) {

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if the portions do not add up to the rows, or a row is neither divided nor left out
     */
    @JsonCreator
    public Composition {
        Objects.requireNonNull(table, "table must not be null");
        portions = Lists.copyOf("portions", portions);
        leftOut = Lists.copyOf("leftOut", leftOut);
        requireRows(table, portions, leftOut);
    }

    private static void requireRows(ReserveTable table, List<Portion> portions, List<TitleHolder> leftOut) {
        Map<TitleHolder, Btc> sums = new HashMap<>();
        portions.forEach(portion -> sums.merge(portion.row(), portion.amount(), Btc::plus));
        for (Holding row : table.ranking()) {
            Btc printed = printed(row);
            Btc sum = sums.remove(row.titleHolder());
            boolean isLeftOut = leftOut.contains(row.titleHolder());
            Btc wanted = printed == null ? Btc.ZERO : printed;
            if (isLeftOut != (printed == null) || !wanted.equals(sum == null ? Btc.ZERO : sum)) {
                throw new IllegalArgumentException("portions of " + row.titleHolder() + " come to \""
                        + (sum == null ? Btc.ZERO : sum).toDisplay() + "\", but its row is " + row.amount()
                        + (isLeftOut ? " and left out" : "") + "; divide the table again");
            }
        }
        if (!sums.isEmpty()) {
            throw new IllegalArgumentException("portions of \""
                    + sums.keySet().iterator().next() + "\" belong to no row of the table; divide the table again");
        }
    }

    /** The figure of a row that is divided, or null where the row is left out. */
    @Nullable
    private static Btc printed(Holding row) {
        return row.isCounted() ? Amounts.singleFigure(row.amount()) : null;
    }

    /** Returns what a table is made of, by what is known. */
    public static Composition of(ReserveTable table, Knowledge knowledge) {
        Objects.requireNonNull(table, "table must not be null");
        Objects.requireNonNull(knowledge, "knowledge must not be null");
        List<Portion> portions = new ArrayList<>();
        List<TitleHolder> leftOut = new ArrayList<>();
        for (Holding row : table.ranking()) {
            Btc printed = printed(row);
            if (printed == null) {
                leftOut.add(row.titleHolder());
            } else {
                portions.addAll(new RowDivider(row.titleHolder(), printed, table.asOf(), knowledge).compose());
            }
        }
        return new Composition(table, portions, leftOut);
    }

    /** Returns the sum of each nature there is. */
    @JsonProperty("byNature")
    public Map<Portion.Nature, Btc> byNature() {
        Map<Portion.Nature, Btc> sums = new EnumMap<>(Portion.Nature.class);
        portions.forEach(portion -> sums.merge(portion.nature(), portion.amount(), Btc::plus));
        return Collections.unmodifiableMap(sums);
    }

    /** Returns the portions of one nature, in the order of the rows. */
    public List<Portion> of(Portion.Nature nature) {
        Objects.requireNonNull(nature, "nature must not be null");
        return portions.stream().filter(portion -> portion.nature() == nature).toList();
    }

    /** Returns the sum of all portions. */
    @JsonProperty("total")
    public Btc total() {
        return portions.stream().map(Portion::amount).collect(Btc.toSum());
    }

    /** Returns {@code 1,981 BTC: 90 seized, not forfeited; 1,889.1 sold already; 1.9 nothing recorded supports it}. */
    @Override
    public String toString() {
        return total().toDisplay()
                + (portions.isEmpty() ? "" : ": ")
                + byNature().entrySet().stream()
                        .map(sum -> sum.getValue().withoutUnit() + " "
                                + sum.getKey().words())
                        .collect(Collectors.joining("; "));
    }
}
