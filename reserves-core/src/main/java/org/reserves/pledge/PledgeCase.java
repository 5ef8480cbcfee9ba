package org.reserves.pledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.holder.Spellings;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Holding;
import org.reserves.internal.IsoDates;
import org.reserves.ledger.ReserveLedger;
import org.reserves.money.PriceSeries;
import org.reserves.observation.ObservationLog;
import org.reserves.promise.ReportEvery;

/**
 * A pledge with what is known about its keeping, to be judged as of a day.
 *
 * <pre>{@code
 * pledge.against(ledger)
 *     .observed(Holding.of("SV", "6286.18").asOf("2025-08-30").source(wallets))
 *     .asOf("2025-08-30");
 * }</pre>
 *
 * <p>By naming the day the caller says that the ledger records everything until then. Balances beside a ledger test just that: where
 * one differs from what the ledger has on its day, events are missing, and a pledge that looks kept is unprovable.
 *
 * <p>Immutable and thread-safe.
 */
public final class PledgeCase {
    private final Pledge pledge;

    @Nullable
    private final ReserveLedger ledger;

    private final List<Holding> observed;
    private final List<Excuse> excuses;
    private final Evidence evidence;

    PledgeCase(
            Pledge pledge,
            @Nullable ReserveLedger ledger,
            List<Holding> observed,
            List<Excuse> excuses,
            Evidence evidence) {
        this.pledge = pledge;
        this.ledger = ledger;
        this.observed = observed;
        this.excuses = excuses;
        this.evidence = evidence;
        if (ledger != null) {
            requireBound("ledger", ledger.holder());
        }
        observed.forEach(this::requireBalance);
        requireOneSpelling();
    }

    /**
     * Returns this with a balance somebody observed or declared.
     *
     * @throws IllegalArgumentException if it has no as-of date, is of coins that are sold or returned, or belongs to somebody the
     *                                  pledge does not bind
     */
    public PledgeCase observed(Holding balance) {
        List<Holding> more = new ArrayList<>(observed);
        more.add(Objects.requireNonNull(balance, "balance must not be null"));
        return new PledgeCase(pledge, ledger, List.copyOf(more), excuses, evidence);
    }

    /**
     * Returns this with a claim that an event falls under a carve-out.
     *
     * @throws IllegalArgumentException if the pledge has no such carve-out, or the ledger no such event
     * @throws IllegalStateException    if there is no ledger, or the event is excused already
     */
    public PledgeCase excused(Excuse excuse) {
        Objects.requireNonNull(excuse, "excuse must not be null");
        if (ledger == null) {
            throw new IllegalStateException("event \"" + excuse.event()
                    + "\" cannot be excused: the pledge is judged by balances, not events; judge it by a ledger");
        }
        Excuses.require(excuse, pledge, ledger, excuses);
        List<Excuse> more = new ArrayList<>(excuses);
        more.add(excuse);
        return new PledgeCase(pledge, ledger, observed, List.copyOf(more), evidence);
    }

    /**
     * Returns this with the price of bitcoin on the days it is judged on, for a share of a fund and for a market value.
     *
     * @throws IllegalStateException if there are prices already
     */
    public PledgeCase pricedBy(PriceSeries series) {
        Objects.requireNonNull(series, "series must not be null");
        return new PledgeCase(pledge, ledger, observed, excuses, evidence.with(series));
    }

    /**
     * Returns this with what a fund was worth on a day.
     *
     * @throws IllegalStateException if a value of the fund on that day is stated already
     */
    public PledgeCase fund(FundValue value) {
        Objects.requireNonNull(value, "value must not be null");
        return new PledgeCase(pledge, ledger, observed, excuses, evidence.with(value));
    }

    /**
     * Returns this with what was published, for a promise to report.
     *
     * @throws IllegalStateException if there is a log already
     */
    public PledgeCase published(ObservationLog log) {
        Objects.requireNonNull(log, "log must not be null");
        return new PledgeCase(pledge, ledger, observed, excuses, evidence.with(log));
    }

    /**
     * Judges the pledge by what is recorded until the end of a day.
     *
     * @param isoDate the day, like {@code 2025-07-15}
     * @throws IllegalArgumentException if the text is not an ISO day, or the pledge does not bind yet
     */
    public PledgeVerdict asOf(String isoDate) {
        return asOf(IsoDates.parse("as-of date", isoDate));
    }

    /**
     * Judges the pledge by what is recorded until the end of a day.
     *
     * @throws IllegalArgumentException if the pledge does not bind yet
     */
    public PledgeVerdict asOf(LocalDate day) {
        Objects.requireNonNull(day, "as-of date must not be null");
        if (day.isBefore(pledge.from())) {
            throw new IllegalArgumentException("as-of date \"" + day + "\" is before " + pledge.from()
                    + ", the first day the pledge binds; nothing can be judged yet, so ask for a later day");
        }
        Pledge binding = pledge.binding(day);
        LocalDate until = binding.until();
        LocalDate end = until != null && until.isBefore(day) ? until : day;
        Judgement findings = new Judgement(pledge, binding, day, end);
        judge(binding, findings);
        return findings.verdict();
    }

    private void judge(Pledge binding, Judgement findings) {
        ObservedBalances balances = new ObservedBalances(binding, observed, findings.end);
        if (binding.promise() instanceof ReportEvery report) {
            new ReportJudge(report, evidence, findings).judge();
        } else if (ledger == null) {
            new BalanceJudge(balances, evidence, findings).judge();
        } else {
            LedgerRecord record = new LedgerRecord(binding, ledger, findings.end);
            new LedgerJudge(record, excuses, evidence, findings).judge();
            balances.compareWith(record, findings);
        }
    }

    private void requireOneSpelling() {
        List<TitleHolder> holders = new ArrayList<>();
        holders.add(pledge.maker());
        if (ledger != null) {
            holders.add(ledger.holder());
            holders.addAll(ledger.accounts().values());
        }
        observed.forEach(balance -> holders.add(balance.titleHolder()));
        Spellings.require(holders);
    }

    private void requireBalance(Holding balance) {
        requireBound("balance", balance.titleHolder());
        if (balance.asOf() == null) {
            throw new IllegalArgumentException("balance \"" + balance
                    + "\" has no as-of date; a pledge is judged day by day, so give it one with asOf");
        }
        if (!balance.isHeld()) {
            throw new IllegalArgumentException("balance \"" + balance + "\" is of "
                    + balance.legalStatus().id() + " coins, which are not held; record an event in a ledger instead");
        }
    }

    private void requireBound(String what, TitleHolder holder) {
        if (!pledge.binds(holder)) {
            throw new IllegalArgumentException(
                    what + " of \"" + holder + "\" is not bound by the pledge of " + pledge.maker()
                            + "; the pledge of a state or a subdivision binds it, its agencies and its own companies, any other its maker alone");
        }
    }
}
