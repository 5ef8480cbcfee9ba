package org.reserves.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;
import org.reserves.internal.Lists;
import org.reserves.internal.Words;

/**
 * A line of a table: what it is, by which rule, and a field for each period of the statement.
 *
 * <p>JSON: {@code {"id":"acquired-purchase","label":"acquired by purchase","role":"change","rule":{…},"cells":[{…}]}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id    its name in the table: {@code acquired-purchase}
 * @param label what a reader sees
 * @param role  what it does in the sum
 * @param rule  why it is there
 * @param cells a field for each period, in the order of {@link ReserveStatement#periods()}
 */
@ExplicitJson
@JsonPropertyOrder({"id", "label", "role", "rule", "cells"})
public record StatementLine(
        @JsonProperty("id") String id,
        @JsonProperty("label") String label,
        @JsonProperty("role") Role role,
        @JsonProperty("rule") LineRule rule,
        @JsonProperty("cells") List<StatementCell> cells) {
    /**
     * What a line does in its table: opening plus all changes is the closing, in coins and in money.
     *
     * <p>JSON: the {@linkplain #id() id}, {@code "opening"}.
     */
    public enum Role {
        /** What was there before; a table without one begins with nothing. */
        OPENING,
        /** What came or went, signed. */
        CHANGE,
        /** What is there after: opening plus changes. */
        CLOSING,
        /** Stands beside the sum and is not in it. */
        MEMO;

        /**
         * Returns the role with the id.
         *
         * @throws IllegalArgumentException if none has the id
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Role fromId(String id) {
            return Ids.find("role of a line", Role.class, id);
        }

        /** Returns the id used in JSON: {@code opening}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }
    }

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if a text is blank
     */
    @JsonCreator
    public StatementLine {
        Words.require("id of a line", id);
        Words.require("label of a line", label);
        Objects.requireNonNull(role, "role must not be null");
        Objects.requireNonNull(rule, "rule must not be null");
        cells = Lists.copyOf("cells", cells);
    }

    /** Returns the field of the whole period, which is the first. */
    public StatementCell whole() {
        return cells.get(0);
    }

    /** Returns the line for a reader: {@code closing: 10 BTC, value USD 1,060,000}. */
    @Override
    public String toString() {
        return label + ": " + (cells.isEmpty() ? "nothing" : whole());
    }
}
