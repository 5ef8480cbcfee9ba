package org.reserves.reading.grammar;

import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;

/** What verbs, nouns and labels say of the bitcoin beside them. */
public final class VerbSense {
    private static final int FAR = 14;
    private static final int NEAR = 8;
    private static final Set<String> SINCE = Set.of("since", "as of", "by", "from", "until", "through", "to");
    private static final Set<String> DIRECT = Set.of("", "of", "about", "another", "over", "up", "off", "away");
    private static final Set<String> WHOLES = Set.of("amount", "total", "peak", "high", "maximum", "today", "now");
    private static final Set<String> TOOK = Set.of("take", "takes", "took", "taken", "taking");
    private static final Set<String> AWAY = Set.of("hammer", "auction", "sale", "block");
    private static final Set<String> LESS = Set.of(
            "run down",
            "ran down",
            "running down",
            "drew down",
            "draws down",
            "drawing down",
            "whittled down",
            "whittling down",
            "trimmed",
            "trims",
            "trim",
            "trimming",
            "liquidated",
            "drained",
            "offloading");
    private static final Set<String> LOSING = Set.of("lost", "lose", "loses", "losing");
    private static final Set<String> FOUND = Set.of("found", "discovered", "uncovered");
    private static final Set<String> COMING = Set.of(
            "arrived",
            "arrives",
            "arrive",
            "came",
            "come",
            "comes",
            "came in",
            "surfaced",
            "landed",
            "flowed in",
            "stem",
            "stems",
            "stemmed",
            "originate",
            "originated",
            "derive",
            "derives",
            "derived");
    private static final Set<String> STAYING = Set.of(
            "sit",
            "sits",
            "sat",
            "lie",
            "lies",
            "lay",
            "rest",
            "rests",
            "belong",
            "belongs",
            "belonged",
            "stay",
            "stays",
            "stayed",
            "left",
            "declared",
            "attributed");
    private static final Set<String> PERFECT =
            Set.of("left", "gone", "come", "arrived", "changed hands", "departed", "stayed", "returned", "moved");
    private static final Set<String> ALSO_HELD = Set.of(
            "declared",
            "declares",
            "declare",
            "reported",
            "reports",
            "discloses",
            "disclosed",
            "manage",
            "manages",
            "managed",
            "include",
            "includes",
            "included");

    private VerbSense() {}

    /** Returns what the verb does to an amount behind it, or null. */
    @Nullable
    public static ClaimedQuantity ofBitcoin(Item verb, String prep, Sentence s, int at, int figure) {
        Objects.requireNonNull(s, "sentence must not be null");
        if (Mood.at(s, at) != Mood.REAL) {
            return null;
        }
        if (verb.is("got") || verb.is("gets") || verb.is("get")) {
            boolean has = s.at(at - 1).is("'s") || s.at(at - 1).is("'ve");
            return !prep.isEmpty() ? null : has ? ClaimedQuantity.ROW : ClaimedQuantity.ACQUIRED;
        }
        Figure lost =
                prep.isEmpty() && LOSING.contains(verb.lower()) ? s.at(figure).figure() : null;
        if (lost != null && (lost.isBitcoin() || s.at(figure + 1).isAny(Cue.BITCOIN, Cue.COIN))) {
            return ClaimedQuantity.REDUCED;
        }
        if (verb.is("put") && isPutUp(s, figure)) {
            return ClaimedQuantity.REDUCED;
        }
        if (verb.is(Cue.RISE) || verb.is(Cue.FALL)) {
            if (prep.isEmpty() && TOOK.contains(verb.lower())) {
                return ClaimedQuantity.ACQUIRED;
            }
            ClaimedQuantity moved = moved(verb, prep);
            if (moved != null) {
                return moved;
            }
        }
        boolean direct = DIRECT.contains(prep);
        if (verb.is(Cue.REDUCE)) {
            if (prep.equals("to") && LESS.contains(verb.lower())) {
                return ClaimedQuantity.ROW;
            }
            return direct || prep.equals("by") ? ClaimedQuantity.REDUCED : null;
        }
        if (verb.is(Cue.ACQUIRE)) {
            return direct ? ClaimedQuantity.ACQUIRED : null;
        }
        if (verb.is(Cue.HOLD)) {
            return direct || prep.equals("at") ? ClaimedQuantity.ROW : null;
        }
        if (verb.is(Cue.BE)) {
            boolean named = (s.contains(Cue.NEUTRAL_NOUN, at - 2, at) && s.contains(Cue.POSSESSIVE, at - 4, at))
                    || s.at(at - 2).is("'s");
            return direct && (named || hasCoins(s, at)) ? ClaimedQuantity.ROW : null;
        }
        return put(verb, prep, s, at, figure);
    }

