package org.reserves.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Ids;

/**
 * Somebody who was heard for an answer: what it said, and whether it is believed.
 *
 * <p>JSON: {@code {"name":"192.0.2.1:8333","standing":"convicted","statement":"stands by a false filter of …"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name      who, like {@code 192.0.2.1:8333}, never blank
 * @param standing  whether it is believed
 * @param statement what it said or did, as the rest of a sentence that begins with the name, never blank
 */
@ExplicitJson
@JsonPropertyOrder({"name", "standing", "statement"})
public record Witness(
        @JsonProperty("name") String name,
        @JsonProperty("standing") Standing standing,
        @JsonProperty("statement") String statement) {

    /**
     * Whether a witness is believed.
     *
     * <p>JSON: the name in lower case.
     */
    public enum Standing {
        /** The answer rests on it, or agrees with it. */
        AGREED,
        /** It says what is likely false, and nothing proves that; the answer does not rest on it. */
        DOUBTED,
        /** It said what is proven false, or contradicted itself. */
        CONVICTED,
        /** It gave no answer, or none that could be used. */
        FAILED;

        /**
         * Returns the standing with this JSON name.
         *
         * @throws IllegalArgumentException if there is no such standing
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Standing fromId(String id) {
            return Ids.find("standing of a witness", Standing.class, id);
        }

        /** Returns the JSON name, like {@code convicted}. */
        @JsonValue
        public String id() {
            return Ids.of(this);
        }
    }

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the name or the statement is blank
     */
    public Witness {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(standing, "standing must not be null");
        Objects.requireNonNull(statement, "statement must not be null");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name \"" + name + "\" of a witness is blank; say who was heard");
        }
        if (statement.isBlank()) {
            throw new IllegalArgumentException(
                    "statement \"" + statement + "\" of witness " + name + " is blank; say what it said or did");
        }
    }

    /** Returns the sentence, without a full stop. */
    @Override
    public String toString() {
        return name + " " + statement;
    }

    /** Returns who agreed, and who lied or may have: {@code ; agreed by a:1 and b:2; convicted: c:3}; nothing without witnesses. */
    static String summary(List<Witness> witnesses) {
        StringBuilder summary = new StringBuilder();
        List<String> agreed = named(witnesses, Standing.AGREED);
        if (!agreed.isEmpty()) {
            summary.append("; agreed by ").append(listed(agreed));
        }
        for (Standing standing : List.of(Standing.DOUBTED, Standing.CONVICTED)) {
            List<String> names = named(witnesses, standing);
            if (!names.isEmpty()) {
                summary.append("; ").append(standing.id()).append(": ").append(listed(names));
            }
        }
        return summary.toString();
    }

    private static List<String> named(List<Witness> witnesses, Standing standing) {
        return witnesses.stream()
                .filter(witness -> witness.standing() == standing)
                .map(Witness::name)
                .toList();
    }

    private static String listed(List<String> names) {
        if (names.size() == 1) {
            return names.get(0);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }
}
