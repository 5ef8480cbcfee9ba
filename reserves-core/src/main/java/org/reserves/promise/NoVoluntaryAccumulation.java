package org.reserves.promise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;

/**
 * A promise that no coins are acquired of the holder's own will. Purchase and mining count; seizure, and coins handed over by
 * another public body, do not. Whether a donation counts is for the pledge to say.
 *
 * <p>The rule is that of El Salvador's programme with the International Monetary Fund (Board, 2025-02-26): voluntary accumulation
 * "includes purchase and mining" and excludes what comes of forfeiture, seizure, apprehension and custody. It does not mention
 * donations.
 *
 * <p>JSON: {@code {"kind":"no-voluntary-accumulation","scope":{…},"donations":"not-said"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param scope     into which accounts; it names no statuses, because coins that come have none yet
 * @param donations whether coins that are given count
 */
@ExplicitJson
@JsonPropertyOrder({"kind", "scope", "donations"})
public record NoVoluntaryAccumulation(
        @JsonProperty("scope") CoinScope scope,
        @JsonProperty("donations") Donations donations) implements Promise {

    /** Whether coins that are given count as accumulated. */
    public enum Donations {
        /** They count. */
        COUNT,
        /** They do not count. */
        DO_NOT_COUNT,
        /** The pledge does not say; a donation makes it unprovable. */
        NOT_SAID;

        /**
         * Returns the rule with the id.
         *
         * @throws IllegalArgumentException if there is none
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Donations fromId(String id) {
            return Ids.find("rule for donations", Donations.class, id);
        }

        /** Returns the id used in JSON: {@code do-not-count}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }
    }

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the scope names statuses
     */
    public NoVoluntaryAccumulation {
        Objects.requireNonNull(scope, "scope must not be null");
        Objects.requireNonNull(donations, "donations must not be null");
        if (!scope.statuses().isEmpty()) {
            throw new IllegalArgumentException("scope \"" + scope
                    + "\" of a promise not to accumulate names legal statuses; name accounts, or none for all");
        }
    }

    @JsonCreator
    static NoVoluntaryAccumulation fromJson(
            @JsonProperty("scope") @Nullable CoinScope scope,
            @JsonProperty("donations") @Nullable Donations donations) {
        return new NoVoluntaryAccumulation(
                scope == null ? CoinScope.all() : scope, donations == null ? Donations.NOT_SAID : donations);
    }

    /** Returns a promise not to accumulate in any account. */
    public static NoVoluntaryAccumulation of(Donations donations) {
        return new NoVoluntaryAccumulation(CoinScope.all(), donations);
    }

    @Override
    public String kind() {
        return "no-voluntary-accumulation";
    }

    /** Returns {@code not to accumulate coins voluntarily}. */
    @Override
    public String toString() {
        return "not to accumulate " + scope + " voluntarily";
    }
}
