package org.reserves.claims;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Words;
import org.reserves.observation.Observation;
import org.reserves.source.Source;

/**
 * One row of the record: what somebody said, how it was printed and read, and when it was recorded.
 *
 * <p>JSON: {@code {"observation":{…},"printed":"~5400","words":"mined","lineage":"Arkham","readAtOrigin":false,
 * "recorded":"2026-11-26","withdrawn":"2026-12-01"}}; what is null is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param observation    who said what, when, about when; its reporter has a source
 * @param printed        the amount as it was printed, or null where none was
 * @param words          what the source calls it, {@code seized, not forfeited}, or null where it says nothing
 * @param lineage        where the figure comes from, as far as that is known: the origin, or what the origin took it from
 * @param isReadAtOrigin whether it was read where it was first published, not in a report of others
 * @param recorded       the day it was recorded, not before any day it is certainly about
 * @param withdrawn      the day another row took all of it back in this record, or null
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"observation", "printed", "words", "lineage", "readAtOrigin", "recorded", "withdrawn"})
public record PublishedClaim(
        @JsonProperty("observation") Observation observation,
        @JsonProperty("printed") @Nullable String printed,
        @JsonProperty("words") @Nullable String words,
        @JsonProperty("lineage") String lineage,
        @JsonProperty("readAtOrigin") boolean isReadAtOrigin,
        LocalDate recorded,
        @Nullable LocalDate withdrawn) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if a text is blank; if the observation names no source; if it begins after the day it was
     *                                  recorded, or was recorded after it was withdrawn
     */
    public PublishedClaim {
        Objects.requireNonNull(observation, "observation must not be null");
        Words.requireOptional("printed amount", printed);
        Words.requireOptional("words", words);
        Words.require("lineage", lineage);
        IsoDates.require("day of recording", recorded);
        IsoDates.requireOptional("day of withdrawal", withdrawn);
        requireSource(observation);
        requireNotAfter(recorded, observation);
        if (withdrawn != null && withdrawn.isBefore(recorded)) {
            throw new IllegalArgumentException(name(observation) + " is withdrawn on " + withdrawn
                    + ", before it was recorded, " + recorded + "; only what is recorded can be taken back");
        }
    }

    private static void requireSource(Observation observation) {
        if (observation.reporter().source() == null) {
            throw new IllegalArgumentException(
                    name(observation)
                            + " has no source; give the address where it can be read, or at least the title of the publication");
        }
    }

    private static void requireNotAfter(LocalDate recorded, Observation observation) {
        Source source = observation.reporter().source();
        LocalDate published = source == null ? null : source.published();
        if (observation.asOf().earliest().isAfter(recorded)
                || observation.reported().earliest().isAfter(recorded)
                || (published != null && published.isAfter(recorded))) {
            throw new IllegalArgumentException(name(observation) + " is as of " + observation.asOf() + ", reported "
                    + observation.reported() + (published == null ? "" : ", published " + published)
                    + ", but recorded on " + recorded
                    + "; nobody can record what is still to come, so mend the day that is wrong");
        }
    }

    private static String name(Observation observation) {
        return "claim " + Words.quote(observation.id());
    }

    @JsonCreator
    static PublishedClaim fromJson(
            @JsonProperty("observation") Observation observation,
            @JsonProperty("printed") @Nullable String printed,
            @JsonProperty("words") @Nullable String words,
            @JsonProperty("lineage") String lineage,
            @JsonProperty("readAtOrigin") Object readAtOrigin,
            @JsonProperty("recorded") String recorded,
            @JsonProperty("withdrawn") @Nullable String withdrawn) {
        return new PublishedClaim(
                observation,
                printed,
                words,
                lineage,
                JsonValues.flag("readAtOrigin", readAtOrigin),
                IsoDates.parse("recorded", recorded),
                IsoDates.parseOptional("withdrawn", withdrawn));
    }

    /** Returns the id, unique in the record. */
    public String id() {
        return observation.id();
    }

    /**
     * Returns where the claim can be read.
     *
     * @return the address, or null where only a title is known
     */
    @Nullable
    public String address() {
        Source source = observation.reporter().source();
        return source == null ? null : source.url();
    }

    @JsonProperty("recorded")
    String recordedJson() {
        return recorded.toString();
    }

    @JsonProperty("withdrawn")
    @Nullable
    String withdrawnJson() {
        return IsoDates.print(withdrawn);
    }

    /** Returns the claim for a reader: {@code 13,029 BTC, owned as of 2024-09-16 [Arkham, on-chain attribution], recorded 2026-11-24}. */
    @Override
    public String toString() {
        return observation + ", recorded " + recorded + (withdrawn == null ? "" : ", withdrawn " + withdrawn);
    }
}
