package org.reserves.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Words;

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
