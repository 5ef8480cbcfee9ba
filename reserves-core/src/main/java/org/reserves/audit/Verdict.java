package org.reserves.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.reserves.figure.Agreement;
import org.reserves.internal.Ids;

/**
 * What an audit says of a printed number; later constants outweigh earlier ones.
 */
public enum Verdict {
    /** Nothing that was given can confirm or refute it. */
    CANNOT_BE_KNOWN,
    /** It is the very number that follows from the rest. */
    AGREES,
    /** It agrees within what its digits and words leave open. */
    AGREES_AS_ROUNDED,
    /** It agrees once its decimal point is put right: million for billion, or a misplaced point. */
    POWER_OF_TEN,
    /** It cannot be right together with the rest. */
    CONTRADICTED;

    /**
     * Returns the constant with this text form.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Verdict fromId(String id) {
        return Ids.find("verdict", Verdict.class, id);
    }

    /** Returns the text form, also in JSON. */
    @JsonValue
    public String id() {
        return Ids.of(this);
    }

    /** Returns the words for a sentence: {@code off by a power of ten}. */
    public String words() {
        return this == POWER_OF_TEN ? "off by a power of ten" : Ids.words(this);
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
