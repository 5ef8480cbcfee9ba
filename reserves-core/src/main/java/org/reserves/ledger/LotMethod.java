package org.reserves.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.JsonValues;

/**
 * How lots are selected over the life of a ledger: one {@link LotSelection}, from the account the coins leave or from one pool
 * of all accounts, and perhaps another from a day on.
 *
 * <pre>{@code
 * LotMethod.universal(LotSelection.FIFO)                                       // practice in the United States until 2024
 *     .from("2025-01-01", LotMethod.perAccount(LotSelection.HIFO),             // 26 CFR 1.1012-1(j): by wallet or account
 *         BasisAllocation.inOrder(LotSelection.HIFO, "cold", "exchange"));     // Rev. Proc. 2024-28, as usually read
 * }</pre>
 *
 * <p>Where the method changes, the lots stay as they are, with what is left of their cost; a cost that was pooled is divided
 * among them in proportion to their coins. In a pool of all accounts a lot is in no account: what a {@link Position} shows of
 * places follows the default {@link BasisAllocation}. The legal status is never pooled.
 *
 * <p>JSON: {@code {"periods":[{"selection":"fifo","universal":true},{"from":"2025-01-01","selection":"hifo","universal":false,
 * "allocation":{…}}]}}; the first period has no beginning, and the default allocation is left out.
 *
 * <p>Immutable and thread-safe.
 */
