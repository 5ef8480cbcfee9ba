package org.reserves.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.reserves.internal.Ids;

/**
 * The rule by which coins that went were given the cost they have.
 *
 * <p>JSON: the {@linkplain #id() id}, {@code "same-day"}.
 */
public enum MatchRule {
    /** The event names the lot. */
    NAMED,
    /** The lot came next in the order of the {@link LotSelection}, or is all there was. */
    SELECTION,
    /** The average of all coins of known cost in the pool. */
    AVERAGE,
    /** Acquisitions of the same day: TCGA 1992 s.105(1)(b). */
    SAME_DAY,
    /** Acquisitions within the 30 days after the disposal: TCGA 1992 s.106A(5). */
    THIRTY_DAYS,
    /** The section 104 holding: TCGA 1992 s.104. */
    SECTION_104_POOL;

    /**
     * Returns the rule with the id.
     *
     * @throws IllegalArgumentException if no rule has the id
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MatchRule fromId(String id) {
        return Ids.find("matching rule", MatchRule.class, id);
    }

    /** Returns the id used in JSON: {@code same-day}. */
    @JsonValue
    public String id() {
        return Ids.of(this);
    }
}
