package org.reserves.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Words;
import org.reserves.source.Source;

/**
 * Who says so: the origin that answers for a statement, the outlet that passed it on, and what it rests on.
 *
 * <p>Independence goes by the origin. Ten outlets that print Arkham's figure are one source, Arkham; so are ten figures of
 * Arkham's own.
 *
 * <pre>{@code
 * Reporter.of(EvidenceBasis.ON_CHAIN_ATTRIBUTION, "Arkham").through("Nasdaq");
 * }</pre>
 *
 * <p>JSON: {@code {"basis":"on-chain-attribution","origin":"Arkham","outlet":"Nasdaq","source":{…}}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param basis  what the statement rests on
 * @param origin who made it
 * @param outlet who passed it on, or null where it was read at the origin
 * @param source the publication, or null
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"basis", "origin", "outlet", "source"})
public record Reporter(
        @JsonProperty("basis") EvidenceBasis basis,
        @JsonProperty("origin") String origin,
        @JsonProperty("outlet") @Nullable String outlet,
        @JsonProperty("source") @Nullable Source source) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the origin or a given outlet is blank
     */
    @JsonCreator
    public Reporter {
        Objects.requireNonNull(basis, "basis must not be null");
        Words.require("origin", origin);
        Words.requireOptional("outlet", outlet);
    }

    /**
     * Returns an origin.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static Reporter of(EvidenceBasis basis, String origin) {
        return new Reporter(basis, origin, null, null);
    }

    /**
     * Returns this with who passed the statement on.
     *
     * @throws IllegalArgumentException if the outlet is blank
     * @throws IllegalStateException    if there is one already
     */
    public Reporter through(String outlet) {
        Words.require("outlet", outlet);
        Words.requireUnset("outlet", this.outlet);
        return new Reporter(basis, origin, outlet, source);
    }

    /**
     * Returns this with the publication.
     *
     * @throws IllegalStateException if there is one already
     */
    public Reporter in(Source source) {
        Objects.requireNonNull(source, "source must not be null");
        Words.requireUnset("source", this.source);
        return new Reporter(basis, origin, outlet, source);
    }

    /** Returns who says so, without what it rests on: {@code Arkham via Nasdaq}. */
    public String who() {
        return origin + (outlet == null ? "" : " via " + outlet);
    }

    /** The origin without case and space, by which two are the same. */
    String originKey() {
        return Words.singleSpaced(origin).toLowerCase(Locale.ROOT);
    }

    /** Returns {@code Arkham via Nasdaq, on-chain attribution}. */
    @Override
    public String toString() {
        return who() + ", " + basis.words();
    }
}
