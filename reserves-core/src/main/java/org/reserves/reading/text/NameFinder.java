package org.reserves.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.reserves.holder.TitleHolder;

/** Finds names among the items of a line, joins phrases, and composes names with the words beside them: "German police". */
final class NameFinder {
    private static final int MOST_BETWEEN = 2;
    private static final Set<String> JOINING = Set.of("of", "in", "for", "from", "at");
    private static final Set<String> BEHIND_AN_ACTOR = Set.of(",", "(", "'s");
    /** Names of companies that are words too. */
    private static final Set<String> WORDS = Set.of("Strategy", "Riot");

    private static final Set<String> HEADS = Set.of("president", "king", "people", "ruler", "state");

    private static final Set<String> IN_A_TOWN = Set.of("in", "near", "from", "at", "outside");

    private final String text;
    private List<Item> items;

    private NameFinder(String text, List<Item> items) {
        this.text = text;
        this.items = items;
    }

    /** The items with names and phrases as one item each. */
    static List<Item> named(String text, List<Item> items) {
        NameFinder finder = new NameFinder(text, items);
        finder.items = finder.withNames();
        finder.items = finder.withPhrases();
        finder.items = finder.composed();
        return finder.items;
    }

    private List<Item> withNames() {
        List<Item> named = new ArrayList<>();
        for (int i = 0; i < items.size(); ) {
            NameBook.Entry entry = items.get(i).isWord() ? NameBook.book().at(items, i) : null;
            if (entry != null && (isInsideAName(entry, i) || isDistrict(i) || isTownIn(entry, i))) {
                named.add(join(i, i + entry.words().size(), new Name(Name.Kind.NOBODY, null)));
                i += entry.words().size();
                continue;
            }
            if (entry == null || isAnotherWord(entry, i)) {
                named.add(items.get(i++));
            } else {
                named.add(join(i, i + entry.words().size(), entry.name()));
                i += entry.words().size();
            }
        }
        return named;
    }

    /** In Gainesville, Georgia: behind an unknown town it is the American state. */
    private boolean isTownIn(NameBook.Entry entry, int i) {
        return i > 2
                && IN_A_TOWN.contains(items.get(i - 3).lower())
                && entry.words().equals(List.of("Georgia"))
                && items.get(i - 1).is(",")
                && items.get(i - 2).isCapitalized()
                && items.get(i - 2).cues().isEmpty()
                && NameBook.book().at(items, i - 2) == null;
    }

    /** The Western District of somewhere is a court. */
    private boolean isDistrict(int i) {
        return i > 1 && items.get(i - 1).is("of") && items.get(i - 2).is("district");
    }

    /** Firstpost America: an unknown word in capitals before a state's name makes it the name of something else. */
    private boolean isInsideAName(NameBook.Entry entry, int i) {
        Item before = i > 1 ? items.get(i - 1) : null;
        return before != null
                && entry.name().kind() == Name.Kind.STATE
                && before.isCapitalized()
                && before.cues().isEmpty()
                && before.text().length() > 2
                && !items.get(i - 2).is(".")
                && !(i + entry.words().size() < items.size()
                        && items.get(i + entry.words().size()).is("'s"));
    }

    /** Strategy and Riot are companies only where they do something: not in "a Bitcoin Strategy". */
    private boolean isAnotherWord(NameBook.Entry entry, int i) {
        if (!WORDS.contains(entry.words().get(0)) || entry.words().size() > 1) {
            return false;
        }
        boolean first = i == 0
                || items.get(i - 1).is(Cue.ADVERB)
                || (!items.get(i - 1).isCapitalized() && !items.get(i - 1).is("'s"))
                || items.get(i - 1).lower().endsWith("-based")
                || items.get(i - 1).lower().endsWith("-listed")
                || (i > 1 && items.get(i - 2).is("saylor"));
        boolean acts = i + 1 < items.size()
                && (items.get(i + 1).isVerb()
                        || items.get(i + 1).isFigure()
                        || BEHIND_AN_ACTOR.contains(items.get(i + 1).lower()));
        return !first || !acts;
    }

    private Item join(int from, int to, Name name) {
        int start = items.get(from).start();
        int end = items.get(to - 1).end();
        return Item.name(name, text.substring(start, end), start, end);
    }

    private List<Item> withPhrases() {
        List<Item> joined = new ArrayList<>();
        for (int i = 0; i < items.size(); ) {
            int length = items.get(i).isWord() ? CueBook.book().lengthAt(items, i) : 1;
            if (length == 1) {
                joined.add(items.get(i++));
            } else {
                int start = items.get(i).start();
                int end = items.get(i + length - 1).end();
                joined.add(Item.word(phrase(i, length), start, end));
                i += length;
            }
        }
        return joined;
    }

    private String phrase(int from, int length) {
        StringBuilder phrase = new StringBuilder(items.get(from).text());
        for (int i = from + 1; i < from + length; i++) {
            phrase.append(' ').append(items.get(i).text());
        }
        return phrase.toString();
    }

