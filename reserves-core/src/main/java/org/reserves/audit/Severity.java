package org.reserves.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Objects;

/**
 * How much a finding matters to somebody who wants to rely on the figure.
 */
public enum Severity {
    /** Nothing to do: the figure agrees, or the finding only explains. */
    INFO("info"),
    /** Worth knowing before relying on it. */
    NOTICE("notice"),
    /** Something is missing or does not fit, and the source does not say why. */
    WARNING("warning"),
    /** The figure is wrong as printed. */
    ERROR("error");

    private final String id;

    Severity(String id) {
        this.id = id;
    }

    /**
     * Returns the constant with this text form.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static Severity fromId(String id) {
        Objects.requireNonNull(id, "severity must not be null");
        return Arrays.stream(values())
                .filter(value -> value.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("severity \"" + id + "\" is unknown; known are "
                        + Arrays.stream(values()).map(Severity::id).toList()));
    }

    /** Returns the text form, also in JSON. */
    @JsonValue
    public String id() {
        return id;
    }
}
