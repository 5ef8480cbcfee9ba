package org.reserves.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import javax.annotation.Nullable;
import org.reserves.holding.Bounds;
import org.reserves.holding.Holding;
import org.reserves.holding.ReserveShare;
import org.reserves.holding.ReserveTable;
import org.reserves.holding.ReserveValue;
import org.reserves.holding.Total;
import org.reserves.money.Btc;
import org.reserves.money.Money;
import org.reserves.money.Price;
import org.reserves.money.Ratio;
import org.reserves.source.Source;
import org.reserves.supply.SupplyShare;

/** Writes a table of holdings. */
final class TableAuthor implements Document.Author {
    private final ReserveTable table;

    /** Each once, by which rows name them with a number. */
    private final List<Source> sources;

    TableAuthor(ReserveTable table) {
        this.table = table;
        this.sources = table.ranking().stream()
                .map(Holding::source)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    @Override
    public Document write(Language language, Document.Rounding rounding) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(language.word("claims.note"), Tone.PLAIN));
        blocks.add(grid(language, rounding));
        leftOut(table.total(), language).ifPresent(blocks::add);
        blocks.add(new Block.Paragraph(sources(language), Tone.PLAIN));
        blocks.add(rounded(language, rounding));
        return new Document(language.word("table.title", language.day(table.asOf())), blocks);
    }

    static Block rounded(Language language, Document.Rounding rounding) {
        return new Block.Paragraph(
                language.word("rounding.note", rounding.percentScale(), rounding.moneyScale(), rounding.mode()),
                Tone.PLAIN);
    }

    private Grid grid(Language language, Document.Rounding rounding) {
        List<Grid.Column> columns = new ArrayList<>();
        columns.add(new Grid.Column(language.word("column.holder"), false));
        columns.add(new Grid.Column(language.word("column.amount"), true));
        if (table.hasSupply()) {
            columns.add(new Grid.Column(language.word("column.share"), true));
        }
        if (table.price().isKnown()) {
            columns.add(new Grid.Column(language.word("column.value"), true));
        }
        columns.add(new Grid.Column(language.word("column.acquired"), false));
        columns.add(new Grid.Column(language.word("column.status"), false));
        columns.add(new Grid.Column(language.word("column.source"), false));
        Btc longest = longest(table.ranking());
        List<List<Cell>> rows = table.ranking().stream()
                .map(row -> row(row, longest, language, rounding))
                .toList();
        return new Grid(
                "holdings", caption(language), columns, rows, List.of(total(language, rounding, columns.size())));
    }

    /** What the total does not count, if anything. */
    static Optional<Block> leftOut(Total total, Language language) {
        List<String> left = new ArrayList<>();
        if (!total.undisclosed().isEmpty()) {
            left.add(language.count("total.undisclosed", total.undisclosed().size()));
        }
        if (!total.notHeld().isEmpty()) {
            left.add(language.count("total.left", total.notHeld().size()));
        }
        if (!total.fundUnits().isEmpty()) {
            left.add(language.count("total.fund-units", total.fundUnits().size()));
        }
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Paragraph(
                        language.word("total") + ": " + String.join("; ", left) + ".", Tone.UNKNOWN));
    }

    private String sources(Language language) {
        if (sources.isEmpty()) {
            return language.word("sources.none");
        }
        StringJoiner text = new StringJoiner("; ", language.word("sources") + ": ", ".");
        for (int i = 0; i < sources.size(); i++) {
            text.add("[" + (i + 1) + "] " + sources.get(i));
        }
        return text.toString();
    }

    private String caption(Language language) {
        StringBuilder caption = new StringBuilder(language.word("table.caption", language.day(table.asOf())));
        if (table.price() instanceof Price.Known price) {
            caption.append("; ").append(language.word("table.caption.price", language.exact(price.perBtc())));
        }
        if (table.hasSupply()) {
            caption.append("; ").append(language.word("table.caption.supply", language.supply(table.supply())));
        }
        return caption.toString();
    }

    static Btc longest(List<Holding> rows) {
        return rows.stream()
                .filter(Holding::isCounted)
                .map(row -> most(row.amount().bounds()))
                .max(Btc::compareTo)
                .orElse(Btc.ZERO);
    }

    private static Btc most(Bounds bounds) {
        Btc high = bounds.high();
        return high == null ? bounds.low() : high;
    }

    private List<Cell> row(Holding row, Btc longest, Language language, Document.Rounding rounding) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(language.holder(row.titleHolder()), row.titleHolder().toString()));
        cells.add(amount(row, longest, language));
        if (table.hasSupply()) {
            cells.add(share(table.share(row), language, rounding));
        }
        if (table.price().isKnown()) {
            cells.add(value(table.value(row), language, rounding));
        }
        cells.add(Cell.of(
                language.term("provenance", row.provenance().kind().id()),
                row.provenance().kind().id()));
        cells.add(Cell.of(
                language.term("status", row.legalStatus().id()),
                row.legalStatus().id()));
        cells.add(
                row.source() == null
                        ? Cell.unknown(language.word("unknown"))
                        : Cell.of(
                                "[" + (sources.indexOf(row.source()) + 1) + "]",
                                row.source().toString()));
        return cells;
    }

    static Cell amount(Holding row, Btc longest, Language language) {
        if (!row.isHeld()) {
            return Cell.unknown(language.word("nothing-held"));
        }
        if (!row.amount().isDisclosed()) {
            Cell unknown = Cell.unknown(language.amount(row.amount()));
            return row.isCoins() ? unknown.with(Cell.Bar.UNKNOWN) : unknown;
        }
        Bounds bounds = row.amount().bounds();
        Cell cell = Cell.of(
                language.bounds(bounds),
                bounds.isSingle() ? Language.plain(bounds.figure()).toPlainString() : plainRange(bounds));
        return longest.signum() == 0 || !row.isCoins() ? cell : cell.with(bar(bounds, longest));
    }

    /** Not one number, so it is written as it is: {@code 1..66}, {@code 5..} */
    static String plainRange(Bounds bounds) {
        Btc high = bounds.high();
        return Language.plain(bounds.low()).toPlainString() + ".."
                + (high == null ? "" : Language.plain(high).toPlainString());
    }

    private static Cell.Bar bar(Bounds bounds, Btc longest) {
        Btc high = bounds.high();
        return new Cell.Bar(bounds.low().ratioTo(longest), most(bounds).ratioTo(longest), high == null, true);
    }

    static Cell share(ReserveShare share, Language language, Document.Rounding rounding) {
        Bounds bounds = share.amount();
        if (bounds == null) {
            return Cell.unknown(language.word("unknown"));
        }
        Ratio low = share.low().ratio();
        SupplyShare high = share.high();
        if (Language.isBelowItsDigits(low, rounding) && (bounds.isSingle() || high == null)) {
            // neither "about below 0.001%" nor "at least below 0.001%"
            return bounds.isSingle()
                    ? Cell.of(
                            language.percent(low, rounding),
                            low.percent(rounding.percentScale(), rounding.mode())
                                    .toPlainString())
                    : Cell.of(language.word("at-least", language.percent(Ratio.ZERO, rounding)), "");
        }
        return range(
                bounds,
                language.percent(low, rounding),
                high == null ? null : language.percent(high.ratio(), rounding),
                low.percent(rounding.percentScale(), rounding.mode()).toPlainString(),
                language);
    }

    static Cell value(ReserveValue value, Language language, Document.Rounding rounding) {
        Bounds bounds = value.isKnown() ? value.amount() : null;
        if (bounds == null) {
            return Cell.unknown(language.word("unknown"));
        }
        Money high = value.high();
        return range(
                bounds,
                language.money(value.low(), rounding),
                high == null ? null : language.money(high, rounding),
                value.low().toString(),
                language);
    }

    private static Cell range(Bounds bounds, String low, @Nullable String high, String plain, Language language) {
        if (bounds.isSingle()) {
            return Cell.of(bounds.isApproximate() ? language.word("about", low) : low, plain);
        }
        if (high == null) {
            return Cell.of(language.word("at-least", low), "");
        }
        return Cell.of(
                bounds.low().signum() == 0 ? language.word("at-most", high) : language.word("range", low, high), "");
    }

    private List<Cell> total(Language language, Document.Rounding rounding, int width) {
        Total total = table.total();
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(language.word("total")));
        cells.add(
                total.amount() == null
                        ? Cell.unknown(language.word("unknown"))
                        : Cell.of(language.bounds(total.amount())));
        if (table.hasSupply()) {
            cells.add(share(table.totalShare(), language, rounding));
        }
        if (table.price().isKnown()) {
            cells.add(value(table.totalValue(), language, rounding));
        }
        while (cells.size() < width) {
            cells.add(Cell.of(""));
        }
        return cells;
    }
}
