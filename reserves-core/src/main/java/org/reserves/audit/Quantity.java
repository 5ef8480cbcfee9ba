package org.reserves.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.reserves.internal.Ids;

/**
 * What a printed number counts; the text form is that of JSON.
 */
public enum Quantity {
    /** The bitcoin of one holder, as a row of the table: it belongs to the stated total. */
    ROW,
    /** An amount of bitcoin stated again beside the table; of the subject {@link Claim#TOTAL}, the total. */
    AMOUNT,
    /** What the bitcoin of the subject is said to be worth, in money. */
    VALUE,
    /** What part of all bitcoin the subject is said to have, in percent. */
    SHARE,
    /** What the bitcoin of the subject is said to have gained, unrealized, in money. */
    GAIN,
    /** Money for one bitcoin. */
    PRICE,
    /** The bitcoin that is said to have left the subject, by a sale or otherwise. */
    REDUCED,
    /** A number that is said to be part of the {@link #WHOLE} of the same subject. */
    PART,
    /** The number that {@link #PART} is part of. */
    WHOLE,
    /** What part of the {@link #WHOLE} the {@link #PART} is said to be, in percent. */
    PROPORTION,
    /** Any other number. */
    COUNT;

    /**
     * Returns the constant with this text form.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Quantity fromId(String id) {
        return Ids.find("quantity", Quantity.class, id);
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

    boolean isBitcoin() {
        return this == ROW || this == AMOUNT || this == REDUCED;
    }

    boolean isMoney() {
        return this == VALUE || this == GAIN || this == PRICE;
    }

    boolean isPercentage() {
        return this == SHARE || this == PROPORTION;
    }
}
