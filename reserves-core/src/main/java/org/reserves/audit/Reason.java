package org.reserves.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Objects;

/**
 * Why bitcoin is said to have left a holder, or a figure to have shrunk.
 */
public enum Reason {
    /** Sold, for whatever purpose. */
    SALE("sale"),
    /** Sold by order in a criminal case, the proceeds kept for the court: an emergency sale, such as under §111p of the German Code of Criminal Procedure. */
    JUDICIAL_SALE("judicial-sale"),
    /** Sold to repay debt of the holder. */
    DEBT_REPAYMENT("debt-repayment"),
    /** Given back to its owner or to victims. */
    RETURN("return"),
    /** No coins moved: the statement they rested on was withdrawn. */
    RETRACTION("retraction");

    private final String id;

    Reason(String id) {
        this.id = id;
    }

    /**
     * Returns the constant with this text form.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static Reason fromId(String id) {
        Objects.requireNonNull(id, "reason must not be null");
        return Arrays.stream(values())
                .filter(value -> value.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("reason \"" + id + "\" is unknown; known are "
                        + Arrays.stream(values()).map(Reason::id).toList()));
    }

    /** Returns the text form, also in JSON. */
    @JsonValue
    public String id() {
        return id;
    }
}