    /** Put 500 under the hammer, up for sale. */
    private static boolean isPutUp(Sentence s, int figure) {
        for (int i = figure + 1; i < Math.min(s.size(), figure + NEAR); i++) {
            if (AWAY.contains(s.at(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Rose to and fell from are holdings, rose by and fell by are not. */
    @Nullable
    private static ClaimedQuantity moved(Item verb, String prep) {
        return switch (prep) {
            case "to", "at", "from", "" ->
                verb.isAny(Cue.REDUCE, Cue.ACQUIRE) && !prep.equals("to") && !prep.equals("at")
                        ? null
                        : ClaimedQuantity.ROW;
            case "by" -> verb.is(Cue.RISE) ? ClaimedQuantity.ACQUIRED : ClaimedQuantity.REDUCED;
            default -> null;
        };
    }

    private static boolean hasCoins(Sentence s, int at) {
        return s.contains(Cue.COIN_NOUN, Math.max(0, at - 8), at) || s.contains(Cue.BITCOIN, Math.max(0, at - 8), at);
    }

    /** Put its holdings at 500; declared 500. */
    @Nullable
    private static ClaimedQuantity put(Item verb, String prep, Sentence s, int at, int figure) {
        boolean coins = s.contains(Cue.COIN_NOUN, at, figure);
        boolean at500 = coins && (prep.equals("at") || prep.equals("to") || prep.equals("of"));
        return at500 || (ALSO_HELD.contains(verb.lower()) && DIRECT.contains(prep)) ? ClaimedQuantity.ROW : null;
    }

    @Nullable
    public static ClaimedQuantity ofNoun(Item noun) {
        Objects.requireNonNull(noun, "noun must not be null");
        if (noun.isAny(Cue.SALE_NOUN, Cue.DROP_NOUN)) {
            return ClaimedQuantity.REDUCED;
        }
        if (noun.is(Cue.BUY_NOUN)) {
            return ClaimedQuantity.ACQUIRED;
        }
        return noun.is(Cue.COIN_NOUN) ? ClaimedQuantity.ROW : null;
    }

    /** Returns what a label says: Holdings, Sold, Bought. */
    @Nullable
    public static ClaimedQuantity ofLabel(Sentence s, int colon) {
        Objects.requireNonNull(s, "sentence must not be null");
        for (int i = colon - 1; i >= 0 && colon - i < FAR; i--) {
            Item item = s.at(i);
            if (item.isFigure()) {
                return null;
            }
            if (item.isAny(Cue.REDUCE, Cue.SALE_NOUN)) {
                return ClaimedQuantity.REDUCED;
            }
            if (item.isAny(Cue.ACQUIRE, Cue.BUY_NOUN) || item.is("output") || item.is("production")) {
                return ClaimedQuantity.ACQUIRED;
            }
            if (item.isAny(Cue.COIN_NOUN, Cue.BITCOIN, Cue.HOLD) || WHOLES.contains(item.lower())) {
                return ClaimedQuantity.ROW;
            }
        }
        return null;
    }

    /** Returns what happens to coins in a list or table, by the words above it. */
    @Nullable
    public static ClaimedQuantity ofEvent(Set<Cue> event) {
        Objects.requireNonNull(event, "event must not be null");
        if (event.contains(Cue.REDUCE) || event.contains(Cue.SALE_NOUN)) {
            return ClaimedQuantity.REDUCED;
        }
        if (event.contains(Cue.ACQUIRE) || event.contains(Cue.BUY_NOUN)) {
            return ClaimedQuantity.ACQUIRED;
        }
        if (event.contains(Cue.DROP_NOUN)) {
            return ClaimedQuantity.REDUCED;
        }
        return event.contains(Cue.HOLD) || event.contains(Cue.COIN_NOUN) ? ClaimedQuantity.ROW : null;
    }

    /** Returns what the clause says that begins with the figure at a place: were sold, remain, come from. */
    @Nullable
    public static ClaimedQuantity ofClause(Sentence s, int figure) {
        Objects.requireNonNull(s, "sentence must not be null");
        boolean be = false;
        for (int i = figure + 1; i < Math.min(s.size(), figure + FAR); i++) {
            Item item = s.at(i);
            if (item.is("(")) {
                i = s.behindBracket(i) - 1;
            } else if (item.is(";") || item.is(":")) {
                break;
            } else if (!isAuxiliary(s, i) && item.isWord() && item.isVerb() && !s.isNounHere(i)) {
                if (Mood.at(s, i) == Mood.PLANNED && item.is(Cue.REDUCE) && s.contains(Cue.BE, figure, i)) {
                    return ClaimedQuantity.ROW;
                }
                if (Mood.at(s, i) != Mood.REAL) {
                    return null;
                }
                boolean fetches = item.is("went for") || item.is("fetched") || item.is("brought in");
                if (item.isAny(Cue.REDUCE)
                        || fetches
                        || Leaving.at(s, i, be)
                        || (be && item.lower().startsWith("reali"))) {
                    return ClaimedQuantity.REDUCED;
                }
                if (item.isAny(Cue.ACQUIRE) || (be && FOUND.contains(item.lower())) || COMING.contains(item.lower())) {
                    return ClaimedQuantity.ACQUIRED;
                }
                if (item.isAny(Cue.HOLD, Cue.SHARE_VERB) || STAYING.contains(item.lower()) || item.is(Cue.WORTH)) {
                    return ClaimedQuantity.ROW;
                }
                if (item.is(Cue.VERB)) {
                    return null;
                }
                be |= item.is(Cue.BE);
            } else if (item.isWord() && be && Leaving.isParticiple(item)) {
                return ClaimedQuantity.REDUCED;
            } else if (item.isWord() && be && s.at(i - 1).is(Cue.BE) && isUnknownParticiple(item)) {
                return null;
            }
        }
        return be ? ClaimedQuantity.ROW : null;
    }

    /** Were frobnicated: what no list knows says nothing. */
    private static boolean isUnknownParticiple(Item item) {
        return item.cues().isEmpty() && item.lower().endsWith("ed");
    }

    /** Had been, has since been. */
    private static boolean isAuxiliary(Sentence s, int i) {
        Item item = s.at(i);
        boolean has = item.is("has") || item.is("have") || item.is("had");
        Item next = s.at(s.skipRight(i + 1, Cue.ADVERB));
        boolean perfect = PERFECT.contains(next.lower());
        return has
                && (perfect || next.is(Cue.BE) || (next.isWord() && next.cues().isEmpty()));
    }

    /** Returns whether the words around a figure say that it is about another time than the day of the text. */
    public static boolean isThen(Sentence s, int i, int year) {
        Objects.requireNonNull(s, "sentence must not be null");
        for (int j = i - 1;
                j >= Math.max(0, i - NEAR) && !s.at(j).isFigure() && !s.at(j).is(";");
                j--) {
            Item item = s.at(j);
            if (item.is(Cue.PAST) || item.is("had") || item.is("peak") || item.is("last") || isEarlier(s, j, year)) {
                return true;
            }
        }
        for (int j = i + 1;
                j < Math.min(s.size(), i + NEAR)
                        && !s.at(j).isFigure()
                        && !s.at(j).is(";");
                j++) {
            if (s.at(j).isAny(Cue.ACQUIRE, Cue.REDUCE)) {
                return false;
            }
            if (s.at(j).is(Cue.PAST) || isEarlier(s, j, year)) {
                return true;
            }
        }
        return false;
    }

    /** Returns a year before that of the text, unless it is where something began. */
    public static boolean isEarlier(Sentence s, int i, int year) {
        Objects.requireNonNull(s, "sentence must not be null");
        String text = s.at(i).text();
        boolean digits = s.at(i).isWord() && text.length() == 4 && text.chars().allMatch(Character::isDigit);
        if (!digits || Integer.parseInt(text) >= year) {
            return false;
        }
        Item before = s.at(i - 1);
        int far = before.is(Cue.MONTH) ? i - 2 : i - 1;
        return !SINCE.contains(s.at(far).lower());
    }
}
