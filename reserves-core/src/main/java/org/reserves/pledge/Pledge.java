package org.reserves.pledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.holder.Holder;
import org.reserves.holder.TitleHolder;
import org.reserves.holding.Holding;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.Words;
import org.reserves.ledger.ReserveLedger;
import org.reserves.observation.ObservationLog;
import org.reserves.promise.Law;
import org.reserves.promise.Promise;
import org.reserves.promise.SellOut;
import org.reserves.source.Source;

/**
 * A promise about bitcoin, by whom, and from which day on.
 *
 * <pre>{@code
 * Pledge imf = Pledge.of(TitleHolder.state("SV"), "2025-02-26", NoVoluntaryAccumulation.of(Donations.NOT_SAID))
 *     .worded("Voluntary accumulation of Bitcoins includes purchase and mining of Bitcoins …")
 *     .source(programme);
 * imf.against(ledger).asOf("2025-07-15").outcome();    // KEPT, BROKEN or UNPROVABLE
 * }</pre>
 *
 * <p>A pledge of a state, or of a subdivision, binds its public side: itself, its agencies and the companies it owns; any other
 * pledge binds its maker alone. Private persons, listed companies and subdivisions are never bound by the pledge of their state.
 *
 * <p>JSON: {@code {"maker":{…},"from":"2025-02-26","until":"…","promise":{…},"law":{…},"wording":"…","source":{…}}}; what is unknown is left
 * out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param maker   who promised
 * @param from    the first day it binds
 * @param until   the last day it binds, or null where it has no end
 * @param promise what was promised
 * @param law     the law or bill it is in, or null
 * @param wording the promise in its own words, or null
 * @param source  who reports it, or null
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"maker", "from", "until", "promise", "law", "wording", "source"})
public record Pledge(
        @JsonProperty("maker") TitleHolder maker,
        LocalDate from,
        @Nullable LocalDate until,
        @JsonProperty("promise") Promise promise,
        @JsonProperty("law") @Nullable Law law,
        @JsonProperty("wording") @Nullable String wording,
        @JsonProperty("source") @Nullable Source source) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if it ends before it begins, is to be fulfilled before it begins, or the wording is blank
     */
    public Pledge {
        Objects.requireNonNull(maker, "maker must not be null");
        Objects.requireNonNull(from, "from must not be null");
        Objects.requireNonNull(promise, "promise must not be null");
        Words.requireOptional("wording", wording);
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "pledge from \"" + from + "\" ends before, on \"" + until + "\"; give its last day");
        }
        if (promise instanceof SellOut sellOut && sellOut.by().isBefore(from)) {
            throw new IllegalArgumentException("pledge " + promise + " binds only from \"" + from
                    + "\"; give the day the promise was made as the first day");
        }
    }

    /**
     * Returns a pledge without end.
     *
     * @param from the first day it binds, like {@code 2025-03-06}
     * @throws IllegalArgumentException if the text is not an ISO day
     */
    public static Pledge of(TitleHolder maker, String from, Promise promise) {
        return of(maker, IsoDates.parse("first day of the pledge", from), promise);
    }

    /**
     * Returns a pledge without end.
     *
     * @param from the first day it binds
     */
    public static Pledge of(TitleHolder maker, LocalDate from, Promise promise) {
        return new Pledge(maker, from, null, promise, null, null, null);
    }

    @JsonCreator
    static Pledge fromJson(
            @JsonProperty("maker") TitleHolder maker,
            @JsonProperty("from") String from,
            @JsonProperty("until") @Nullable String until,
            @JsonProperty("promise") Promise promise,
            @JsonProperty("law") @Nullable Law law,
            @JsonProperty("wording") @Nullable String wording,
            @JsonProperty("source") @Nullable Source source) {
        return new Pledge(
                maker,
                IsoDates.parse("from", from),
                IsoDates.parseOptional("until", until),
                promise,
                law,
                wording,
                source);
    }

    /**
     * Returns this with its last day.
     *
     * @throws IllegalArgumentException if the text is not an ISO day, or before the first day
     * @throws IllegalStateException    if it has one already
     */
    public Pledge until(String isoDate) {
        return until(IsoDates.parse("last day of the pledge", isoDate));
    }

    /**
     * Returns this with its last day.
     *
     * @throws IllegalArgumentException if it is before the first day
     * @throws IllegalStateException    if it has one already
     */
    public Pledge until(LocalDate day) {
        Objects.requireNonNull(day, "last day of the pledge must not be null");
        Words.requireUnset("last day of the pledge", until);
        return new Pledge(maker, from, day, promise, law, wording, source);
    }

    /**
     * Returns this with the promise in its own words.
     *
     * @throws IllegalArgumentException if the text is blank
     * @throws IllegalStateException    if it has some already
     */
    public Pledge worded(String wording) {
        Words.require("wording", wording);
        Words.requireUnset("wording", this.wording);
        return new Pledge(maker, from, until, promise, law, wording, source);
    }

    /**
     * Returns this with the law or bill it is in. Where that has not come into force by the day it is judged, the verdict is one "if it
     * were in force"; where it has, the pledge binds from the later of its own first day and that of the law, until it is repealed.
     *
     * @throws IllegalStateException if there is one already
     */
    public Pledge underLaw(Law law) {
        Objects.requireNonNull(law, "law must not be null");
        Words.requireUnset("law", this.law);
        return new Pledge(maker, from, until, promise, law, wording, source);
    }

    /**
     * Returns this with who reports it.
     *
     * @throws IllegalStateException if there is one already
     */
    public Pledge source(Source source) {
        Objects.requireNonNull(source, "source must not be null");
        Words.requireUnset("source", this.source);
        return new Pledge(maker, from, until, promise, law, wording, source);
    }

    /**
     * Returns whether the pledge binds the holder.
     */
    public boolean binds(TitleHolder holder) {
        Objects.requireNonNull(holder, "holder must not be null");
        return holder.equals(maker)
                || (maker.isSovereignItself() && Holder.of(maker).includes(holder));
    }

    /**
     * Returns the pledge to be judged by the events of a ledger.
     *
     * @throws IllegalArgumentException if the ledger belongs to somebody the pledge does not bind
     */
    public PledgeCase against(ReserveLedger ledger) {
        return new PledgeCase(
                this, Objects.requireNonNull(ledger, "ledger must not be null"), List.of(), List.of(), Evidence.NONE);
    }

    /**
     * Returns the pledge to be judged by balances alone, where no events are known.
     *
     * @param observed what was said to be held, each with its as-of date
     * @throws IllegalArgumentException if a balance has no as-of date, is of coins that are sold or returned, or belongs to somebody
     *                                  the pledge does not bind
     */
    public PledgeCase against(Collection<Holding> observed) {
        return new PledgeCase(this, null, Verdicts.copy("balances", observed), List.of(), Evidence.NONE);
    }

    /**
     * Returns the pledge to be judged by what was published, for a promise to report.
     *
     * @param publications a log that holds every report there was
     */
    public PledgeCase against(ObservationLog publications) {
        Objects.requireNonNull(publications, "publications must not be null");
        return new PledgeCase(this, null, List.of(), List.of(), Evidence.NONE.with(publications));
    }

    /** Returns the pledge for the days it binds, by what its law had come to on a day. */
    Pledge binding(LocalDate asOf) {
        if (law == null || !law.hasBeenInForceBy(asOf)) {
            return this;
        }
        LocalDate first = law.inForceFrom();
        LocalDate repealed = law.repealedFrom();
        LocalDate begin = first == null || first.isBefore(from) ? from : first;
        LocalDate end = repealed == null ? null : repealed.minusDays(1);
        LocalDate last = end == null || (until != null && until.isBefore(end)) ? until : end;
        if (last != null && last.isBefore(begin)) {
            throw new IllegalArgumentException("pledge from \"" + from + "\" never bound, as " + law
                    + " was in force on none of its days; correct the days of the law or of the pledge");
        }
        return new Pledge(maker, begin, last, promise, law, wording, source);
    }

    @JsonProperty("from")
    String fromJson() {
        return from.toString();
    }

    @JsonProperty("until")
    @Nullable
    String untilJson() {
        return IsoDates.print(until);
    }

    /** Returns the pledge for a reader: {@code El Salvador (state, SV), from 2025-02-26: not to accumulate coins voluntarily}. */
    @Override
    public String toString() {
        return maker + ", from " + from + (until == null ? "" : " to " + until) + ": " + promise
                + (law == null ? "" : " [" + law + "]");
    }
}
