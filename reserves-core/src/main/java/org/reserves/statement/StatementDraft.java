package org.reserves.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.ledger.Books;
import org.reserves.ledger.LotMethod;
import org.reserves.ledger.LotSelection;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.PriceSeries;

/**
 * What a statement is to be of: a ledger, a period, and whatever else is chosen. Each choice is made once, in any order; a draft stays as
 * it is, so one draft serves several frameworks.
 *
 * <p>Defaults: one column; nothing to compare with; first in, first out from each account; no prices, so coins alone; the general
 * account; everything as usually read.
 *
 * <p>Immutable and thread-safe.
 */
public final class StatementDraft {
    private record Choices(
            @Nullable StatementPeriod period,
            @Nullable StatementPeriod compared,
            @Nullable Columns columns,
            @Nullable LotMethod method,
            @Nullable PriceSeries prices,
            @Nullable Integer mostDaysOld,
            @Nullable Framework framework,
            @Nullable StatementPolicy policy) {
        static final Choices NONE = new Choices(null, null, null, null, null, null, null, null);
    }

    private final ReserveLedger ledger;
    private final Choices choices;

    private StatementDraft(ReserveLedger ledger, Choices choices) {
        this.ledger = ledger;
        this.choices = choices;
    }

    static StatementDraft of(ReserveLedger ledger) {
        return new StatementDraft(ledger, Choices.NONE);
    }

    private StatementDraft with(Choices more) {
        return new StatementDraft(ledger, more);
    }

    /**
     * Returns this over a period, both days included. Its opening is the end of the day before the first.
     *
     * @throws IllegalArgumentException if the last day is before the first, or a day before that of the genesis block
     * @throws IllegalStateException    if there is a period already
     */
    public StatementDraft over(LocalDate from, LocalDate to) {
        StatementPeriod period = new StatementPeriod(from, to);
        Words.requireUnset("period", choices.period);
        return with(new Choices(
                period,
                choices.compared,
                choices.columns,
                choices.method,
                choices.prices,
                choices.mostDaysOld,
                choices.framework,
                choices.policy));
    }

    /**
     * Returns this over a period, as {@link #over(LocalDate, LocalDate)}.
     *
     * @throws IllegalArgumentException if a text is not an ISO day, or as the other form
     * @throws IllegalStateException    if there is a period already
     */
    public StatementDraft over(String fromIsoDate, String toIsoDate) {
        return over(
                IsoDates.parse("first day of the period", fromIsoDate),
                IsoDates.parse("last day of the period", toIsoDate));
    }

    /**
     * Returns this with a period to compare with, as the last column; the year before, as a rule.
     *
     * @throws IllegalArgumentException if the last day is before the first, or a day before that of the genesis block
     * @throws IllegalStateException    if there is one already
     */
    public StatementDraft comparedWith(LocalDate from, LocalDate to) {
        StatementPeriod compared = new StatementPeriod(from, to);
        Words.requireUnset("period to compare with", choices.compared);
        return with(new Choices(
                choices.period,
                compared,
                choices.columns,
                choices.method,
                choices.prices,
                choices.mostDaysOld,
                choices.framework,
                choices.policy));
    }

    /**
     * Returns this with a period to compare with, as {@link #comparedWith(LocalDate, LocalDate)}.
     *
     * @throws IllegalArgumentException if a text is not an ISO day, or as the other form
     * @throws IllegalStateException    if there is one already
     */
    public StatementDraft comparedWith(String fromIsoDate, String toIsoDate) {
        return comparedWith(
                IsoDates.parse("first day to compare with", fromIsoDate),
                IsoDates.parse("last day to compare with", toIsoDate));
    }

    /**
     * Returns this with a column for each month, quarter or year beside that of the whole period.
     *
     * @throws IllegalStateException if columns are chosen already
     */
    public StatementDraft inColumns(Columns columns) {
        Objects.requireNonNull(columns, "columns must not be null");
        Words.requireUnset("division into columns", choices.columns == null ? null : choices.columns.id());
        return with(new Choices(
                choices.period,
                choices.compared,
                columns,
                choices.method,
                choices.prices,
                choices.mostDaysOld,
                choices.framework,
                choices.policy));
    }

    /**
     * Returns this with how lots are matched, from each account.
     *
     * @throws IllegalStateException if that is chosen already
     */
    public StatementDraft matchedBy(LotSelection selection) {
        return matchedBy(LotMethod.perAccount(selection));
    }

    /**
     * Returns this with how lots are matched.
     *
     * @throws IllegalStateException if that is chosen already
     */
    public StatementDraft matchedBy(LotMethod method) {
        Objects.requireNonNull(method, "method must not be null");
        Words.requireUnset("lot method", choices.method);
        return with(new Choices(
                choices.period,
                choices.compared,
                choices.columns,
                method,
                choices.prices,
                choices.mostDaysOld,
                choices.framework,
                choices.policy));
    }

