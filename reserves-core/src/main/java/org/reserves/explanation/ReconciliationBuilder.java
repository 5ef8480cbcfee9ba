package org.reserves.explanation;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.reserves.figure.Closing;
import org.reserves.figure.ClosingSearch;
import org.reserves.holder.Holder;
import org.reserves.holder.Sovereign;
import org.reserves.holding.Holding;
import org.reserves.internal.Words;
import org.reserves.money.Btc;
import org.reserves.observation.Amounts;
import org.reserves.observation.EvidenceBasis;
import org.reserves.observation.Knowledge;
import org.reserves.observation.KnownEntries;
import org.reserves.observation.KnownFigure;
import org.reserves.observation.Observation;

/**
 * A {@link Reconciliation} under construction; begin with {@link Reconciliation#builder}.
 *
 * <p>Candidates are the figures of the whole that were known by the day of the knowledge and that begin to be about the as-of
 * day or an earlier one, stale and withdrawn ones included, because tables print those. Figures inferred by arithmetic are
 * never tried: what a total leaves over proves nothing about that total.
 *
 * <p>Optional: {@link #rows}, else no row is known; {@link #roundedTo}, else figures are printed as they are;
 * {@link #without}; {@link #bounds}, else ten figures and two million steps. Not thread-safe.
 */
public final class ReconciliationBuilder {
    private static final int MOST_TOGETHER = 10;
    private static final long MOST_STEPS = 2_000_000;

    private final Btc total;
    private final Knowledge knowledge;
    private final LocalDate asOf;
    private final Set<Sovereign> out = new HashSet<>();
    private Btc rows = Btc.ZERO;

    private ClosingSearch search = ClosingSearch.upTo(MOST_TOGETHER, MOST_STEPS);

    @Nullable
    private String bounds;

    @Nullable
    private Integer scale;

    private RoundingMode rounding = RoundingMode.UNNECESSARY;

    ReconciliationBuilder(Btc total, Knowledge knowledge, LocalDate asOf) {
        this.total = Objects.requireNonNull(total, "total must not be null");
        this.knowledge = Objects.requireNonNull(knowledge, "knowledge must not be null");
        this.asOf = Objects.requireNonNull(asOf, "asOf must not be null");
    }

    /**
     * Adds rows that are known. Their flags are not tried again. Rows that are not held, or not disclosed, count nothing.
     *
     * @throws IllegalStateException if an amount is a range
     */
    public ReconciliationBuilder rows(Collection<Holding> known) {
        Objects.requireNonNull(known, "rows must not be null");
        Btc sum = known.stream()
                .filter(Holding::isCounted)
                .map(row -> row.amount().bounds().figure())
                .collect(Btc.toSum());
        rows = rows.plus(sum);
        known.forEach(row -> out.add(row.titleHolder().sovereign()));
        return this;
    }

    /**
     * Sets how the table rounds its figures.
     *
     * @param decimals from 0 to 8
     * @throws IllegalArgumentException if there are fewer or more
     * @throws IllegalStateException    if it is set already
     */
    public ReconciliationBuilder roundedTo(int decimals, RoundingMode mode) {
        Objects.requireNonNull(mode, "rounding must not be null");
        Words.requireUnset("number of decimals", scale);
        if (decimals < 0 || decimals > Btc.SCALE) {
            throw new IllegalArgumentException("number of decimals \"" + decimals + "\" is not from 0 to " + Btc.SCALE);
        }
        scale = decimals;
        rounding = mode;
        return this;
    }

    /**
     * Leaves out the flags that are known not to be in the total.
     *
     * @throws IllegalArgumentException if a code is unknown
     */
    public ReconciliationBuilder without(String... codes) {
        for (String code : codes) {
            out.add(Sovereign.of(code));
        }
        return this;
    }

    /**
     * Sets the bounds of the search.
     *
     * @throws IllegalArgumentException if a bound is below 1
     * @throws IllegalStateException    if they are set already
     */
    public ReconciliationBuilder bounds(int mostTogether, long mostSteps) {
        ClosingSearch wanted = ClosingSearch.upTo(mostTogether, mostSteps);
        Words.requireUnset("bounds of the search", bounds);
        bounds = mostTogether + " figures, " + mostSteps + " steps";
        search = wanted;
        return this;
    }

    /** Returns what closes the total. */
    public Reconciliation search() {
        List<TableFigure> candidates = candidates();
        Btc gap = total.minus(rows);
        Closing<TableFigure> closing = search.find(gap, candidates, TableFigure::sovereign, TableFigure::printed);
        return new Reconciliation(total, rows, gap, candidates.size(), closing.ways(), closing.isComplete());
    }

    private List<TableFigure> candidates() {
        List<TableFigure> candidates = new ArrayList<>();
        Map<Sovereign, Map<Btc, List<Observation>>> bySovereign = new TreeMap<>();
        for (Holder holder : knowledge.log().holders()) {
            if (out.contains(holder.sovereign())) {
                continue;
            }
            Map<Btc, List<Observation>> figures =
                    bySovereign.computeIfAbsent(holder.sovereign(), key -> new TreeMap<>());
            for (KnownFigure figure : KnownEntries.of(knowledge).figuresBegunBy(holder, asOf)) {
                printed(figure).forEach(amount -> figures.computeIfAbsent(amount, key -> new ArrayList<>())
                        .add(figure.observation()));
            }
        }
        bySovereign.forEach((sovereign, figures) ->
                figures.forEach((amount, statedBy) -> candidates.add(new TableFigure(sovereign, amount, statedBy))));
        return candidates;
    }

    /** What was stated, and what of it still stands. */
    private Set<Btc> printed(KnownFigure figure) {
        Set<Btc> amounts = new TreeSet<>();
        if (figure.basis() != EvidenceBasis.INFERENCE) {
            add(amounts, Amounts.singleFigure(figure.stated().amount()));
            add(amounts, Amounts.singleFigure(figure.amount()));
        }
        return amounts;
    }

    private void add(Set<Btc> amounts, @Nullable Btc amount) {
        if (amount != null && amount.signum() > 0) {
            amounts.add(scale == null ? amount : Btc.of(amount.toBigDecimal().setScale(scale, rounding)));
        }
    }
}
