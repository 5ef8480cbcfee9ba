package org.reserves.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.reserves.holder.Holder;
import org.reserves.holding.Disclosure;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;
import org.reserves.internal.IsoDates;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Lists;
import org.reserves.internal.Words;

/**
 * The answer of a {@link Policy} to a {@link Question}, with everything it rests on and everything it rejected.
 *
 * <p>{@link #amount()} is what the chosen figures say is held; {@link #remaining()} takes off what left since. Figures of parts
 * stand beside the answer and are never in it.
 *
 * <p>A stored resolution proves nothing: what is read back must follow from its own figures and moves, and whether it follows
 * from a log only the log can say, when it is asked again.
 *
 * <p>JSON: {@code {"question":{…},"state":"figure","amount":{…},"remaining":{…},"chosen":[…],"agreeing":[…],"rejected":[…],
 * "parts":[…],"since":[…],"perhaps":[…],"independentSources":1,"answer":"…"}}; the answer is written only.
 *
 * <p>Immutable and thread-safe.
 *
 * @param question           what was asked
 * @param state              what kind of answer it is
 * @param amount             how much the chosen figures say is held: one amount; from the least to the most where they are
 *                           contested; undisclosed where none gives a figure; none where they say it was sold or returned
 * @param remaining          the amount after what moved since: an upper limit where anything left
 * @param chosen             the figures taken: one or several that agree, or those that contest each other
 * @param agreeing           figures of less trusted classes that state the same amount
 * @param rejected           all other figures of the whole, each with the reason
 * @param parts              what stands of parts, the newest figure of each
 * @param since              what moved after the chosen figure for certain, each event once; after the oldest, where several
 *                           are chosen
 * @param perhaps            what moved within the period the chosen figure is about, and may be in it already, and what is
 *                           only alleged or inferred to have moved since
 * @param independentSources how many independent origins state one of the chosen amounts
 */
