package org.reserves.reading.tables;

import java.util.List;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.figure.PrintedFigure;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;

/** Words that may be a place among others: whether they are one, and whose, is for those to say who look at the words around them. */
final class RankFinder {
    private static final List<String> ORDINALS = List.of(
            ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
                            + " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth")
                    .split(" ", -1));
    private static final Set<String> NUMBERED = Set.of("no.", "number", "top");
    private static final Set<String> ENDS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> BEHIND_A_NUMBER = Set.of(".", ")", ":", "–", "/");
    private static final int MOST = 50;

    private RankFinder() {}

    /** Returns what begins at an item and may be a place, tied to nobody; or null. */
    @Nullable
    static Figure at(Sentence s, int i) {
        Item item = s.at(i);
        if (!item.isWord()) {
            return null;
        }
        return item.lower().indexOf(' ') > 0 ? inPhrase(item) : ofWord(s, i, item.lower());
    }

    /** Ranks third with, second to: words that are one item. */
    @Nullable
    private static Figure inPhrase(Item item) {
        int at = 0;
        for (String word : item.lower().split(" ", -1)) {
            int ordinal = ordinal(word);
            if (ordinal > 0) {
                return figure(item.start() + at, item.start() + at + word.length(), ordinal);
            }
            at += word.length() + 1;
        }
        return null;
    }

    @Nullable
    private static Figure ofWord(Sentence s, int i, String word) {
        int start = s.at(i).start();
        int end = s.at(i).end();
        int hyphen = word.indexOf('-');
        if (hyphen > 0) {
            return figure(start, end, compound(word.substring(0, hyphen), word.substring(hyphen + 1)));
        }
        String next = s.at(i + 1).lower();
        int ordinal = ordinal(word);
        if (ordinal > 0) {
            return figure(start, RankWords.LARGEST.contains(next) ? s.at(i + 1).end() : end, ordinal);
        }
        if (NUMBERED.contains(word)) {
            boolean goesOn =
                    s.at(i + 2).is("–") && s.at(i + 2).start() == s.at(i + 1).end();
            return goesOn ? null : figure(start, s.at(i + 1).end(), number(next));
        }
        if (RankWords.NUMBERS.containsKey(word) && RankWords.LARGEST.contains(next)) {
            return figure(start, s.at(i + 1).end(), number(word));
        }
        return figure(start, end, word.startsWith("#") ? number(word.substring(1)) : isListed(s, i) ? number(word) : 0);
    }

    /** 4. Ukraine, 4) Ukraine. */
    private static boolean isListed(Sentence s, int i) {
        return i == 0
                && Character.isDigit(s.at(0).lower().charAt(0))
                && BEHIND_A_NUMBER.contains(s.at(1).lower())
                && (s.at(2).isName() || s.at(2 + 1).isName());
    }

    /** Third-largest, top-ten; 0 where it is neither. */
    private static int compound(String first, String second) {
        return first.equals("top") ? number(second) : RankWords.LARGEST.contains(second) ? ordinal(first) : 0;
    }

    /** The number of an ordinal, in words or digits; 0 where it is none. */
    private static int ordinal(String word) {
        int end = word.length() - 2;
        int digits = end > 0 && ENDS.contains(word.substring(end)) && Character.isDigit(word.charAt(0))
                ? number(word.substring(0, end))
                : 0;
        return Math.max(digits, 1 + ORDINALS.indexOf(word));
    }

    private static int number(String word) {
        boolean digits = !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(word) : RankWords.NUMBERS.getOrDefault(word, 0);
        return number <= MOST ? number : 0;
    }

    @Nullable
    private static Figure figure(int start, int end, int number) {
        return number == 0
                ? null
                : new Figure(start, start, end, PrintedFigure.parse(String.valueOf(number)), Figure.Unit.RANK);
    }
}
