package org.reserves.reading.evidence;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Name;
import org.reserves.reading.text.Owner;

/** What stands around a figure of a table: the head of its column, the first cell of its row, the other figures of the row, and what a rule says. */
final class CellClues {
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}%$€£₿#']+");
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d,.]*");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern OF_SOMEBODY = Pattern.compile("(row|column) of .*");
    private static final Set<String> SUMS = Set.of("total", "sum", "all", "together", "combined", "totals");
    private static final BigDecimal LEAST = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CLOSE = BigDecimal.valueOf(3);
    private static final int FAR = 6;
    private static final int LONGEST_LINE = 6;
    private static final int NEAR = 30;

    private final Scene scene;
    private final Home home;

    CellClues(Scene scene, Home home) {
        this.scene = Objects.requireNonNull(scene, "scene must not be null");
        this.home = Objects.requireNonNull(home, "home must not be null");
    }

    /** Returns the letters that the clues of a cell begin with: those of its unit, in a table. */
    static String unit(Figure figure) {
        return "T" + Clue.unit(figure);
    }

    void addOfQuantity(Clues clues, Cell cell) {
        Figure figure = cell.figure();
        String u = unit(figure);
        Figure.Tie tie = figure.tie();
        String rule = tie == null
                ? "none " + figure.untiedQuantity().id()
                : tie.quantity().id();
        clues.add(u);
        clues.add(u, " rule ", rule);
        clues.add("T rule ", rule);
        BigDecimal number = figure.printed().number();
        clues.add(u, " size ", Clue.number(number.precision() - number.scale()));
        clues.add(u, " exact ", Clue.number(Math.min(FAR, figure.printed().significantDigits())));
        clues.add(u, " column ", Clue.number(Math.min(FAR, cell.column())));
        heads(clues, u, rule, cell);
        line(clues, u, cell);
        signs(clues, u, cell);
        left(clues, u, cell);
        products(clues, u, cell);
        for (Cue cue : scene.event()) {
            clues.add(u, " under ", cue.name());
        }
    }

    private static void heads(Clues clues, String u, String rule, Cell cell) {
        clues.add(u, " head ", DIGITS.matcher(cell.head()).replaceAll("#"));
        clues.add("T head ", DIGITS.matcher(cell.head()).replaceAll("#"));
        for (String word : words(cell.head())) {
            clues.add(u, " head=", word);
            clues.add("T head=", word);
            clues.add(u, " head=", word, " rule ", rule);
        }
        Set<String> others = new LinkedHashSet<>();
        cell.heads().stream().limit(NEAR).forEach(head -> others.addAll(words(head)));
        others.forEach(word -> clues.add(u, " with=", word));
        clues.add(u, cell.heads().isEmpty() ? " headless" : " headed");
    }

    private static void line(Clues clues, String u, Cell cell) {
        Set<String> words = words(cell.line());
        if (words.size() <= LONGEST_LINE) {
            words.forEach(word -> clues.add(u, " line=", word));
        }
        Item first = cell.row().at(0);
        Name name = first.name();
        clues.add(
                u,
                " row of ",
                name != null
                        ? name.kind().name()
                        : first.isFigure() ? "FIGURE" : first.is(Cue.MONTH) ? "DAY" : "WORDS");
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : WORDS.split(text, -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static void signs(Clues clues, String u, Cell cell) {
        Item before = cell.row().at(cell.place() - 1);
        Item behind = cell.row().at(cell.place() + 1);
        boolean touches = before.end() == cell.figure().start();
        if (touches && before.isSign()) {
            clues.add(u, " sign ", before.text());
        }
        if (cell.figure().printed().number().signum() < 0) {
            clues.add(u, " sign –");
        }
        for (String what : Clue.of(before)) {
            clues.add(u, " -1 ", what);
        }
        for (String what : Clue.of(behind)) {
            clues.add(u, " 1 ", what);
        }
    }

    private static void left(Clues clues, String u, Cell cell) {
        for (int j = cell.place() - 1; j >= first(cell); j--) {
            Figure other = cell.row().at(j).figure();
            if (other != null) {
                clues.add(u, " behind ", Clue.figure(other));
                return;
            }
        }
        clues.add(u, " behind none");
    }

    /** As much as a coin can cost; what an amount and a price of the row make; what makes money of the row with an amount of it. */
    private static void products(Clues clues, String u, Cell cell) {
        BigDecimal number = cell.figure().printed().number();
        boolean sized = isOfACoin(number);
        if (sized) {
            clues.add(u, " of a coin");
        }
        for (int j = first(cell); j < behind(cell); j++) {
            Figure amount = cell.row().at(j).figure();
            if (amount == null || j == cell.place() || amount.isMoney()) {
                continue;
            }
            for (int k = first(cell); k < behind(cell); k++) {
                Figure money = cell.row().at(k).figure();
                if (money == null || k == j || k == cell.place()) {
                    continue;
                }
                BigDecimal other = money.printed().number();
                BigDecimal coins = amount.printed().number();
                if (isOfACoin(other) && isNear(number, other.multiply(coins))) {
                    clues.add(u, " made");
                    clues.add(u, " made ", k < cell.place() ? "before" : "behind");
                } else if (sized && isNear(other, number.multiply(coins))) {
                    clues.add(u, " makes");
                    clues.add(u, " makes ", k < cell.place() ? "before" : "behind");
                }
            }
        }
    }

    /** Where in the row what is near a cell begins: nobody looks for its meaning further away. */
    private static int first(Cell cell) {
        return Math.max(0, cell.place() - NEAR);
    }

    private static int behind(Cell cell) {
        return Math.min(cell.row().size(), cell.place() + NEAR);
    }

    private static boolean isOfACoin(BigDecimal number) {
        return number.compareTo(LEAST) >= 0 && number.compareTo(MOST) < 0;
    }

    private static boolean isNear(BigDecimal a, BigDecimal b) {
        return a.signum() > 0 && a.subtract(b).abs().multiply(HUNDRED).compareTo(a.multiply(CLOSE)) <= 0;
    }

    void addOfHolder(FoundHolders found, Cell cell) {
        Figure.Tie tie = cell.figure().tie();
        if (tie != null && !tie.owner().equals(Owner.MARKET)) {
            String why = OF_SOMEBODY
                    .matcher(QUOTED.matcher(tie.why()).replaceAll(""))
                    .replaceAll("$1 of somebody");
            found.add(tie.owner(), "T rule");
            found.add(tie.owner(), "T rule ", tie.owner().equals(Owner.TOTAL) ? "total" : why);
        }
        boolean named = false;
        for (int j = first(cell); j < behind(cell); j++) {
            Name name = cell.row().at(j).name();
            if (name != null && name.isHolder()) {
                String where = j == 0 ? "first" : j < cell.place() ? "left" : "right";
                found.add(name.owner(), "T name ", where);
                found.add(name.owner(), "T name ", where, " ", name.kind().name());
                named = true;
            }
        }
        for (String word : words(cell.line())) {
            if (SUMS.contains(word)) {
                found.add(Owner.TOTAL, "T sum ", word);
            }
        }
        String where = named ? " besides" : " alone";
        found.add(scene.title(), "T title", where);
        found.add(scene.section(), "T section", where);
        found.add(scene.focus(), "T focus", where);
        found.add(home.most(), "T home", where);
        Owner main = scene.survey().main();
        found.add(main, "T main ", main == null ? "" : scene.survey().standing(main), where);
        found.addPlain(found.nobody(), "T nobody");
        found.addPlain(found.nobody(), "T nobody", where);
        found.addPlain(
                found.nobody(),
                "T nobody rule ",
                tie == null ? "none" : tie.sure().id());
    }
}
