package org.reserves.rows;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.reserves.internal.Ids;

/**
 * A fact of an observation that a cell of a table can hold, as text.
 *
 * <p>JSON, and the column of {@link RowFormat#standard()}: the {@linkplain #id() id}, {@code "as-of"}.
 */
public enum RowField {
    /** Its name in a log; else {@code line-} and the line. */
    ID,
    /** The sovereign, by ISO 3166 code or English name: {@code US}, {@code US-TX}, {@code United States}; or {@code *} for a total of all. */
    HOLDER,
    /** What the title holder is to the sovereign, {@code agency}; else the sovereign itself. */
    TITLE_HOLDER,
    /** What the title holder is called. */
    TITLE_HOLDER_NAME,
    /** The name of the part, where it is not the whole. */
    PART,
    /** By what the whole is divided. */
    DIVISION,
    /** {@code held}, {@code reduced}, {@code added} or {@code withdrawn}; else by the other cells. */
    STATEMENT,
    /**
     * How many bitcoin, as {@code PrintedFigure} reads it: {@code 207,189}, {@code ~207000}, {@code 10 to 12 thousand}, {@code 3,200+};
     * or {@code unknown}. Below zero is a reduction. The ends of a hedged range move outwards as far as its hedge allows.
     */
    AMOUNT,
    /** Why coins left, the id of a {@code Departure}; of a withdrawal, any words. */
    REASON,
    /** The legal status, {@code seized}. */
    LEGAL_STATUS,
    /** How they were acquired, {@code mining}. */
    PROVENANCE,
    /** The name of the case, operator, programme, campaign or former holder. */
    PROVENANCE_NAME,
    /** When it is about. */
    AS_OF,
    /** When it became known; else when it is about. */
    REPORTED,
    /** What it rests on, {@code court-record} or {@code court record}. */
    BASIS,
    /** Who made it; {@code Arkham (via Nasdaq)} gives the outlet too, where that has no cell. */
    ORIGIN,
    /** Who passed it on. */
    OUTLET,
    /** Who published it; else the outlet, or the origin. */
    PUBLISHER,
    /** What the publication is called; else its address. */
    TITLE,
    /** Where the publication is; words that are no address become a part of its title. */
    URL,
    /** The day the publication appeared, ISO 8601. */
    PUBLISHED,
    /** The ids it derives from, with semicolons between. */
    DERIVES_FROM,
    /** The id it corrects. */
    CORRECTS,
    /** The id it takes back, in whole or by the amount. */
    WITHDRAWS,
    /** Any other words. */
    NOTE;

    /**
     * Returns the field with the id.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RowField fromId(String id) {
        return Ids.find("field of a row", RowField.class, id);
    }

    /** Returns the id, {@code as-of}. */
    @JsonValue
    public String id() {
        return Ids.of(this);
    }

    /** Returns the words for a sentence: {@code as of}. */
    public String words() {
        return Ids.words(this);
    }
}
