package org.reserves.holder;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Words;

/**
 * Who holds the keys. Custody is not title: who owns the coins is a {@link TitleHolder}.
 *
 * <pre>{@code
 * Custodian.of("Coinbase Prime").in("US");
 * }</pre>
 *
 * <p>JSON: {@code {"name":"Coinbase Prime","jurisdiction":"US"}}; an unknown jurisdiction is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name         what the custodian is called, never blank
 * @param jurisdiction whose law it is under, or null where that is unknown
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"name", "jurisdiction"})
public record Custodian(
        @JsonProperty("name") String name,
        @JsonProperty("jurisdiction") @Nullable Sovereign jurisdiction) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    @JsonCreator
    public Custodian {
        Words.require("name of a custodian", name);
    }

    /**
     * Returns a custodian of unknown jurisdiction; add it with {@link #in}.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static Custodian of(String name) {
        return new Custodian(name, null);
    }

    /**
     * Returns this custodian with its jurisdiction.
     *
     * @param code an ISO 3166 code
     * @throws IllegalArgumentException if the code is unknown
     * @throws IllegalStateException    if there is a jurisdiction already
     */
    public Custodian in(String code) {
        Sovereign sovereign = Sovereign.of(code);
        Words.requireUnset("jurisdiction of " + name, jurisdiction);
        return new Custodian(name, sovereign);
    }

    /** Returns name and jurisdiction: {@code Coinbase Prime (US)}. */
    @Override
    public String toString() {
        return name + (jurisdiction == null ? "" : " (" + jurisdiction + ")");
    }
}
