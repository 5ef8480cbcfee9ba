package org.reserves.observation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.Words;
import org.reserves.source.PartialDate;

/**
 * An {@link Observation} under construction; begin with {@link Observation#builder}.
 *
 * <p>Required: {@link #asOf} and {@link #by}. Optional: {@link #reported}, else the day it is as of, as precisely as that is
 * known; {@link #part}, else the whole; {@link #derivedFrom}, else nothing; {@link #correcting}; {@link #note}. Each at most
 * once. Not thread-safe.
 */
public final class ObservationBuilder {
    private final String id;
    private final TitleHolder titleHolder;
    private final Statement statement;

    @Nullable
    private PartialDate asOf;

    @Nullable
    private PartialDate reported;

    @Nullable
    private Reporter reporter;

    @Nullable
    private Observation.Scope scope;

    @Nullable
    private List<String> derivesFrom;

    @Nullable
    private String corrects;

    @Nullable
    private String note;

    ObservationBuilder(String id, TitleHolder titleHolder, Statement statement) {
        this.id = Words.require("id", id);
        this.titleHolder = Objects.requireNonNull(titleHolder, "titleHolder must not be null");
        this.statement = Objects.requireNonNull(statement, "statement must not be null");
    }

    /**
     * Sets when the statement is about.
     *
     * @param date as {@link PartialDate#parse} reads it
     * @throws IllegalArgumentException if the text is not a date
     * @throws IllegalStateException    if it is set already
     */
    public ObservationBuilder asOf(String date) {
        return asOf(PartialDate.parse(date));
    }

    /**
     * Sets when the statement is about.
     *
     * @throws IllegalStateException if it is set already
     */
    public ObservationBuilder asOf(PartialDate date) {
        Objects.requireNonNull(date, "asOf must not be null");
        Words.requireUnset("as-of date", asOf);
        asOf = date;
        return this;
    }

    /**
     * Sets the day the statement is about.
     *
     * @throws IllegalStateException if it is set already
     */
    public ObservationBuilder asOf(LocalDate day) {
        return asOf(PartialDate.of(Objects.requireNonNull(day, "asOf must not be null")));
    }

    /**
     * Sets when the statement became known.
     *
     * @param date as {@link PartialDate#parse} reads it
     * @throws IllegalArgumentException if the text is not a date
     * @throws IllegalStateException    if it is set already
     */
    public ObservationBuilder reported(String date) {
        return reported(PartialDate.parse(date));
    }

    /**
     * Sets when the statement became known.
     *
     * @throws IllegalStateException if it is set already
     */
    public ObservationBuilder reported(PartialDate date) {
        Objects.requireNonNull(date, "reported must not be null");
        Words.requireUnset("reported date", reported);
        reported = date;
        return this;
    }

    /**
     * Sets the day the statement became known.
     *
     * @throws IllegalStateException if it is set already
     */
    public ObservationBuilder reported(LocalDate day) {
        return reported(PartialDate.of(Objects.requireNonNull(day, "reported must not be null")));
    }

    /**
     * Sets who says so.
     *
     * @throws IllegalStateException if it is set already
     */
    public ObservationBuilder by(Reporter who) {
        Objects.requireNonNull(who, "reporter must not be null");
        Words.requireUnset("reporter", reporter);
        reporter = who;
        return this;
    }

    /**
     * Sets which part of the holder's coins it is about.
     *
     * @throws IllegalArgumentException if a text is blank
     * @throws IllegalStateException    if it is set already
     */
    public ObservationBuilder part(String part, String division) {
        Observation.Scope named = Observation.Scope.part(part, division);
        Words.requireUnset("scope", scope);
        scope = named;
        return this;
    }

    /**
     * Sets what it repeats or was computed from.
     *
     * @param ids the ids of those observations
     * @throws IllegalStateException if it is set already
     */
    public ObservationBuilder derivedFrom(String... ids) {
        List<String> copy = List.of(ids);
        Words.requireUnset("derivation", derivesFrom);
        derivesFrom = copy;
        return this;
    }

    /**
     * Sets which earlier observation it replaces.
     *
     * @throws IllegalArgumentException if the id is blank
     * @throws IllegalStateException    if it is set already
     */
    public ObservationBuilder correcting(String correctedId) {
        Words.require("id of the corrected observation", correctedId);
        Words.requireUnset("id of the corrected observation", corrects);
        corrects = correctedId;
        return this;
    }

    /**
     * Sets any other words.
     *
     * @throws IllegalArgumentException if they are blank
     * @throws IllegalStateException    if there are some already
     */
    public ObservationBuilder note(String words) {
        Words.require("note", words);
        Words.requireUnset("note", note);
        note = words;
        return this;
    }

    /**
     * Returns the observation.
     *
     * @throws IllegalStateException    if it has no as-of date or no reporter
     * @throws IllegalArgumentException if the facts contradict each other; see {@link Observation}
     */
    public Observation build() {
        if (asOf == null || reporter == null) {
            throw new IllegalStateException("observation " + Words.quote(id) + " needs "
                    + (asOf == null ? "the date it is about, asOf(…)" : "who says so, by(…)"));
        }
        return new Observation(
                id,
                titleHolder,
                scope == null ? Observation.Scope.whole() : scope,
                statement,
                asOf,
                reported == null ? asOf : reported,
                reporter,
                derivesFrom == null ? List.of() : derivesFrom,
                corrects,
                note);
    }
}
