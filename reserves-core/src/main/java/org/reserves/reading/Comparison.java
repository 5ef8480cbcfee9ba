package org.reserves.reading;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.audit.Subject;
import org.reserves.figure.PrintedFigure;
import org.reserves.figure.Span;
import org.reserves.holder.TitleHolder;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/**
 * Which figures of an article say what one holder, or all of them, have on its day, so that they can be held against each other. What
 * is tied at a guess, or said of another time or of a part, contradicts nothing.
 */
final class Comparison {
    /** The digits that two prints have to share before a misplaced point is a better reason than two sales. */
    private static final int FEWEST_DIGITS_OF_A_SLIP = 3;

    private static final int NO_TABLE = -1;

    private final ArticleDraft draft;
    private final OtherTime times;
    private final Map<ReadFigure, Boolean> ofNow = new HashMap<>();
    private final Set<String> pricedIn = new HashSet<>();
    private final Map<ReadFigure, Integer> rowsOfTables = new HashMap<>();
    private final Set<String> states = new HashSet<>();
    private final Map<String, ReadFigure> rows = new HashMap<>();

    @Nullable
    private final Integer table;

    Comparison(ArticleDraft draft) {
        this.draft = draft;
        this.times = new OtherTime(draft.text());
        findTables();
        List<ReadFigure> wholes = draft.tied().stream().filter(this::isWhole).toList();
        wholes.stream()
                .filter(figure -> isOf(figure, TitleHolder.Kind.STATE))
                .forEach(figure -> states.add(holder(figure)));
        this.table = wholes.stream()
                .filter(figure -> isOfAll(figure) && rowsOfTables.containsKey(figure))
                .map(rowsOfTables::get)
                .findFirst()
                .orElse(null);
        choose(wholes, figure -> table != null && table.equals(rowsOfTables.get(figure)));
        choose(wholes, figure -> true);
        draft.tied().stream()
                .filter(figure -> figure.quantity() == ClaimedQuantity.PRICE
                        && figure.sure() == Sureness.SURE
                        && isSaidOfNow(figure))
                .forEach(figure -> pricedIn.add(figure.printed().unit()));
    }

    private void choose(List<ReadFigure> wholes, Predicate<ReadFigure> isWanted) {
        wholes.stream()
                .filter(figure -> isWanted.test(figure) && isOwn(figure))
                .forEach(figure -> rows.putIfAbsent(holder(figure), figure));
    }

    /** Numbers the tables: lines of cells between pipes or tabs, one below the other. */
    private void findTables() {
        TreeMap<Integer, Integer> tablesByLine = new TreeMap<>();
        int at = 0;
        int number = 0;
        for (String line : draft.text().split("\n", -1)) {
            boolean cells = line.indexOf('|') >= 0 || line.indexOf('\t') >= 0;
            number += cells ? 0 : 1;
            tablesByLine.put(at, cells ? number : NO_TABLE);
            at += line.codePointCount(0, line.length()) + 1;
        }
        for (ReadFigure figure : draft.tied()) {
            int table = tablesByLine.floorEntry(figure.start()).getValue();
            if (table != NO_TABLE) {
                rowsOfTables.put(figure, table);
            }
        }
    }

    static boolean isOf(ReadFigure figure, TitleHolder.Kind kind) {
        TitleHolder title = figure.titleHolder();
        return title == null || title.kind() == kind;
    }

    private static String holder(ReadFigure figure) {
        return String.valueOf(figure.holder());
    }

    private static boolean isOfAll(ReadFigure figure) {
        return Subject.TOTAL.toString().equals(figure.holder());
    }

    /** Whether it is all that a holder has on the day. */
    boolean isWhole(ReadFigure figure) {
        return figure.quantity() == ClaimedQuantity.ROW && isSaidOfNow(figure);
    }

    /** Whether it is all that its holder has on the day, and not only that of a body or part where the text has the state's own. */
    boolean isWholeAndOwn(ReadFigure figure) {
        return isWhole(figure) && isOwn(figure);
    }

    private boolean isOwn(ReadFigure figure) {
        return !states.contains(holder(figure)) || isOf(figure, TitleHolder.Kind.STATE);
    }

    /** Whether more than a guess ties it, and nothing says that it is about another time or a part. */
    boolean isSaidOfNow(ReadFigure figure) {
        return ofNow.computeIfAbsent(
                figure,
                one -> one.sure() != Sureness.GUESS
                        && one.aside() == null
                        && (rowsOfTables.containsKey(one) || !times.isSaidOf(one)));
    }

    /** Whether the text has a sure price of the day in the currency of this one. */
    boolean hasPriceOfTheDay(ReadFigure price) {
        return pricedIn.contains(price.printed().unit());
    }

    /** Whether it is a gain on what is held: losses and what sales brought are none. */
    boolean isGainOfNow(ReadFigure gain) {
        return !times.isNoGainOfNow(gain);
    }

    /** The figure that stands for what the holder has: of a table with a sum its own row, else the first; itself, where it is no whole. */
    ReadFigure row(ReadFigure figure) {
        return rows.getOrDefault(holder(figure), figure);
    }

    /** Whether it is one of the rows that the total is the sum of: where the total stands in a table, one of that table. */
    boolean isRow(ReadFigure figure) {
        return row(figure).equals(figure)
                && Subject.parse(holder(figure)).kind() == Subject.Kind.HOLDER
                && (table == null || table.equals(rowsOfTables.get(figure)));
    }

    /**
     * Whether two different numbers of one holder contradict each other: rows of tables are of different coins or days, and what is not
     * sure of both is so only where one looks like a misprint of the other.
     */
    boolean contradict(ReadFigure row, ReadFigure other) {
        boolean areRows = rowsOfTables.containsKey(row) && rowsOfTables.containsKey(other);
        boolean sure = row.sure() == Sureness.SURE && other.sure() == Sureness.SURE;
        return (sure || areMisprints(row.printed(), other.printed())) && !areRows && (!isOfAll(other) || sums(other));
    }

    /**
     * Whether a total is one of all rows of the text, as far as can be told: it is not below them, or is so by a misplaced point, or
     * both it and rows that are more are sure. One that is below a single row is of some of them.
     */
    boolean sums(ReadFigure total) {
        PrintedFigure printed = total.printed();
        Collection<ReadFigure> all = rows.values().stream().filter(this::isRow).toList();
        BigDecimal sum = sum(all, figure -> true);
        if (sum.compareTo(printed.high()) <= 0 || printed.powerOfTenTo(Span.ratio(sum)) != null) {
            return true;
        }
        BigDecimal sure = sum(all, figure -> figure.sure() == Sureness.SURE || table != null);
        return (total.sure() == Sureness.SURE || table != null) && sure.compareTo(printed.high()) > 0;
    }

    private static BigDecimal sum(Collection<ReadFigure> figures, Predicate<ReadFigure> isWanted) {
        return figures.stream()
                .filter(isWanted)
                .map(figure -> figure.printed().number())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether two prints have the same three digits or more, in another order or with the point elsewhere. */
    static boolean areMisprints(PrintedFigure a, PrintedFigure b) {
        String digits = digits(a);
        return digits.length() >= FEWEST_DIGITS_OF_A_SLIP && digits.equals(digits(b));
    }

    private static String digits(PrintedFigure printed) {
        String digits =
                printed.number().stripTrailingZeros().unscaledValue().abs().toString();
        return digits.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }
}
