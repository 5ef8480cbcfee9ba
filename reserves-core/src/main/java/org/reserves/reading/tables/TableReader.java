package org.reserves.reading.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.reserves.reading.evidence.Cell;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.text.ArticleText;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Line;
import org.reserves.reading.text.Name;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.Aside;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/** Reads rows of cells between pipes or tabs: what a column counts is in its head, whose a row is in its first name. */
public final class TableReader {
    private final ArticleText text;
    private final Scene scene;
    private final RowOwner owners;
    private final Consumer<Cell> judge;
    private final Map<Integer, Figure> latest = new HashMap<>();
    private final Map<Figure, Recency> days = new HashMap<>();
    private final List<DigitsOfCell> digitsOfCells = new ArrayList<>();
    private boolean isOfCoins;

    private static final Column HELD = new Column(ClaimedQuantity.ROW, "", " BTC", false);
    private static final Column REDUCTION = new Column(ClaimedQuantity.REDUCED, "", " BTC", false);

    /** Takes a text and what has been named so far, and who may settle otherwise what the rules say of a figure. */
    public TableReader(ArticleText text, Scene scene, Consumer<Cell> judge) {
        this.judge = Objects.requireNonNull(judge, "judge must not be null");
        this.text = Objects.requireNonNull(text, "text must not be null");
        this.scene = Objects.requireNonNull(scene, "scene must not be null");
        this.owners = new RowOwner(text, scene);
    }

    /** Reads the digits that stand alone in cells with what they count, once that is decided. */
    public void compose() {
        digitsOfCells.forEach(DigitsOfCell::compose);
    }

    /** Returns the figures of a table, tied or not. */
    public List<Figure> read(List<Line> lines) {
        List<List<TableCell>> rows = new ArrayList<>();
        for (Line line : lines) {
            List<TableCell> cells = cells(line);
            if (cells.stream().anyMatch(cell -> !cell.items().isEmpty())) {
                rows.add(cells);
            }
        }
        isOfCoins = scene.isAboutBitcoin()
                || rows.stream()
                        .flatMap(List::stream)
                        .flatMap(cell -> cell.items().stream())
                        .anyMatch(Item::isOfBitcoin);
        List<Figure> figures = new ArrayList<>();
        TableHead head = new TableHead(text, rows, scene.event());
        for (int i = head.columns().isEmpty() ? 0 : 1; i < rows.size(); i++) {
            row(rows.get(i), head, figures);
        }
        return figures;
    }

    private List<TableCell> cells(Line line) {
        List<TableCell> cells = new ArrayList<>();
        String row = text.between(line.start(), line.end());
        boolean piped = row.indexOf('|') >= 0;
        char separator = piped ? '|' : '\t';
        int start = line.start();
        for (int i = line.start(); i <= line.end(); i++) {
            if (i == line.end() || row.charAt(i - line.start()) == separator) {
                boolean edge = piped && ((start == line.start() && i == start) || (i == line.end() && i == start));
                if (!edge) {
                    cells.add(cell(start, i));
                }
                start = i + 1;
            }
        }
        return cells;
    }

    private TableCell cell(int from, int to) {
        boolean rule = text.between(from, to).chars().allMatch(c -> "-: ".indexOf(c) >= 0);
        List<Item> items = rule ? List.of() : text.items(from, to);
        return new TableCell(from, to, items);
    }

    /** What the first cell of a row says that its figures are, where the head says no more than a year: Mined, Sold, Closing balance. */
    @Nullable
    private Column ofRow(List<TableCell> cells, TableHead head) {
        boolean ofHolders = head.holder(1) != null || head.holder(2) != null;
        TableCell first = cells.get(0);
        if (ofHolders) {
            Column said = Column.of(text.between(first.start(), first.end()), first.items(), Set.of());
            return said.quantity() == null ? null : said;
        }
        boolean says = first.items().stream()
                .anyMatch(item -> item.isWord() && item.isAny(Cue.REDUCE, Cue.ACQUIRE, Cue.COIN_NOUN, Cue.SALE_NOUN));
        boolean named = first.items().stream().anyMatch(item -> item.isName() || item.isFigure());
        Column said = named || !isOfCoins
                ? null
                : Column.of(text.between(first.start(), first.end()), first.items(), Set.of());
        boolean silent = head.isOfADay(1) && said != null && said.quantity() != null;
        return says || silent ? said : null;
    }

