package org.reserves.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reserves.holding.Holding;
import org.reserves.holding.ReserveTable;
import org.reserves.holding.ReserveTableBuilder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Lists;
import org.reserves.internal.Words;
import org.reserves.money.Price;
import org.reserves.provenance.LegalStatus;
import org.reserves.provenance.Provenance;
import org.reserves.source.Source;
import org.reserves.supply.Supply;

/**
 * A {@link ReserveTable} made from a log, with the answer behind every row.
 *
 * <p>A row is what remains by its {@link Resolution}: a range where figures contest each other, an upper limit where some of
 * the coins were reported to have left, undisclosed where no figure is given. Title holder, legal status and provenance
 * are what the chosen figures and those that agree with them state, unknown where they disagree. Totals by title holder and legal status are those of the
 * table.
 *
 * <p>JSON: {@code {"table":{…},"resolutions":[{…}]}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param table       the table
 * @param resolutions the answer behind each row, in the order of the holders' codes
 */
@ExplicitJson
@JsonPropertyOrder({"table", "resolutions"})
public record ResolvedTable(
        @JsonProperty("table") ReserveTable table,
        @JsonProperty("resolutions") List<Resolution> resolutions) {

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if the rows of the table are not those that the answers come to
     */
    @JsonCreator
    public ResolvedTable {
        Objects.requireNonNull(table, "table must not be null");
        resolutions = Lists.copyOf("resolutions", resolutions);
        requireRows(table, resolutions);
    }

    private static void requireRows(ReserveTable table, List<Resolution> resolutions) {
        Set<Holding> rows = new HashSet<>(table.ranking());
        for (Resolution resolution : resolutions) {
            boolean isOfTheDay = resolution.question().asOf().equals(table.asOf());
            if (resolution.chosen().isEmpty() || !isOfTheDay || !rows.remove(row(resolution))) {
                throw new IllegalArgumentException("table as of " + table.asOf() + " has no row that follows from \""
                        + resolution + "\"; ask the log again");
            }
        }
        if (!rows.isEmpty()) {
            throw new IllegalArgumentException("row \"" + rows.iterator().next() + "\" of the table as of "
                    + table.asOf() + " follows from no answer; ask the log again");
        }
    }

    static ResolvedTable of(List<Resolution> resolutions, LocalDate asOf) {
        ReserveTableBuilder table = ReserveTable.asOf(asOf);
        resolutions.forEach(resolution -> table.add(row(resolution)));
        return new ResolvedTable(table.build(), resolutions);
    }

    /** Returns this table with a price and a supply. */
    public ResolvedTable at(Price price, Supply supply) {
        Objects.requireNonNull(price, "price must not be null");
        Objects.requireNonNull(supply, "supply must not be null");
        ReserveTableBuilder priced =
                ReserveTable.asOf(table.asOf()).pricedAt(price).outOf(supply).addAll(table.ranking());
        return new ResolvedTable(priced.build(), resolutions);
    }

    /** Returns the answers whose figures contest each other. */
    public List<Resolution> contested() {
        return resolutions.stream()
                .filter(resolution -> resolution.state() == Resolution.State.CONTESTED)
                .toList();
    }

    /** Returns {@code as of 2025-05-28: 275,090 BTC of 9 holders, 1 contested}; the table has every row. */
    @Override
    public String toString() {
        return "as of " + table.asOf() + ": " + table.total() + " of " + Words.count(resolutions.size(), "holder")
                + (contested().isEmpty() ? "" : ", " + contested().size() + " contested");
    }

    private static Holding row(Resolution resolution) {
        KnownFigure first = resolution.chosen().get(0);
        Set<LegalStatus> statuses = facts(resolution, figure -> figure.stated().status());
        statuses.remove(LegalStatus.UNKNOWN);
        Set<Provenance> provenances =
                facts(resolution, figure -> figure.stated().provenance());
        provenances.removeIf(provenance -> provenance.kind() == Provenance.Kind.UNKNOWN);
        Source source = source(first.observation().reporter());
        return Holding.of(first.titleHolder(), resolution.remaining())
                .by(provenance(provenances))
                .status(statuses.size() == 1 ? statuses.iterator().next() : LegalStatus.UNKNOWN)
                .asOf(day(resolution, source).toString())
                .source(source);
    }

    /** The one provenance that is stated; the kind alone where the details differ. */
    private static Provenance provenance(Set<Provenance> stated) {
        if (stated.isEmpty()) {
            return Provenance.unknown();
        }
        Set<Provenance.Kind> kinds = stated.stream().map(Provenance::kind).collect(Collectors.toSet());
        if (kinds.size() > 1) {
            return Provenance.unknown().because("sources disagree");
        }
        return stated.size() == 1
                ? stated.iterator().next()
                : stated.iterator().next().bare();
    }

    private static <T> Set<T> facts(Resolution resolution, Function<KnownFigure, T> fact) {
        return Stream.concat(resolution.chosen().stream(), resolution.agreeing().stream())
                .map(fact)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The last day the figures can be about, which is not after the source appeared. */
    private static LocalDate day(Resolution resolution, Source source) {
        LocalDate day = resolution.chosen().stream()
                .map(figure -> figure.observation().asOf().latest())
                .max(LocalDate::compareTo)
                .orElseThrow();
        LocalDate published = source.published();
        return published != null && published.isBefore(day) ? published : day;
    }

    private static Source source(Reporter reporter) {
        Source source = reporter.source();
        return source == null
                ? Source.of(
                        reporter.origin(),
                        reporter.outlet() == null ? reporter.basis().id() : "via " + reporter.outlet())
                : source;
    }
}
