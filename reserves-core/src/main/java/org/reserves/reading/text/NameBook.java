package org.reserves.reading.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.reserves.holder.Sovereign;
import org.reserves.holder.TitleHolder;

/** The gazetteer: what the press calls states, their bodies and companies, and what it calls other holders. */
final class NameBook {
    private static final NameBook BOOK = new NameBook();

    /** A way to write a name, word by word. */
    record Entry(List<String> words, Name name) {}

    private final Map<String, List<Entry>> byFirst = new HashMap<>();
    private final Map<String, Name> states = new HashMap<>();
    private final Map<String, Pattern> names = new HashMap<>();

    private NameBook() {
        CueBook.lines("countries.tsv").forEach(this::country);
        CueBook.lines("holders.tsv").forEach(this::holder);
        byFirst.values()
                .forEach(entries -> entries.sort(
                        Comparator.comparingInt((Entry entry) -> entry.words().size())
                                .reversed()));
    }

    static NameBook book() {
        return BOOK;
    }

    private void country(String line) {
        String[] fields = line.split("\t", -1);
        Owner owner = Owner.state(fields[0]);
        Name state = new Name(Name.Kind.STATE, owner);
        states.put(fields[0], state);
        names.put(fields[0], anyOf(fields));
        add(fields[1], state);
        add(fields[2], new Name(Name.Kind.ADJECTIVE, owner));
        if (fields.length > 3) {
            add(fields[3], new Name(Name.Kind.CAPITAL, owner));
        }
    }

    private void holder(String line) {
        String[] fields = line.split("\t", -1);
        add(fields[3], name(fields[0], fields[1], fields[2]));
    }

    private static Name name(String kind, String code, String name) {
        return switch (kind) {
            case "agency" -> new Name(Name.Kind.AGENCY, Owner.of(TitleHolder.agency(code, name)));
            case "state-company" -> new Name(Name.Kind.STATE_COMPANY, Owner.of(TitleHolder.stateCompany(code, name)));
            case "sub-national" -> new Name(Name.Kind.SUB_NATIONAL, Owner.of(TitleHolder.subNational(code)));
            case "ruler" -> new Name(Name.Kind.STATE, Owner.state(code));
            case "other" -> new Name(Name.Kind.OTHER, Owner.other(name));
            default -> new Name(Name.Kind.NOBODY, null);
        };
    }

    private void add(String phrases, Name name) {
        for (String phrase : phrases.split(";", -1)) {
            if (!phrase.isBlank()) {
                List<String> words = Tokenizer.items(phrase, 0, phrase.length(), List.of()).stream()
                        .map(Item::text)
                        .toList();
                byFirst.computeIfAbsent(words.get(0).toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                        .add(new Entry(words, name));
            }
        }
    }

    private static Pattern anyOf(String[] fields) {
        String names = Arrays.stream(fields)
                .skip(1)
                .flatMap(field -> Arrays.stream(field.split(";", -1)))
                .filter(name -> !name.isBlank())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<!\\w)(?:" + names + ")(?!\\w)");
    }

    /** The names, adjectives and capital of a state, as they stand in a text. */
    Pattern called(String code) {
        return Objects.requireNonNull(names.get(code), "names must not be null");
    }

    /** The state of a pair of regional indicators, or null. */
    @Nullable
    Name flag(String code) {
        return states.get(code);
    }

    /** The longest name that begins with this item, or null. */
    @Nullable
    Entry at(List<Item> items, int from) {
        for (Entry entry : byFirst.getOrDefault(items.get(from).lower(), List.of())) {
            if (isAt(entry.words(), items, from)) {
                return entry;
            }
        }
        return null;
    }

    private static boolean isAt(List<String> words, List<Item> items, int from) {
        if (from + words.size() > items.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            Item item = items.get(from + i);
            boolean office = i > 0
                    && item.is(Cue.AGENCY_NOUN)
                    && item.lower().equals(words.get(i).toLowerCase(Locale.ROOT));
            if (!office && !isWritten(words.get(i), item)) {
                return false;
            }
        }
        return true;
    }

    /** Capitals must be capitals: "us" is not the United States. */
    private static boolean isWritten(String word, Item item) {
        String text = item.text();
        if (text.equals(word)) {
            return true;
        }
        return text.equalsIgnoreCase(word)
                && !word.equals(word.toUpperCase(Locale.ROOT))
                && (Character.isUpperCase(text.charAt(0)) || Character.isLowerCase(word.charAt(0)));
    }

    /** The sovereign's name, for what is called after it. */
    static String called(Owner owner) {
        return Sovereign.of(owner.holder()).name();
    }
}