@ExplicitJson
@JsonPropertyOrder({
    "question",
    "state",
    "amount",
    "remaining",
    "chosen",
    "agreeing",
    "rejected",
    "parts",
    "since",
    "perhaps",
    "independentSources",
    "answer"
})
public record Resolution(
        @JsonProperty("question") Question question,
        @JsonProperty("state") State state,
        @JsonProperty("amount") Disclosure amount,
        @JsonProperty("remaining") Disclosure remaining,
        @JsonProperty("chosen") List<KnownFigure> chosen,
        @JsonProperty("agreeing") List<KnownFigure> agreeing,
        @JsonProperty("rejected") List<RejectedFigure> rejected,
        @JsonProperty("parts") List<KnownFigure> parts,
        @JsonProperty("since") List<Observation> since,
        @JsonProperty("perhaps") List<Observation> perhaps,
        @JsonProperty("independentSources") int independentSources) {
    /**
     * A question with two dates: what was known on one day about a holder on another.
     *
     * <p>JSON: {@code {"holder":{…},"asOf":"2025-05-28","knownOn":"2025-06-30"}}.
     *
     * <p>Immutable and thread-safe.
     *
     * @param holder  whom it is about
     * @param asOf    the day the answer is about
     * @param knownOn the day whose knowledge it comes from
     */
    @ExplicitJson
    @JsonPropertyOrder({"holder", "asOf", "knownOn"})
    public record Question(@JsonProperty("holder") Holder holder, LocalDate asOf, LocalDate knownOn) {
        /** Validates the components. */
        public Question {
            Objects.requireNonNull(holder, "holder must not be null");
            Objects.requireNonNull(asOf, "asOf must not be null");
            Objects.requireNonNull(knownOn, "knownOn must not be null");
        }

        @JsonCreator
        static Question fromJson(
                @JsonProperty("holder") Holder holder,
                @JsonProperty("asOf") String asOf,
                @JsonProperty("knownOn") String knownOn) {
            return new Question(holder, IsoDates.parse("asOf", asOf), IsoDates.parse("knownOn", knownOn));
        }

        @JsonProperty("asOf")
        String asOfJson() {
            return asOf.toString();
        }

        @JsonProperty("knownOn")
        String knownOnJson() {
            return knownOn.toString();
        }

        /** Returns {@code China as of 2025-05-28, known on 2025-05-28}. */
        @Override
        public String toString() {
            return holder + " as of " + asOf + ", known on " + knownOn;
        }
    }

    /** What kind of answer there is. */
    public enum State {
        /** One amount; all figures taken state it. */
        FIGURE,
        /** Figures of equal rank state different amounts, and the policy has no rule to choose. */
        CONTESTED,
        /** The holder is said to hold some, and no figure is given. */
        UNDISCLOSED,
        /** Nothing the policy could take is known. */
        UNKNOWN;

        /**
         * Returns the state with the id.
         *
         * @throws IllegalArgumentException if there is none
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static State fromId(String id) {
            return Ids.find("state of a resolution", State.class, id);
        }

        /** Returns the id. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }

        /** Returns the state in words: {@code contested}. */
        public String words() {
            return Ids.words(this);
        }
    }

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if there is an answer, but no chosen figure; or if state, amounts, moves or the number of
     *                                  sources do not follow from the figures
     */
    public Resolution {
        Objects.requireNonNull(question, "question must not be null");
        Objects.requireNonNull(state, "state must not be null");
        Objects.requireNonNull(amount, "amount must not be null");
        Objects.requireNonNull(remaining, "remaining must not be null");
        chosen = Lists.copyOf("chosen", chosen);
        agreeing = Lists.copyOf("agreeing", agreeing);
        rejected = Lists.copyOf("rejected", rejected);
        parts = Lists.copyOf("parts", parts);
        since = Lists.copyOf("since", since);
        perhaps = Lists.copyOf("perhaps", perhaps);
        if (state != State.UNKNOWN && chosen.isEmpty()) {
            throw new IllegalArgumentException("resolution of state \"" + state.id()
                    + "\" has no chosen figure; an answer rests on one, and without it is unknown");
        }
        ResolutionCheck.requireFiguresOf(question, chosen, agreeing);
        ResolutionCheck.requireAnswer(state, amount, chosen, agreeing);
        ResolutionCheck.requireMoves(question, since, perhaps);
        ResolutionCheck.requireRemaining(amount, remaining, since, perhaps);
        ResolutionCheck.requireSources(independentSources, chosen.size() + agreeing.size());
    }

    @JsonCreator
    static Resolution fromJson(
            @JsonProperty("question") Question question,
            @JsonProperty("state") State state,
            @JsonProperty("amount") Disclosure amount,
            @JsonProperty("remaining") Disclosure remaining,
            @JsonProperty("chosen") List<KnownFigure> chosen,
            @JsonProperty("agreeing") List<KnownFigure> agreeing,
            @JsonProperty("rejected") List<RejectedFigure> rejected,
            @JsonProperty("parts") List<KnownFigure> parts,
            @JsonProperty("since") List<Observation> since,
            @JsonProperty("perhaps") List<Observation> perhaps,
            @JsonProperty("independentSources") Object independentSources) {
        return new Resolution(
                question,
                state,
                amount,
                remaining,
                chosen,
                agreeing,
                rejected,
                parts,
                since,
                perhaps,
                JsonValues.integer("independentSources", independentSources));
    }

    /**
     * Returns how old the newest chosen figure is at most: days from the first day it can be about to the day asked about.
     *
     * @throws IllegalStateException if nothing is chosen
     */
    public long mostDaysOld() {
        LocalDate newest = chosen.stream()
                .map(figure -> figure.observation().asOf().earliest())
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new IllegalStateException(
                        "nothing is known of " + question + ", so nothing has an age; ask state() first"));
        return question.asOf().toEpochDay() - newest.toEpochDay();
    }

    /** Returns whether the other resolution gives the same kind of answer with the same amounts, whatever it rests on. */
    boolean isSameAnswer(Resolution other) {
        return state == other.state
                && Amounts.isSame(amount, other.amount)
                && Amounts.isSame(remaining, other.remaining);
    }

    /**
     * Returns the answer without the question: {@code 207,189 BTC by coingalaxy blog, tracker, as of 2025-03-20}. Where nothing is
     * known of the whole it names a part that is.
     */
    @JsonProperty("answer")
    public String answer() {
        return stated()
                + (since.isEmpty()
                        ? ""
                        : "; since then " + Words.count(since.size(), "reported move") + ", so " + remaining)
                + slip();
    }

    private String slip() {
        return rejected.stream()
                .filter(one -> one.reason() == RejectedFigure.Reason.TRANSPOSED_DIGITS)
                .map(one -> "; perhaps a slip, as the same origin states "
                        + one.figure().held() + " of "
                        + one.figure().observation().asOf() + ", with two digits exchanged")
                .findFirst()
                .orElse("");
    }

    private String stated() {
        return switch (state) {
            case FIGURE ->
                amount + " by " + first().observation().reporter() + ", as of "
                        + first().observation().asOf()
                        + (independentSources == 1 ? "" : ", " + independentSources + " independent sources");
            case CONTESTED ->
                "contested: " + chosen.stream().map(Resolution::rival).collect(Collectors.joining(" against "));
            case UNDISCLOSED -> "undisclosed, by " + first().observation().reporter();
            case UNKNOWN ->
                "unknown"
                        + (parts.isEmpty()
                                ? ""
                                : "; only a part: " + parts.get(0).amount() + ", "
                                        + parts.get(0).observation().scope().part());
        };
    }

    private KnownFigure first() {
        return chosen.get(0);
    }

    private static String rival(KnownFigure figure) {
        return figure.held() + " (" + figure.observation().reporter().origin() + ", "
                + figure.observation().asOf() + ")";
    }

    /** Returns question and answer: {@code United States as of 2025-05-28: 207,189 BTC by coingalaxy blog, tracker, …}. */
    @Override
    public String toString() {
        return question.holder() + " as of " + question.asOf() + ": " + answer();
    }
}
