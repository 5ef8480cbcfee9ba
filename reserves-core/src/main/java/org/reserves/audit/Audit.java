package org.reserves.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.reserves.supply.Supply;

/**
 * An audit of a publication: every claim held against the others and against evidence from outside.
 *
 * <pre>{@code
 * AuditReport report = Audit.of(table)
 *     .outOf(Supply.cap(), Supply.maximum(), Supply.scheduledAt(898_750))
 *     .heldAgainst(evidence)
 *     .report();
 * report.findings(Rule.ROWS_SUM_TO_TOTAL);
 * }</pre>
 *
 * <p>Optional, each at most once: {@link #outOf}, else shares are tried against the nominal cap and the consensus maximum;
 * {@link #heldAgainst}, else there is no evidence and only the publication itself can contradict it. Not thread-safe; the
 * report is.
 */
public final class Audit {
    private final PublishedTable table;
    private List<Supply> supplies = List.of();
    private List<Evidence> evidence = List.of();

    private Audit(PublishedTable table) {
        this.table = table;
    }

    /** Starts the audit of a publication. */
    public static Audit of(PublishedTable table) {
        return new Audit(Objects.requireNonNull(table, "table must not be null"));
    }

    /**
     * Sets the supplies that shares are tried against, the likeliest first.
     *
     * @throws IllegalArgumentException if there is none
     * @throws IllegalStateException    if they were set already
     */
    public Audit outOf(Supply... bases) {
        List<Supply> wanted = List.copyOf(Arrays.asList(bases));
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("no supply to try shares against; name one, such as Supply.cap()");
        }
        if (!supplies.isEmpty()) {
            throw new IllegalStateException("the audit already tries shares against " + supplies);
        }
        supplies = wanted;
        return this;
    }

    /**
     * Sets the facts from outside that the publication is held against.
     *
     * <p>Of evidence about holders that are not among the rows, combinations of up to three are tried to close a total; no
     * more than {@value RowsRule#MOST_CANDIDATES} such candidates are accepted.
     *
     * @throws IllegalStateException if they were set already
     */
    public Audit heldAgainst(Collection<? extends Evidence> facts) {
        Objects.requireNonNull(facts, "facts must not be null");
        if (!evidence.isEmpty()) {
            throw new IllegalStateException("the audit is already held against " + evidence.size() + " facts");
        }
        evidence = List.copyOf(facts);
        return this;
    }

    /**
     * Returns the result of all rules.
     *
     * @throws IllegalArgumentException if the evidence offers too many candidates for a missing row
     */
    public AuditReport report() {
        List<Supply> bases = supplies.isEmpty() ? List.of(Supply.cap(), Supply.maximum()) : supplies;
        AuditContext context = new AuditContext(table, bases, evidence);
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            rule.check(context, findings);
        }
        List<Assessment> assessments = table.claims().stream()
                .map(claim -> Assessment.of(
                        claim,
                        findings.stream()
                                .filter(finding -> claim.equals(finding.claim()))
                                .toList()))
                .toList();
        return new AuditReport(table.source(), assessments, findings);
    }
}