    private void row(List<TableCell> cells, TableHead head, List<Figure> figures) {
        List<Column> columns = head.columns();
        Who who = owners.of(cells, head);
        Column own = cells.isEmpty() ? null : ofRow(cells, head);
        Figure amount = null;
        List<Figure> held = new ArrayList<>();
        Sentence all = new Sentence(
                cells.stream().flatMap(cell -> cell.items().stream()).toList());
        Recency day = Recency.of(
                cells.isEmpty()
                        ? ""
                        : text.between(cells.get(0).start(), cells.get(0).end()));
        int place = -1;
        for (int i = 0; i < cells.size(); i++) {
            Column column = i < columns.size() ? columns.get(i) : columns.isEmpty() ? ofItsOwn(cells.get(i)) : null;
            column = i > 0 && own != null && column != null && column.quantity() == null ? own : column;
            Who holder = ofHolder(head.holder(i));
            column = holder != null && own == null && isOfCoins && isAlone(cells.get(i)) ? HELD : column;
            column = holder == null && own == null && isOfCoins && head.isOfADay(i) && !isMoney(cells.get(i))
                    ? HELD
                    : column;
            for (Item item : cells.get(i).items()) {
                place++;
                Figure figure = item.figure();
                if (figure != null && isNothing(figure, column)) {
                    figure.leaveUntied(ClaimedQuantity.OTHER, "nothing changed");
                    figures.add(figure);
                } else if (figure != null) {
                    Column read = isReduction(figure, column) ? REDUCTION : column;
                    tie(figure, read, holder == null ? who : holder, amount, columns.isEmpty());
                    boolean digits = figure.unit() == Figure.Unit.BARE;
                    Cell cell = new Cell(
                            all, place, head.words(i), i == 0 ? "" : head.words(cells.get(0)), head.words(), i);
                    judge.accept(cell);
                    Figure whole = digits ? composed(figure, read, cell) : figure;
                    figures.add(whole);
                    boolean balance = !head.namesHolders() && day.isDated() && whole.isTied(ClaimedQuantity.ROW);
                    if (balance || (holder != null && HELD.equals(read))) {
                        days.put(whole, day);
                        markEarlier(i, whole);
                    }
                    if (whole.isTied(ClaimedQuantity.ROW)
                            && holder == null
                            && read != null
                            && read.quantity() == ClaimedQuantity.ROW) {
                        days.putIfAbsent(whole, Recency.of(head.words(i)));
                        held.add(whole);
                    }
                    boolean counts = whole.isTied(ClaimedQuantity.ROW)
                            || (amount == null && whole.isBitcoin() && whole.isTied());
                    amount = counts && (amount == null || !isBefore(whole, amount)) ? whole : amount;
                }
            }
        }
        Figure now = held.stream().reduce(this::later).orElse(null);
        held.stream().filter(figure -> figure != now).forEach(TableReader::markFormer);
        if (amount != null) {
            scene.remember(amount);
        }
    }

    private Figure composed(Figure figure, @Nullable Column column, Cell cell) {
        DigitsOfCell digits = new DigitsOfCell(figure, column, cell);
        digitsOfCells.add(digits);
        return digits.compose();
    }

    @Nullable
    private static Who ofHolder(@Nullable Name name) {
        return name == null || name.owner() == null
                ? null
                : new Who(
                        name.owner(), Sureness.SURE, "column of " + name.owner().holder());
    }

    /** Digits alone, or an amount of bitcoin. */
    private static boolean isAlone(TableCell cell) {
        return cell.items().size() == 1;
    }

    private static boolean isMoney(TableCell cell) {
        return cell.items().stream()
                .anyMatch(item -> item.figure() != null
                        && (item.figure().isMoney() || item.figure().unit() == Figure.Unit.PERCENT));
    }

    private boolean isBefore(Figure figure, Figure other) {
        Recency day = days.get(figure);
        Recency of = days.get(other);
        return day != null && of != null && day.isBefore(of);
    }

    /** The one of the later day; where the labels do not say, the last. */
    private Figure later(Figure former, Figure latter) {
        return isBefore(latter, former) ? former : latter;
    }