    /**
     * Returns this in money too, at the prices of a series. A day without a price has no value, unless older prices are
     * {@linkplain #withPricesUpTo allowed}.
     *
     * @throws IllegalStateException if there are prices already
     */
    public StatementDraft pricedBy(PriceSeries series) {
        Objects.requireNonNull(series, "series must not be null");
        Words.requireUnset("series of prices", choices.prices);
        return with(new Choices(
                choices.period,
                choices.compared,
                choices.columns,
                choices.method,
                series,
                choices.mostDaysOld,
                choices.framework,
                choices.policy));
    }

    /**
     * Returns this with how old a price may be where there is none of the day itself. The price used stands beside each value, with its
     * own day.
     *
     * @param mostDaysOld how many days older, from 0
     * @throws IllegalArgumentException if the number is below zero
     * @throws IllegalStateException    if that is chosen already
     */
    public StatementDraft withPricesUpTo(int mostDaysOld) {
        PriceBasis.requireDays(mostDaysOld);
        Words.requireUnset("age of prices", choices.mostDaysOld);
        return with(new Choices(
                choices.period,
                choices.compared,
                choices.columns,
                choices.method,
                choices.prices,
                mostDaysOld,
                choices.framework,
                choices.policy));
    }

    /**
     * Returns this under the rules of a framework.
     *
     * @throws IllegalStateException if one is chosen already
     */
    public StatementDraft under(Framework framework) {
        Objects.requireNonNull(framework, "framework must not be null");
        Words.requireUnset("framework", choices.framework == null ? null : choices.framework.id());
        return with(new Choices(
                choices.period,
                choices.compared,
                choices.columns,
                choices.method,
                choices.prices,
                choices.mostDaysOld,
                framework,
                choices.policy));
    }

    /**
     * Returns this with what the texts leave open.
     *
     * @throws IllegalStateException if a policy is chosen already
     */
    public StatementDraft withPolicy(StatementPolicy policy) {
        Objects.requireNonNull(policy, "policy must not be null");
        Words.requireUnset("policy", choices.policy);
        return with(new Choices(
                choices.period,
                choices.compared,
                choices.columns,
                choices.method,
                choices.prices,
                choices.mostDaysOld,
                choices.framework,
                policy));
    }

    /**
     * Draws the statement up. The work is one pass over the ledger for each column, and where it states money one matching of its lots
     * at each end of a column.
     *
     * @throws IllegalStateException    if no period is chosen
     * @throws IllegalArgumentException if the ledger's money is in more than one currency or in another than the prices, or the lots
     *                                  cannot be matched as chosen
     */
    public ReserveStatement build() {
        if (choices.period == null) {
            throw new IllegalStateException(
                    "statement of " + ledger.holder() + " has no period; say which with over(from, to)");
        }
        LotMethod method = choices.method == null ? LotMethod.perAccount(LotSelection.FIFO) : choices.method;
        Books books = ledger.books(method);
        int age = choices.mostDaysOld == null ? 0 : choices.mostDaysOld;
        Pricing pricing = new Pricing(choices.prices, age);
        StatementPolicy policy = choices.policy == null ? StatementPolicy.standard() : choices.policy;
        Drawing drawing = Drawing.of(ledger, books, pricing, columns(choices.period), policy);
        pricing.requireIn(drawing.currency(), ledger.holder());
        Framework framework = choices.framework == null ? Framework.GENERAL : choices.framework;
        List<StatementTable> tables = drawing.tables(framework);
        Findings findings = Findings.of(drawing);
        return new ReserveStatement(
                ledger.holder(),
                framework,
                policy,
                drawing.periods(),
                method,
                choices.prices == null ? null : PriceBasis.of(choices.prices, age),
                tables,
                findings.entries(),
                findings.missing());
    }

    private List<StatementPeriod> columns(StatementPeriod whole) {
        List<StatementPeriod> periods = new ArrayList<>();
        periods.add(whole);
        List<StatementPeriod> parts = choices.columns == null ? List.of() : choices.columns.of(whole);
        if (parts.size() > 1) {
            periods.addAll(parts);
        }
        if (choices.compared != null) {
            periods.add(choices.compared);
        }
        return List.copyOf(periods);
    }

    /** Returns the draft for a reader: whose ledger, and over which period. */
    @Override
    public String toString() {
        return "draft of a statement of " + ledger.holder()
                + (choices.period == null ? ", no period yet" : ", " + choices.period) + "; build it";
    }
}
