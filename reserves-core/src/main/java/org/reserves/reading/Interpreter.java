package org.reserves.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.figure.PrintLocale;
import org.reserves.reading.CueBook.Cue;
import org.reserves.reading.LineSplitter.Line;
import org.reserves.reading.NameBook.Name;
import org.reserves.reading.NameBook.Owner;
import org.reserves.reading.PercentRules.Supplies;

/** Reads a text line by line and sentence by sentence, ties its figures and keeps in mind who was named. */
final class Interpreter {
    private static final int LONGEST_SENTENCE = 160;
    private static final Set<String> ENDS = Set.of(".", "!", "?", "…");

    private final String text;
    private final FigureScanner scanner;
    private final Scene scene = new Scene();
    private final SubjectFinder subjects = new SubjectFinder(scene);
    private final BitcoinRules bitcoin;
    private final MoneyRules money;
    private final PercentRules percent;
    private final RankRules ranks = new RankRules(subjects);
    private final List<Figure> figures = new ArrayList<>();
    private int sectionLevel;
    private boolean titled;

    Interpreter(String text, @Nullable PrintLocale locale, int year) {
        this.text = text;
        this.bitcoin = new BitcoinRules(scene, subjects, year);
        this.money = new MoneyRules(scene, subjects, year);
        this.percent = new PercentRules(scene, subjects, bitcoin);
        this.scanner = new FigureScanner(text, locale);
    }

