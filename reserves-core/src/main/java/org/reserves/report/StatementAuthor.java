package org.reserves.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.annotation.Nullable;
import org.reserves.money.Btc;
import org.reserves.statement.LineRule;
import org.reserves.statement.ReserveStatement;
import org.reserves.statement.StatementMoney;
import org.reserves.statement.StatementPeriod;
import org.reserves.statement.StatementTable;

/** Writes a statement: what it comes to, its tables with the rule of each line, the questions of an auditor, and every event. */
final class StatementAuthor implements Document.Author {
    private final ReserveStatement statement;
    private final List<LineRule> rules;

    StatementAuthor(ReserveStatement statement) {
        this.statement = statement;
        this.rules = statement.rules();
    }

    @Override
    public Document write(Language language, Document.Rounding rounding) {
        StatementGrids grids = new StatementGrids(statement, language, rounding);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Listing(facts(language, rounding)));
        for (StatementTable table : statement.tables()) {
            blocks.add(Block.Heading.of(table.title() + " ("
                    + language.term("statement.treatment", table.treatment().id()) + ")"));
            blocks.addAll(grids.of(table));
            if (!table.notes().isEmpty()) {
                blocks.add(listing(table.notes(), Tone.PLAIN));
            }
        }
        blocks.add(Block.Heading.of(language.word("statement.questions")));
        blocks.add(new Block.Listing(statement.answers().entrySet().stream()
                .map(answer -> new Block.Item(answer.getKey(), answer.getValue(), Tone.PLAIN))
                .toList()));
        PledgeAuthor.section(blocks, language.word("statement.missing"), statement.missing(), Tone.UNKNOWN);
        blocks.add(Block.Heading.of(language.word("statement.rules")));
        blocks.add(new Block.Listing(rules(language)));
        blocks.add(Block.Heading.of(language.word("statement.entries")));
        blocks.add(
                statement.entries().isEmpty()
                        ? new Block.Paragraph(language.word("statement.entries.none"), Tone.PLAIN)
                        : grids.entries());
        blocks.add(TableAuthor.rounded(language, rounding));
        AuditAuthor.noteEnglish(blocks, language);
        return new Document(title(statement, language), blocks);
    }

    static String title(ReserveStatement statement, Language language) {
        StatementPeriod period = statement.period();
        return language.word(
                "statement.title",
                language.holder(statement.holder()),
                language.day(period.from()),
                language.day(period.to()));
    }

    private static Block listing(List<String> sentences, Tone tone) {
        return new Block.Listing(
                sentences.stream().map(text -> new Block.Item("", text, tone)).toList());
    }

    private List<Block.Item> facts(Language language, Document.Rounding rounding) {
        List<Block.Item> facts = new ArrayList<>();
        fact(facts, language.word("statement.framework"), statement.framework().words());
        amount(facts, language.word("statement.recognised"), statement.recognised(), language);
        StatementMoney carrying = statement.carryingAmount();
        if (carrying != null) {
            fact(
                    facts,
                    language.word("statement.carrying"),
                    StatementGrids.money(carrying, language, rounding).shown());
        }
        amount(facts, language.word("statement.disclosed"), statement.disclosed(), language);
        amount(facts, language.word("statement.custody"), statement.custody(), language);
        fact(facts, language.word("statement.method"), statement.method().toString());
        fact(
                facts,
                language.word("statement.prices"),
                statement.prices() == null
                        ? language.word("statement.no-prices")
                        : statement.prices().toString());
        return facts;
    }

    private static void amount(List<Block.Item> facts, String label, @Nullable Btc amount, Language language) {
        if (amount != null) {
            fact(facts, label, language.btc(amount));
        }
    }

    private static void fact(List<Block.Item> facts, String label, String text) {
        facts.add(new Block.Item(label, text, Tone.PLAIN));
    }

    private List<Block.Item> rules(Language language) {
        return IntStream.range(0, rules.size())
                .mapToObj(i -> new Block.Item(
                        "[" + (i + 1) + "]",
                        rules.get(i).text()
                                + (rules.get(i).source() == null
                                        ? ""
                                        : ". " + rules.get(i).source())
                                + " — "
                                + language.term(
                                        "statement.mark", rules.get(i).mark().id()),
                        Tone.PLAIN))
                .toList();
    }
}
