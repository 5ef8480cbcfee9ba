package org.reserves.report;

import java.util.ArrayList;
import java.util.List;
import org.reserves.observation.KnownFigure;
import org.reserves.observation.Resolution;

/** Writes what is known of a holder. */
final class ResolutionAuthor implements Document.Author {
    private final Resolution resolution;

    ResolutionAuthor(Resolution resolution) {
        this.resolution = resolution;
    }

    @Override
    public Document write(Language language, Document.Rounding rounding) {
        List<Block> blocks = new ArrayList<>();
        Tone tone = resolution.state() == Resolution.State.CONTESTED
                ? Tone.WARNING
                : resolution.state() == Resolution.State.FIGURE ? Tone.GOOD : Tone.UNKNOWN;
        blocks.add(new Block.Paragraph(
                language.term("state", resolution.state().id()) + ": " + language.amount(resolution.amount()), tone));
        blocks.add(new Block.Paragraph(resolution.toString(), Tone.PLAIN));
        List<List<Cell>> rows = new ArrayList<>();
        resolution.chosen().forEach(figure -> rows.add(row(figure, language.word("resolution.chosen"), language)));
        resolution.agreeing().forEach(figure -> rows.add(row(figure, language.term("verdict", "agrees"), language)));
        resolution
                .rejected()
                .forEach(rejected ->
                        rows.add(row(rejected.figure(), rejected.reason().words(), language)));
        if (!rows.isEmpty()) {
            blocks.add(figures(rows, language));
        }
        AuditAuthor.noteEnglish(blocks, language);
        return new Document(
                language.word(
                        "resolution.title",
                        resolution.question().holder(),
                        language.day(resolution.question().asOf())),
                blocks);
    }

    private static Grid figures(List<List<Cell>> rows, Language language) {
        return new Grid(
                "figures",
                language.word("resolution.figures"),
                List.of(
                        new Grid.Column(language.word("column.as-of"), false),
                        new Grid.Column(language.word("column.amount"), true),
                        new Grid.Column(language.word("column.origin"), false),
                        new Grid.Column(language.word("column.reason"), false)),
                rows,
                List.of());
    }

    private static List<Cell> row(KnownFigure figure, String why, Language language) {
        boolean single =
                figure.amount().isDisclosed() && figure.amount().bounds().isSingle();
        return List.of(
                Cell.of(figure.observation().asOf().toString()),
                Cell.of(
                        language.amount(figure.amount()),
                        single
                                ? Language.plain(figure.amount().bounds().figure())
                                        .toPlainString()
                                : ""),
                Cell.of(figure.observation().reporter().toString()),
                Cell.of(why));
    }
}
