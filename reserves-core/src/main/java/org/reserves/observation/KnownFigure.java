package org.reserves.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.reserves.holder.Holder;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Disclosure;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;
import org.reserves.money.Btc;

/**
 * A figure as it stands by what is known on a day.
 *
 * <p>JSON: {@code {"observation":{…},"titleHolder":{…},"amount":{…},"standing":"partly-withdrawn"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param observation what was said, a {@link Statement.Held}
 * @param titleHolder whose coins its origin says they are
 * @param amount      what was said, less what has been taken back of it
 * @param standing    whether it may still be believed
 */
@ExplicitJson
@JsonPropertyOrder({"observation", "titleHolder", "amount", "standing"})
public record KnownFigure(
        @JsonProperty("observation") Observation observation,
        @JsonProperty("titleHolder") TitleHolder titleHolder,
        @JsonProperty("amount") Disclosure amount,
        @JsonProperty("standing") Standing standing) {
    /**
     * Whether an observation still stands, by what is known on a day.
     *
     * <p>A withdrawal or correction counts from the day it is known, also where that is the day of what it takes back. One that
     * is withdrawn itself counts no more.
     *
     * <p>JSON: the {@linkplain #id() id}.
     */
    public enum Standing {
        /** Nothing takes it back. */
        STANDS("stands"),
        /** Some of its amount was taken back, the rest stands. */
        PARTLY_WITHDRAWN("partly withdrawn"),
        /** It repeats, or was computed from, a figure that does not stand whole any more. */
        RESTS_ON_WITHDRAWN("rests on a figure that was taken back"),
        /** A later observation replaces it. */
        CORRECTED("corrected"),
        /** It was taken back. */
        WITHDRAWN("withdrawn");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        /**
         * Returns the standing with the id.
         *
         * @throws IllegalArgumentException if there is none
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Standing fromId(String id) {
            return Ids.find("standing", Standing.class, id);
        }

        /** Returns the id, {@code partly-withdrawn}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }

        /** Returns the standing in words: {@code partly withdrawn}. */
        public String words() {
            return words;
        }

        /** Returns whether the amount, or what was not taken back of it, may still be believed. */
        public boolean isStanding() {
            return this == STANDS || this == PARTLY_WITHDRAWN;
        }
    }

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the observation states no figure, or another amount than this and its standing say
     */
    @JsonCreator
    public KnownFigure {
        Objects.requireNonNull(observation, "observation must not be null");
        Objects.requireNonNull(titleHolder, "titleHolder must not be null");
        Objects.requireNonNull(amount, "amount must not be null");
        Objects.requireNonNull(standing, "standing must not be null");
        if (!(observation.statement() instanceof Statement.Held)) {
            throw new IllegalArgumentException(
                    "observation \"" + observation.id() + "\" states no figure but: " + observation.statement());
        }
        requireStated(((Statement.Held) observation.statement()).amount(), amount, standing);
    }

    /** What stands whole is what was stated; of a single figure some may have been taken back. */
    private static void requireStated(Disclosure stated, Disclosure amount, Standing standing) {
        // mostly one object: asking records whether they are equal costs a first caller tens of milliseconds
        boolean same = stated == amount || stated.equals(amount);
        boolean follows =
                same ? standing != Standing.PARTLY_WITHDRAWN : standing != Standing.STANDS && isLess(amount, stated);
        if (!follows) {
            throw new IllegalArgumentException("amount \"" + amount + "\" does not follow from \"" + stated
                    + "\" and the standing \"" + standing.id() + "\"; ask the log again");
        }
    }

    private static boolean isLess(Disclosure amount, Disclosure stated) {
        Btc single = Amounts.singleFigure(stated);
        Btc left = Amounts.singleFigure(amount);
        return single != null && left != null && left.compareTo(single) < 0;
    }

    /** Returns what was said of the coins. */
    public Statement.Held stated() {
        return (Statement.Held) observation.statement();
    }

    /**
     * Returns how many coins the figure says are still held: its amount, or none where it calls them sold or returned. Every
     * answer of this package counts by this.
     */
    public Disclosure held() {
        return stated().status().isHeld() ? amount : Disclosure.exact(Btc.ZERO);
    }

    /** Returns whether the words of the observation name another side than its origin: declarations sold as the state's. */
    public boolean isMislabelled() {
        return !observation.namedHolder().equals(Holder.of(titleHolder));
    }

    public EvidenceBasis basis() {
        return observation.reporter().basis();
    }

    /** Returns the observation, with what became of it. */
    @Override
    public String toString() {
        return switch (standing) {
            case STANDS -> observation.toString();
            case PARTLY_WITHDRAWN -> observation + ", of which " + amount + " still stand";
            case RESTS_ON_WITHDRAWN -> observation + ", resting on a figure that was taken back";
            case CORRECTED -> observation + ", corrected since";
            case WITHDRAWN -> observation + ", withdrawn";
        };
    }
}
