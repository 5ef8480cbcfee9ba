package org.reserves.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.audit.Assessment;
import org.reserves.audit.AuditReport;
import org.reserves.audit.Claim;
import org.reserves.audit.Finding;
import org.reserves.audit.Severity;
import org.reserves.audit.Verdict;

/** Writes an audit: the headline, what stands out with like findings told once, the article with its numbers, and every number. */
final class AuditAuthor implements Document.Author {
    private static final List<Verdict> WORST_FIRST = List.of(
            Verdict.CONTRADICTED,
            Verdict.POWER_OF_TEN,
            Verdict.AGREES,
            Verdict.AGREES_AS_ROUNDED,
            Verdict.CANNOT_BE_KNOWN);

    private final AuditReport audit;

    @Nullable
    private final String article;

    /** Where each claim stands in the article, or null where its print has to be looked for. */
    @Nullable
    private final List<int[]> read;

    AuditAuthor(AuditReport audit, @Nullable String article) {
        this(audit, article, null);
    }

    AuditAuthor(AuditReport audit, @Nullable String article, @Nullable List<int[]> read) {
        this.audit = audit;
        this.article = article;
        this.read = read;
    }

    static void noteEnglish(List<Block> blocks, Language language) {
        if (!language.code().equals("en")) {
            blocks.add(new Block.Paragraph(language.word("english.note"), Tone.PLAIN));
        }
    }

    @Override
    public Document write(Language language, Document.Rounding rounding) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(headline(language), worst()));
        noteEnglish(blocks, language);
        blocks.add(Block.Heading.of(language.word("audit.findings")));
        blocks.add(standingOut(language));
        if (article != null) {
            blocks.add(Block.Heading.of(language.word("audit.text")));
            blocks.addAll(marked(article, language));
        }
        blocks.add(Block.Heading.of(language.word("audit.claims")));
        blocks.add(claims(language));
        return new Document(language.word("audit.title", audit.source()), blocks);
    }

    private String headline(Language language) {
        StringJoiner parts = new StringJoiner(", ");
        Map<Verdict, Long> tally = audit.tally();
        for (Verdict verdict : WORST_FIRST) {
            long count = tally.getOrDefault(verdict, 0L);
            if (count > 0) {
                parts.add(language.number(BigDecimal.valueOf(count)) + " " + language.term("verdict", verdict.id()));
            }
        }
        return language.count("audit.read", audit.assessments().size()) + ": " + parts + ".";
    }

    private Tone worst() {
        return audit.assessments().stream()
                .map(Assessment::verdict)
                .max(Verdict::compareTo)
                .map(AuditAuthor::tone)
                .orElse(Tone.UNKNOWN);
    }

    static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case CANNOT_BE_KNOWN -> Tone.UNKNOWN;
            case AGREES, AGREES_AS_ROUNDED -> Tone.GOOD;
            case POWER_OF_TEN, CONTRADICTED -> Tone.BAD;
        };
    }

    private static Tone tone(Severity severity) {
        return switch (severity) {
            case INFO, NOTICE -> Tone.PLAIN;
            case WARNING -> Tone.WARNING;
            case ERROR -> Tone.BAD;
        };
    }

    /** What one kind of fault is: the same rule, verdict and slip; several of a kind are told together. */
    private record Kind(
            String rule, Verdict verdict, @Nullable Integer slip) {
        static Kind of(Finding finding) {
            return new Kind(finding.rule().id(), finding.verdict(), finding.powerOfTen());
        }
    }

    private Block standingOut(Language language) {
        Map<Kind, List<Finding>> kinds = audit.atLeast(Severity.WARNING).stream()
                .collect(Collectors.groupingBy(Kind::of, LinkedHashMap::new, Collectors.toList()));
        List<Block.Item> items = new ArrayList<>();
        kinds.values().forEach(alike -> {
            Finding first = alike.get(0);
            String label = language.term("verdict", first.verdict().id());
            boolean told = alike.size() > 1 && first.powerOfTen() != null;
            if (told) {
                String subjects =
                        alike.stream().map(finding -> name(finding.claim())).collect(Collectors.joining(", "));
                items.add(new Block.Item(
                        alike.size() + " × " + label, subjects + ". " + first.explanation(), tone(first.severity())));
            } else {
                alike.stream()
                        .map(finding -> new Block.Item(label, finding.explanation(), tone(finding.severity())))
                        .distinct()
                        .forEach(items::add);
            }
        });
        return items.isEmpty() ? new Block.Paragraph(language.word("audit.none"), Tone.GOOD) : new Block.Listing(items);
    }

    private static String name(@Nullable Claim claim) {
        return claim == null ? "" : claim.subject() + " \u201c" + claim.printed() + "\u201d";
    }

    private List<Block> marked(String text, Language language) {
        List<Block.Mark> marks = new ArrayList<>();
        FigurePlaces places = new FigurePlaces(text);
        int lost = 0;
        for (int i = 0; i < audit.assessments().size(); i++) {
            Assessment assessment = audit.assessments().get(i);
            String print = assessment.claim().printed().toString();
            int start = read == null ? places.next(print) : read.get(i)[0];
            if (start < 0) {
                lost++;
                continue;
            }
            int end = read == null ? start + print.length() : read.get(i)[1];
            marks.add(new Block.Mark(
                    start,
                    end,
                    language.term("verdict", assessment.verdict().id()),
                    note(assessment, language),
                    tone(assessment.verdict())));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Excerpt(audit.source().toString(), text, FigurePlaces.apart(marks)));
        if (lost > 0) {
            blocks.add(new Block.Paragraph(language.count("audit.unplaced", lost), Tone.UNKNOWN));
        }
        return blocks;
    }

    private static String note(Assessment assessment, Language language) {
        Claim claim = assessment.claim();
        String what = claim.subject() + ", "
                + language.term("quantity", claim.quantity().id());
        return assessment.findings().stream()
                .filter(finding -> finding.verdict() == assessment.verdict())
                .findFirst()
                .map(finding -> what + ". " + finding.explanation())
                .orElse(what);
    }

    private Grid claims(Language language) {
        List<List<Cell>> rows = audit.assessments().stream()
                .map(assessment -> List.of(
                        Cell.of(assessment.claim().subject().toString()),
                        Cell.of(
                                language.term(
                                        "quantity",
                                        assessment.claim().quantity().id()),
                                assessment.claim().quantity().id()),
                        Cell.of(assessment.claim().printed().toString()),
                        Cell.of(
                                        language.term(
                                                "verdict", assessment.verdict().id()),
                                        assessment.verdict().id())
                                .in(tone(assessment.verdict()))))
                .toList();
        return new Grid(
                "claims",
                audit.source().toString(),
                List.of(
                        new Grid.Column(language.word("column.subject"), false),
                        new Grid.Column(language.word("column.quantity"), false),
                        new Grid.Column(language.word("column.printed"), false),
                        new Grid.Column(language.word("column.verdict"), false)),
                rows,
                List.of());
    }
}
