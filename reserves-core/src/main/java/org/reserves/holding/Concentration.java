package org.reserves.holding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Lists;
import org.reserves.money.Btc;
import org.reserves.money.Ratio;

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
 * <p>JSON: {@code {"amounts":[{…}],"within":{…}}}; the measures follow from these.
 *
 * <p>Immutable and thread-safe.
 *
 * @param amounts the counted amounts
 * @param within  their total, and what it leaves out
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"amounts", "within"})
public record Concentration(
        @JsonProperty("amounts") List<Bounds> amounts,
        @JsonProperty("within") Total within) {

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if no amount is certain to be above zero
     */
    @JsonCreator
    public Concentration(@JsonProperty("amounts") List<Bounds> amounts, @JsonProperty("within") Total within) {
        this.amounts = Lists.copyOf("amounts", amounts);
        this.within = Objects.requireNonNull(within, "within must not be null");
        if (this.amounts.stream().allMatch(amount -> amount.low().signum() == 0)) {
            throw new IllegalArgumentException(
                    "the concentration of " + within + " is undefined: no amount in it is certain to be above zero");
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

    /** Returns what is measured: {@code concentration of 7 holdings within 527,724 BTC, 1 holder undisclosed}. */
    @Override
    public String toString() {
        return "concentration of " + amounts.size() + " holdings within " + within;
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
