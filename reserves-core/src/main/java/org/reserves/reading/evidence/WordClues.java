package org.reserves.reading.evidence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;

/** The words of the sentence themselves, without their endings: what no list of cues knows, the weights may. */
final class WordClues {
    private static final int NEAR = 6;
    private static final int SHORTEST_STEM = 3;
    private static final List<String> ENDINGS = List.of("ing", "ed", "es", "s");

    private WordClues() {}

    /** Adds which words stand near before and behind the figure at a place, and which in the sentence. */
    static void add(Clues clues, Sentence s, int place, String unit) {
        Set<String> all = new LinkedHashSet<>();
        for (int j = 0; j < s.size(); j++) {
            String word = word(s.at(j), j < place);
            all.add(word);
            if (j != place && Math.abs(j - place) <= NEAR) {
                clues.add(unit, j < place ? " before=" : " behind=", word);
            }
        }
        all.forEach(word -> clues.add(unit, " in=", word));
        touching(clues, s, place, unit);
    }

    /** Adds the words that touch the figure, alone and in pairs. */
    private static void touching(Clues clues, Sentence s, int place, String unit) {
        String before = word(s.at(place - 1), true);
        String behind = word(s.at(place + 1), false);
        clues.add(unit, " -1=", before);
        clues.add(unit, " 1=", behind);
        clues.add(unit, " -2=", word(s.at(place - 2), true), " ", before);
        clues.add(unit, " 2=", behind, " ", word(s.at(place + 2), false));
        clues.add(unit, " -1=", before, " 1=", behind);
    }

    /** Adds the word that governs the figure, and the words that join it. */
    static void addGovernor(Clues clues, Sentence s, int at, String unit, String prep) {
        if (at >= 0) {
            String word = word(s.at(at), true);
            clues.add(unit, " gov=", word);
            clues.add(unit, " gov=", word, " ", prep);
        }
    }

    /** Returns the place of the word that a clue without its unit is about, the nearest to the figure; -1 where it is about no word. */
    static int placeOf(String clue, Sentence s, int place) {
        int nearest = -1;
        for (int j = 0; j < s.size(); j++) {
            String word = word(s.at(j), j < place);
            boolean about = clue.equals("in=" + word) || clue.equals((j < place ? "before=" : "behind=") + word);
            if (about && j != place && (nearest < 0 || Math.abs(j - place) < Math.abs(nearest - place))) {
                nearest = j;
            }
        }
        return nearest;
    }

    /** What is said of a word as a clue: the word without its ending, NAME for a name, what a figure counts. */
    private static String word(Item item, boolean isBefore) {
        Figure figure = item.figure();
        if (figure != null) {
            return isBefore ? Clue.figure(figure) : Clue.unit(figure);
        }
        return item.isName() ? "NAME" : stem(item.lower());
    }

    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
