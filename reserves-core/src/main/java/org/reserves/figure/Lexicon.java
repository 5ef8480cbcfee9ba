package org.reserves.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Nullable;

/**
 * The words that may stand around the number of a print, by what they do: {@code scale 6} has {@code million}.
 *
 * <p>Written as lines of {@code role: phrase; phrase}. Upper and lower case are one, a space in a phrase matches any run of
 * spaces, and a phrase that ends in a letter must end a word, except in writing that has no spaces.
 */
final class Lexicon {
    /** A phrase found, what it stands for, and where it ends. */
    record Match(String value, String phrase, int end) {}

    private record Phrase(String text, String value) {}

    private final List<String> blocks;

    /** Read when the first word is asked for: most programs read the prints of one language. */
    @Nullable
    private volatile Roles roles;

    /** What the lines say. */
    private static final class Roles {
        final Map<String, List<Phrase>> phrases;
        /** The same by their first letter, so that most places are passed over with one look. */
        final Map<String, Index> byFirst = new HashMap<>();

        Roles(Map<String, List<Phrase>> phrases) {
            this.phrases = phrases;
            phrases.forEach((role, ofRole) -> byFirst.put(role, new Index(ofRole)));
        }
    }

    /** The phrases of a role by the first of their letters. */
    private static final class Index {
        private static final int ASCII = 128;
        private final List<List<Phrase>> ascii = new ArrayList<>(Collections.nCopies(ASCII, List.of()));
        private final Map<Character, List<Phrase>> others = new HashMap<>();

        Index(List<Phrase> phrases) {
            for (Phrase phrase : phrases) {
                char first = fold(phrase.text.charAt(0));
                List<Phrase> now = new ArrayList<>(of(first));
                now.add(phrase);
                if (first < ASCII) {
                    ascii.set(first, now);
                } else {
                    others.put(first, now);
                }
            }
        }

        List<Phrase> of(char first) {
            return first < ASCII ? ascii.get(first) : others.getOrDefault(first, List.of());
        }
    }

    private Lexicon(List<String> blocks) {
        this.blocks = blocks;
    }

    /** Returns the lexicon of the lines of all blocks; a role's argument, {@code 6} in {@code scale 6}, is the value of its phrases. */
    static Lexicon of(String... blocks) {
        return new Lexicon(List.of(blocks));
    }

    /** Upper and lower case as one, in the way of {@link String#regionMatches(boolean, int, String, int, int)}. */
    private static char fold(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    /** Two threads may read the same at once. */
    private Roles roles() {
        Roles known = roles;
        if (known == null) {
            known = read(blocks);
            roles = known;
        }
        return known;
    }

    private static Roles read(List<String> blocks) {
        Map<String, List<Phrase>> roles = new LinkedHashMap<>();
        for (String block : blocks) {
            block.lines().filter(line -> !line.isBlank()).forEach(line -> {
                int colon = line.indexOf(": ");
                String[] role = line.substring(0, colon).strip().split(" ", 2);
                for (String phrase : line.substring(colon + 2).split(";", -1)) {
                    roles.computeIfAbsent(role[0], key -> new ArrayList<>())
                            .add(new Phrase(phrase.strip(), role.length > 1 ? role[1] : ""));
                }
            });
        }
        roles.values()
                .forEach(phrases -> phrases.sort(Comparator.comparingInt((Phrase phrase) -> phrase.text.length())
                        .reversed()));
        return new Roles(roles);
    }

    /** Returns the longest phrase of the role that stands at this place, or null. */
    @Nullable
    Match at(String role, String text, int from) {
        if (from < 0 || from >= text.length()) {
            return null;
        }
        Index index = roles().byFirst.get(role);
        for (Phrase phrase : index == null ? List.<Phrase>of() : index.of(fold(text.charAt(from)))) {
            int end = from + phrase.text.length();
            if (text.regionMatches(true, from, phrase.text, 0, phrase.text.length()) && endsWord(text, end)) {
                return new Match(phrase.value, phrase.text, end);
            }
        }
        return null;
    }

    /** Returns the phrases of a role as they are written, the first given first where they are of one length. */
    List<String> phrases(String role) {
        return roles().phrases.getOrDefault(role, List.of()).stream()
                .map(phrase -> Objects.requireNonNull(phrase.text))
                .toList();
    }

    private static boolean endsWord(String text, int end) {
        return end == text.length() || !isWordPart(text.charAt(end - 1)) || !isWordPart(text.charAt(end));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) && !Character.isIdeographic(c);
    }
}
