package org.reserves.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            if (!isWritten(words.get(i), items.get(from + i))) {
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
        boolean shortCapitals = word.equals(word.toUpperCase(Locale.ROOT));
        return !shortCapitals
                && text.equalsIgnoreCase(word)
                && (Character.isUpperCase(text.charAt(0)) || Character.isLowerCase(word.charAt(0)));
    }

    /** The sovereign's name, for what is called after it. */
    static String called(Owner owner) {
        return Sovereign.of(owner.holder()).name();
    }

    /**
     * Whom a figure is about, as it is written: a code of ISO 3166, {@code total}, {@code market} or a name.
     *
     * @param holder the code, word or name
     * @param title  who has legal title, or null for what is no title holder
     */
    record Owner(String holder, @Nullable TitleHolder title) {
        static final Owner TOTAL = new Owner("total", null);
        static final Owner MARKET = new Owner("market", null);

        static Owner state(String code) {
            return of(TitleHolder.state(code));
        }

        static Owner of(TitleHolder title) {
            return new Owner(title.sovereign().code(), title);
        }

        static Owner other(String name) {
            return new Owner(name, null);
        }

        /** Whether this is a state itself. */
        boolean isState() {
            return title != null && title.kind() == TitleHolder.Kind.STATE;
        }

        boolean isOfAState() {
            return title != null;
        }

        /** Whether this is a body or company of a state. */
        boolean isBody() {
            return title != null
                    && (title.kind() == TitleHolder.Kind.AGENCY || title.kind() == TitleHolder.Kind.STATE_COMPANY);
        }
    }

    /**
     * A name of the gazetteer, found in a text or composed of one and the words beside it.
     *
     * @param owner whom it means, or null where it means no holder
     */
    record Name(Kind kind, @Nullable Owner owner) {
        enum Kind {
            /** A state by its name, its government or its ruler. */
            STATE,
            /** An adjective of a state alone: Bhutanese. */
            ADJECTIVE,
            /** The seat of a government, which stands for the state only as a subject. */
            CAPITAL,
            /** A body of a state. */
            AGENCY,
            /** A company that a state owns. */
            STATE_COMPANY,
            /** A province, or a state of a federation. */
            SUB_NATIONAL,
            /** Officials and citizens of a state. */
            PERSONS,
            /** A company, person or anything else that is no state. */
            OTHER,
            /** All governments together. */
            ALL,
            /** Nothing that holds anything. */
            NOBODY
        }

        boolean isSubdivision() {
            return kind == Kind.SUB_NATIONAL;
        }

        /** Whether it can be the holder of something. */
        boolean isHolder() {
            return owner != null && kind != Kind.NOBODY;
        }
    }
}
