package org.reserves.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reserves.internal.ExplicitJson;
import org.reserves.internal.Lists;
import org.reserves.internal.Words;
import org.reserves.source.Source;

/**
 * The result of an audit: a verdict on every claim, and every finding.
 *
 * <p>JSON: {@code {"source":{…},"tally":{"agrees":4,…},"assessments":[{…}],"findings":[{…}]}}. The tally is not read back. What is
 * read must fit together; that it does proves nothing of the publication, which only an audit judges.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source      the publication that was audited
 * @param assessments one for each claim, in the order of the claims
 * @param findings    all findings, in the order of the rules; those about the publication as a whole are only here
 */
@ExplicitJson
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"source", "tally", "assessments", "findings"})
public record AuditReport(
        @JsonProperty("source") Source source,
        @JsonProperty("assessments") List<Assessment> assessments,
        @JsonProperty("findings") List<Finding> findings) {

    /**
     * Validates and copies the components.
     *
     * @throws IllegalArgumentException if an assessment has a finding that the report has not
     */
    @JsonCreator
    public AuditReport {
        Objects.requireNonNull(source, "source must not be null");
        assessments = Lists.copyOf("assessments", assessments);
        findings = Lists.copyOf("findings", findings);
        for (Assessment assessment : assessments) {
            if (!findings.containsAll(assessment.findings())) {
                throw new IllegalArgumentException("findings on " + assessment.claim()
                        + " are not among those of the report; leave them to the audit");
            }
        }
    }

    /** How many claims there are of each verdict, by its id. */
    @JsonProperty(value = "tally", access = JsonProperty.Access.READ_ONLY)
    Map<String, Long> tallyJson() {
        Map<String, Long> byId = new LinkedHashMap<>();
        tally().forEach((verdict, count) -> byId.put(verdict.id(), count));
        return byId;
    }

    /** Returns the findings of one rule. */
    public List<Finding> findings(Rule rule) {
        Objects.requireNonNull(rule, "rule must not be null");
        return findings.stream().filter(finding -> finding.rule() == rule).toList();
    }

    /** Returns the findings that matter at least this much. */
    public List<Finding> atLeast(Severity severity) {
        Objects.requireNonNull(severity, "severity must not be null");
        return findings.stream()
                .filter(finding -> finding.severity().compareTo(severity) >= 0)
                .toList();
    }

    /**
     * Returns the assessments of one subject, in the order of its claims.
     *
     * @throws IllegalArgumentException if the subject cannot be understood
     */
    public List<Assessment> of(String subject) {
        return of(Subject.parse(subject));
    }

    /** Returns the assessments of one subject, in the order of its claims. */
    public List<Assessment> of(Subject subject) {
        Objects.requireNonNull(subject, "subject must not be null");
        return assessments.stream()
                .filter(assessment -> assessment.claim().subject().equals(subject))
                .toList();
    }

    /** Returns how many claims there are of each verdict, zeros included. */
    public Map<Verdict, Long> tally() {
        Map<Verdict, Long> tally = new EnumMap<>(Verdict.class);
        Arrays.stream(Verdict.values()).forEach(verdict -> tally.put(verdict, 0L));
        assessments.forEach(assessment -> tally.merge(assessment.verdict(), 1L, Long::sum));
        return tally;
    }

    /** Returns how many claims were judged and what was found: {@code 31 claims: 4 cannot be known, 12 agrees, …}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(Words.count(assessments.size(), "claim")).append(':');
        tally().forEach((verdict, count) -> text.append(text.charAt(text.length() - 1) == ':' ? " " : ", ")
                .append(count)
                .append(' ')
                .append(verdict.words()));
        return text.toString();
    }
}
