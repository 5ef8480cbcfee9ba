package org.reserves.holding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Lists;
import org.reserves.internal.Words;
import org.reserves.money.Price;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Provenance;
import org.reserves.supply.Supply;

/**
 * Who holds how much at one date, at one price, out of one supply.
 *
 * <pre>{@code
 * ReserveTable may2025 = ReserveTable.asOf("2025-05-28")
 *     .pricedAt(Price.of("USD", "106000"))
 *     .outOf(Supply.cap())
 *     .add(Holding.of("US", "207189").by(Seizure.inCase("Silk Road").by("FBI")))
 *     .add(Holding.of("BT", "13029").by(Mining.by("Druk Holdings").from("hydropower")))
 *     .add(Holding.undisclosed("PK"))
 *     .build();
 *
 * may2025.share("US").percent(3, RoundingMode.HALF_EVEN);   // 0.987
 * may2025.value("US").money();                               // USD 21962034000
 * may2025.total();                                           // 220,218 BTC, 1 holder undisclosed
 * }</pre>
 *
 * <p>Rows may be added in any order; the table keeps them ranked, see {@link #ranking()}, so two tables with the same
 * content are equal. A title holder stands in a table once. Coins that were sold or returned may be listed; they rank last
 * and count in no total. So may units of funds, which are an exposure and not coins: no total counts them, they have no share of
 * a supply, and their value is the fund's, not that of its coins.
 *
 * <p>A total of the whole table adds whatever is in it. To keep seized coins apart from owned ones, or private persons'
 * from the state's, ask for a breakdown, or narrow the table with {@link #where}.
 *
 * <p>JSON: {@code {"asOf":"2025-05-28","price":{…},"supply":{…},"holdings":[{…}],"answers":[{…}],"total":{…},"totalShare":{…},
 * "totalValue":{…},"warnings":[…]}}. For each holding in its order the answers have {@code "titleHolder"} with {@code "percent"}
 * and {@code "money"}, or least and most of both, as {@link ReserveShare} and {@link ReserveValue} write them; where both are
 * unknown, with neither. Answers, totals and warnings are ignored when read; the shares are there if the table has a supply.
 *
 * <p>Immutable and thread-safe.
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "asOf",
    "price",
    "priceWithinDays",
    "supply",
    "holdings",
    "answers",
    "total",
    "totalShare",
    "totalValue",
    "warnings"
})
public final class ReserveTable {
    /** How far the day of the price may be from that of the table before the table warns, unless it is told otherwise. */
    public static final int PRICE_PATIENCE_DAYS = 31;

    private final LocalDate asOf;
    private final Price price;

    @Nullable
    private final Integer pricePatience;

    @Nullable
    private final Supply supply;

    private final List<Holding> ranking;

    ReserveTable(
            LocalDate asOf,
            Price price,
            @Nullable Integer pricePatience,
            @Nullable Supply supply,
            List<Holding> holdings) {
        this.asOf = asOf;
        this.price = price;
        this.pricePatience = pricePatience;
        this.supply = supply;
        this.ranking = Ranking.of(holdings);
    }

    /**
     * Starts a table as of a day.
     *
     * @param isoDate the day, like {@code 2025-05-28}
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public static ReserveTableBuilder asOf(String isoDate) {
        return asOf(IsoDates.parse("as-of date", isoDate));
    }

    /** Starts a table as of a day. */
    public static ReserveTableBuilder asOf(LocalDate day) {
        return new ReserveTableBuilder(day);
    }

    @JsonCreator
    static ReserveTable fromJson(
            @JsonProperty("asOf") String asOf,
            @JsonProperty("price") @Nullable Price price,
            @JsonProperty("priceWithinDays") @Nullable Object pricePatience,
            @JsonProperty("supply") @Nullable Supply supply,
            @JsonProperty("holdings") List<Holding> holdings) {
        ReserveTableBuilder table = asOf(IsoDates.parse("asOf", asOf));
        if (price != null) {
            table.pricedAt(price);
        }
        if (pricePatience != null) {
            table.priceWithinDays(JsonValues.integer("priceWithinDays", pricePatience));
        }
        if (supply != null) {
            table.outOf(supply);
        }
        Lists.copyOf("holdings", holdings).forEach(table::add);
        return table.build();
    }

    /** Returns the day the table is about. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Returns the price of one bitcoin, which may be unknown. */
    @JsonProperty("price")
    public Price price() {
        return price;
    }

    /**
     * Returns what shares are taken of.
     *
     * @throws IllegalStateException if the table was built without a supply
     */
    public Supply supply() {
        if (supply == null) {
            throw new IllegalStateException("the table as of " + asOf
                    + " names no supply, and a share without its base is no fact; add outOf(Supply.cap()) or another");
        }
        return supply;
    }

    /** Returns whether the table names what shares are taken of. */
    public boolean hasSupply() {
        return supply != null;
    }

    /**
     * Returns all rows: held and disclosed ones by amount, largest first (ranges by their least, then their most); then
     * undisclosed ones; then units of funds; then what was sold or returned. Equals are ordered by code, then title holder.
     */
    @JsonProperty("holdings")
    public List<Holding> ranking() {
        return ranking;
    }

    /**
     * Returns the one row of a sovereign.
     *
     * @param sovereign its ISO 3166 code
     * @throws IllegalArgumentException if the code is unknown, the table has no such row, or it has several title holders
     *                                  under the code
     */
    public Holding holding(String sovereign) {
        return new TableRows(asOf, ranking).of(sovereign);
    }

    /**
     * Returns the row of a title holder.
     *
     * @throws IllegalArgumentException if the table has no such row
     */
    public Holding holding(TitleHolder titleHolder) {
        Objects.requireNonNull(titleHolder, "titleHolder must not be null");
        return new TableRows(asOf, ranking).of(titleHolder);
    }

    /**
     * Returns the share of a sovereign's one row; unknown if undisclosed, sold or returned, or of fund units.
     *
     * @throws IllegalArgumentException as {@link #holding(String)}
     * @throws IllegalStateException    if the table was built without a supply
     */
    public ReserveShare share(String sovereign) {
        return share(holding(sovereign));
    }

    /**
     * Returns the share of a holding out of the supply of this table; unknown if undisclosed, sold or returned, or of fund units.
     *
     * @throws IllegalStateException if the table was built without a supply
     */
    public ReserveShare share(Holding holding) {
        String reason = TableRows.whyUnknown(holding);
        return new ReserveShare(reason == null ? holding.amount().bounds() : null, supply(), reason);
    }

    /**
     * Returns the value of a sovereign's one row; unknown if undisclosed, sold or returned, of fund units, or if the price is unknown.
     *
     * @throws IllegalArgumentException as {@link #holding(String)}
     */
    public ReserveValue value(String sovereign) {
        return value(holding(sovereign));
    }

    /** Returns the value of a holding at the price of this table; unknown if it, or the price, is. */
    public ReserveValue value(Holding holding) {
        String reason = TableRows.whyUnknown(holding);
        return new ReserveValue(reason == null ? holding.amount().bounds() : null, price, reason);
    }

    /** Returns the sum of the rows, with what it leaves out. */
    @JsonProperty("total")
    public Total total() {
        return Total.of(ranking);
    }

    /**
     * Returns the share of the total; {@link #total()} says what it leaves out.
     *
     * @throws IllegalStateException if the table was built without a supply
     */
    public ReserveShare totalShare() {
        Total total = total();
        return new ReserveShare(total.amount(), supply(), total.amount() == null ? total.toString() : null);
    }

    /** Returns the value of the total; {@link #total()} says what it leaves out. */
    @JsonProperty("totalValue")
    public ReserveValue totalValue() {
        Total total = total();
        return new ReserveValue(total.amount(), price, total.amount() == null ? total.toString() : null);
    }

    /**
     * Returns the shares of this table under each of these supplies, side by side; its own supply is not added by itself.
     *
     * @throws IllegalArgumentException if there is none, or one stands there twice
     */
    public SupplyComparison sharesUnder(Supply... supplies) {
        Objects.requireNonNull(supplies, "supplies must not be null");
        return new SupplyComparison(this, Arrays.asList(supplies));
    }

    /**
     * Returns what a reader of the table must know, in sentences without a point: that the day of the price is further from
     * the day of the table than {@link ReserveTableBuilder#priceWithinDays} allows. Empty where there is nothing, or the price
     * has no day.
     */
    @JsonProperty(value = "warnings", access = JsonProperty.Access.READ_ONLY)
    public List<String> warnings() {
        if (!(price instanceof Price.Known known) || known.date() == null) {
            return List.of();
        }
        long days = ChronoUnit.DAYS.between(known.date(), asOf);
        int patience = pricePatience == null ? PRICE_PATIENCE_DAYS : pricePatience;
        if (Math.abs(days) <= patience) {
            return List.of();
        }
        return List.of("the price is of " + known.date() + ", " + Words.count(Math.toIntExact(Math.abs(days)), "day")
                + (days > 0 ? " before" : " after") + " the table, more than the " + patience + " it may be off");
    }

    /** Returns the rows that pass, as a table of the same day, price and supply. */
    public ReserveTable where(Predicate<Holding> condition) {
        Objects.requireNonNull(condition, "condition must not be null");
        return new ReserveTable(
                asOf,
                price,
                pricePatience,
                supply,
                ranking.stream().filter(condition).toList());
    }

    /** Returns the rows of fund units, which no total counts. */
    public List<Holding> fundUnits() {
        return ranking.stream().filter(row -> !row.isCoins()).toList();
    }

    /** Returns a total for each kind of provenance there is. */
    public Map<Provenance.Kind, Total> byProvenance() {
        return new TableRows(asOf, ranking).by(row -> row.provenance().kind());
    }

    /** Returns a total for each kind of title holder there is. */
    public Map<TitleHolder.Kind, Total> byTitleHolder() {
        return new TableRows(asOf, ranking).by(row -> row.titleHolder().kind());
    }

    /** Returns a total for each legal status there is. */
    public Map<LegalStatus, Total> byLegalStatus() {
        return new TableRows(asOf, ranking).by(Holding::legalStatus);
    }

    /**
     * Returns how unevenly the total is spread over its rows.
     *
     * @throws IllegalArgumentException if no amount in the table is certain to be above zero
     */
    public Concentration concentration() {
        List<Bounds> amounts = ranking.stream()
                .filter(Holding::isCounted)
                .map(row -> row.amount().bounds())
                .toList();
        return new Concentration(amounts, total());
    }

    ReserveTable under(Supply other) {
        return new ReserveTable(asOf, price, pricePatience, other, ranking);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReserveTable table
                && asOf.equals(table.asOf)
                && price.equals(table.price)
                && Objects.equals(pricePatience, table.pricePatience)
                && Objects.equals(supply, table.supply)
                && ranking.equals(table.ranking);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, price, pricePatience, supply, ranking);
    }

    /** Returns what the table is: {@code 3 holdings as of 2025-05-28: 220,218 BTC, 1 holder undisclosed}, and its warnings. */
    @Override
    public String toString() {
        String text = Words.count(ranking.size(), "holding") + " as of " + asOf + ": " + total();
        return warnings().isEmpty() ? text : text + "; " + String.join("; ", warnings());
    }

    @JsonProperty("asOf")
    String asOfJson() {
        return asOf.toString();
    }

    @JsonProperty(value = "answers", access = JsonProperty.Access.READ_ONLY)
    List<RowAnswer> answersJson() {
        return ranking.stream()
                .map(row -> new RowAnswer(row.titleHolder(), supply == null ? null : share(row), value(row)))
                .toList();
    }

    @JsonProperty("totalShare")
    @Nullable
    ReserveShare totalShareJson() {
        return supply == null ? null : totalShare();
    }

    @JsonProperty("priceWithinDays")
    @Nullable
    Integer pricePatienceJson() {
        return pricePatience;
    }

    @JsonProperty("supply")
    @Nullable
    Supply supplyJson() {
        return supply;
    }
}
