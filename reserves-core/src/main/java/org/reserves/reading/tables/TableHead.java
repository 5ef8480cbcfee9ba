package org.reserves.reading.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.reserves.reading.text.ArticleText;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Name;
import org.reserves.reading.tie.ClaimedQuantity;

/** The first row of a table, which says what its columns hold; or nothing, where the table has none. */
final class TableHead {
    /** Heads of first columns whose rows are cases, sales or addresses of one holder. */
    private static final Set<String> CASES = Set.of(
            "case",
            "cases",
            "source",
            "sources",
            "origin",
            "operation",
            "seizure",
            "forfeiture",
            "tranche",
            "auction",
            "sale",
            "wallet",
            "address",
            "cluster",
            "provenance",
            "method",
            "event",
            "investigation");

    /** Heads of columns that name who is at the other end of a sale or a transfer, or say something about a row. */
    private static final Pattern OTHER_END = Pattern.compile(
            "(sent |sold |paid |moved |transferred )?(to|via)|destination|recipient|receiver|counterparty|buyers?"
                    + "|winners?|(winning )?bidders?|exchange|venue|platform|broker|notes?|remarks?|comments?|details?");

    /** Heads of columns of what is held, beside what was sold. */
    private static final Pattern HELD = Pattern.compile("h[eo]ld|balance|reserve|stock|left|remain|\\bnow\\b|current");

    private static final Name NOBODY = new Name(Name.Kind.NOBODY, null);
    private static final Set<String> DAYS = Set.of("end", "start", "q1", "q2", "q3", "q4", "h1", "h2", "ye");
    private static final Pattern YEAR = Pattern.compile("^(end-|ye)?20[0-3]\\d|^\\d\\d?$");

    private final ArticleText text;
    private final List<Column> columns;
    private final List<String> heads;
    private final boolean ofCases;
    private final List<Name> holders = new ArrayList<>();
    private final Set<Integer> days = new HashSet<>();
    private final Set<Integer> otherEnds = new HashSet<>();
    private final boolean namesHolders;

    /** Takes the rows of a table and what was told above it. */
    TableHead(ArticleText text, List<List<TableCell>> rows, Set<Cue> told) {
        this.text = text;
        boolean headed = !rows.isEmpty() && isHead(rows.get(0));
        List<TableCell> head = headed ? aligned(rows) : List.of();
        this.heads = head.stream().map(cell -> words(cell).strip()).toList();
        this.ofCases = headed && CASES.contains(words(head.get(0)).strip());
        this.columns = headed ? columns(head, told) : List.of();
        head.forEach(cell -> holders.add(named(cell)));
        for (int i = 0; i < head.size(); i++) {
            if (OTHER_END
                    .matcher(words(head.get(i)).replaceAll("[*:]", "").strip())
                    .matches()) {
                otherEnds.add(i);
            }
        }
        this.namesHolders = rows.stream().skip(headed ? 1 : 0).anyMatch(this::namesAHolder);
        boolean counted = columns.stream().anyMatch(column -> column.quantity() != null);
        for (int i = 1; i < head.size() && !counted; i++) {
            if (isDay(head.get(i))) {
                days.add(i);
            }
        }
    }

    /** Returns the holder that a column is about, where the head names one for each of several columns; or null. */
    @Nullable
    Name holder(int column) {
        long named = holders.stream().skip(1).filter(Name::isHolder).count();
        boolean isOne = named > 1 && column > 0 && column < holders.size();
        return isOne && holders.get(column).isHolder() ? holders.get(column) : null;
    }

