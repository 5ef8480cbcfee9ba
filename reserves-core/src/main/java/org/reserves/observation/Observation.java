package org.reserves.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.holder.Holder;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Lists;
import org.reserves.internal.Words;
import org.reserves.source.PartialDate;

/**
 * One statement somebody made about somebody's bitcoin: who said what, when, about when.
 *
 * <pre>{@code
 * Observation.builder("bt-1", TitleHolder.stateCompany("BT", "Druk Holding"), Statement.held(Disclosure.exact(Btc.of(13_029))))
 *     .asOf("2024-09-16")
 *     .by(Reporter.of(EvidenceBasis.ON_CHAIN_ATTRIBUTION, "Arkham").through("Nasdaq"))
 *     .build();
 * }</pre>
 *
 * <p>Two dates: {@link #asOf()} is when the statement is about, {@link #reported()} when it became known; nothing may be
 * reported before it is so. Nothing is ever overwritten: a better figure is another observation, which may
 * {@linkplain #corrects() correct} this one, and a {@link Statement.Withdrawn} takes one back.
 *
 * <p>JSON: {@code {"id":"bt-1","titleHolder":{…},"scope":{},"statement":{"kind":"held",…},"asOf":"2024-09-16",
 * "reported":"2024-09-17","reporter":{…},"derivesFrom":["x"],"corrects":"y","note":"…"}}; an empty {@code derivesFrom} and
 * what is null are left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id          its name in a log, unique there
 * @param titleHolder whose coins they are said to be
 * @param scope       the whole of that holder's, or a part
 * @param statement   what is said
 * @param asOf        when it is about: the day of a figure, an event or a withdrawal
 * @param reported    when it became known
 * @param reporter    who says so, and what it rests on
 * @param derivesFrom the ids of the observations it repeats or was computed from; empty where it stands for itself
 * @param corrects    the id of the observation it replaces, or null
 * @param note        any other words, or null
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
    "id",
    "titleHolder",
    "scope",
    "statement",
    "asOf",
    "reported",
    "reporter",
    "derivesFrom",
    "corrects",
    "note"
})
public record Observation(
        @JsonProperty("id") String id,
        @JsonProperty("titleHolder") TitleHolder titleHolder,
        @JsonProperty("scope") Scope scope,
        @JsonProperty("statement") Statement statement,
        @JsonProperty("asOf") PartialDate asOf,
        @JsonProperty("reported") PartialDate reported,
        @JsonProperty("reporter") Reporter reporter,
        @JsonProperty("derivesFrom") List<String> derivesFrom,
        @JsonProperty("corrects") @Nullable String corrects,
        @JsonProperty("note") @Nullable String note) {
    /**
     * What a figure covers: the whole of a holder, or a named part of it.
     *
     * <p>A part is never a rival of the whole. Parts of one division, such as the cases coins were seized in, do not overlap, so
     * their sum is a floor of the whole; parts of different divisions, such as a case and an agency, may be the same coins and
     * are never added.
     *
     * <pre>{@code
     * Scope.part("Bitfinex", "case");
     * Scope.part("US Marshals Service", "agency");
     * }</pre>
     *
     * <p>JSON: {@code {"part":"Bitfinex","division":"case"}}; the whole is {@code {}}.
     *
     * <p>Immutable and thread-safe.
     *
     * @param part     the name of the part, or null for the whole
     * @param division by what the whole is divided, or null for the whole
     */
    @ExplicitJson
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"part", "division"})
    public record Scope(
            @JsonProperty("part") @Nullable String part,
            @JsonProperty("division") @Nullable String division) {
        private static final Scope WHOLE = new Scope(null, null);

        /**
         * Validates the components.
         *
         * @throws IllegalArgumentException if a text is blank, or there is a part without a division or a division without a part
         */
        @JsonCreator
        public Scope {
            Words.requireOptional("part", part);
            Words.requireOptional("division", division);
            if ((part == null) != (division == null)) {
                throw new IllegalArgumentException(
                        "a part of a holding needs both its name and what it is a division by, such as \"case\"");
            }
        }

        /** Returns all that the holder holds. */
        public static Scope whole() {
            return WHOLE;
        }

        /**
         * Returns a part.
         *
         * @param division by what the whole is divided; parts of one division do not overlap
         * @throws IllegalArgumentException if a text is blank
         */
        public static Scope part(String part, String division) {
            return new Scope(Words.require("part", part), Words.require("division", division));
        }

        /** Returns whether this is all that the holder holds. */
        public boolean isWhole() {
            return part == null;
        }

        /** Returns {@code the whole} or {@code part Bitfinex by case}. */
        @Override
        public String toString() {
            return part == null ? "the whole" : "part " + part + " by " + division;
        }
    }

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if a text is blank; if it is as of a day before the genesis block of 2009-01-03; if an amount,
     *                                  or an end of its range, is above what had been issued by then; if it was reported before it is so; if it names itself or one
     *                                  observation twice; or if a withdrawal derives from or corrects another
     */
    public Observation {
        Words.require("id", id);
        Objects.requireNonNull(titleHolder, "titleHolder must not be null");
        Objects.requireNonNull(scope, "scope must not be null");
        Objects.requireNonNull(statement, "statement must not be null");
        Objects.requireNonNull(asOf, "asOf must not be null");
        Objects.requireNonNull(reported, "reported must not be null");
        Objects.requireNonNull(reporter, "reporter must not be null");
        derivesFrom = Lists.copyOf("derivesFrom", derivesFrom);
        Words.requireOptional("id of the corrected observation", corrects);
        Words.requireOptional("note", note);
        IsoDates.requireSinceGenesis("as-of date", asOf.latest());
        Amounts.requirePossible(titleHolder, statement, asOf.latest());
        if (reported.isBefore(asOf)) {
            throw new IllegalArgumentException("observation " + Words.quote(id) + " is as of " + asOf
                    + " but was reported before, " + reported + "; nobody can report what is still to come");
        }
        if (derivesFrom.size() > 1 && new HashSet<>(derivesFrom).size() != derivesFrom.size()) {
            throw new IllegalArgumentException(
                    "observation " + Words.quote(id) + " names one origin twice in " + derivesFrom + "; name it once");
        }
        if (statement instanceof Statement.Withdrawn && (corrects != null || !derivesFrom.isEmpty())) {
            throw new IllegalArgumentException("withdrawal " + Words.quote(id)
                    + " derives from or corrects another observation; it can only take one back");
        }
    }

    @JsonCreator
    static Observation fromJson(
            @JsonProperty("id") String id,
            @JsonProperty("titleHolder") TitleHolder titleHolder,
            @JsonProperty("scope") @Nullable Scope scope,
            @JsonProperty("statement") Statement statement,
            @JsonProperty("asOf") PartialDate asOf,
            @JsonProperty("reported") PartialDate reported,
            @JsonProperty("reporter") Reporter reporter,
            @JsonProperty("derivesFrom") @Nullable List<String> derivesFrom,
            @JsonProperty("corrects") @Nullable String corrects,
            @JsonProperty("note") @Nullable String note) {
        return new Observation(
                id,
                titleHolder,
                scope == null ? Scope.whole() : scope,
                statement,
                asOf,
                reported,
                reporter,
                derivesFrom == null ? List.of() : derivesFrom,
                corrects,
                note);
    }

    /**
     * Starts an observation.
     *
     * @param id its name in a log, unique there
     * @throws IllegalArgumentException if the id is blank
     */
    public static ObservationBuilder builder(String id, TitleHolder titleHolder, Statement statement) {
        return new ObservationBuilder(id, titleHolder, statement);
    }

    /** Returns the side the title holder it names is on; its origin may know better, see {@link ObservationLog#holderOf}. */
    public Holder namedHolder() {
        return Holder.of(titleHolder);
    }

    /** Returns the observation for a reader: {@code 13,029 BTC as of 2024-09-16 [Arkham via Nasdaq, on-chain attribution]}. */
    @Override
    public String toString() {
        return statement + (scope.isWhole() ? "" : " (" + scope + ")") + " as of " + asOf + " [" + reporter + "]";
    }
}
