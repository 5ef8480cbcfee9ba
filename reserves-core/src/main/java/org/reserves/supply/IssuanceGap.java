package org.reserves.supply;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import org.reserves.chain.BlockHeight;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Lists;
import org.reserves.money.Btc;

/**
 * The difference between the coins the halving rule allows and those that were measured, and how much of it is explained.
 *
 * <pre>{@code
 * IssuanceGap gap = IssuanceGap.of(Supply.measured(Btc.parse("17999854.82192702"), BlockHeight.of(600_002), source));
 * gap.missing();        // 182.67807298
 * gap.explained();      // 182.67806663
 * gap.unexplained();    // 0.00000635
 * }</pre>
 *
 * <p>In Bitcoin Core's words: scheduled = {@code total_amount} + {@code total_unspendable_amount}, exactly, where the second
 * covers all kinds of deviation ({@code gettxoutsetinfo} with the coinstats index). The index leaves the two overwritten
 * coinbases out from the first of each on, blocks 91,722 and 91,812; the coins themselves were there until blocks 91,880 and
 * 91,842, so between these heights a total of the index has 50 or 100 BTC unexplained.
 *
 * <p>JSON: {@code {"measured":{…},"deviations":[…]}}, the deviations that apply at the height.
 *
 * <p>Immutable and thread-safe.
 *
 * @param measured   the sum of unspent outputs
 * @param deviations the known deviations that apply at its height, none counted twice
 */
@ExplicitJson
@JsonPropertyOrder({"measured", "deviations"})
public record IssuanceGap(
        @JsonProperty("measured") MeasuredSupply measured,
        @JsonProperty("deviations") List<IssuanceDeviation> deviations) {

    /**
     * Keeps those deviations that apply at the height; prefer {@link #of}.
     *
     * @throws IllegalArgumentException if two deviations of one kind at one height differ
     */
    @JsonCreator
    public IssuanceGap {
        Objects.requireNonNull(measured, "measured must not be null");
        deviations = applicable(Lists.copyOf("deviations", deviations), measured.height());
    }

    /** Returns the gap of a measured supply, explained by the deviations this library knows of. */
    public static IssuanceGap of(MeasuredSupply measured) {
        return new IssuanceGap(measured, IssuanceDeviation.known());
    }

    /** Returns what the halving rule allows at the height. */
    public Btc scheduled() {
        return IssuanceSchedule.issuedUpTo(measured.height());
    }

    /** Returns scheduled − measured, never below zero. */
    public Btc missing() {
        return scheduled().minus(measured.amount());
    }

    /** Returns the sum of the deviations. */
    public Btc explained() {
        return deviations.stream().map(IssuanceDeviation::amount).collect(Btc.toSum());
    }

    /**
     * Returns missing − explained. Above zero, coins are missing that no known deviation accounts for; below zero, coins
     * were counted that a known deviation says do not exist, so the measurement is wrong.
     */
    public Btc unexplained() {
        return missing().minus(explained());
    }

    /** Returns the finding in a sentence. */
    @Override
    public String toString() {
        String text = measured + " are " + missing().toDisplay() + " below the schedule, of which "
                + explained().toDisplay() + " are explained";
        return unexplained().signum() < 0
                ? text + ": " + unexplained().abs().toDisplay() + " too much was counted"
                : text + " and " + unexplained().toDisplay() + " are not";
    }

    private static List<IssuanceDeviation> applicable(List<IssuanceDeviation> all, BlockHeight height) {
        List<IssuanceDeviation> past = all.stream()
                .filter(deviation -> deviation.height().compareTo(height) <= 0)
                .distinct()
                .toList();
        for (int i = 0; i < past.size(); i++) {
            requireNoRival(past.get(i), past.subList(i + 1, past.size()));
        }
        return past.stream().filter(deviation -> !coveredBySum(deviation, past)).toList();
    }

    private static void requireNoRival(IssuanceDeviation one, List<IssuanceDeviation> others) {
        for (IssuanceDeviation other : others) {
            if (one.kind() == other.kind()
                    && one.height().equals(other.height())
                    && one.isCumulative() == other.isCumulative()) {
                throw new IllegalArgumentException("deviation \"" + one + "\" and " + other
                        + " would be counted twice; keep the source you trust");
            }
        }
    }

    /** A sum over all blocks up to a height contains the single blocks, and earlier sums, of its kind. */
    private static boolean coveredBySum(IssuanceDeviation part, List<IssuanceDeviation> all) {
        return all.stream()
                .filter(sum -> sum.isCumulative() && sum.kind() == part.kind() && !sum.equals(part))
                .anyMatch(sum -> part.isCumulative()
                        ? part.height().compareTo(sum.height()) < 0
                        : part.height().compareTo(sum.height()) <= 0);
    }
}