    /** Rows of several days hold one holder's coins again and again: that of the latest is what there is now. */
    private void markEarlier(int column, Figure figure) {
        if (!figure.isTied()) {
            return;
        }
        Figure before = latest.get(column);
        Figure now = before == null ? figure : later(before, figure);
        latest.put(column, now);
        if (before != null) {
            markFormer(now == figure ? before : figure);
        }
    }

    /** Columns of two days hold one holder's coins twice: that of the later is what there is now. */
    private static void markFormer(Figure figure) {
        Figure.Tie tie = figure.requireTie();
        figure.tie(new Figure.Tie(tie.owner(), tie.quantity(), tie.sure(), tie.why(), tie.of(), Aside.PAST));
    }

    /** What a cell says in words of its own, in a table without a head: sold 245 BTC, cost: $392m. */
    @Nullable
    private Column ofItsOwn(TableCell cell) {
        boolean says = cell.items().stream()
                .anyMatch(item -> item.isWord()
                        && item.isAny(Cue.REDUCE, Cue.ACQUIRE, Cue.COST_NOUN, Cue.GAIN_NOUN, Cue.PROCEEDS_NOUN));
        return says ? Column.of(text.between(cell.start(), cell.end()), cell.items(), Set.of()) : null;
    }

    private static boolean isNothing(Figure figure, @Nullable Column column) {
        boolean zero = figure.printed().number().signum() == 0;
        return zero
                && (column == null
                        || (column.quantity() != null && column.quantity().isBitcoin()));
    }

    /** A change with a minus before it. */
    private boolean isReduction(Figure figure, @Nullable Column column) {
        String before = text.between(Math.max(0, figure.start() - 1), figure.start());
        boolean minus = before.equals("-")
                || before.equals("–")
                || before.equals("−")
                || figure.printed().number().signum() < 0;
        return minus && column != null && column.quantity() == ClaimedQuantity.ACQUIRED;
    }

    /** Says what rules say of a figure; the words around it may say otherwise. */
    private static void tie(
            Figure figure, @Nullable Column column, @Nullable Who who, @Nullable Figure amount, boolean headless) {
        ClaimedQuantity quantity = column == null ? byUnit(figure, headless) : fitting(figure, column);
        if (quantity == null || (column != null && column.skipped() && figure.unit() == Figure.Unit.BARE)) {
            figure.leaveOpen(ClaimedQuantity.OTHER, "its column counts something else");
            return;
        }
        Owner owner = quantity == ClaimedQuantity.PRICE ? Owner.MARKET : who == null ? null : who.owner();
        if (owner == null) {
            figure.leaveOpen(quantity, "its row names nobody");
            return;
        }
        figure.tie(new Figure.Tie(
                owner,
                quantity,
                who == null ? Sureness.LIKELY : who.sure(),
                "table: " + (who == null ? "a price" : who.why()),
                quantity.isBitcoin() || quantity == ClaimedQuantity.RANK ? null : amount,
                quantity == ClaimedQuantity.PRICE ? Aside.PAST : null));
    }

    @Nullable
    private static ClaimedQuantity byUnit(Figure figure, boolean headless) {
        return switch (figure.unit()) {
            case BITCOIN -> ClaimedQuantity.ROW;
            case MONEY -> headless ? ClaimedQuantity.VALUE : null;
            case PERCENT -> headless ? ClaimedQuantity.SHARE : null;
            default -> null;
        };
    }

    /** What the column says, as far as the figure's own unit allows. */
    @Nullable
    private static ClaimedQuantity fitting(Figure figure, Column column) {
        ClaimedQuantity said = column.quantity();
        boolean money =
                said != null && !said.isBitcoin() && said != ClaimedQuantity.SHARE && said != ClaimedQuantity.RANK;
        return switch (figure.unit()) {
            case BITCOIN -> said != null && said.isBitcoin() ? said : ClaimedQuantity.ROW;
            case MONEY -> money ? said : said == null ? null : ClaimedQuantity.VALUE;
            case PERCENT -> said == ClaimedQuantity.SHARE || said == ClaimedQuantity.OTHER ? said : null;
            default -> said;
        };
    }
}
