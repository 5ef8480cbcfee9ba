package org.reserves.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.internal.Words;
import org.reserves.observation.Knowledge;
import org.reserves.supply.Supply;

/**
 * An audit of a publication: every claim held against the others and against what is known from outside.
 *
 * <pre>{@code
 * AuditReport report = Audit.of(table)
 *     .outOf(Supply.cap(), Supply.maximum(), Supply.scheduledAt(898_750))
 *     .heldAgainst(log.knownOn("2025-05-28"))
 *     .report();
 * report.findings(Rule.ROWS_SUM_TO_TOTAL);
 * }</pre>
 *
 * <p>Optional, each at most once: {@link #outOf}, else shares are tried against the nominal cap and the consensus maximum;
 * {@link #heldAgainst}, else nothing is known from outside and only the publication itself can contradict it. Not thread-safe; the
 * report is.
 */
public final class Audit {
    private final PublishedTable table;
    private List<Supply> supplies = List.of();

    @Nullable
    private Knowledge knowledge;

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
        Words.requireUnset("list of supplies that shares are tried against", supplies.isEmpty() ? null : supplies);
        supplies = wanted;
        return this;
    }

    /**
     * Sets what is known from outside, which the publication is held against: what was said about its day or an earlier one, as
     * far as it had become known. What the publisher of the table said itself is no evidence for it, nor is an opinion or
     * arithmetic; another table or tracker supports no row, but shows whose a figure is and how old.
     *
     * <p>Of figures of holders that are not among the rows, combinations of up to three are tried to close a total; of more than
     * {@value RowsRule#MOST_CANDIDATES} such figures, each alone.
     *
     * @throws IllegalStateException if it was set already
     */
    public Audit heldAgainst(Knowledge known) {
        Objects.requireNonNull(known, "known must not be null");
        Words.requireUnset("knowledge the audit is held against", knowledge);
        knowledge = known;
        return this;
    }

    /** Returns the result of all rules. */
    public AuditReport report() {
        List<Supply> bases = supplies.isEmpty() ? List.of(Supply.cap(), Supply.maximum()) : supplies;
        AuditContext context = new AuditContext(table, bases, new KnownFacts(knowledge, table));
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            rule.check(context, findings);
        }
        Map<Claim, List<Finding>> byClaim = new HashMap<>();
        for (Finding finding : findings) {
            if (finding.claim() != null) {
                byClaim.computeIfAbsent(finding.claim(), claim -> new ArrayList<>())
                        .add(finding);
            }
        }
        List<Assessment> assessments = table.claims().stream()
                .map(claim -> Assessment.of(claim, byClaim.getOrDefault(claim, List.of())))
                .toList();
        return new AuditReport(table.source(), assessments, findings);
    }
}
