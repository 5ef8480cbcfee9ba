package org.reserves.figure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.reserves.internal.Ids;

/**
 * What the words around a printed number say of it. The words of each locale are in {@link PrintLocale}.
 *
 * <p>Text and JSON: the {@linkplain #id() id}, {@code more-than}.
 */
public enum Hedge {
    /** No such word, or one that only colours, such as "only": the digits are meant. */
    NONE,
    /** {@code about}, {@code approximately}, {@code ~}, {@code or so}: the truth lies on either side. */
    ABOUT,
    /** {@code nearly}, {@code almost}, {@code just under}: the truth is below, by a part of the number. */
    NEARLY,
    /** {@code just over}, {@code slightly more than}: the truth is above, by a part of the number. */
    JUST_OVER,
    /** {@code more than}, {@code over}, {@code exceeds}, {@code >}: the truth is larger, by any amount. */
    MORE_THAN,
    /** {@code at least}, {@code no less than}, {@code 6,000+}, {@code 500 or more}: the number itself, or any larger one. */
    AT_LEAST,
    /** {@code less than}, {@code under}, {@code below}, {@code <}: the truth is smaller, by any amount. */
    LESS_THAN,
    /** {@code up to}, {@code at most}, {@code no more than}, {@code 500 or less}: the number itself, or any smaller one. */
    AT_MOST;

    /**
     * Returns the constant with this text form.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Hedge fromId(String id) {
        return Ids.find("hedge", Hedge.class, id);
    }

    /** Returns the text form, also in JSON: {@code more-than}. */
    @JsonValue
    public String id() {
        return Ids.of(this);
    }

    /** Returns the words for a sentence: {@code more than}. */
    public String words() {
        return Ids.words(this);
    }

    /** Returns whether the truth may be larger by any amount. */
    public boolean isOpenAbove() {
        return this == MORE_THAN || this == AT_LEAST;
    }

    /** Returns whether the truth may be smaller by any amount. */
    public boolean isOpenBelow() {
        return this == LESS_THAN || this == AT_MOST;
    }
}
