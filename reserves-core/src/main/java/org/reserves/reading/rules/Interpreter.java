package org.reserves.reading.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.reserves.figure.PrintLocale;
import org.reserves.reading.evidence.Arbiter;
import org.reserves.reading.evidence.Cell;
import org.reserves.reading.evidence.Home;
import org.reserves.reading.evidence.Judge;
import org.reserves.reading.evidence.Judged;
import org.reserves.reading.evidence.Review;
import org.reserves.reading.evidence.WeightSet;
import org.reserves.reading.grammar.Attention;
import org.reserves.reading.grammar.Candidates;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Holders;
import org.reserves.reading.grammar.LineStart;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.SubjectFinder;
import org.reserves.reading.grammar.Survey;
import org.reserves.reading.tables.RankRules;
import org.reserves.reading.tables.RankedList;
import org.reserves.reading.tables.Respectively;
import org.reserves.reading.tables.SupplyRules;
import org.reserves.reading.tables.TableReader;
import org.reserves.reading.text.ArticleText;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Line;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;

/** Reads a text line by line and sentence by sentence, ties its figures and keeps in mind who was named. Engine. */
public final class Interpreter {
    private static final int LONGEST_SENTENCE = 160;
    private static final int NEAR = 8;
    private static final BigDecimal MOST_OF_A_WORD = BigDecimal.valueOf(1_000);
    private static final Set<String> ENDS = Set.of(".", "!", "?", "…");

    private final ArticleText text;
    private final List<Line> lines;
    private final List<List<Item>> items = new ArrayList<>();
    private final Scene scene;
    private final SubjectFinder subjects;
    private final BitcoinRules bitcoin;
    private final MoneyRules money;
    private final PercentRules percent;
    private final RankRules ranks;
    private final RankedList lists;
    private final Attention attention;
    private final Judge judge;
    private final Arbiter arbiter;
    private final Review review;

    @Nullable
    private final Consumer<Judged> observer;

    private final List<Figure> figures = new ArrayList<>();
    private final List<TableReader> tables = new ArrayList<>();
    private int sectionLevel;
    private boolean titled;

    /**
     * Takes a text, how it prints numbers, and the year it was written in.
     *
     * @param text   the text
     * @param locale how it prints numbers, or null where English is taken for granted
     * @param year   the year, which tells former holdings from those of the day
     */
    public Interpreter(String text, @Nullable PrintLocale locale, int year) {
        this(text, locale, year, WeightSet.counted(), null);
    }

    /**
     * Takes weights of its own, and who is shown what was found for each figure; that is how weights are counted.
     *
     * @param text     the text
     * @param locale   how it prints numbers, or null where English is taken for granted
     * @param year     the year it was written in
     * @param weights  how much clues speak for what
     * @param observer who is shown what was found for each figure, once all is read, or null
     */
    public Interpreter(
            String text,
            @Nullable PrintLocale locale,
            int year,
            WeightSet weights,
            @Nullable Consumer<Judged> observer) {
        this.text = new ArticleText(text, locale);
        this.lines = this.text.lines();
        for (Line line : lines) {
            boolean said = line.kind() != Line.Kind.ROW && line.kind() != Line.Kind.BLANK;
            items.add(said ? this.text.items(line.start(), line.end()) : List.of());
        }
        this.scene = new Scene(Survey.of(items));
        this.subjects = new SubjectFinder(scene);
        this.attention = new Attention(scene);
        Candidates candidates = new Candidates(scene, subjects);
        this.ranks = new RankRules(scene, subjects, candidates);
        this.lists = RankedList.of(items);
        Holders holders = new Holders(scene, subjects);
        Amounts amounts = new Amounts(scene, subjects);
        SupportRules support = new SupportRules(scene, candidates, amounts);
        this.bitcoin = new BitcoinRules(scene, subjects, holders, support, year);
        this.money = new MoneyRules(scene, subjects, holders, amounts, support, year);
        this.percent = new PercentRules(scene, subjects, holders, year);
        this.judge = new Judge(scene, subjects, holders, Home.of(items), weights, observer != null);
        this.observer = observer;
        this.arbiter = new Arbiter(weights.ofQuantity().size() > 0);
        this.review = new Review(weights.ofTie(), observer != null);
    }

