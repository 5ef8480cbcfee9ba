package org.reserves.provenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.reserves.internal.Ids;

/**
 * Why bitcoin is said to have left a holder, or a figure to have shrunk.
 */
public enum Departure {
    /** Sold, for whatever purpose. */
    SALE,
    /** Sold by order in a criminal case, the proceeds kept for the court: an emergency sale, such as under §111p of the German Code of Criminal Procedure. */
    JUDICIAL_SALE,
    /** Sold to repay debt of the holder. */
    DEBT_REPAYMENT,
    /** Given back to its owner or to victims. */
    RETURN,
    /** No coins moved: the statement they rested on was withdrawn. */
    RETRACTION;

    /**
     * Returns the constant with this text form.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Departure fromId(String id) {
        return Ids.find("reason", Departure.class, id);
    }

    /** Returns the text form, also in JSON. */
    @JsonValue
    public String id() {
        return Ids.of(this);
    }

    /** Returns the text for a sentence: {@code debt repayment}. */
    public String words() {
        return Ids.words(this);
    }
}
