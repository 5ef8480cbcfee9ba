package org.reserves.reading.grammar;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Name;
import org.reserves.reading.text.Owner;

/** What a line begins with: a label, a heading, the name of a holder. */
public final class LineStart {
    private static final Set<String> BEHIND_A_LABEL = Set.of(":", "–", "(");

    private LineStart() {}

    /** "Holdings: 61,000 BTC" is no heading. */
    public static boolean isLabelled(List<Item> items) {
        Objects.requireNonNull(items, "items must not be null");
        for (int i = 0; i < Math.min(items.size(), 7); i++) {
            if (items.get(i).is(":")) {
                return i > 0;
            }
            if (items.get(i).isName() || items.get(i).isFigure()) {
                return false;
            }
        }
        return false;
    }

    /** Returns the one holder that a heading names, or the one it begins with. */
    @Nullable
    public static Owner headingOwner(List<Item> items) {
        Objects.requireNonNull(items, "items must not be null");
        Set<Owner> owners = new LinkedHashSet<>();
        Set<Owner> adjectives = new LinkedHashSet<>();
        for (Item item : items) {
            Name name = item.name();
            if (name != null && name.owner() != null && name.owner().isOfAState() && name.kind() != Name.Kind.PERSONS) {
                (name.kind() == Name.Kind.ADJECTIVE ? adjectives : owners).add(name.owner());
            }
        }
        owners = owners.isEmpty() ? adjectives : owners;
        Owner label = labelOf(items);
        return label != null ? label : owners.size() == 1 ? owners.iterator().next() : null;
    }

    /** Returns the holder a line begins with, behind a number, where a sign or figure follows or nothing does. */
    @Nullable
    public static Owner labelOf(List<Item> items) {
        Objects.requireNonNull(items, "items must not be null");
        int first = 0;
        while (first < items.size()
                && (items.get(first).isSign()
                        || items.get(first).is("the")
                        || items.get(first).is("no.")
                        || (items.get(first).isWord()
                                && isDigits(items.get(first).text())))) {
            first++;
        }
        if (first >= items.size()) {
            return null;
        }
        Name name = items.get(first).name();
        int last = first;
        while (last + 1 < items.size() && isOfOneOwner(name, items.get(last + 1).name())) {
            last++;
        }
        int words = last + 1;
        while (words < Math.min(items.size(), last + 3)
                && items.get(words).isWord()
                && !items.get(words).isVerb()) {
            words++;
        }
        boolean labelled =
                words > last + 1 && words < items.size() && items.get(words).is(":");
        boolean alone = labelled
                || last + 1 >= items.size()
                || items.get(last + 1).isFigure()
                || BEHIND_A_LABEL.contains(items.get(last + 1).lower());
        return alone && name != null && name.isHolder() ? name.owner() : null;
    }

    /** Returns the holder whose name is a whole sentence, behind a time or number: "[00:22:05] El Salvador."; else null. */
    @Nullable
    public static Owner topicOf(List<Item> sentence) {
        Objects.requireNonNull(sentence, "sentence must not be null");
        Owner topic = null;
        for (Item item : sentence) {
            Name name = item.name();
            boolean number = item.isWord() && isDigits(item.text());
            if (name != null && name.isHolder() && topic == null) {
                topic = name.owner();
            } else if (!item.isSign() && !number && !item.is("the")) {
                return null;
            }
        }
        return topic;
    }

    public static boolean isDigits(String text) {
        Objects.requireNonNull(text, "text must not be null");
        return text.chars().allMatch(c -> Character.isDigit(c) || c == ':' || c == '.' || c == '#');
    }

    private static boolean isOfOneOwner(@Nullable Name first, @Nullable Name next) {
        return first != null
                && next != null
                && first.owner() != null
                && first.owner().equals(next.owner());
    }
}
