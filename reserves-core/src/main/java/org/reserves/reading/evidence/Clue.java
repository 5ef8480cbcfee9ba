package org.reserves.reading.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.annotation.Nullable;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;

/** Names of what stands at a place, short and the same for all words of one kind. */
final class Clue {
    private static final int NEAR = 2;
    private static final int MIDDLE = 5;
    private static final int FAR = 10;
    private static final List<String> NUMBERS = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");

    private Clue() {}

    /** B for bitcoin, M for money, N for digits alone, P for a percentage, R for a place among others. */
    static String unit(Figure figure) {
        return unit(figure.unit());
    }

    /** The letter of a unit. */
    static String unit(Figure.Unit unit) {
        return switch (unit) {
            case BITCOIN -> "B";
            case MONEY -> "M";
            case BARE -> "N";
            case PERCENT -> "P";
            case RANK -> "R";
            case OTHER -> "O";
        };
    }

    /** Whether a clue begins with the unit of its figure. */
    static boolean isOfUnit(String clue) {
        return clue.length() > 2 && clue.charAt(1) == ' ' && Character.isUpperCase(clue.charAt(0));
    }

    /** What an item is: the cues of a word, the word itself where it is a short one, a sign, a name, a figure. */
    static List<String> of(Item item) {
        if (item.isFigure()) {
            return List.of(figure(item.figure()));
        }
        if (item.isName()) {
            return List.of(
                    "NAME", "NAME-" + (item.name() == null ? "" : item.name().kind()));
        }
        if (item.isSign()) {
            return List.of(item.text().isEmpty() ? "END" : item.text());
        }
        return ofWord(item);
    }

    private static List<String> ofWord(Item item) {
        List<String> clues = new ArrayList<>();
        for (Cue cue : item.cues()) {
            clues.add(cue.name());
        }
        if (item.cues().isEmpty()) {
            clues.add(unknown(item));
        }
        if (item.isAny(Cue.PREP, Cue.CONJUNCTION, Cue.DETERMINER, Cue.BE, Cue.PRONOUN, Cue.RELATIVE)) {
            clues.add("w-" + item.lower());
        }
        return clues;
    }

    private static String unknown(Item item) {
        String word = item.lower();
        if (Character.isDigit(word.charAt(0))) {
            return "DIGITS";
        }
        if (item.isCapitalized()) {
            return "CAPITAL";
        }
        return word.endsWith("ed") ? "UNKNOWN-ed" : word.endsWith("ing") ? "UNKNOWN-ing" : "UNKNOWN";
    }

    /** What a figure before this one counts, and what it was tied to. */
    static String figure(@Nullable Figure figure) {
        if (figure == null) {
            return "";
        }
        return unit(figure)
                + (figure.isTied() ? "-" + figure.requireTie().quantity().id() : "");
    }

    /** A number as a part of a clue: most are small. */
    static String number(int number) {
        return number >= 0 && number < NUMBERS.size() ? NUMBERS.get(number) : String.valueOf(number);
    }

    static String distance(int items) {
        return items <= 1 ? "1" : items <= NEAR ? "2" : items <= MIDDLE ? "5" : items <= FAR ? "10" : "far";
    }

    /** What joins two places: the words between, where there are few, else "far". */
    static String joint(Sentence s, int from, int to) {
        if (to - from > NEAR + 1) {
            return "far";
        }
        StringBuilder joint = new StringBuilder();
        for (int i = from + 1; i < to; i++) {
            joint.append('_').append(s.at(i).isName() ? "NAME" : s.at(i).lower().toLowerCase(Locale.ROOT));
        }
        return joint.toString();
    }
}
