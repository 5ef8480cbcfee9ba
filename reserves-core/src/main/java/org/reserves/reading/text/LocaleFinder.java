package org.reserves.reading.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.reserves.figure.PrintLocale;

/** Finds how a text prints its numbers, by its small words and by how it groups digits. */
public final class LocaleFinder {
    private static final int FEWEST_WORDS = 8;
    private static final int FEWEST_ENGLISH = 3;
    private static final Pattern MIL = Pattern.compile("\\d ?mil\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern POINT_BEFORE_THREE = Pattern.compile("\\d\\.\\d{3}(?!\\d)");
    private static final int MOST_LOOKED_AT = 20_000;

    /** A locale with the reason, or none where English is taken for granted. */
    public record Found(@Nullable PrintLocale locale, String reason) {
        /** Validates the components. */
        public Found {
            Objects.requireNonNull(reason, "reason must not be null");
        }
    }

    private static final Map<PrintLocale, List<String>> SMALL_WORDS = Map.of(
            PrintLocale.ENGLISH,
                    List.of("the", "of", "and", "to", "in", "is", "that", "for", "with", "has", "its", "by"),
            PrintLocale.GERMAN,
                    List.of("der", "die", "und", "das", "von", "mit", "den", "ist", "auf", "nicht", "dem", "im"),
            PrintLocale.FRENCH,
                    List.of("le", "les", "des", "du", "et", "est", "dans", "une", "pour", "sur", "au", "qui"),
            PrintLocale.SPANISH, List.of("el", "los", "las", "del", "y", "en", "por", "con", "una", "su", "es", "se"),
            PrintLocale.PORTUGUESE,
                    List.of("o", "os", "dos", "da", "do", "em", "um", "uma", "não", "com", "são", "ao"));

    private static final Map<String, PrintLocale> BY_WORD = byWord();
    private static final int LONGEST_SMALL_WORD = 5;
    /** The first radical; a text without this or any later character needs no count. */
    private static final int FIRST_IDEOGRAPH = 0x2E80;

    private final String text;

    private LocaleFinder(String text) {
        this.text = text.length() > MOST_LOOKED_AT ? text.substring(0, MOST_LOOKED_AT) : text;
    }

    private static Map<String, PrintLocale> byWord() {
        Map<String, PrintLocale> byWord = new HashMap<>();
        SMALL_WORDS.forEach((locale, words) -> words.forEach(word -> byWord.put(word, locale)));
        return byWord;
    }

    public static Found of(String text) {
        Objects.requireNonNull(text, "text must not be null");
        return new LocaleFinder(text).find();
    }

    private Found find() {
        if (isChinese()) {
            return new Found(PrintLocale.CHINESE, "most of the text is in Chinese characters");
        }
        PrintLocale language = language();
        if (language == PrintLocale.ENGLISH) {
            return english();
        }
        if (language == PrintLocale.SPANISH && grouped(',') != null) {
            return new Found(
                    PrintLocale.CENTRAL_AMERICAN,
                    "Spanish words, and commas group the digits of \"" + grouped(',') + "\"");
        }
        return new Found(language, "most of its small words are " + language.id());
    }

    private boolean isChinese() {
        if (text.chars().noneMatch(c -> c >= FIRST_IDEOGRAPH)) {
            return false;
        }
        int ideographs = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            ideographs += Character.isIdeographic(text.codePointAt(i)) ? 1 : 0;
            letters += Character.isLetter(text.codePointAt(i)) ? 1 : 0;
        }
        return letters > 0 && ideographs * 2 > letters;
    }

    private PrintLocale language() {
        return smallWords().entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_WORDS)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(PrintLocale.ENGLISH);
    }

    private Map<PrintLocale, Integer> smallWords() {
        Map<PrintLocale, Integer> counts = new HashMap<>();
        for (int i = 0; i < text.length(); ) {
            int end = Character.isLetter(text.charAt(i)) ? Marks.wordEnd(text, i, text.length()) : i + 1;
            PrintLocale locale = end - i > LONGEST_SMALL_WORD
                    ? null
                    : BY_WORD.get(text.substring(i, end).toLowerCase(Locale.ROOT));
            if (locale != null) {
                counts.merge(locale, 1, Integer::sum);
            }
            i = Math.max(end, i + 1);
        }
        return counts;
    }

    /** English of India counts in crore and lakh; commas between digits rule out that a point does the same. */
    private Found english() {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean rupees = (lower.contains(" crore") || lower.contains(" lakh")) && !lower.contains("pakistani rupee");
        if (rupees && lower.contains("india")) {
            return new Found(PrintLocale.INDIAN, "it counts in crore or lakh and speaks of India");
        }
        String print = grouped(',');
        if (print == null && countsInMil()) {
            return new Found(PrintLocale.ENGLISH, "English words, where mil is a million");
        }
        return print == null
                ? new Found(null, "nothing says otherwise")
                : new Found(PrintLocale.ENGLISH, "English words, and commas group the digits of \"" + print + "\"");
    }

    /** Whether mil stands behind digits, where small words are English alone and no point groups digits, or might. */
    private boolean countsInMil() {
        if (!MIL.matcher(text).find() || POINT_BEFORE_THREE.matcher(text).find()) {
            return false;
        }
        Map<PrintLocale, Integer> words = smallWords();
        int english = words.getOrDefault(PrintLocale.ENGLISH, 0);
        int all = words.values().stream().mapToInt(Integer::intValue).sum();
        return english >= FEWEST_ENGLISH && english == all;
    }

    /** The first number whose digits the sign groups in threes, or null. */
    @Nullable
    private String grouped(char sign) {
        for (int i = 1; i + 4 < text.length(); i++) {
            boolean group = text.charAt(i) == sign
                    && Character.isDigit(text.charAt(i - 1))
                    && Character.isDigit(text.charAt(i + 1))
                    && Character.isDigit(text.charAt(i + 2))
                    && Character.isDigit(text.charAt(i + 3))
                    && !Character.isDigit(text.charAt(i + 4));
            if (group) {
                int start = i;
                while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
                    start--;
                }
                return text.substring(start, i + 4);
            }
        }
        return null;
    }
}
