package org.reserves.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Objects;

/**
 * What a printed number counts; the text form is that of JSON.
 */
public enum Quantity {
    /** The bitcoin of one holder, as a row of the table: it belongs to the stated total. */
    ROW("row"),
    /** An amount of bitcoin stated again beside the table; of the subject {@link Claim#TOTAL}, the total. */
    AMOUNT("amount"),
    /** What the bitcoin of the subject is said to be worth, in money. */
    VALUE("value"),
    /** What part of all bitcoin the subject is said to have, in percent. */
    SHARE("share"),
    /** What the bitcoin of the subject is said to have gained, unrealized, in money. */
    GAIN("gain"),
    /** Money for one bitcoin. */
    PRICE("price"),
    /** The bitcoin that is said to have left the subject, by a sale or otherwise. */
    REDUCED("reduced"),
    /** A number that is said to be part of the {@link #WHOLE} of the same subject. */
    PART("part"),
    /** The number that {@link #PART} is part of. */
    WHOLE("whole"),
    /** What part of the {@link #WHOLE} the {@link #PART} is said to be, in percent. */
    PROPORTION("proportion"),
    /** Any other number. */
    COUNT("count");

    private final String id;

    Quantity(String id) {
        this.id = id;
    }

    /**
     * Returns the constant with this text form.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public static Quantity fromId(String id) {
        Objects.requireNonNull(id, "quantity must not be null");
        return Arrays.stream(values())
                .filter(value -> value.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("quantity \"" + id + "\" is unknown; known are "
                        + Arrays.stream(values()).map(Quantity::id).toList()));
    }

    /** Returns the text form, also in JSON. */
    @JsonValue
    public String id() {
        return id;
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