    private List<Item> composed() {
        List<Item> composed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            int end = item.isName() ? composedEnd(i) : i + 1;
            Name name = item.name();
            if (name == null || name.owner() == null) {
                composed.add(item);
                continue;
            }
            Name full = end > i + 1 ? compose(i, end, name) : name;
            int start = leftStart(composed, name);
            if (start < composed.size()) {
                full = end > i + 1 ? full : leftName(composed.get(start), full);
                int from = composed.get(start).start();
                composed.subList(start, composed.size()).clear();
                composed.add(Item.name(
                        full,
                        text.substring(from, items.get(end - 1).end()),
                        from,
                        items.get(end - 1).end()));
            } else {
                composed.add(end > i + 1 ? join(i, end, full) : item);
            }
            i = end - 1;
        }
        return composed;
    }

    /** The end of a state's name with its government or police behind it. */
    private int composedEnd(int i) {
        Name name = Objects.requireNonNull(items.get(i).name(), "name must not be null");
        boolean composes = name.kind() == Name.Kind.STATE
                || name.kind() == Name.Kind.ADJECTIVE
                || name.kind() == Name.Kind.SUB_NATIONAL;
        if (!composes) {
            return i + 1;
        }
        int at = i + 1;
        at = at < items.size() && items.get(at).is("'s") ? at + 1 : at;
        for (int between = 0; between <= MOST_BETWEEN && at < items.size(); between++, at++) {
            Item item = items.get(at);
            if (isOffice(item)) {
                return at + 1;
            }
            if (!item.isWord() || !item.isAny(Cue.ADJECTIVE, Cue.LOCAL) || item.is(Cue.BITCOIN)) {
                return i + 1;
            }
        }
        return i + 1;
    }

    private static boolean isOffice(Item item) {
        return item.isWord()
                && item.isAny(Cue.GOVERNMENT, Cue.AGENCY_NOUN, Cue.PERSON_NOUN, Cue.COMPANY_NOUN)
                && !item.is(Cue.COIN_NOUN);
    }

    private Name compose(int from, int end, Name name) {
        Item office = items.get(end - 1);
        String whole = text.substring(items.get(from).start(), office.end());
        Owner owner = Objects.requireNonNull(name.owner(), "owner must not be null");
        boolean local = items.subList(from, end).stream().anyMatch(item -> item.is(Cue.LOCAL));
        if (local) {
            return new Name(Name.Kind.OTHER, Owner.other(whole));
        }
        return office(office, whole, owner, name);
    }

    private static Name office(Item office, String whole, Owner owner, Name name) {
        if (office.is(Cue.GOVERNMENT) || name.kind() == Name.Kind.SUB_NATIONAL) {
            return name.kind() == Name.Kind.SUB_NATIONAL ? name : new Name(Name.Kind.STATE, owner);
        }
        if (office.is(Cue.AGENCY_NOUN)) {
            return new Name(Name.Kind.AGENCY, Owner.of(TitleHolder.agency(owner.holder(), whole)));
        }
        if (office.is(Cue.PERSON_NOUN)) {
            return new Name(Name.Kind.PERSONS, Owner.of(TitleHolder.privatePersons(owner.holder(), office.lower())));
        }
        if (isStateOwned(whole) && !name.isSubdivision()) {
            return new Name(Name.Kind.STATE_COMPANY, Owner.of(TitleHolder.stateCompany(owner.holder(), whole)));
        }
        return new Name(Name.Kind.OTHER, Owner.other(whole));
    }

    /** A sovereign fund, a state miner. */
    private static boolean isStateOwned(String whole) {
        String words = whole.toLowerCase(Locale.ROOT);
        return words.contains("sovereign")
                || words.contains("state-owned")
                || words.contains("state ")
                || words.contains("investment arm")
                || words.contains("national ");
    }

    /** Where "the Royal Government of" or "authorities in" before a state's name begins in what is composed so far. */
    private static int leftStart(List<Item> composed, Name name) {
        int of = composed.size() - 1;
        of = of >= 0 && composed.get(of).is("the") ? of - 1 : of;
        boolean fits = (name.kind() == Name.Kind.STATE
                        || (name.owner() != null && name.owner().isBody()))
                && of >= 1
                && JOINING.contains(composed.get(of).lower());
        if (!fits) {
            return composed.size();
        }
        Item office = composed.get(of - 1);
        boolean joined = office.isWord()
                && (composed.get(of).is("of")
                        ? office.isAny(Cue.GOVERNMENT, Cue.PLACE_NOUN) || isHead(office)
                        : office.isAny(Cue.AGENCY_NOUN, Cue.PERSON_NOUN) || isAuthority(office));
        return joined ? of - 1 : composed.size();
    }

    private static boolean isHead(Item item) {
        return HEADS.contains(item.lower());
    }

    private static boolean isAuthority(Item item) {
        return item.is("authorities") || item.is("government");
    }

    private Name leftName(Item office, Name name) {
        Owner owner = Objects.requireNonNull(name.owner(), "owner must not be null");
        if (name.kind() == Name.Kind.STATE && office.is(Cue.AGENCY_NOUN) && !office.is(Cue.GOVERNMENT)) {
            String called = office.text() + " of " + NameBook.called(owner);
            return new Name(Name.Kind.AGENCY, Owner.of(TitleHolder.agency(owner.holder(), called)));
        }
        if (name.kind() == Name.Kind.STATE && office.is(Cue.PERSON_NOUN) && !office.is(Cue.GOVERNMENT)) {
            return new Name(Name.Kind.PERSONS, Owner.of(TitleHolder.privatePersons(owner.holder(), office.lower())));
        }
        return name;
    }
}
