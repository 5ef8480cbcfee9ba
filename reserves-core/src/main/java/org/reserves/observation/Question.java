package org.reserves.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Objects;
import org.reserves.holder.Holder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.IsoDates;

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
