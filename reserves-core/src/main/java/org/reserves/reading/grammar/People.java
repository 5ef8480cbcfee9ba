package org.reserves.reading.grammar;

import java.util.HashMap;
import java.util.Map;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;

/** The full names of people whom no list has, by their last word: two or three unknown words in capitals. */
final class People {
    private static final int MOST_WORDS = 3;

    private final Map<String, String> full = new HashMap<>();

    /** Keeps the names of a sentence. */
    void see(Sentence s) {
        for (int i = 0; i < s.size(); i++) {
            int end = i;
            while (end < s.size() && isUnknown(s.at(end))) {
                end++;
            }
            if (end - i >= 2 && end - i <= MOST_WORDS) {
                StringBuilder name = new StringBuilder(s.at(i).text());
                for (int j = i + 1; j < end; j++) {
                    name.append(' ').append(s.at(j).text());
                }
                full.putIfAbsent(s.at(end - 1).text(), name.toString());
            }
            i = Math.max(i, end - 1);
        }
    }

    private static boolean isUnknown(Item item) {
        return item.isCapitalized() && item.cues().isEmpty() && item.text().length() > 1;
    }

    boolean knows(String lastWord) {
        return full.containsKey(lastWord);
    }

    /** The full name that ends with the last word of this one. */
    String full(String name) {
        return full.getOrDefault(name.substring(name.lastIndexOf(' ') + 1), name);
    }
}
