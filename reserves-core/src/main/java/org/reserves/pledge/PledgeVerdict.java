package org.reserves.pledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.money.Btc;
import org.reserves.promise.Law;

/**
 * Whether a pledge was kept until a day, and how that is known.
 *
 * <p>JSON: {@code {"pledge":{…},"asOf":"2025-07-15","condition":"…","outcome":"broken","explanation":"…","amount":"…","breaches":[…],
 * "missing":["…"],"remarks":["…"]}}; an amount there is not and empty lists are left out.
 *
 * <p>A verdict that is read back is one that somebody stored: it is checked for agreeing with itself, and proves nothing. Judge
 * the pledge again to know.
 *
 * <p>Immutable and thread-safe.
 *
 * @param pledge      what was promised
 * @param asOf        the day until the end of which it was judged
 * @param outcome     kept, broken or unprovable
 * @param explanation the outcome in one sentence without a full stop
 * @param amount      if broken: all coins sold or accumulated, or the largest amount short, beyond or left; otherwise, and where no coins
 *                    are in question, null
 * @param breaches    what breaks the pledge, in the order it happened; empty unless broken
 * @param missing     what would have to be known, one half-sentence each; empty if kept
 * @param remarks     what to know before relying on this, one half-sentence each
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"pledge", "asOf", "condition", "outcome", "explanation", "amount", "breaches", "missing", "remarks"
})
public record PledgeVerdict(
        @JsonProperty("pledge") Pledge pledge,
        LocalDate asOf,
        @JsonProperty("outcome") Outcome outcome,
        @JsonProperty("explanation") String explanation,
        @JsonProperty("amount") @Nullable Btc amount,
        @JsonProperty("breaches") List<Breach> breaches,
        @JsonProperty("missing") List<String> missing,
        @JsonProperty("remarks") List<String> remarks) {

    /** The result in one word. */
    public enum Outcome {
        /** What is recorded shows that the promise was kept. */
        KEPT,
        /** What is recorded shows that it was not. */
        BROKEN,
        /** Nobody can tell from what is recorded. */
        UNPROVABLE;

        /**
         * Returns the outcome with the id.
         *
         * @throws IllegalArgumentException if there is none
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Outcome fromId(String id) {
            return Ids.find("outcome of a pledge", Outcome.class, id);
        }

        /** Returns the id used in JSON: {@code unprovable}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }
    }

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if the explanation is blank, a broken pledge has no breach or no amount, a kept one has a
     *                                  breach or misses something, or an unprovable one misses nothing
     */
    public PledgeVerdict {
        Objects.requireNonNull(pledge, "pledge must not be null");
        Objects.requireNonNull(asOf, "asOf must not be null");
        Objects.requireNonNull(outcome, "outcome must not be null");
        Words.require("explanation", explanation);
        breaches = Verdicts.copy("breaches", breaches);
        missing = Verdicts.copy("missing", missing);
        remarks = Verdicts.copy("remarks", remarks);
        boolean broken = outcome == Outcome.BROKEN;
        boolean ofCoins = breaches.stream().anyMatch(breach -> breach.amount() != null);
        if (broken == breaches.isEmpty() || ofCoins != (amount != null)) {
            throw new IllegalArgumentException("outcome \"" + outcome.id() + "\" does not go with " + breaches.size()
                    + " breaches of " + amount + "; a broken pledge, and no other, has breaches and an amount");
        }
        for (Breach breach : breaches) {
            if (breach.date().isBefore(pledge.from()) || breach.date().isAfter(asOf)) {
                throw new IllegalArgumentException("breach \"" + breach + "\" of " + breach.date()
                        + " is not between the first day of the pledge, " + pledge.from() + ", and " + asOf
                        + "; judge the pledge again");
            }
        }
        requireAmount(amount, breaches);
        if (!broken && (outcome == Outcome.KEPT) != missing.isEmpty()) {
            throw new IllegalArgumentException("outcome \"" + outcome.id() + "\" does not go with " + missing.size()
                    + " missing facts; a kept pledge misses none, an unprovable one at least one");
        }
    }

    /** The amount is that of all breaches or of the largest. */
    private static void requireAmount(@Nullable Btc amount, List<Breach> breaches) {
        List<Btc> amounts =
                breaches.stream().map(Breach::amount).filter(Objects::nonNull).toList();
        Btc largest = amounts.stream().max(Btc::compareTo).orElse(Btc.ZERO);
        Btc sum = Btc.sum(amounts);
        if (amount != null && !amount.equals(largest) && !amount.equals(sum)) {
            throw new IllegalArgumentException(
                    "amount \"" + amount + "\" of a verdict is neither the largest of its breaches, " + largest
                            + ", nor their sum, " + sum + "; judge the pledge again");
        }
    }

    @JsonCreator
    static PledgeVerdict fromJson(
            @JsonProperty("pledge") Pledge pledge,
            @JsonProperty("asOf") String asOf,
            @JsonProperty("outcome") Outcome outcome,
            @JsonProperty("explanation") String explanation,
            @JsonProperty("amount") @Nullable Btc amount,
            @JsonProperty("breaches") @Nullable List<Breach> breaches,
            @JsonProperty("missing") @Nullable List<String> missing,
            @JsonProperty("remarks") @Nullable List<String> remarks) {
        return new PledgeVerdict(
                pledge,
                IsoDates.parse("asOf", asOf),
                outcome,
                explanation,
                amount,
                breaches == null ? List.of() : breaches,
                missing == null ? List.of() : missing,
                remarks == null ? List.of() : remarks);
    }

    /**
     * Returns under which condition this is the verdict, where the pledge is in a bill that had not come into force by the day:
     * {@code if H.R. 8957 (introduced 2026-05-21) were in force}; null where there is none. Written into JSON too, and not read from it.
     */
    @Nullable
    @JsonProperty("condition")
    public String condition() {
        Law law = pledge.law();
        return law == null || law.hasBeenInForceBy(asOf)
                ? null
                : "if " + law.name() + " (" + law.wayUntil(asOf) + ") were in force";
    }

    @JsonProperty("asOf")
    String asOfJson() {
        return asOf.toString();
    }

    /** Returns the verdict for a reader: {@code unprovable as of 2025-07-15: …}. */
    @Override
    public String toString() {
        String condition = condition();
        return (condition == null ? "" : condition + ": ") + outcome.id() + " as of " + asOf + ": " + explanation;
    }
}
