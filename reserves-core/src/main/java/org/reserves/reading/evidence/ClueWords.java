package org.reserves.reading.evidence;

import java.util.Map;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;

/** What a clue says, for a person who wants to check it: the word of the text that it is about, or how a holder stands to the figure. */
final class ClueWords {
    private static final Map<String, String> OF_QUANTITY = Map.ofEntries(
            Map.entry("behind", "the figure before it"),
            Map.entry("follows", "the figure before it"),
            Map.entry("after", "the figure before it"),
            Map.entry("then", "the figure behind it"),
            Map.entry("like", "the same number elsewhere"),
            Map.entry("under", "what the lines before are about"),
            Map.entry("asked", "the question"),
            Map.entry("rule", "a rule"),
            Map.entry("prep", "the words that join it"),
            Map.entry("governor", "the words that join it"),
            Map.entry("is", "the prices and amounts of the text"),
            Map.entry("around", "the prices of the text"),
            Map.entry("far", "the prices of the text"),
            Map.entry("each", "what a coin comes to"));

    private static final Map<String, String> OF_HOLDER = Map.ofEntries(
            Map.entry("subject", "subject of its verb"),
            Map.entry("verb", "subject of a verb before it"),
            Map.entry("possessor", "whose it is said to be"),
            Map.entry("coins", "whose coins are spoken of"),
            Map.entry("agent", "named as who did it"),
            Map.entry("pronoun", "meant by a pronoun before it"),
            Map.entry("definite", "meant by a noun before it"),
            Map.entry("figure", "holder of the figure before it"),
            Map.entry("amount", "holder of the amount before it"),
            Map.entry("last", "holder of the figure before it"),
            Map.entry("alike", "holder of the same number elsewhere"),
            Map.entry("left", "named before it"),
            Map.entry("right", "named behind it"),
            Map.entry("label", "named in the label"),
            Map.entry("section", "named in the heading"),
            Map.entry("title", "named in the title"),
            Map.entry("focus", "spoken of in the sentences before"),
            Map.entry("seen", "named in the sentences before"),
            Map.entry("state", "the last state named"),
            Map.entry("asked", "asked about"),
            Map.entry("most", "named most so far"),
            Map.entry("main", "named most in the text"),
            Map.entry("text", "named often in the text"),
            Map.entry("home", "where the text is at home"),
            Map.entry("own", "whose money it is"),
            Map.entry("place", "whose city or region is named"),
            Map.entry("sum", "what is added up"),
            Map.entry("name", "named in its row"),
            Map.entry("market", "the market"),
            Map.entry("rule", "said by a rule"));

    private ClueWords() {}

    /** Returns the word that a clue is about, quoted, or what else speaks for the quantity. */
    static String ofQuantity(String clue, Sentence s, int at) {
        int word = WordClues.placeOf(withoutUnit(clue), s, at);
        if (word >= 0) {
            return quoted(s, word, word < at ? " before it" : " behind it");
        }
        String[] words = withoutUnit(clue).split(" ", -1);
        if (words.length > 2 && words[0].equals("governed")) {
            return before(words[2], s, at);
        }
        if (words.length > 1) {
            switch (words[0]) {
                case "left", "verb" -> {
                    return before(words[1], s, at);
                }
                case "right" -> {
                    return behind(words[1], s, at);
                }
                case "-3", "-2", "-1", "1", "2", "3" -> {
                    int away = Integer.parseInt(words[0]);
                    return quoted(s, at + away, away < 0 ? " before it" : " behind it");
                }
                default -> {}
            }
        }
        return OF_QUANTITY.getOrDefault(words[0], "how it is printed");
    }

    /** Returns how a holder stands to the figure. */
    static String ofHolder(String clue) {
        for (String word : withoutUnit(clue).split(" ", -1)) {
            if (OF_HOLDER.containsKey(word)) {
                return OF_HOLDER.get(word);
            }
        }
        return "nobody else is near";
    }

    private static String withoutUnit(String clue) {
        return Clue.isOfUnit(clue) ? clue.substring(2) : clue;
    }

    private static String before(String what, Sentence s, int at) {
        for (int j = at - 1; j >= 0; j--) {
            if (Clue.of(s.at(j)).contains(what)) {
                return quoted(s, j, " before it");
            }
        }
        return "the words before it";
    }

    private static String behind(String what, Sentence s, int at) {
        for (int j = at + 1; j < s.size(); j++) {
            if (Clue.of(s.at(j)).contains(what)) {
                return quoted(s, j, " behind it");
            }
        }
        return "the words behind it";
    }

    private static String quoted(Sentence s, int j, String where) {
        Item item = s.at(j);
        return item.isFigure()
                ? "a figure" + where
                : item.text().isEmpty() ? "where it stands in its sentence" : '"' + item.text() + '"' + where;
    }
}
