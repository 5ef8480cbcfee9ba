package org.reserves.reading.tie;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.reserves.internal.Ids;

/**
 * What a figure of an article counts. An article says more kinds of things than an audit checks: the table of a draft says
 * what becomes of each.
 *
 * <p>Text and JSON: the {@linkplain #id() id}.
 */
public enum ClaimedQuantity {
    /** Bitcoin that the holder has, or had. */
    ROW,
    /** Bitcoin that came: bought, mined, seized. */
    ACQUIRED,
    /** Bitcoin that left: sold, moved, returned. */
    REDUCED,
    /** What bitcoin is or was worth, in money. */
    VALUE,
    /** What part of all bitcoin the holder has, in percent. */
    SHARE,
    /** Money for one bitcoin. */
    PRICE,
    /** Money that a sale brought. */
    PROCEEDS,
    /** Profit or loss, in money. */
    GAIN,
    /** Money that bitcoin cost, in all or on average. */
    COST,
    /** The place among holders. */
    RANK,
    /** All bitcoin there is or will be. */
    SUPPLY,
    /** Any other number. */
    OTHER;

    /**
     * Returns the constant with this text form.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ClaimedQuantity fromId(String id) {
        return Ids.find("quantity of an article", ClaimedQuantity.class, id);
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

    /** Returns whether it counts bitcoin, and not money, parts or places. */
    public boolean isBitcoin() {
        return this == ROW || this == ACQUIRED || this == REDUCED || this == SUPPLY;
    }
}
