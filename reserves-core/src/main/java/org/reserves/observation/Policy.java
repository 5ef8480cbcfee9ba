package org.reserves.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Lists;
import org.reserves.internal.Words;

/**
 * How one figure is chosen among several, said beforehand.
 *
 * <pre>{@code
 * Policy.recordsFirst().newestWithinClass().atMostDaysOld(730);
 * Policy.ranking(List.of(List.of(EvidenceBasis.ON_CHAIN), List.of(EvidenceBasis.TRACKER, EvidenceBasis.PRESS)));
 * }</pre>
 *
 * <p>Rules, in this order. What is withdrawn, corrected or rests on such a figure is out, and so is what may be about a
 * later day than asked. What an origin said is replaced by what it says of a later day, always. A basis the policy does not
 * name is out, and what is older than the policy allows. Of the rest, the first class that has any is taken. Within it
 * two figures that differ are <em>contested</em>, unless {@link #newestWithinClass()} is set and one is newer.
 *
 * <p>Of two figures the newer one is that whose period begins later; of two that begin on one day, the one that is dated more
 * precisely. So a figure of "2025" gives way to one of 2025-10-15 or of October 2025, and to all of later days: that it may be about
 * the last day of its year sets it against nothing. It is newer than any of 2024. Two of "2025" that differ contest each other, as do
 * two of one day. A vague figure that gave way is rejected as {@link RejectedFigure.Reason#VAGUE_DAY}.
 *
 * <p>JSON: {@code {"classes":[["court-record","official-record"],…],"newestWithinClass":true,"mostDaysOld":730,
 * "evidenceHoldsDays":0}}.
 *
 * <p>Immutable and thread-safe.
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"classes", "newestWithinClass", "mostDaysOld", "evidenceHoldsDays"})
public final class Policy {
    private static final Policy RECORDS_FIRST = ranking(List.of(
            List.of(EvidenceBasis.COURT_RECORD, EvidenceBasis.OFFICIAL_RECORD),
            List.of(EvidenceBasis.DECLARATION),
            List.of(EvidenceBasis.ON_CHAIN),
            List.of(EvidenceBasis.ON_CHAIN_ATTRIBUTION),
            List.of(EvidenceBasis.TRACKER),
            List.of(EvidenceBasis.PRESS),
            List.of(EvidenceBasis.INFERENCE),
            List.of(EvidenceBasis.OPINION)));

    private final List<List<EvidenceBasis>> classes;
    private final boolean isNewestTaken;

    @Nullable
    private final Integer mostDaysOld;

    /** Null where it is not stated, which is 0: no part of equality. */
    @Nullable
    private final Integer statedDays;

    /**
     * Validates and copies the parts.
     *
     * @param classes           the bases, the most trusted class first; those of one class rank alike
     * @param isNewestTaken     whether a newer figure is taken before an older one of its class
     * @param mostDaysOld       how many days a figure may be older than the day asked about, or null for any number
     * @param evidenceHoldsDays how many days evidence is taken as still true where nobody says less; see {@link HoldingRange}
     * @throws IllegalArgumentException if there is no class, a class is empty, a basis stands in two, or a number of days is
     *                                  negative
     */
    public Policy(
            List<List<EvidenceBasis>> classes,
            boolean isNewestTaken,
            @Nullable Integer mostDaysOld,
            int evidenceHoldsDays) {
        this(classes, isNewestTaken, mostDaysOld, evidenceHoldsDays == 0 ? null : (Integer) evidenceHoldsDays);
    }

    private Policy(
            List<List<EvidenceBasis>> classes,
            boolean isNewestTaken,
            @Nullable Integer mostDaysOld,
            @Nullable Integer statedDays) {
        this.classes = Lists.copyOf("classes", classes).stream()
                .map(bases -> Lists.<EvidenceBasis>copyOf("bases of a class", bases))
                .toList();
        this.isNewestTaken = isNewestTaken;
        this.mostDaysOld = mostDaysOld;
        this.statedDays = statedDays;
        List<EvidenceBasis> named =
                this.classes.stream().flatMap(Collection::stream).toList();
        if (named.isEmpty() || this.classes.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException(
                    "policy " + classes + " has an empty class; name at least one basis each");
        }
        if (named.stream().distinct().count() < named.size()) {
            throw new IllegalArgumentException("policy " + classes + " ranks a basis twice; name each once");
        }
        requireDays(mostDaysOld == null ? 0 : mostDaysOld);
        requireDays(evidenceHoldsDays());
    }

    @JsonCreator
    static Policy fromJson(
            @JsonProperty("classes") List<List<EvidenceBasis>> classes,
            @JsonProperty("newestWithinClass") Object isNewestTaken,
            @JsonProperty("mostDaysOld") @Nullable Object mostDaysOld,
            @JsonProperty("evidenceHoldsDays") Object evidenceHoldsDays) {
        return new Policy(
                classes,
                JsonValues.flag("newestWithinClass", isNewestTaken),
                JsonValues.optionalInteger("mostDaysOld", mostDaysOld),
                JsonValues.integer("evidenceHoldsDays", evidenceHoldsDays));
    }

    /** Returns the bases, the most trusted class first; those of one class rank alike. */
    @JsonProperty("classes")
    public List<List<EvidenceBasis>> classes() {
        return classes;
    }

    /** Returns whether a newer figure is taken before an older one of its class. */
    @JsonProperty("newestWithinClass")
    public boolean isNewestTaken() {
        return isNewestTaken;
    }

    /** Returns how many days a figure may be older than the day asked about, or null for any number. */
    @Nullable
    @JsonProperty("mostDaysOld")
    public Integer mostDaysOld() {
        return mostDaysOld;
    }

    /** Returns how many days evidence is taken as still true where nobody says less; see {@link HoldingRange}. */
    @JsonProperty("evidenceHoldsDays")
    public int evidenceHoldsDays() {
        return statedDays == null ? 0 : statedDays;
    }

    /**
     * Returns a policy that ranks bases: the first class before the second. Nothing is too old, no newer figure is taken before
     * an older one of its class, and evidence holds only on its own day.
     *
     * @throws IllegalArgumentException if there is no class, a class is empty or a basis stands in two
     */
    public static Policy ranking(List<List<EvidenceBasis>> classes) {
        return new Policy(classes, false, null, (Integer) null);
    }

    /**
     * Returns the policy that ranks records of courts and authorities before declarations, then published addresses,
     * attributed addresses, trackers, press, arithmetic and opinion; else as {@link #ranking}.
     */
    public static Policy recordsFirst() {
        return RECORDS_FIRST;
    }

    /** Returns this policy with the newer of two figures of one class taken, as the class describes; set at most once. */
    public Policy newestWithinClass() {
        Words.requireUnset("rule within a class", isNewestTaken ? "the newest" : null);
        return new Policy(classes, true, mostDaysOld, statedDays);
    }

    /**
     * Returns this policy with figures that may be older than so many days left out.
     *
     * @throws IllegalArgumentException if the number is negative
     * @throws IllegalStateException    if it is set already
     */
    public Policy atMostDaysOld(int days) {
        Words.requireUnset("most days old", mostDaysOld);
        return new Policy(classes, isNewestTaken, Integer.valueOf(days), statedDays);
    }

    /**
     * Returns this policy with evidence taken as still true for so many days.
     *
     * @throws IllegalArgumentException if the number is negative
     * @throws IllegalStateException    if it is set already
     */
    public Policy evidenceHoldsFor(int days) {
        Words.requireUnset("days that evidence holds", statedDays);
        return new Policy(classes, isNewestTaken, mostDaysOld, Integer.valueOf(days));
    }

    /** The place of the class of a basis, or −1 where the policy does not name it. */
    int classOf(EvidenceBasis basis) {
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).contains(basis)) {
                return i;
            }
        }
        return -1;
    }

    boolean isTooOld(LogEntry entry, long asOfDay) {
        return mostDaysOld != null && asOfDay - entry.asOfFirstDay > mostDaysOld;
    }

    private static void requireDays(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("number of days \"" + days + "\" is negative; give 0 or more");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Policy policy
                && classes.equals(policy.classes)
                && isNewestTaken == policy.isNewestTaken
                && Objects.equals(mostDaysOld, policy.mostDaysOld)
                && evidenceHoldsDays() == policy.evidenceHoldsDays();
    }

    @Override
    public int hashCode() {
        return Objects.hash(classes, isNewestTaken, mostDaysOld, evidenceHoldsDays());
    }

    /** Returns the policy as a sentence would say it. */
    @Override
    public String toString() {
        return classes.stream()
                        .map(group -> group.stream().map(EvidenceBasis::words).collect(Collectors.joining(" or ")))
                        .collect(Collectors.joining(" before "))
                + (isNewestTaken ? "; the newest within a class" : "")
                + (mostDaysOld == null ? "" : "; at most " + Words.count(mostDaysOld, "day") + " old");
    }
}
