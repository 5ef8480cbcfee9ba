package org.reserves.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Lists;

/**
 * What an audit says of one claim in the end: the weightiest verdict of its findings.
 *
 * <p>JSON: {@code {"claim":{…},"verdict":"cannot-be-known","findings":[]}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param claim    the printed number
 * @param verdict  the weightiest verdict of the findings; {@link Verdict#CANNOT_BE_KNOWN} where there are none
 * @param findings the findings about it, in the order of the rules
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"claim", "verdict", "findings"})
public record Assessment(
        @JsonProperty("claim") Claim claim,
        @JsonProperty("verdict") Verdict verdict,
        @JsonProperty("findings") List<Finding> findings) {

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if the verdict is not the weightiest of the findings
     */
    @JsonCreator
    public Assessment {
        Objects.requireNonNull(claim, "claim must not be null");
        Objects.requireNonNull(verdict, "verdict must not be null");
        findings = Lists.copyOf("findings", findings);
        Verdict found = weightiest(findings);
        if (verdict != found) {
            throw new IllegalArgumentException("verdict \"" + verdict.id() + "\" on " + claim + " is not \""
                    + found.id() + "\", the weightiest of its findings; leave it to the audit");
        }
    }

    static Assessment of(Claim claim, List<Finding> findings) {
        return new Assessment(claim, weightiest(findings), findings);
    }

    private static Verdict weightiest(List<Finding> findings) {
        return findings.stream().map(Finding::verdict).reduce(Verdict.CANNOT_BE_KNOWN, Verdict::or);
    }

    /** Returns the claim and the verdict: {@code US value "nearly $2.2 billion": power-of-ten}. */
    @Override
    public String toString() {
        return claim + ": " + verdict.id();
    }
}