    private boolean namesAHolder(List<TableCell> row) {
        for (int i = 0; i < row.size(); i++) {
            if (!isOfOtherEnd(i) && named(row.get(i)).isHolder()) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether any row names a holder; where none does, all are about one, the sum too. */
    boolean namesHolders() {
        return namesHolders;
    }

    /** Returns whether a column names who is at the other end, and not whose the coins are. */
    boolean isOfOtherEnd(int column) {
        return otherEnds.contains(column);
    }

    private static Name named(TableCell cell) {
        for (Item item : cell.items()) {
            Name name = item.name();
            if (name != null && name.isHolder()) {
                return name;
            }
        }
        return NOBODY;
    }

    /** Returns whether a column is of a day, in a table whose head says nothing but days. */
    boolean isOfADay(int column) {
        return days.contains(column);
    }

    /** 2024, Q1 2025, end of June, now. */
    private static boolean isDay(TableCell cell) {
        return !cell.items().isEmpty()
                && cell.items().stream()
                        .allMatch(item -> item.isSign()
                                || item.isAny(Cue.MONTH, Cue.CURRENT, Cue.PREP)
                                || DAYS.contains(item.lower())
                                || (item.isWord() && YEAR.matcher(item.lower()).find()));
    }

    /** Returns whether the rows below are parts of what one holder has, and not holders. */
    boolean isOfCases() {
        return ofCases;
    }

    /** Returns what the columns hold; none where the table has no head. */
    List<Column> columns() {
        return columns;
    }

    /** A row without amounts, or with one that explains a head: at US$ 87,500. */
    private static boolean isHead(List<TableCell> row) {
        List<TableCell> amounts = row.stream().filter(TableCell::isAmount).toList();
        return amounts.isEmpty()
                || (row.size() > 2
                        && amounts.size() == 1
                        && amounts.get(0).isWorded()
                        && row.get(0).items().stream().noneMatch(item -> item.isName() || item.isFigure()));
    }

    /** The head with the empty cell before it that a line does not begin with. */
    private List<TableCell> aligned(List<List<TableCell>> rows) {
        List<TableCell> head = rows.get(0);
        int start = head.get(0).start();
        boolean tab = start > 0 && text.between(start - 1, start).equals("\t");
        boolean shorter = rows.size() > 1 && rows.get(1).size() == head.size() + 1;
        if (!tab || !shorter) {
            return head;
        }
        List<TableCell> whole = new ArrayList<>(head);
        whole.add(0, new TableCell(start, start, List.of()));
        return whole;
    }

    private List<Column> columns(List<TableCell> head, Set<Cue> told) {
        List<Column> own = plain(head, Set.of());
        long coins = own.stream()
                .filter(column -> column.quantity() != null && column.quantity().isBitcoin())
                .count();
        List<Column> read = soldWherePaid(head, coins > 1 ? own : plain(head, told));
        boolean sales = read.stream().anyMatch(column -> column.quantity() == ClaimedQuantity.REDUCED)
                && read.stream().noneMatch(column -> column.quantity() == ClaimedQuantity.ROW);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < head.size(); i++) {
            String words = words(head.get(i));
            Column column = sales ? read.get(i).ofSales(words) : read.get(i);
            columns.add(ofCases ? column.ofParts(words) : column);
        }
        return columns;
    }

    /** Amounts beside a column that says who sold them, or what they fetched, were sold, unless their head says that they are held. */
    private List<Column> soldWherePaid(List<TableCell> head, List<Column> read) {
        boolean sellers = head.stream().anyMatch(cell -> words(cell).strip().startsWith("seller"));
        if (!sellers && read.stream().noneMatch(column -> column.quantity() == ClaimedQuantity.PROCEEDS)) {
            return read;
        }
        List<Column> sold = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            boolean held = HELD.matcher(words(head.get(i))).find();
            sold.add(held ? read.get(i) : read.get(i).ofSale());
        }
        return sold;
    }

    private List<Column> plain(List<TableCell> head, Set<Cue> told) {
        return head.stream()
                .map(cell -> Column.of(text.between(cell.start(), cell.end()), cell.items(), told))
                .toList();
    }

    /** Returns the words of a column's head in lower case; none where the table has no head. */
    String words(int column) {
        return column < heads.size() ? heads.get(column) : "";
    }

    /** Returns the words of all heads. */
    List<String> words() {
        return heads;
    }

    String words(TableCell cell) {
        return text.between(cell.start(), cell.end()).toLowerCase(Locale.ROOT);
    }
}
