package org.reserves.examples.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reserves.audit.AuditReport;
import org.reserves.audit.Claim;
import org.reserves.audit.Finding;
import org.reserves.audit.Quantity;
import org.reserves.audit.Rule;
import org.reserves.audit.Severity;
import org.reserves.audit.Verdict;
import org.reserves.money.Btc;

/** The audit in a few lines: what a reader has to know who reads nothing else. Like findings are told once. */
public final class AuditHeadline {
    private AuditHeadline() {}

    public static List<String> of(AuditReport report) {
        List<String> lines = new ArrayList<>();
        Map<Verdict, Long> tally = report.tally();
        long agreeing = count(tally, Verdict.AGREES) + count(tally, Verdict.AGREES_AS_ROUNDED);
        lines.add(report.assessments().size() + " numbers read: " + count(tally, Verdict.POWER_OF_TEN)
                + " off by a power of ten, " + count(tally, Verdict.CONTRADICTED) + " contradicted, " + agreeing
                + " agree, " + count(tally, Verdict.CANNOT_BE_KNOWN) + " cannot be known.");
        slips(report).forEach(lines::add);
        privately(report).ifPresent(lines::add);
        Set<String> rest = new LinkedHashSet<>();
        report.atLeast(Severity.WARNING).stream()
                .filter(finding -> finding.powerOfTen() == null && finding.rule() != Rule.COINS_ARE_THE_HOLDERS)
                .forEach(finding -> rest.add(sentence(finding.explanation())));
        lines.addAll(rest);
        return lines;
    }

    private static long count(Map<Verdict, Long> tally, Verdict verdict) {
        return tally.getOrDefault(verdict, 0L);
    }

    /** A slip of the decimal point in numbers of one quantity. */
    private record Slip(Quantity quantity, int places) {
        String inWords(int times) {
            String noun = quantity.words();
            return (times == 1 ? "A " + noun + " is " : times + " " + noun + "s are ")
                    + AuditHeadline.times(Math.abs(places))
                    + (places > 0 ? " times too small" : " times too large");
        }
    }

    /** One line for each factor and quantity. */
    private static List<String> slips(AuditReport report) {
        Map<Slip, Set<String>> slips = new LinkedHashMap<>();
        for (Finding finding : report.findings()) {
            Integer places = finding.powerOfTen();
            Claim claim = finding.claim();
            if (places != null && claim != null) {
                slips.computeIfAbsent(new Slip(claim.quantity(), places), key -> new LinkedHashSet<>())
                        .add(claim.subject() + " \"" + claim.printed() + "\"");
            }
        }
        return slips.entrySet().stream()
                .map(slip ->
                        slip.getKey().inWords(slip.getValue().size()) + ": " + String.join(", ", slip.getValue()) + ".")
                .toList();
    }

    private static String times(int places) {
        return places == 1 ? "ten" : "1" + "0".repeat(places % 3) + ",000".repeat(places / 3);
    }

    /** What is listed as the states' and known to be private persons'. */
    private static Optional<String> privately(AuditReport report) {
        List<Claim> claims = report.findings(Rule.COINS_ARE_THE_HOLDERS).stream()
                .filter(finding -> finding.severity() == Severity.ERROR && finding.claim() != null)
                .map(Finding::claim)
                .filter(claim -> claim.quantity() == Quantity.ROW)
                .distinct()
                .toList();
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        Btc sum = claims.stream().map(claim -> Btc.of(claim.printed().number())).collect(Btc.toSum());
        return Optional.of(sum.toDisplay() + " are listed as states' and known as private persons': "
                + claims.stream()
                        .map(claim -> claim.subject() + " " + claim.printed())
                        .collect(Collectors.joining(", "))
                + ".");
    }

    private static String sentence(String explanation) {
        String sourceless = explanation.replaceAll(" \\[[^\\]]*\\]", "");
        String capital = sourceless.substring(0, 1).toUpperCase(Locale.ROOT) + sourceless.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }
}