    /** All figures of the text in its order, tied or not. */
    List<Figure> figures() {
        List<Line> lines = new LineSplitter(text).split();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).kind() == Line.Kind.ROW) {
                int end = i;
                while (end < lines.size() && lines.get(end).kind() == Line.Kind.ROW) {
                    end++;
                }
                figures.addAll(new TableReader(text, scanner, scene).read(lines.subList(i, end)));
                i = end - 1;
            } else if (lines.get(i).kind() != Line.Kind.BLANK) {
                read(lines.get(i));
            }
        }
        figures.sort(Comparator.comparingInt(Figure::start));
        return figures;
    }

    private void read(Line line) {
        List<Item> items = items(line);
        if (items.isEmpty()) {
            return;
        }
        boolean heading = line.kind() == Line.Kind.HEADING
                && !isLabelled(items)
                && items.stream().anyMatch(item -> item.isWord() || item.isName());
        if (heading) {
            heading(line, items);
            return;
        }
        Owner label = labelOf(items);
        scene.beginLine(label);
        if (line.kind() == Line.Kind.ITEM && label != null && items.size() == 1) {
            scene.beginSection(label, false);
        }
        tieAll(items);
        scene.beginLine(null);
    }

    private List<Item> items(Line line) {
        List<Figure> found = scanner.scan(line.start(), line.end());
        return NameFinder.named(text, Tokenizer.items(text, line.start(), line.end(), found));
    }

    /** "Holdings: 61,000 BTC" is no heading. */
    private static boolean isLabelled(List<Item> items) {
        for (int i = 0; i < Math.min(items.size(), 7); i++) {
            if (items.get(i).is(":")) {
                return i > 0;
            }
            if (items.get(i).isName() || items.get(i).isFigure()) {
                return false;
            }
        }
        return false;
    }

    private void heading(Line line, List<Item> items) {
        Owner owner = headingOwner(items);
        boolean deeper = line.level() > sectionLevel && sectionLevel > 0 && owner == null;
        scene.event(cues(items));
        boolean first = !titled;
        titled = true;
        if (!first && !deeper) {
            scene.beginSection(owner, false);
            sectionLevel = owner == null ? 0 : line.level();
        }
        scene.beginLine(owner);
        tieAll(items);
        scene.beginLine(null);
        scene.event(cues(items));
        if (first) {
            scene.beginSection(owner, true);
        } else if (!deeper) {
            scene.beginSection(owner, false);
        }
    }

    /** The one holder that a heading names, or the one it begins with. */
    @Nullable
    private static Owner headingOwner(List<Item> items) {
        Set<Owner> owners = new LinkedHashSet<>();
        Set<Owner> adjectives = new LinkedHashSet<>();
        for (Item item : items) {
            Name name = item.name();
            if (name != null && name.owner() != null && name.owner().isOfAState() && name.kind() != Name.Kind.PERSONS) {
                (name.kind() == Name.Kind.ADJECTIVE ? adjectives : owners).add(name.owner());
            }
        }
        owners = owners.isEmpty() ? adjectives : owners;
        Owner label = labelOf(items);
        return label != null ? label : owners.size() == 1 ? owners.iterator().next() : null;
    }

    /** The holder a line begins with, behind a number, where a sign or figure follows or nothing does. */
    @Nullable
    private static Owner labelOf(List<Item> items) {
        int first = 0;
        while (first < items.size()
                && (items.get(first).isSign()
                        || items.get(first).is("the")
                        || (items.get(first).isWord()
                                && isDigits(items.get(first).text())))) {
            first++;
        }
        if (first >= items.size()) {
            return null;
        }
        Name name = items.get(first).name();
        int last = first;
        while (last + 1 < items.size() && isOfOneOwner(name, items.get(last + 1).name())) {
            last++;
        }
        boolean alone = last + 1 >= items.size()
                || items.get(last + 1).isFigure()
                || Set.of(":", "–", "(").contains(items.get(last + 1).lower());
        return alone && name != null && name.isHolder() ? name.owner() : null;
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> Character.isDigit(c) || c == ':' || c == '.');
    }

    private static Set<Cue> cues(List<Item> items) {
        Set<Cue> cues = EnumSet.noneOf(Cue.class);
        items.forEach(item -> cues.addAll(item.cues()));
        return cues;
    }

    private void tieAll(List<Item> items) {
        int start = 0;
        for (int i = 0; i < items.size(); i++) {
            boolean end = ENDS.contains(items.get(i).lower()) && isEnd(items, i);
            if (end || i + 1 == items.size() || i - start >= LONGEST_SENTENCE) {
                tie(new Sentence(items.subList(start, i + 1)));
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
        boolean number =
                i == 1 && items.get(0).isWord() && isDigits(items.get(0).text());
        return !number
                && (next.isName()
                        || next.isFigure()
                        || next.isCapitalized()
                        || next.isSign()
                        || (next.isWord() && Character.isDigit(next.text().charAt(0))));
    }

    private void tie(Sentence s) {
        scene.nextSentence();
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
                if (figure.isBitcoin() && figure.isTied()) {
                    scene.remember(figure);
                }
            } else {
                Figure rank = ranks.at(s, i);
                if (rank != null) {
                    figures.add(rank);
                }
            }
        }
        remember(s);
    }

    private void tie(Sentence s, int i, Figure figure) {
        if (Supplies.tie(s, i, figure)) {
            return;
        }
        switch (figure.unit()) {
            case BITCOIN, BARE -> bitcoin.tie(s, i, figure);
            case MONEY -> money.tie(s, i, figure);
            case PERCENT -> percent.tie(s, i, figure);
            case RANK, OTHER -> figure.leaveUntied(ClaimedQuantity.OTHER, "it counts something else");
        }
    }

    /** Of "While the US waits, a small kingdom buys" the second clause has the subject. */
    @Nullable
    private static Owner mainSubject(Sentence s, @Nullable Owner subordinate) {
        int comma = 0;
        while (comma < s.size() && !s.at(comma).is(",")) {
            comma++;
        }
        for (int i = comma + 1; i < Math.min(s.size(), comma + 5); i++) {
            Name name = s.at(i).name();
            if (name != null && name.owner() != null && name.isHolder() && !SubjectFinder.isApart(s, i)) {
                return name.owner();
            }
            if (s.at(i).is(Cue.PRONOUN) || s.at(i).is(Cue.POSSESSIVE) || s.at(i).is("the")) {
                return subordinate;
            }
        }
        return comma == s.size() ? subordinate : null;
    }

    /** Keeps in mind whom the sentence was about. */
    private void remember(Sentence s) {
        Owner subject = null;
        Set<Owner> states = new LinkedHashSet<>();
        for (int i = 0; i < s.size(); i++) {
            Name name = s.at(i).name();
            if (name == null || name.owner() == null || !name.isHolder()) {
                continue;
            }
            scene.mention(name.owner());
            if (name.owner().isOfAState()) {
                scene.count(name.owner());
            }
            boolean acts = name.kind() != Name.Kind.PERSONS
                    && name.kind() != Name.Kind.ADJECTIVE
                    && (name.kind() != Name.Kind.CAPITAL || s.at(i + 1).isVerb());
            if (acts && !SubjectFinder.isApart(s, i)) {
                states.add(name.owner());
                boolean early = s.verbAtOrBefore(i - 1) < 0
                        || s.at(s.verbAtOrBefore(i - 1)).is(Cue.REPORT);
                subject = subject == null && early ? name.owner() : subject;
            }
        }
        boolean subordinate =
                s.at(0).is(Cue.CONJUNCTION) && !s.at(0).is("but") && !s.at(0).is("and");
        if (subordinate) {
            subject = mainSubject(s, subject);
        }
        if (subject == null && states.size() == 1 && !subordinate) {
            subject = states.iterator().next();
        }
        if (subject != null) {
            scene.turnTo(subject);
        } else if (s.at(0).isCapitalized()
                && s.at(1).isCapitalized()
                && s.at(0).cues().isEmpty()) {
            scene.turnAway();
        }
        Item last = s.at(s.size() - 1);
        if (last.is("?") || last.is(":")) {
            scene.event(cues(s.items()));
        }
    }

    private static boolean isOfOneOwner(@Nullable Name first, @Nullable Name next) {
        return first != null
                && next != null
                && first.owner() != null
                && first.owner().equals(next.owner());
    }
}
