package org.reserves.report;

import java.util.ArrayList;
import java.util.List;
import org.reserves.pledge.PledgeVerdict;

/** Writes the verdict on a pledge. */
final class PledgeAuthor implements Document.Author {
    private static final int MOST_BREACHES = 10;

    private final PledgeVerdict verdict;

    PledgeAuthor(PledgeVerdict verdict) {
        this.verdict = verdict;
    }

    @Override
    public Document write(Language language, Document.Rounding rounding) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                language.term("pledge", verdict.outcome().id()) + ", " + language.day(verdict.asOf())
                        + (verdict.condition() == null ? "" : " (" + verdict.condition() + ")"),
                tone()));
        blocks.add(new Block.Paragraph(verdict.pledge().toString(), Tone.PLAIN));
        if (verdict.breaches().isEmpty()) {
            blocks.add(new Block.Paragraph(verdict.explanation(), Tone.PLAIN));
        }
        if (!verdict.breaches().isEmpty()) {
            blocks.add(Block.Heading.of(language.word("pledge.breaches")));
            blocks.add(breaches(language));
        }
        section(blocks, language.word("pledge.missing"), verdict.missing(), Tone.UNKNOWN);
        section(blocks, language.word("pledge.remarks"), verdict.remarks(), Tone.PLAIN);
        AuditAuthor.noteEnglish(blocks, language);
        return new Document(
                language.word("pledge.title", language.holder(verdict.pledge().maker())), blocks);
    }

    private Grid breaches(Language language) {
        return new Grid(
                "breaches",
                verdict.explanation(),
                List.of(
                        new Grid.Column(language.word("column.date"), false),
                        new Grid.Column(language.word("column.amount"), true),
                        new Grid.Column(language.word("column.event"), false)),
                verdict.breaches().stream()
                        .map(breach -> List.of(
                                Cell.of(
                                        language.day(breach.date()),
                                        breach.date().toString()),
                                breach.amount() == null ? Cell.of("") : HistoryAuthor.exact(breach.amount(), language),
                                Cell.of(breach.text())))
                        .toList(),
                List.of(),
                MOST_BREACHES);
    }

    private Tone tone() {
        return switch (verdict.outcome()) {
            case KEPT -> Tone.GOOD;
            case BROKEN -> Tone.BAD;
            case UNPROVABLE -> Tone.UNKNOWN;
        };
    }

    static void section(List<Block> blocks, String heading, List<String> sentences, Tone tone) {
        if (!sentences.isEmpty()) {
            blocks.add(Block.Heading.of(heading));
            blocks.add(new Block.Listing(sentences.stream()
                    .map(text -> new Block.Item("", text, tone))
                    .toList()));
        }
    }
}
