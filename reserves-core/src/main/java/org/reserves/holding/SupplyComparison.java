package org.reserves.holding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.chain.BlockHeight;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Lists;
import org.reserves.supply.ChainCalendar;
import org.reserves.supply.EstimateBasis;
import org.reserves.supply.ScheduledOn;
import org.reserves.supply.Supply;
import org.reserves.supply.SupplyLessLost;
import org.reserves.supply.TimeEstimate;

/**
 * The shares of one table under several supplies, side by side.
 *
 * <pre>{@code
 * SupplyComparison sideBySide = may2025.sharesUnder(Supply.cap(), Supply.scheduledOn("2025-05-28"));
 * sideBySide.columns().get(1).height();      // 898739
 * sideBySide.shares("US").get(1).percent(3, RoundingMode.HALF_EVEN);
 * }</pre>
 *
 * <p>JSON: {@code {"table":{…},"supplies":[{…}],"totalShares":[{…}]}}; the shares are ignored when read.
 *
 * <p>Immutable and thread-safe.
 */
@ExplicitJson
@JsonPropertyOrder({"table", "supplies", "totalShares"})
public final class SupplyComparison {
    private final ReserveTable table;
    private final List<Column> columns;

    SupplyComparison(ReserveTable table, List<Supply> supplies) {
        this.table = table;
        if (supplies.isEmpty()) {
            throw new IllegalArgumentException(
                    "supplies \"[]\" to compare are none; name at least one, like Supply.cap()");
        }
        for (int i = 0; i < supplies.size(); i++) {
            Supply supply = Objects.requireNonNull(supplies.get(i), "supply must not be null");
            if (supplies.indexOf(supply) < i) {
                throw new IllegalArgumentException("supply \"" + supply + "\" stands there twice; leave one out");
            }
        }
        this.columns = supplies.stream().map(Column::of).toList();
    }

    @JsonCreator
    static SupplyComparison fromJson(
            @JsonProperty("table") ReserveTable table, @JsonProperty("supplies") List<Supply> supplies) {
        Objects.requireNonNull(table, "table must not be null");
        return new SupplyComparison(table, Lists.copyOf("supplies", supplies));
    }

    /** Returns the table whose shares these are. */
    @JsonProperty("table")
    public ReserveTable table() {
        return table;
    }

    /** Returns the supplies in the order they were named, each with its height and date. */
    public List<Column> columns() {
        return columns;
    }

    /**
     * Returns the share of a sovereign's one row under each supply, in the order of the columns.
     *
     * @throws IllegalArgumentException if the code is unknown, the table has no such row, or several
     */
    public List<ReserveShare> shares(String sovereign) {
        return shares(table.holding(sovereign));
    }

    /** Returns the share of a holding under each supply, in the order of the columns. */
    public List<ReserveShare> shares(Holding holding) {
        return columns.stream().map(column -> under(column).share(holding)).toList();
    }

    /** Returns the share of the total under each supply, in the order of the columns. */
    @JsonProperty(value = "totalShares", access = JsonProperty.Access.READ_ONLY)
    public List<ReserveShare> totalShares() {
        return columns.stream().map(column -> under(column).totalShare()).toList();
    }

    private ReserveTable under(Column column) {
        return table.under(column.supply());
    }

    @JsonProperty("supplies")
    List<Supply> suppliesJson() {
        return columns.stream().map(Column::supply).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SupplyComparison comparison
                && table.equals(comparison.table)
                && columns.equals(comparison.columns);
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, columns);
    }

    /**
     * Returns the table and the share of its total under each supply: {@code 3 holdings as of 2025-05-28: …; under 2 supplies:
     * 1.049 % (220,218 BTC of the nominal cap of 21,000,000 BTC); 1.108 % (…)}.
     */
    @Override
    public String toString() {
        return table + "; under " + columns.size() + (columns.size() == 1 ? " supply: " : " supplies: ")
                + totalShares().stream().map(ReserveShare::toString).collect(Collectors.joining("; "));
    }

    /**
     * A supply with its height and date.
     *
     * @param supply the supply, which has the name
     * @param height the block it is true at, or null where there is none in particular
     * @param date   the day of that block in UTC, or null where there is no block
     * @param link   how height and date are linked: exactly or by an estimate; null where there is no block
     */
    public record Column(
            Supply supply,
            @Nullable BlockHeight height,
            @Nullable LocalDate date,
            @Nullable EstimateBasis link) {

        /** Validates the components. */
        public Column {
            Objects.requireNonNull(supply, "supply must not be null");
        }

        static Column of(Supply supply) {
            Supply dated = supply instanceof SupplyLessLost less ? less.supply() : supply;
            BlockHeight height = dated.height();
            if (height == null) {
                return new Column(supply, null, null, null);
            }
            if (dated instanceof ScheduledOn day) {
                return new Column(supply, height, day.date(), day.estimate().basis());
            }
            TimeEstimate time = ChainCalendar.mainnet().timeOf(height);
            return new Column(supply, height, time.date(), time.basis());
        }
    }
}
