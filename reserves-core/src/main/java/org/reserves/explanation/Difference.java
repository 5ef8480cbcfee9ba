package org.reserves.explanation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;
import org.reserves.internal.Lists;
import org.reserves.internal.Words;
import org.reserves.observation.Observation;

/**
 * One difference between two tables, with its kind and what accounts for it.
 *
 * <p>JSON: {@code {"kind":"event","titleHolder":{…},"because":[{…}],"explanation":"…"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind        what kind of difference it is
 * @param titleHolder whose row it is in the later table, or the earlier one where it is not there; null where all rows differ
 * @param because     the observations that account for it
 * @param explanation the difference in a sentence
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"kind", "titleHolder", "because", "explanation"})
public record Difference(
        @JsonProperty("kind") Kind kind,
        @JsonProperty("titleHolder") @Nullable TitleHolder titleHolder,
        @JsonProperty("because") List<Observation> because,
        @JsonProperty("explanation") String explanation) {

    /** A kind of difference. */
    public enum Kind {
        /** The holder is in the later table only. */
        ADDED,
        /** The holder is in the earlier table only. */
        DROPPED,
        /** Recorded events account for the whole change, or for some of it. */
        EVENT,
        /** The earlier amount was corrected, or some of it taken back. */
        CORRECTION,
        /** The two amounts rest on different bases: a tracker before, a record after. */
        METHOD,
        /** Both amounts are figures of one basis about different days, and no recorded event accounts for the change. */
        LATER_FIGURE,
        /** The coins are said to be somebody else's under the same flag. */
        TITLE_HOLDER,
        /** The amount is the same, its legal status is not. */
        LEGAL_STATUS,
        /** The amount changed and nothing recorded accounts for it. */
        UNEXPLAINED,
        /** Values changed by the price alone. */
        PRICE,
        /** Shares changed by what they are taken of alone. */
        DENOMINATOR;

        /**
         * Returns the kind with the id.
         *
         * @throws IllegalArgumentException if there is none
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Kind fromId(String id) {
            return Ids.find("kind of difference", Kind.class, id);
        }

        /** Returns the id. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }

        /** Returns the text for a sentence: {@code other status}. */
        public String words() {
            return Ids.words(this);
        }
    }

    /** Validates and copies the components. */
    @JsonCreator
    public Difference {
        Objects.requireNonNull(kind, "kind must not be null");
        because = Lists.copyOf("because", because);
        Words.require("explanation", explanation);
    }

    /** Returns the explanation. */
    @Override
    public String toString() {
        return explanation;
    }
}
