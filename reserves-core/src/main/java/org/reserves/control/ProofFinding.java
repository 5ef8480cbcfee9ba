package org.reserves.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.chain.ChainBlock;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Words;

/**
 * What one proof is worth, and why.
 *
 * <p>JSON: {@code {"proof":{"proof":{…},"check":{…},"declared":[…]},"status":"expired","reason":"…","notBefore":{…}}}; a block that is
 * not known is left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param proof     the proof with the answer of the checker
 * @param status    what it is worth
 * @param reason    why, as half a sentence
 * @param notBefore the block whose hash was signed, so that the signature is younger, or null where no known block was
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"proof", "status", "reason", "notBefore"})
public record ProofFinding(
        @JsonProperty("proof") CheckedProof proof,
        @JsonProperty("status") ControlStatus status,
        @JsonProperty("reason") String reason,
        @JsonProperty("notBefore") @Nullable ChainBlock notBefore) {

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if the reason is blank
     */
    public ProofFinding {
        Objects.requireNonNull(proof, "proof must not be null");
        Objects.requireNonNull(status, "status must not be null");
        Words.require("reason", reason);
    }

    ProofFinding as(ControlStatus other, String why) {
        return new ProofFinding(proof, other, why, notBefore);
    }

    /** Returns address, status and reason. */
    @Override
    public String toString() {
        return proof.proof().address() + ": " + status.words() + ", " + reason;
    }
}