    /** Returns all figures of the text in its order, tied or not. */
    public List<Figure> figures() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).kind() == Line.Kind.ROW) {
                int end = i;
                while (end < lines.size() && lines.get(end).kind() == Line.Kind.ROW) {
                    end++;
                }
                TableReader table = new TableReader(text, scene, this::settle);
                figures.addAll(table.read(lines.subList(i, end)));
                tables.add(table);
                i = end - 1;
            } else if (lines.get(i).kind() != Line.Kind.BLANK) {
                read(lines.get(i), items.get(i));
            }
        }
        review.decide(observer);
        tables.forEach(TableReader::compose);
        figures.addAll(lists.places());
        figures.removeIf(this::isAWord);
        figures.sort(Comparator.comparingInt(Figure::start));
        return figures;
    }

    /** Seven, of which nothing says that it counts bitcoin, is a word like others. */
    private boolean isAWord(Figure figure) {
        return !figure.isTied()
                && figure.unit() == Figure.Unit.BARE
                && figure.printed().number().compareTo(MOST_OF_A_WORD) < 0
                && Character.isLetter(
                        text.between(figure.start(), figure.start() + 1).charAt(0));
    }

    private void settle(Cell cell) {
        settle(judge.look(cell));
    }

    private void settle(Judge.Seen seen) {
        Judge.Verdict verdict = judge.judge(seen);
        arbiter.settle(seen.figure(), verdict);
        if (!isAWord(seen.figure())) {
            review.add(seen, verdict);
        }
    }

    private void read(Line line, List<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        boolean heading = line.kind() == Line.Kind.HEADING
                && !LineStart.isLabelled(items)
                && items.stream().anyMatch(item -> item.isWord() || item.isName());
        if (heading) {
            heading(line, items);
            return;
        }
        if (line.kind() == Line.Kind.ITEM) {
            scene.beginItem();
        } else {
            scene.endList();
        }
        Owner label = LineStart.labelOf(items);
        scene.beginLine(label);
        if (line.kind() == Line.Kind.ITEM && label != null && items.size() == 1) {
            scene.beginSection(label, false);
        }
        tieAll(items);
        scene.beginLine(null);
    }

    private void heading(Line line, List<Item> items) {
        Owner owner = LineStart.headingOwner(items);
        boolean asks = owner == null && items.get(items.size() - 1).is("?");
        boolean deeper = asks || (line.level() > sectionLevel && sectionLevel > 0 && owner == null);
        scene.event(Attention.cues(items));
        boolean first = !titled;
        titled = true;
        if (!first && !deeper) {
            scene.beginSection(owner, false);
            sectionLevel = owner == null ? 0 : line.level();
        }
        scene.beginLine(owner);
        tieAll(items);
        scene.beginLine(null);
        scene.event(Attention.cues(items));
        if (first) {
            scene.beginSection(owner, true);
        } else if (!deeper) {
            scene.beginSection(owner, false);
        }
    }

    private void tieAll(List<Item> items) {
        int start = 0;
        for (int i = 0; i < items.size(); i++) {
            boolean end = ENDS.contains(items.get(i).lower()) && isEnd(items, i);
            if (end || i + 1 == items.size() || i - start >= LONGEST_SENTENCE) {
                tie(new Sentence(items.subList(start, i + 1)));
                Owner topic = i + 1 < items.size() ? LineStart.topicOf(items.subList(start, i + 1)) : null;
                if (topic != null) {
                    scene.beginLine(topic);
                }
                start = i + 1;
            }
        }
    }

    /** A point ends a sentence where something follows that can begin one. */
    private static boolean isEnd(List<Item> items, int i) {
        if (i + 1 >= items.size() || !items.get(i).is(".")) {
            return true;
        }
        Item next = items.get(i + 1);
        if (isInBracket(items, i)) {
            return false;
        }
        boolean number = i == 1
                && items.get(0).isWord()
                && LineStart.isDigits(items.get(0).text());
        return !number
                && (next.isName()
                        || next.isFigure()
                        || next.isCapitalized()
                        || next.isSign()
                        || (next.isWord() && Character.isDigit(next.text().charAt(0))));
    }

    private static boolean isOfCoins(Sentence s) {
        for (int i = 0; i < s.size(); i++) {
            Figure figure = s.at(i).figure();
            if (s.at(i).isOfBitcoin() || (figure != null && figure.isBitcoin())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a bracket that is opened a few items before is closed a few items behind. */
    private static boolean isInBracket(List<Item> items, int i) {
        int open = i;
        while (open > Math.max(0, i - NEAR)
                && !items.get(open).is("(")
                && !items.get(open).is(")")) {
            open--;
        }
        int close = i + 1;
        while (close < Math.min(items.size() - 1, i + NEAR)
                && !items.get(close).is("(")
                && !items.get(close).is(")")) {
            close++;
        }
        return items.get(open).is("(") && items.get(close).is(")");
    }

    private void tie(Sentence s) {
        scene.nextSentence();
        if (isOfCoins(s) || (scene.isAboutBitcoin() && (s.contains(Cue.COIN) || s.contains(Cue.COIN_NOUN)))) {
            scene.coined();
        }
        Respectively.tie(s);
        for (int i = 0; i < s.size(); i++) {
            Figure figure = s.at(i).figure();
            if (figure != null) {
                figures.add(figure);
                if (!figure.isTied()) {
                    tie(s, i, figure);
                }
                if (figure.isTied() && !figure.requireTie().owner().equals(Owner.MARKET)) {
                    scene.tied(figure);
                }
                if (figure.isTied(ClaimedQuantity.PRICE)) {
                    scene.priced();
                    scene.price(figure.printed().number());
                }
                if (figure.isBitcoin() && figure.isTied()) {
                    scene.remember(figure);
                } else if (figure.isBitcoin() && figure.isOpen()) {
                    scene.speakOf(figure);
                }
            } else {
                rank(s, i);
            }
        }
        scene.topic(Attention.cues(s.items()));
        attention.remember(s);
    }

    /** Words that are a place among holders: by rule, or by the words around them. */
    private void rank(Sentence s, int i) {
        Figure rank = lists.hasNumberAt(s.at(i).start()) ? null : ranks.at(s, i);
        if (rank == null) {
            return;
        }
        if (!RankRules.isPlain(s, i)) {
            Sentence read = s.with(i, rank);
            int place = read.placeOf(rank);
            settle(judge.look(read, place, Governor.of(read, place)));
        }
        if (rank.isTied()) {
            figures.add(rank);
        }
    }

    private void tie(Sentence s, int i, Figure figure) {
        if (SupplyRules.tie(s, i, figure)) {
            return;
        }
        Figure.Unit unit = figure.unit();
        byRule(s, i, figure);
        if (!figure.isTied() && !figure.isOpen()) {
            return;
        }
        settle(look(s, i, figure, unit));
    }

    /** What stands around a figure, as it was before a rule said what its digits count. */
    private Judge.Seen look(Sentence s, int i, Figure figure, Figure.Unit before) {
        Figure.Unit said = figure.unit();
        figure.count(before);
        Judge.Seen seen = judge.look(s, i, Governor.of(s, i));
        figure.count(said);
        return seen;
    }

    private void byRule(Sentence s, int i, Figure figure) {
        switch (figure.unit()) {
            case BITCOIN, BARE -> bitcoin.tie(s, i, figure);
            case MONEY -> money.tie(s, i, figure);
            case PERCENT -> percent.tie(s, i, figure);
            case RANK, OTHER -> figure.leaveUntied(ClaimedQuantity.OTHER, "it counts something else");
        }
    }
}
