package org.reserves.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.reserves.holder.Holder;
import org.reserves.holding.Bounds;
import org.reserves.holding.Holding;
import org.reserves.holding.Total;
import org.reserves.money.Btc;
import org.reserves.observation.Contradiction;
import org.reserves.observation.HoldingRange;
import org.reserves.observation.Knowledge;
import org.reserves.observation.Policy;
import org.reserves.observation.Resolution;
import org.reserves.observation.ResolvedTable;

/** Writes what was known of all holders on a day: for each the answer, the range it lies in, and how well it is supported. */
final class KnowledgeAuthor implements Document.Author {
    private final Knowledge knowledge;
    private final Policy policy;
    private final ResolvedTable resolved;
    private final Map<Holder, Resolution> answers = new HashMap<>();

    KnowledgeAuthor(Knowledge knowledge, Policy policy) {
        this.knowledge = knowledge;
        this.policy = policy;
        this.resolved = knowledge.table(knowledge.day(), policy);
        resolved.resolutions().forEach(answer -> answers.put(answer.question().holder(), answer));
    }

    @Override
    public Document write(Language language, Document.Rounding rounding) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(language.word("claims.note"), Tone.PLAIN));
        blocks.add(grid(language));
        TableAuthor.leftOut(resolved.table().total(), language).ifPresent(blocks::add);
        blocks.add(new Block.Paragraph(language.word("knowledge.columns"), Tone.PLAIN));
        blocks.add(new Block.Paragraph(language.word("knowledge.policy", policy), Tone.PLAIN));
        List<List<Cell>> rivals = rivals(language);
        if (!rivals.isEmpty()) {
            blocks.add(contradictions(rivals, language));
        }
        AuditAuthor.noteEnglish(blocks, language);
        return new Document(language.word("knowledge.title", language.day(knowledge.day())), blocks);
    }

    private Grid grid(Language language) {
        List<Grid.Column> columns = new ArrayList<>();
        columns.add(new Grid.Column(language.word("column.holder"), false));
        Stream.of("amount", "floor", "attributed", "claimed", "ceiling", "age", "sources", "contradictions")
                .forEach(name -> columns.add(new Grid.Column(language.word("column." + name), true)));
        List<Holding> ranking = resolved.table().ranking();
        Btc longest = TableAuthor.longest(ranking);
        return new Grid(
                "claims",
                language.word("knowledge.caption", language.day(knowledge.day())),
                columns,
                ranking.stream().map(row -> row(row, longest, language)).toList(),
                totals(language, columns.size()));
    }

    private List<Cell> row(Holding row, Btc longest, Language language) {
        Holder holder = Holder.of(row.titleHolder());
        Resolution answer = Objects.requireNonNull(answers.get(holder), "every holder of the table has an answer");
        HoldingRange range = knowledge.range(holder, knowledge.day(), policy);
        Cell amount = amount(row, longest, language);
        return List.of(
                Cell.of(language.holder(row.titleHolder()), row.titleHolder().toString()),
                answer.state() == Resolution.State.CONTESTED ? amount.in(Tone.WARNING) : amount,
                figure(range.floor(), language),
                bounds(range.attributed(), false, language),
                bounds(range.claimed(), range.isUndisclosed(), language),
                range.ceiling() == null ? Cell.unknown(language.word("unknown")) : figure(range.ceiling(), language),
                number(answer.mostDaysOld(), language),
                number(answer.independentSources(), language),
                number(knowledge.contradictions(holder).size(), language));
    }

    private static Cell amount(Holding row, Btc longest, Language language) {
        Cell amount = TableAuthor.amount(row, longest, language);
        return row.isHeld() && row.amount().isDisclosed()
                ? new Cell(figures(row.amount().bounds(), language), amount.plain(), amount.tone(), amount.bar())
                : amount;
    }

    private static String figures(Bounds bounds, Language language) {
        String low = language.number(Language.plain(bounds.low()));
        Btc most = bounds.high();
        if (most == null) {
            return language.word("at-least", low);
        }
        String high = language.number(Language.plain(most));
        if (bounds.isSingle()) {
            return bounds.isApproximate() ? language.word("about", high) : high;
        }
        return bounds.low().signum() == 0 ? language.word("at-most", high) : language.word("range", low, high);
    }

    private static Cell figure(Btc amount, Language language) {
        BigDecimal plain = Language.plain(amount);
        return Cell.of(language.number(plain), plain.toPlainString());
    }

    private static Cell number(long number, Language language) {
        return Cell.of(language.number(BigDecimal.valueOf(number)), String.valueOf(number));
    }

    private static Cell bounds(@Nullable Bounds bounds, boolean isUndisclosed, Language language) {
        if (bounds == null) {
            return Cell.unknown(language.word(isUndisclosed ? "undisclosed" : "nobody-says"));
        }
        return Cell.of(
                figures(bounds, language),
                bounds.isSingle() ? Language.plain(bounds.figure()).toPlainString() : TableAuthor.plainRange(bounds));
    }

    /** A total for each side, as coins of private persons are never the state's. */
    private List<List<Cell>> totals(Language language, int width) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Holder.Side side : Holder.Side.values()) {
            Total total = resolved.table()
                    .where(row -> row.titleHolder().kind().side() == side)
                    .total();
            if (total.amount() != null) {
                List<Cell> cells = new ArrayList<>();
                cells.add(Cell.of(language.word("total") + ": " + language.term("side", side.id())));
                cells.add(Cell.of(figures(total.amount(), language)));
                while (cells.size() < width) {
                    cells.add(Cell.of(""));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    /** The pairs that are certainly of one day, and those of which one may be a slip; what is of two days of one year may both be true. */
    private List<List<Cell>> rivals(Language language) {
        return resolved.resolutions().stream()
                .map(answer -> answer.question().holder())
                .flatMap(holder -> knowledge.contradictions(holder).stream()
                        .filter(pair -> pair.isOfOneDay() || pair.isDigitSwap())
                        .map(pair -> rival(holder, pair, language)))
                .toList();
    }

    private static List<Cell> rival(Holder holder, Contradiction pair, Language language) {
        return List.of(
                Cell.of(holder.toString()),
                Cell.of(pair.first().toString()),
                Cell.of(pair.second().toString()),
                Cell.of(language.word(pair.isDigitSwap() ? "contradiction.digits" : "contradiction.day"))
                        .in(Tone.WARNING));
    }

    private static Grid contradictions(List<List<Cell>> rows, Language language) {
        return new Grid(
                "contradictions",
                language.word("contradictions.caption"),
                List.of(
                        new Grid.Column(language.word("column.holder"), false),
                        new Grid.Column(language.word("column.statement"), false),
                        new Grid.Column(language.word("column.against"), false),
                        new Grid.Column(language.word("column.reason"), false)),
                rows,
                List.of());
    }
}
