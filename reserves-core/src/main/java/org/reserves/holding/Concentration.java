package org.reserves.holding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Lists;
import org.reserves.internal.Words;
import org.reserves.money.Btc;
import org.reserves.money.Ratio;
import org.reserves.supply.SupplyShare;

/**
 * How unevenly a total is spread over its holders: the Herfindahl–Hirschman index and the share of the largest.
 *
 * <p>Everything is measured within {@link #within()}: shares of the counted amounts, not of the bitcoin supply. Holders that
 * are undisclosed, or whose coins were sold, are not in it.
 *
 * <p>HHI = Σ (amount ÷ total)², from 1/n for n equal holders to 1 for a single one. The scale of 10,000 points that
 * competition authorities use is this number times 10,000. Source: US Department of Justice and Federal Trade Commission,
 * Merger Guidelines, 2023-12-18, guideline 1.
 *
 * <p>Ranges give ranges. With amounts that are ranges, {@code low} and {@code high} enclose the truth, each holder being
 * taken at its least against the others at their most and the other way round; they need not be the tightest limits. With
 * single figures the two are equal and exact.
 *
 * <p>JSON: {@code {"amounts":[{…}],"within":{…},"hhi":"0.625000","largestPercent":"75.000000"}}, of ranges
 * {@code "leastHhi"}, {@code "mostHhi"} and likewise; rounded to six decimals, half to even, and ignored when read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param amounts the counted amounts
 * @param within  their total, and what it leaves out
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "amounts",
    "within",
    "hhi",
    "largestPercent",
    "leastHhi",
    "mostHhi",
    "leastLargestPercent",
    "mostLargestPercent"
})
public record Concentration(
        @JsonProperty("amounts") List<Bounds> amounts,
        @JsonProperty("within") Total within) {
    private static final int INDEX_DECIMALS = 3;

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if no amount is certain to be above zero, or the amounts are not those of the total
     */
    @JsonCreator
    public Concentration(@JsonProperty("amounts") List<Bounds> amounts, @JsonProperty("within") Total within) {
        this.amounts = Lists.copyOf("amounts", amounts);
        this.within = Objects.requireNonNull(within, "within must not be null");
        if (this.amounts.stream().allMatch(amount -> amount.low().signum() == 0)) {
            throw new IllegalArgumentException("the concentration of " + within
                    + " is undefined: no amount in it is certain to be above zero; ask a table that has one");
        }
        Bounds sum = this.amounts.stream().reduce(Bounds.NONE, Bounds::plus);
        if (within.counted() != this.amounts.size() || !sum.equals(within.amount())) {
            throw new IllegalArgumentException("amounts that add up to \"" + sum + "\" are not those of the total \""
                    + within + "\"; take both from one table, with ReserveTable.concentration()");
        }
    }

    /** Returns the least the index can be; with single figures, the index. */
    public Ratio hhiLow() {
        return Part.sumOfSquares(leastShares());
    }

    /** Returns the most the index can be; with single figures, the index. */
    public Ratio hhiHigh() {
        return atMostOne(Part.sumOfSquares(mostShares()));
    }

    /**
     * Returns the least the largest holders together can have of the total; with single figures, what they have.
     *
     * @param holders how many of the largest, from 1; more than there are means all
     * @throws IllegalArgumentException if the number is below 1
     */
    public Ratio topShareLow(int holders) {
        return largest(holders, leastShares());
    }

    /**
     * Returns the most the largest holders together can have of the total; with single figures, what they have.
     *
     * @param holders how many of the largest, from 1; more than there are means all
     * @throws IllegalArgumentException if the number is below 1
     */
    public Ratio topShareHigh(int holders) {
        return atMostOne(largest(holders, mostShares()));
    }

    private boolean isSingle() {
        return amounts.stream().allMatch(Bounds::isSingle);
    }

    @JsonProperty("hhi")
    @Nullable
    String hhiJson() {
        return isSingle() ? index(hhiLow()) : null;
    }

    @JsonProperty("leastHhi")
    @Nullable
    String leastHhiJson() {
        return isSingle() ? null : index(hhiLow());
    }

    @JsonProperty("mostHhi")
    @Nullable
    String mostHhiJson() {
        return isSingle() ? null : index(hhiHigh());
    }

    @JsonProperty("largestPercent")
    @Nullable
    String largestJson() {
        return isSingle() ? percent(topShareLow(1)) : null;
    }

    @JsonProperty("leastLargestPercent")
    @Nullable
    String leastLargestJson() {
        return isSingle() ? null : percent(topShareLow(1));
    }

    @JsonProperty("mostLargestPercent")
    @Nullable
    String mostLargestJson() {
        return isSingle() ? null : percent(topShareHigh(1));
    }

    private static String index(Ratio hhi) {
        return hhi.toBigDecimal(SupplyShare.JSON_DECIMALS, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private static String percent(Ratio share) {
        return share.percent(SupplyShare.JSON_DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }

    /**
     * Returns the measures and what they are of: {@code HHI 0.250, the largest 39.3 % (7 holdings within 527,724 BTC, 1 holder
     * undisclosed)}; with ranges {@code HHI 0.240 to 0.260, the largest 38.1 to 40.0 %}.
     */
    @Override
    public String toString() {
        String hhi =
                hhiLow().toBigDecimal(INDEX_DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
        String largest = topShareLow(1).percent(1, RoundingMode.HALF_EVEN).toPlainString();
        if (!isSingle()) {
            hhi += " to "
                    + hhiHigh()
                            .toBigDecimal(INDEX_DECIMALS, RoundingMode.HALF_EVEN)
                            .toPlainString();
            largest +=
                    " to " + topShareHigh(1).percent(1, RoundingMode.HALF_EVEN).toPlainString();
        }
        return "HHI " + hhi + ", the largest " + largest + " % (" + Words.count(amounts.size(), "holding") + " within "
                + within + ")";
    }

    private List<Part> leastShares() {
        long unlimited =
                amounts.stream().filter(amount -> amount.high() == null).count();
        Btc limited = amounts.stream().map(Concentration::highOrZero).collect(Btc.toSum());
        return amounts.stream()
                .map(amount -> leastShare(
                        amount, amount.high() == null ? unlimited - 1 : unlimited, limited.minus(highOrZero(amount))))
                .toList();
    }

    private List<Part> mostShares() {
        Btc least = amounts.stream().map(Bounds::low).collect(Btc.toSum());
        return amounts.stream().map(amount -> mostShare(amount, least)).toList();
    }

    /** The amount at its least, all others at their most; nothing, where another has no limit. */
    private static Part leastShare(Bounds amount, long othersUnlimited, Btc othersMost) {
        if (amount.low().signum() == 0 || othersUnlimited > 0) {
            return Part.NOTHING;
        }
        return new Part(amount.low(), amount.low().plus(othersMost));
    }

    /** The amount at its most, all others at their least. */
    private static Part mostShare(Bounds amount, Btc sumOfLeasts) {
        Btc most = amount.high();
        if (most == null) {
            return Part.ALL;
        }
        Btc whole = sumOfLeasts.minus(amount.low()).plus(most);
        return whole.signum() == 0 ? Part.NOTHING : new Part(most, whole);
    }

    private static Ratio largest(int holders, List<Part> shares) {
        if (holders < 1) {
            throw new IllegalArgumentException(
                    "the largest \"" + holders + "\" holders cannot be asked for; ask for 1 or more");
        }
        return Part.sum(
                shares.stream().sorted(Comparator.reverseOrder()).limit(holders).toList());
    }

    private static Ratio atMostOne(Ratio ratio) {
        return ratio.compareTo(Ratio.ONE) > 0 ? Ratio.ONE : ratio;
    }

    private static Btc highOrZero(Bounds amount) {
        Btc high = amount.high();
        return high == null ? Btc.ZERO : high;
    }
}
