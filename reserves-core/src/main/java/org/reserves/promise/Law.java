package org.reserves.promise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Lists;
import org.reserves.internal.Words;
import org.reserves.source.Source;

/**
 * The law or bill a promise is in, with the days of its way: introduced, in committee, passed, in force, repealed. A bill is not a law, and
 * what it asks for is judged only "if it were in force".
 *
 * <pre>{@code
 * Law bill = Law.of("H.R. 8957").in(Law.State.INTRODUCED, "2026-05-21").in(Law.State.IN_COMMITTEE, "2026-09-16");
 * bill.isInForceOn("2026-10-01");      // false
 * }</pre>
 *
 * <p>JSON: {@code {"name":"H.R. 8957","section":"sec. 4","steps":[{"state":"introduced","date":"2026-05-21","source":{…}}]}}; what is
 * unknown is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name    what it is called, never blank
 * @param section where in it the promise is, or null
 * @param steps   the days of its way, each state at most once and in the order of {@link State}; may be empty where none is known
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"name", "section", "steps"})
public record Law(
        @JsonProperty("name") String name,
        @JsonProperty("section") @Nullable String section,
        @JsonProperty("steps") List<Step> steps) {

    /** How far a law or bill has come. */
    public enum State {
        /** Introduced into a chamber, or proposed. */
        INTRODUCED,
        /** With a committee, or reported by one. */
        IN_COMMITTEE,
        /** Passed by the legislature, or signed; not in force yet. */
        PASSED,
        /** In force. */
        IN_FORCE,
        /** No longer in force. */
        REPEALED;

        /**
         * Returns the state with the id.
         *
         * @throws IllegalArgumentException if there is none
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static State fromId(String id) {
            return Ids.find("state of a law", State.class, id);
        }

        /** Returns the id used in JSON: {@code in-committee}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }

        /** Returns the state in words: {@code in committee}. */
        public String words() {
            return Ids.words(this);
        }
    }

    /**
     * A day on which a law or bill came to a state.
     *
     * @param state  the state
     * @param date   the first day in it
     * @param source who reports it, or null
     */
    @ExplicitJson
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"state", "date", "source"})
    public record Step(
            @JsonProperty("state") State state,
            LocalDate date,
            @JsonProperty("source") @Nullable Source source) {
        /**
         * Validates the components.
         *
         * @throws IllegalArgumentException if the day is not in the years 1 to 9999
         */
        public Step {
            Objects.requireNonNull(state, "state must not be null");
            IsoDates.require("date of a step", date);
        }

        @JsonCreator
        static Step fromJson(
                @JsonProperty("state") State state,
                @JsonProperty("date") String date,
                @JsonProperty("source") @Nullable Source source) {
            return new Step(state, IsoDates.parse("date", date), source);
        }

        @JsonProperty("date")
        String dateJson() {
            return date.toString();
        }

        /** Returns the step for a reader: {@code introduced 2026-05-21}. */
        @Override
        public String toString() {
            return state.words() + " " + date;
        }
    }

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if a text is blank, or the steps are not in the order of their states and days
     */
    public Law {
        Words.require("name of a law", name);
        Words.requireOptional("section of a law", section);
        steps = Lists.copyOf("steps", steps);
        for (int i = 1; i < steps.size(); i++) {
            Step before = steps.get(i - 1);
            Step after = steps.get(i);
            if (before.state().compareTo(after.state()) >= 0 || after.date().isBefore(before.date())) {
                throw new IllegalArgumentException("law \"" + name + "\" is " + before + " and then " + after
                        + "; give each state once, in the order introduced, in committee, passed, in force, repealed");
            }
        }
    }

    @JsonCreator
    static Law fromJson(
            @JsonProperty("name") String name,
            @JsonProperty("section") @Nullable String section,
            @JsonProperty("steps") @Nullable List<Step> steps) {
        return new Law(name, section, steps == null ? List.of() : steps);
    }

    /**
     * Returns a law or bill of whose way nothing is said yet.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static Law of(String name) {
        return new Law(name, null, List.of());
    }

    /**
     * Returns this with the section the promise is in.
     *
     * @throws IllegalArgumentException if it is blank
     * @throws IllegalStateException    if there is one already
     */
    public Law section(String section) {
        Words.require("section of a law", section);
        Words.requireUnset("section of a law", this.section);
        return new Law(name, section, steps);
    }

    /**
     * Returns this with a further step.
     *
     * @param isoDate the first day in the state, like {@code 2026-05-21}
     * @throws IllegalArgumentException if the text is not an ISO day, or the step does not come after those there are
     */
    public Law in(State state, String isoDate) {
        return in(state, IsoDates.parse("date of a step", isoDate));
    }

    /**
     * Returns this with a further step.
     *
     * @param day the first day in the state
     * @throws IllegalArgumentException if the step does not come after those there are
     */
    public Law in(State state, LocalDate day) {
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(state, day, null));
        return new Law(name, section, more);
    }

    /** Returns the first day it was or will be in force, or null where none is stated. */
    @Nullable
    public LocalDate inForceFrom() {
        return dateOf(State.IN_FORCE);
    }

    /** Returns the first day it was or will be no longer in force, or null where none is stated. */
    @Nullable
    public LocalDate repealedFrom() {
        return dateOf(State.REPEALED);
    }

    /** Returns whether it had come into force by a day, whether or not it was repealed since. */
    public boolean hasBeenInForceBy(LocalDate day) {
        Objects.requireNonNull(day, "day must not be null");
        LocalDate from = inForceFrom();
        return from != null && !from.isAfter(day);
    }

    /**
     * Returns whether it had come into force by a day, as {@link #hasBeenInForceBy(LocalDate)}.
     *
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public boolean hasBeenInForceBy(String isoDate) {
        return hasBeenInForceBy(IsoDates.parse("day", isoDate));
    }

    /** Returns whether it is in force on a day. */
    public boolean isInForceOn(LocalDate day) {
        LocalDate repealed = repealedFrom();
        return hasBeenInForceBy(day) && (repealed == null || repealed.isAfter(day));
    }

    /**
     * Returns whether it is in force on a day.
     *
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public boolean isInForceOn(String isoDate) {
        return isInForceOn(IsoDates.parse("day", isoDate));
    }

    /** Returns its way until the end of a day, for a reader: {@code introduced 2026-05-21, in committee 2026-09-16}. */
    public String wayUntil(LocalDate day) {
        Objects.requireNonNull(day, "day must not be null");
        String way = steps.stream()
                .filter(step -> !step.date().isAfter(day))
                .map(Step::toString)
                .collect(Collectors.joining(", "));
        return way.isEmpty() ? "of whose way nothing is known by then" : way;
    }

    /**
     * Returns its way until the end of a day, as {@link #wayUntil(LocalDate)}.
     *
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public String wayUntil(String isoDate) {
        return wayUntil(IsoDates.parse("day", isoDate));
    }

    @Nullable
    private LocalDate dateOf(State state) {
        return steps.stream()
                .filter(step -> step.state() == state)
                .map(Step::date)
                .findFirst()
                .orElse(null);
    }

    /** Returns its name with the section and its way: {@code H.R. 8957, sec. 4 (introduced 2026-05-21)}. */
    @Override
    public String toString() {
        return name
                + (section == null ? "" : ", " + section)
                + (steps.isEmpty()
                        ? ""
                        : steps.stream().map(Step::toString).collect(Collectors.joining(", ", " (", ")")));
    }
}
