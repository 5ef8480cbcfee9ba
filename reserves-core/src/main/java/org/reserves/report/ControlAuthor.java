package org.reserves.report;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;
import org.reserves.control.ControlReport;
import org.reserves.control.ControlStatus;
import org.reserves.control.ScriptControl;
import org.reserves.money.Btc;

/** Writes who can move the coins, beside what was found and never mixed with it. */
final class ControlAuthor implements Document.Author {
    private final ControlReport control;

    ControlAuthor(ControlReport control) {
        this.control = control;
    }

    @Override
    public Document write(Language language, Document.Rounding rounding) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(control.explanation(), Tone.PLAIN));
        blocks.add(new Grid(
                "control",
                language.word("control.caption"),
                List.of(
                        new Grid.Column(language.word("column.item"), false),
                        new Grid.Column(language.word("column.amount"), true)),
                List.of(
                        sum("control.found", control.found(), language),
                        sum("control.controlled", control.controlled(), language),
                        sum("control.at-custodian", control.atCustodian(), language),
                        sum("control.rest", control.rest(), language),
                        sum("control.gone", control.gone(), language)),
                List.of()));
        blocks.add(scripts(language));
        PledgeAuthor.section(
                blocks,
                language.word("verification.warnings"),
                control.findings().stream().map(Object::toString).toList(),
                Tone.WARNING);
        PledgeAuthor.section(blocks, language.word("pledge.missing"), control.unreadable(), Tone.UNKNOWN);
        AuditAuthor.noteEnglish(blocks, language);
        return new Document(
                language.word(
                        "control.title",
                        language.holder(control.declaration().holding().titleHolder())),
                blocks);
    }

    private static List<Cell> sum(String key, @Nullable Btc amount, Language language) {
        return List.of(Cell.of(language.word(key)), amount(amount, language));
    }

    private static Cell amount(@Nullable Btc amount, Language language) {
        return amount == null ? Cell.unknown(language.word("unknown")) : HistoryAuthor.exact(amount, language);
    }

    private Grid scripts(Language language) {
        return new Grid(
                "scripts",
                language.word("control.scripts"),
                List.of(
                        new Grid.Column(language.word("column.script"), false),
                        new Grid.Column(language.word("column.found"), true),
                        new Grid.Column(language.word("column.verdict"), false),
                        new Grid.Column(language.word("column.reason"), false)),
                control.scripts().stream().map(script -> row(script, language)).toList(),
                List.of());
    }

    private static List<Cell> row(ScriptControl script, Language language) {
        return List.of(
                Cell.of(script.name(), script.script()),
                amount(script.found(), language),
                Cell.of(
                                language.term("control.status", script.status().id()),
                                script.status().id())
                        .in(tone(script.status())),
                Cell.of(script.reason()));
    }

    private static Tone tone(ControlStatus status) {
        return switch (status) {
            case PROVEN -> Tone.GOOD;
            case INVALID, FORGED_NONCE, REPEATED_NONCE, WRONG_CHALLENGE -> Tone.BAD;
            case EXPIRED, UNDATED, SIGNED_TWICE, NOT_DECLARED -> Tone.WARNING;
            case INCONCLUSIVE, UNSIGNED, AT_CUSTODIAN -> Tone.UNKNOWN;
        };
    }
}
