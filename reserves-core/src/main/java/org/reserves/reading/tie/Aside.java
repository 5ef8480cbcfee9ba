package org.reserves.reading.tie;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.reserves.internal.Ids;

/** Why a figure is not about all that its holder has on the day of the text; the text form is that of JSON. */
public enum Aside {
    /** It is about another time, or one that is not said: a former holding, a record price, the value at the time of a seizure. */
    PAST,
    /** It is about a part: one case, one wallet. */
    PART,
    /** It would be so if something else were. */
    HYPOTHETICAL;

    /**
     * Returns the constant with this text form.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Aside fromId(String id) {
        return Ids.find("aside", Aside.class, id);
    }

    /** Returns the text form, also in JSON. */
    @JsonValue
    public String id() {
        return Ids.of(this);
    }
}
