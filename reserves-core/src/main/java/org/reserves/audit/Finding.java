package org.reserves.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.JsonValues;
import org.reserves.money.Ratio;

/**
 * One result of holding a claim against a rule: both numbers, a verdict, and the reason in a sentence.
 *
 * <p>JSON: {@code {"rule":"value-is-amount-times-price","claim":{…},"verdict":"power-of-ten","severity":"error",
 * "expected":"21962034000/1","expectedNumber":"21962034000","powerOfTen":1,"explanation":"…"}}; {@code claim},
 * {@code expected} and {@code powerOfTen} are left out where there is none. {@code expectedNumber} is {@code expected} rounded half
 * even to at most eight decimals, for readers; it is not read back.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule        what was checked
 * @param claim       the claim that is judged, or null where the finding is about the publication as a whole
 * @param verdict     what this rule says of it
 * @param severity    how much it matters
 * @param expected    the number that follows from the rest, in the unit of the printed one, or null where there is no single
 *                    one
 * @param powerOfTen  by how many places the point must be moved for the print to agree, above zero where the print is too
 *                    small; null where no slip was found
 * @param explanation the reason, in one sentence
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"rule", "claim", "verdict", "severity", "expected", "expectedNumber", "powerOfTen", "explanation"})
public record Finding(
        @JsonProperty("rule") Rule rule,
        @JsonProperty("claim") @Nullable Claim claim,
        @JsonProperty("verdict") Verdict verdict,
        @JsonProperty("severity") Severity severity,
        @JsonProperty("expected") @Nullable Ratio expected,
        @JsonProperty("powerOfTen") @Nullable Integer powerOfTen,
        @JsonProperty("explanation") String explanation) {
    private static final int MOST_DECIMALS = 8;

    /** Validates the components. */
    public Finding {
        Objects.requireNonNull(rule, "rule must not be null");
        Objects.requireNonNull(verdict, "verdict must not be null");
        Objects.requireNonNull(severity, "severity must not be null");
        Objects.requireNonNull(explanation, "explanation must not be null");
    }

    @JsonCreator
    static Finding fromJson(
            @JsonProperty("rule") Rule rule,
            @JsonProperty("claim") @Nullable Claim claim,
            @JsonProperty("verdict") Verdict verdict,
            @JsonProperty("severity") Severity severity,
            @JsonProperty("expected") @Nullable Ratio expected,
            @JsonProperty("powerOfTen") @Nullable Object powerOfTen,
            @JsonProperty("explanation") String explanation) {
        return new Finding(
                rule,
                claim,
                verdict,
                severity,
                expected,
                JsonValues.optionalInteger("powerOfTen", powerOfTen),
                explanation);
    }

    /** The expected number as a decimal, rounded half even to at most eight decimals. */
    @JsonProperty(value = "expectedNumber", access = JsonProperty.Access.READ_ONLY)
    @Nullable
    String expectedNumberJson() {
        if (expected == null) {
            return null;
        }
        BigDecimal number = expected.toBigDecimal(MOST_DECIMALS, RoundingMode.HALF_EVEN);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Returns severity, rule and explanation. */
    @Override
    public String toString() {
        return severity.id() + " [" + rule.id() + "] " + explanation;
    }

    static Finding agrees(Rule rule, Claim claim, Verdict verdict, @Nullable Ratio expected, String explanation) {
        return new Finding(rule, claim, verdict, Severity.INFO, expected, null, explanation);
    }

    static Finding contradicted(Rule rule, Claim claim, @Nullable Ratio expected, String explanation) {
        return new Finding(rule, claim, Verdict.CONTRADICTED, Severity.ERROR, expected, null, explanation);
    }

    static Finding slip(Rule rule, Claim claim, Ratio expected, int powerOfTen, String explanation) {
        return new Finding(rule, claim, Verdict.POWER_OF_TEN, Severity.ERROR, expected, powerOfTen, explanation);
    }
}
