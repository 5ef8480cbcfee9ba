package org.reserves.reading.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words and phrases of {@code cues.txt}, looked up by their first word. */
final class CueBook {
    private static final CueBook BOOK = new CueBook();

    private final Map<String, CueSet> words = new HashMap<>();
    private final Map<String, List<String[]>> phrases = new HashMap<>();

    private CueBook() {
        lines("cues.txt").forEach(line -> {
            int colon = line.indexOf(": ");
            Cue cue = Cue.valueOf(
                    line.substring(0, colon).strip().toUpperCase(Locale.ROOT).replace('-', '_'));
            for (String phrase : line.substring(colon + 2).split(";", -1)) {
                add(phrase.strip(), cue);
            }
        });
        lines("verbs.txt").forEach(line -> {
            int colon = line.indexOf(": ");
            Cue cue = Cue.valueOf(
                    line.substring(0, colon).toUpperCase(Locale.ROOT).replace('-', '_'));
            for (String verb : line.substring(colon + 2).split(";", -1)) {
                Inflection.of(verb).forEach(form -> add(form, cue));
            }
        });
        phrases.values()
                .forEach(ofWord -> ofWord.sort(Comparator.comparingInt((String[] phrase) -> phrase.length)
                        .reversed()));
    }

    static CueBook book() {
        return BOOK;
    }

    /** The lines of a list but for its comments. */
    static List<String> lines(String resource) {
        try (InputStream in = CueBook.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource \"" + resource
                        + "\" is not in the jar of reserves-core; repack it with its resources");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("resource \"" + resource + "\" of reserves-core cannot be read", e);
        }
    }

    private void add(String phrase, Cue cue) {
        boolean isNew = !words.containsKey(phrase);
        words.put(phrase, of(phrase).with(cue));
        String[] parts = phrase.split(" ", -1);
        if (isNew && parts.length > 1) {
            phrases.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(parts);
        }
    }

    /** What a word or phrase says, in lower case. */
    CueSet of(String lower) {
        return words.getOrDefault(lower, CueSet.EMPTY);
    }

    /** How many of the items from this one on are one phrase; 1 where none begins here. */
    int lengthAt(List<Item> items, int from) {
        for (String[] phrase : phrases.getOrDefault(items.get(from).lower(), List.of())) {
            if (matches(items, from, phrase)) {
                return phrase.length;
            }
        }
        return 1;
    }

    private static boolean matches(List<Item> items, int from, String[] phrase) {
        if (from + phrase.length > items.size()) {
            return false;
        }
        for (int i = 1; i < phrase.length; i++) {
            Item item = items.get(from + i);
            if (item.kind() != Item.Kind.WORD || !item.lower().equals(phrase[i])) {
                return false;
            }
        }
        return true;
    }
}
