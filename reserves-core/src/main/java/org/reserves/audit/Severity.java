package org.reserves.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.reserves.internal.Ids;

/**
 * How much a finding matters to somebody who wants to rely on the figure.
 */
public enum Severity {
    /** Nothing to do: the figure agrees, or the finding only explains. */
    INFO,
    /** Worth knowing before relying on it. */
    NOTICE,
    /** Something is missing or does not fit, and the source does not say why. */
    WARNING,
    /** The figure is wrong as printed. */
    ERROR;

    /**
     * Returns the constant with this text form.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Severity fromId(String id) {
        return Ids.find("severity", Severity.class, id);
    }

    /** Returns the text form, also in JSON. */
    @JsonValue
    public String id() {
        return Ids.of(this);
    }

    /** Returns the words for a sentence. */
    public String words() {
        return Ids.words(this);
    }
}