@ExplicitJson
public final class LotMethod {
    /** A time in which one selection holds; the first has no beginning. */
    @ExplicitJson
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"from", "selection", "universal", "allocation"})
    record Period(
            long firstDay,
            @JsonProperty("selection") LotSelection selection,
            @JsonProperty("universal") boolean universal,
            BasisAllocation allocation) {
        @JsonCreator
        static Period fromJson(
                @JsonProperty("from") @Nullable String from,
                @JsonProperty("selection") LotSelection selection,
                @JsonProperty("universal") @Nullable Object universal,
                @JsonProperty("allocation") @Nullable BasisAllocation allocation) {
            Objects.requireNonNull(selection, "selection must not be null");
            LocalDate day = IsoDates.parseOptional("from", from);
            boolean all = Boolean.TRUE.equals(JsonValues.optionalFlag("universal", universal));
            if (all) {
                requireOrder(selection, "a pool of all accounts");
            }
            return new Period(
                    day == null ? Long.MIN_VALUE : day.toEpochDay(),
                    selection,
                    all,
                    allocation == null ? BasisAllocation.standard() : allocation);
        }

        @Nullable
        @JsonProperty("from")
        String fromJson() {
            return firstDay == Long.MIN_VALUE
                    ? null
                    : LocalDate.ofEpochDay(firstDay).toString();
        }

        @Nullable
        @JsonProperty("allocation")
        BasisAllocation allocationJson() {
            return allocation.equals(BasisAllocation.standard()) ? null : allocation;
        }
    }

    @JsonProperty("periods")
    private final List<Period> periods;

    private LotMethod(List<Period> periods) {
        this.periods = List.copyOf(periods);
    }

    @JsonCreator
    static LotMethod fromJson(@JsonProperty("periods") List<Period> periods) {
        Objects.requireNonNull(periods, "periods must not be null");
        periods.forEach(period -> Objects.requireNonNull(period, "periods must not hold null"));
        if (periods.isEmpty() || periods.get(0).firstDay != Long.MIN_VALUE) {
            throw new IllegalArgumentException(
                    "periods of a method do not begin with one without a first day; leave out its from");
        }
        LotMethod method = new LotMethod(periods.subList(0, 1));
        for (Period period : periods.subList(1, periods.size())) {
            Period first = new Period(Long.MIN_VALUE, period.selection, period.universal, BasisAllocation.standard());
            if (period.firstDay == Long.MIN_VALUE) {
                throw new IllegalArgumentException("period \"" + period.selection.id()
                        + "\" of a method has no first day; only the first period has none, so give its from");
            }
            method = method.from(
                    LocalDate.ofEpochDay(period.firstDay), new LotMethod(List.of(first)), period.allocation);
        }
        return method;
    }

    /** Returns the method that takes lots from the account the coins leave; the averages pool as each of them says. */
    public static LotMethod perAccount(LotSelection selection) {
        Objects.requireNonNull(selection, "selection must not be null");
        return new LotMethod(List.of(new Period(Long.MIN_VALUE, selection, false, BasisAllocation.standard())));
    }

    /**
     * Returns the method that takes lots from one pool of all accounts, whichever account the coins leave.
     *
     * @throws IllegalArgumentException if the selection is not an order of lots: only FIFO, LIFO, HIFO and LOFO are
     */
    public static LotMethod universal(LotSelection selection) {
        Objects.requireNonNull(selection, "selection must not be null");
        requireOrder(selection, "a pool of all accounts");
        return new LotMethod(List.of(new Period(Long.MIN_VALUE, selection, true, BasisAllocation.standard())));
    }

    /**
     * Returns this method until the day before, and the next one from the day on.
     *
     * @throws IllegalArgumentException as the other form, or if the text is not an ISO day
     */
    public LotMethod from(String isoDate, LotMethod next) {
        return from(IsoDates.parse("day of the change", isoDate), next);
    }

    /**
     * Returns this method until the day before, and the next one from the day on.
     *
     * @throws IllegalArgumentException if this method changes on that day or later, or one of the two is section-104, which
     *                                  cannot follow or precede another
     */
    public LotMethod from(LocalDate day, LotMethod next) {
        return from(day, next, BasisAllocation.standard());
    }

    /**
     * Returns this method until the day before, and the next one from the day on, with lots of a pool of all accounts allocated
     * as said.
     *
     * @throws IllegalArgumentException as the other form, or if the text is not an ISO day
     */
    public LotMethod from(String isoDate, LotMethod next, BasisAllocation allocation) {
        return from(IsoDates.parse("day of the change", isoDate), next, allocation);
    }

    /**
     * Returns this method until the day before, and the next one from the day on, with lots of a pool of all accounts allocated
     * as said.
     *
     * @throws IllegalArgumentException as the other form
     */
    public LotMethod from(LocalDate day, LotMethod next, BasisAllocation allocation) {
        Objects.requireNonNull(day, "day of the change must not be null");
        Objects.requireNonNull(next, "next method must not be null");
        Objects.requireNonNull(allocation, "allocation must not be null");
        long first = day.toEpochDay();
        List<Period> all = new ArrayList<>(periods);
        for (Period period : next.periods) {
            boolean begins = period.firstDay == Long.MIN_VALUE;
            long begin = begins ? first : period.firstDay;
            if (begin <= all.get(all.size() - 1).firstDay || begin < first) {
                throw new IllegalArgumentException("method \"" + this + "\" changes on " + LocalDate.ofEpochDay(begin)
                        + " or later already; give changes in the order of their days");
            }
            all.add(new Period(begin, period.selection, period.universal, begins ? allocation : period.allocation));
        }
        if (all.stream().anyMatch(period -> period.selection == LotSelection.SECTION_104)) {
            throw new IllegalArgumentException(
                    "method \"section-104\" cannot follow or precede another: its pool and its"
                            + " 30 days look beyond the change; use it for the whole ledger");
        }
        return new LotMethod(all);
    }

    static void requireOrder(LotSelection selection, String what) {
        switch (selection) {
            case FIFO, LIFO, HIFO, LOFO -> {}
            case AVERAGE_COST, AVERAGE_COST_PER_ACCOUNT, SECTION_104, SPECIFIC ->
                throw new IllegalArgumentException("lot selection \"" + selection.id() + "\" is not an order for "
                        + what + "; use fifo, lifo, hifo or lofo");
        }
    }

    Period period(int i) {
        return periods.get(i);
    }

    int periods() {
        return periods.size();
    }

    /** Returns the number of the period a day is in. */
    int periodOn(long epochDay) {
        int period = 0;
        while (period + 1 < periods.size() && periods.get(period + 1).firstDay <= epochDay) {
            period++;
        }
        return period;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LotMethod method && periods.equals(method.periods);
    }

    @Override
    public int hashCode() {
        return periods.hashCode();
    }

    /** Returns the method in words: {@code fifo over all accounts, then hifo from 2025-01-01}. */
    @Override
    public String toString() {
        return periods.stream()
                .map(period -> period.selection.id()
                        + (period.universal ? " over all accounts" : "")
                        + (period.firstDay == Long.MIN_VALUE ? "" : " from " + LocalDate.ofEpochDay(period.firstDay)))
                .collect(Collectors.joining(", then "));
    }
}
