package org.reserves.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;
import org.reserves.internal.Words;
import org.reserves.source.Source;

/**
 * Why a line of a statement is there and is what it is: the rule, where it stands, and how well that is known.
 *
 * <p>JSON: {@code {"text":"…","source":{…},"mark":"primary"}}; a source there is not is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param text   the rule in our words, never a quotation
 * @param source where it stands, or null where it follows by arithmetic
 * @param mark   how well it is known
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"text", "source", "mark"})
public record LineRule(
        @JsonProperty("text") String text,
        @JsonProperty("source") @Nullable Source source,
        @JsonProperty("mark") Mark mark) {
    /**
     * How well a rule of a statement is known. Nothing is passed off as the text of a standard that was not read there.
     *
     * <p>JSON: the {@linkplain #id() id}, {@code "as-usually-read"}.
     */
    public enum Mark {
        /** Read in the text itself. */
        PRIMARY("read in the text"),
        /** Read where others report or quote the text. */
        SECONDARY("as reported by others"),
        /** The text leaves it open or was not at hand: how it is usually read, and a parameter of {@link StatementPolicy}. */
        AS_USUALLY_READ("as usually read"),
        /** Stated by the caller in a {@link StatementPolicy}. */
        STATED("as stated by the caller"),
        /** Follows by arithmetic, whatever a text says. */
        ARITHMETIC("arithmetic");

        private final String words;

        Mark(String words) {
            this.words = words;
        }

        /**
         * Returns the mark with the id.
         *
         * @throws IllegalArgumentException if none has the id
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Mark fromId(String id) {
            return Ids.find("mark of a rule", Mark.class, id);
        }

        /** Returns the id used in JSON: {@code as-usually-read}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }

        /** Returns the mark for a reader: {@code as usually read}. */
        public String words() {
            return words;
        }
    }

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the text is blank, or a rule that does not follow by arithmetic has no source
     */
    @JsonCreator
    public LineRule {
        Words.require("text of a rule", text);
        Objects.requireNonNull(mark, "mark must not be null");
        if (source == null && mark != Mark.ARITHMETIC && mark != Mark.STATED) {
            throw new IllegalArgumentException("rule " + Words.quote(text) + " is marked \"" + mark.id()
                    + "\" and has no source; name the text it is of");
        }
    }

    static LineRule arithmetic(String text) {
        return new LineRule(text, null, Mark.ARITHMETIC);
    }

    /** Returns the rule for a reader: {@code seized property is disclosed [FASAB, "…"; read in the text]}. */
    @Override
    public String toString() {
        return text + " [" + (source == null ? "" : source + "; ") + mark.words() + "]";
    }
}
