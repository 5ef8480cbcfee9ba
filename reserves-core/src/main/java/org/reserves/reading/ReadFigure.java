package org.reserves.reading;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.figure.PrintedFigure;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.JsonValues;
import org.reserves.internal.Words;
import org.reserves.reading.tie.Aside;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/**
 * A figure that a reader found in an article: where it stands, what it says, whose it is.
 *
 * <p>Places count Unicode code points of the text, from 0; they are those of the digits with what they count, without the hedge
 * before them.
 *
 * <p>JSON: {@code {"start":31,"end":38,"text":"207,189","printed":"207,189","holder":"US","titleHolder":{…},"quantity":"row",
 * "sure":"sure","why":"\"topped the list with\": \"the United States\""}}; what is not known is left out. {@code lowEnd} and
 * {@code highStart} are where the first number of a range ends and the second begins.
 *
 * <p>Immutable and thread-safe.
 *
 * @param start       its first character
 * @param end         the character behind its last one
 * @param lowEnd      the end of the first number of a range, or null
 * @param highStart   the beginning of the second, or null
 * @param text        what stands there
 * @param printed     the figure with its hedge, as it is read
 * @param holder      the code of a sovereign, {@code total}, {@code market}, a name, or null where the figure is not tied
 * @param titleHolder who has legal title, or null where that is no state, body or subdivision, or is not known
 * @param quantity    what it counts
 * @param of          the start of the figure this one is about, as the value of an amount, or null
 * @param aside       why it is not about all that the holder has on the day of the text, or null
 * @param sure        how sure the tie is; of a figure that is not tied, {@link Sureness#GUESS}
 * @param why         the rule that tied it, or why none did
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "start",
    "end",
    "lowEnd",
    "highStart",
    "text",
    "printed",
    "holder",
    "titleHolder",
    "quantity",
    "of",
    "aside",
    "sure",
    "why"
})
public record ReadFigure(
        @JsonProperty("start") int start,
        @JsonProperty("end") int end,
        @JsonProperty("lowEnd") @Nullable Integer lowEnd,
        @JsonProperty("highStart") @Nullable Integer highStart,
        @JsonProperty("text") String text,
        @JsonProperty("printed") PrintedFigure printed,
        @JsonProperty("holder") @Nullable String holder,
        @JsonProperty("titleHolder") @Nullable TitleHolder titleHolder,
        @JsonProperty("quantity") ClaimedQuantity quantity,
        @JsonProperty("of") @Nullable Integer of,
        @JsonProperty("aside") @Nullable Aside aside,
        @JsonProperty("sure") Sureness sure,
        @JsonProperty("why") String why) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the place is not one in a text, only one end of a range has a place, or a text is blank
     */
    public ReadFigure {
        Words.require("text", text);
        Objects.requireNonNull(printed, "printed must not be null");
        Words.requireOptional("holder", holder);
        Objects.requireNonNull(quantity, "quantity must not be null");
        Objects.requireNonNull(sure, "sure must not be null");
        Words.require("why", why);
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("place from \"" + start + "\" to \"" + end
                    + "\" is not one in a text; a figure has one character at least");
        }
        if ((lowEnd == null) != (highStart == null)) {
            throw new IllegalArgumentException(
                    "range \"" + text + "\" has a place for one end alone; state lowEnd and highStart, or neither");
        }
    }

    @JsonCreator
    static ReadFigure fromJson(
            @JsonProperty("start") Object start,
            @JsonProperty("end") Object end,
            @JsonProperty("lowEnd") @Nullable Object lowEnd,
            @JsonProperty("highStart") @Nullable Object highStart,
            @JsonProperty("text") String text,
            @JsonProperty("printed") PrintedFigure printed,
            @JsonProperty("holder") @Nullable String holder,
            @JsonProperty("titleHolder") @Nullable TitleHolder titleHolder,
            @JsonProperty("quantity") ClaimedQuantity quantity,
            @JsonProperty("of") @Nullable Object of,
            @JsonProperty("aside") @Nullable Aside aside,
            @JsonProperty("sure") Sureness sure,
            @JsonProperty("why") String why) {
        return new ReadFigure(
                JsonValues.integer("start", start),
                JsonValues.integer("end", end),
                JsonValues.optionalInteger("lowEnd", lowEnd),
                JsonValues.optionalInteger("highStart", highStart),
                text,
                printed,
                holder,
                titleHolder,
                quantity,
                JsonValues.optionalInteger("of", of),
                aside,
                sure,
                why);
    }

    /** Returns whether it is tied to a holder, to all of them, or to the market. */
    public boolean isTied() {
        return holder != null;
    }

    /** Returns {@code "207,189": row of US (sure)}. */
    @Override
    public String toString() {
        return "\"" + printed + "\": "
                + (holder == null ? "not tied, " + why : quantity.words() + " of " + holder + " (" + sure.id() + ")");
    }
}
