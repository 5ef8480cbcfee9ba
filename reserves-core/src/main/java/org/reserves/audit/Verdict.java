package org.reserves.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Objects;

/**
 * What an audit says of a printed number; later constants outweigh earlier ones.
 */
public enum Verdict {
    /** Nothing that was given can confirm or refute it. */
    CANNOT_BE_KNOWN("cannot-be-known"),
    /** It is the very number that follows from the rest. */
    AGREES("agrees"),
    /** It agrees within what its digits and words leave open. */
    AGREES_AS_ROUNDED("agrees-as-rounded"),
    /** It agrees once its point is moved: a slip of units or of the point. */
    POWER_OF_TEN("power-of-ten"),
    /** It cannot be right together with the rest. */
    CONTRADICTED("contradicted");

    private final String id;

    Verdict(String id) {
        this.id = id;
    }

    /**
     * Returns the constant with this text form.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static Verdict fromId(String id) {
        Objects.requireNonNull(id, "verdict must not be null");
        return Arrays.stream(values())
                .filter(value -> value.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("verdict \"" + id + "\" is unknown; known are "
                        + Arrays.stream(values()).map(Verdict::id).toList()));
    }

    /** Returns the text form, also in JSON. */
    @JsonValue
    public String id() {
        return id;
    }

    static Verdict of(Agreement agreement) {
        return switch (agreement) {
            case EXACT -> AGREES;
            case ROUNDED, TRUNCATED, AS_HEDGED -> AGREES_AS_ROUNDED;
            case NONE -> CONTRADICTED;
        };
    }

    /** Returns the one that counts where both were found of one claim. */
    Verdict or(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
