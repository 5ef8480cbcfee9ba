package org.reserves.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;

/**
 * A proof with the answer of the checker.
 *
 * <p>JSON: {@code {"proof":{…},"check":{…},"declared":["0014…"]}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param proof    what was handed in
 * @param check    what the checker says
 * @param declared the declared scripts it is about: of those the signature is good for, or the one signed for where it is not good
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"proof", "check", "declared"})
public record CheckedProof(
        @JsonProperty("proof") SignedProof proof,
        @JsonProperty("check") SignatureCheck check,
        @JsonProperty("declared") List<String> declared) {

    /** Validates and copies the components. */
    public CheckedProof {
        Objects.requireNonNull(proof, "proof must not be null");
        Objects.requireNonNull(check, "check must not be null");
        declared = List.copyOf(Objects.requireNonNull(declared, "declared must not be null"));
    }

    /** Returns the answer of the check. */
    @Override
    public String toString() {
        return check.toString();
    }
}
