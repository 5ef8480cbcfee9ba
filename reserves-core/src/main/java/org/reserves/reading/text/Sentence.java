package org.reserves.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;

/** The items of one sentence, with ways to look left and right of a place. */
public final class Sentence {
    private static final Item NOTHING = Item.sign("", 0, 0);

    private final List<Item> items;
    private final Item[] places;
    private final CueSet cues;

    public Sentence(List<Item> items) {
        this.items = List.copyOf(Objects.requireNonNull(items, "items must not be null"));
        this.places = this.items.toArray(Item[]::new);
        CueSet all = CueSet.EMPTY;
        for (Item item : places) {
            all = all.and(item.cues());
        }
        this.cues = all;
    }

    /** Returns the sentence as it reads where words of the item at a place, or more items from there on, are a figure. */
    public Sentence with(int place, Figure figure) {
        Objects.requireNonNull(figure, "figure must not be null");
        List<Item> read = new ArrayList<>(items.subList(0, place));
        StringJoiner words = new StringJoiner(" ");
        String before = "";
        String behind = "";
        int next = place;
        while (next < items.size() && items.get(next).start() < figure.end()) {
            Item item = items.get(next++);
            int from = Math.max(0, figure.start() - item.start());
            int to = Math.min(item.text().length(), figure.end() - item.start());
            before = from > 0 ? item.text().substring(0, from).strip() : before;
            behind = to < item.text().length() ? item.text().substring(to).strip() : "";
            words.add(item.text().substring(from, to));
        }
        if (!before.isEmpty()) {
            read.add(Item.word(before, items.get(place).start(), figure.start()));
        }
        read.add(Item.figure(figure, words.toString()));
        if (!behind.isEmpty()) {
            read.add(Item.word(behind, figure.end(), items.get(next - 1).end()));
        }
        read.addAll(items.subList(next, items.size()));
        return new Sentence(read);
    }

    public int size() {
        return places.length;
    }

    /** Returns the item, or an empty sign beyond the ends. */
    public Item at(int i) {
        return i >= 0 && i < places.length ? places[i] : NOTHING;
    }

    public List<Item> items() {
        return items;
    }

    /** Returns the place before the bracket that is closed here, or before this place where none is opened. */
    public int beforeBracket(int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            depth += isClosing(at(i)) ? 1 : at(i).is("(") || at(i).is("[") ? -1 : 0;
            if (depth == 0) {
                return i - 1;
            }
        }
        return close - 1;
    }

    /** Returns the place behind the bracket that is opened here. */
    public int behindBracket(int open) {
        for (int i = open; i < size(); i++) {
            if (isClosing(at(i))) {
                return i + 1;
            }
        }
        return open + 1;
    }

    public static boolean isClosing(Item item) {
        Objects.requireNonNull(item, "item must not be null");
        return item.is(")") || item.is("]");
    }

    /** Returns whether this place is inside a bracket; where its opening sign is, else −1. */
    public int openBracket(int i) {
        int depth = 0;
        for (int j = i - 1; j >= 0; j--) {
            if (isClosing(at(j))) {
                depth++;
            } else if (at(j).is("(") || at(j).is("[")) {
                if (depth == 0) {
                    return j;
                }
                depth--;
            }
        }
        return -1;
    }

    /** Returns the next place to the left that is no determiner, adjective or adverb. */
    public int skipLeft(int from, Cue... cues) {
        int i = from;
        while (i >= 0 && at(i).isWord() && at(i).isAny(cues)) {
            i--;
        }
        return i;
    }

    /** Returns the next place to the right that says none of these. */
    public int skipRight(int from, Cue... cues) {
        int i = from;
        while (i < size() && at(i).isWord() && at(i).isAny(cues)) {
            i++;
        }
        return i;
    }

    /** Returns the nearest verb at or left of a place within its clause, or −1. */
    public int verbAtOrBefore(int from) {
        for (int i = from; i >= 0; i--) {
            Item item = at(i);
            if (isClosing(item)) {
                i = beforeBracket(i) + 1;
            } else if (item.isVerb() && !isNounHere(i)) {
                return i;
            } else if (item.is(";")) {
                return -1;
            }
        }
        return -1;
    }

    /** "A purchase of", "the sale": a word that can be a verb is a noun behind a determiner or before "of". */
    public boolean isNounHere(int i) {
        Item before = at(i - 1);
        boolean noun = at(i).isAny(
                        Cue.SALE_NOUN,
                        Cue.BUY_NOUN,
                        Cue.COIN_NOUN,
                        Cue.DROP_NOUN,
                        Cue.COST_NOUN,
                        Cue.GAIN_NOUN,
                        Cue.NEUTRAL_NOUN);
        boolean behind = before.isAny(Cue.DETERMINER, Cue.POSSESSIVE, Cue.ADJECTIVE)
                || before.is("'s")
                || before.isName()
                || before.is(Cue.BITCOIN);
        if (isAdjectiveHere(i)) {
            return true;
        }
        if (before.is(Cue.BITCOIN)
                && (at(i - 2).is("one") || at(i - 2).is("a") || at(i - 2).is("1"))) {
            return false;
        }
        return noun
                && ((behind && !before.isAny(Cue.PRONOUN, Cue.ADVERB) && !isFiniteBehindName(i))
                        || at(i + 1).is("of"));
    }

    /** "Sold seized bitcoin": a participle before coins and behind a verb, article or preposition. */
    private boolean isAdjectiveHere(int i) {
        Item before = at(i - 1);
        boolean participle = at(i).is(Cue.ADJECTIVE)
                && at(i + 1).isAny(Cue.BITCOIN, Cue.COIN, Cue.COIN_NOUN, Cue.ADJECTIVE, Cue.OTHER_COIN);
        boolean auxiliary = before.isAny(Cue.BE) || before.is("has") || before.is("had") || before.is("have");
        return participle
                && ((before.isVerb() && !auxiliary)
                        || before.isAny(Cue.DETERMINER, Cue.PREP, Cue.POSSESSIVE, Cue.ADJECTIVE)
                        || before.is("'s")
                        || before.isFigure());
    }

    /** "Germany holds": a finite form behind a name is a verb. */
    private boolean isFiniteBehindName(int i) {
        Item next = at(i + 1);
        boolean object = next.isFigure() || next.isAny(Cue.DETERMINER, Cue.ADJECTIVE, Cue.POSSESSIVE, Cue.NEUTRAL_NOUN);
        return at(i - 1).isName() && (object || !at(i).isAny(Cue.SALE_NOUN, Cue.BUY_NOUN, Cue.COIN_NOUN));
    }

    /** Returns whether a form of "have" stands here before a participle that no list has: has wired, has been turning. */
    public boolean isAuxiliary(int i) {
        boolean has = at(i).is("has") || at(i).is("have") || at(i).is("had");
        Item next = at(skipRight(i + 1, Cue.ADVERB, Cue.BE));
        String word = next.lower();
        boolean participle = word.endsWith("ed") || word.endsWith("ing") || word.endsWith("en") || word.endsWith("wn");
        return has && participle && next.isWord() && next.cues().isEmpty();
    }

    public boolean contains(Cue cue) {
        return cues.has(cue);
    }

    /** Returns what its words say. */
    public CueSet cues() {
        return cues;
    }

    public boolean contains(Cue cue, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(size(), to); i++) {
            if (at(i).is(cue)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the place of a figure, or −1. */
    public int placeOf(Figure figure) {
        for (int i = 0; i < size(); i++) {
            if (at(i).figure() == figure) {
                return i;
            }
        }
        return -1;
    }
}
