package org.reserves.examples.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reserves.audit.Assessment;
import org.reserves.audit.AuditReport;
import org.reserves.audit.Claim;
import org.reserves.audit.Finding;
import org.reserves.audit.Severity;
import org.reserves.examples.io.Console;
import org.reserves.reading.ReadFigure;

/** An audit as a reader sees it: a line for every printed number, then the findings in words. */
public final class AuditPrint {
    private AuditPrint() {}

    /** Prints a line for each number, one for all places it is printed at in the same words. */
    public static void claims(Console console, AuditReport alone, AuditReport withFacts) {
        claims(console, alone, withFacts, List.of());
    }

    /** Prints the same with whom and what a reader said of each claim, where one did. */
    public static void claims(Console console, AuditReport alone, AuditReport withFacts, List<ReadFigure> read) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < alone.assessments().size(); i++) {
            Claim claim = alone.assessments().get(i).claim();
            String key = read.isEmpty()
                    ? claim.subject().toString()
                    : read.get(i).holder() + " " + read.get(i).quantity().words();
            places.computeIfAbsent(key + " " + claim.printed(), one -> new ArrayList<>())
                    .add(i);
        }
        List<List<String>> rows = new ArrayList<>();
        for (List<Integer> indexes : places.values()) {
            Assessment first = alone.assessments().get(indexes.get(0));
            Assessment second = withFacts.assessments().get(indexes.get(0));
            ReadFigure figure = read.isEmpty() ? null : read.get(indexes.get(0));
            rows.add(List.of(
                    figure == null ? first.claim().subject().toString() : String.valueOf(figure.holder()),
                    figure == null
                            ? first.claim().quantity().words()
                            : figure.quantity().words(),
                    first.claim().printed() + (indexes.size() == 1 ? "" : " (" + indexes.size() + " times)"),
                    first.verdict().words(),
                    first.verdict() == second.verdict() ? "" : second.verdict().words()));
        }
        console.table(
                List.of("about", "what", "as printed", "article alone", "with facts"), List.of(), Console.WIDTH, rows);
        console.line("");
        console.paragraph("", "", tally(alone));
    }

    /** Prints findings, the gravest first, each sentence once. */
    public static void findings(Console console, List<Finding> findings) {
        Set<String> sentences = new LinkedHashSet<>();
        findings.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .forEach(finding -> sentences.add(mark(finding) + finding.explanation() + "."));
        sentences.forEach(sentence -> console.paragraph("- ", "  ", sentence));
    }

    private static String mark(Finding finding) {
        return finding.severity() == Severity.INFO ? "" : finding.severity().words() + ": ";
    }

    private static String tally(AuditReport report) {
        StringBuilder text =
                new StringBuilder(report.assessments().size() + " printed numbers, from the article alone:");
        report.tally().forEach((verdict, count) -> text.append(' ')
                .append(count)
                .append(' ')
                .append(verdict.words())
                .append(','));
        return text.substring(0, text.length() - 1) + ".";
    }
}
