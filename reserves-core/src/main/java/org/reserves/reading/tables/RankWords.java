package org.reserves.reading.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;

/** Where a word is a place among others: third-largest, ranks second, in fifth place, No. 4 among governments. */
final class RankWords {
    private static final List<String> ORDINALS = List.of(("first second third fourth fifth sixth seventh eighth ninth "
                    + "tenth eleventh twelfth thirteenth fourteenth fifteenth")
            .split(" "));
    private static final List<String> DIGITS = List.of(
            "1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th", "11th", "12th", "13th", "14th",
            "15th");
    private static final Map<String, Integer> PLACES = places();
    static final Map<String, Integer> NUMBERS = Map.of(
            "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8, "nine", 9, "ten",
            10);
    static final Set<String> LARGEST = Set.of("largest", "biggest", "highest", "most");
    private static final Set<String> SPOTS = Set.of("place", "spot", "position", "rank", "slot");
    private static final Set<String> STANDING = Set.of(
            "come",
            "comes",
            "came",
            "coming",
            "stand",
            "stands",
            "stood",
            "standing",
            "sit",
            "sits",
            "sat",
            "lie",
            "lies",
            "lay",
            "finish",
            "finishes",
            "finished",
            "rank",
            "ranks",
            "ranked",
            "ranking",
            "placed",
            "places");
    private static final Set<String> STAYING = Set.of(
            "as",
            "remain",
            "remains",
            "remained",
            "remaining",
            "become",
            "becomes",
            "became",
            "becoming",
            "stay",
            "stays",
            "stayed");
    private static final Set<String> PLACING = Set.of(
            "make", "makes", "made", "making", "put", "puts", "putting", "leave", "leaves", "leaving", "rank", "ranks",
            "ranked", "ranking", "place", "places", "placed", "placing", "keep", "keeps", "kept", "show", "shows",
            "showed", "showing");
    private static final Set<String> MOVING = Set.of(
            "up",
            "down",
            "back",
            "drop",
            "drops",
            "dropped",
            "fall",
            "falls",
            "fell",
            "slip",
            "slips",
            "slipped",
            "slid",
            "slides",
            "move",
            "moves",
            "moved",
            "climb",
            "climbs",
            "climbed",
            "rise",
            "rises",
            "rose",
            "risen",
            "jump",
            "jumps",
            "jumped",
            "fallen",
            "relegated",
            "promoted",
            "overtaken");
    private static final Set<String> LISTS = Set.of(
            "world list lists table tables ranking rankings league leaderboard board dashboard europe asia".split(" "));
    private static final Set<String> BEHIND = Set.of("among", "behind", "after", "ahead of", "overall", "globally");
    private static final int FAR = 5;

    private RankWords() {}

    private static Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < ORDINALS.size(); i++) {
            places.put(ORDINALS.get(i), i + 1);
            places.put(DIGITS.get(i), i + 1);
        }
        return places;
    }

    /** The place that an ordinal means, or 0 where the item is none. */
    static int ordinal(Item item) {
        return item.isWord() ? ordinal(item.lower()) : 0;
    }

    /** How far the words of a rank go. */
    static int length(Sentence s, int i) {
        boolean two = number(s, i) > 0
                || (ordinal(s.at(i)) > 0 && LARGEST.contains(s.at(i + 1).lower()));
        return two ? 2 : 1;
    }

    /** No. 4, number four, top ten; 0 where it is none. */
    static int number(Sentence s, int i) {
        if (!s.at(i).is("no.") && !s.at(i).is("number") && !s.at(i).is("top")) {
            return 0;
        }
        String word = s.at(i + 1).lower();
        boolean goesOn =
                s.at(i + 2).is("–") && s.at(i + 2).start() == s.at(i + 1).end();
        if (goesOn) {
            return 0;
        }
        boolean digits = !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(Character::isDigit);
        return digits ? Integer.parseInt(word) : NUMBERS.getOrDefault(word, 0);
    }

    /** Third-largest, third largest. */
    static boolean isSuperlative(Sentence s, int i) {
        String word = s.at(i).lower();
        int hyphen = word.indexOf('-');
        return superlative(s, i) > 0
                && LARGEST.contains(hyphen < 0 ? s.at(i + 1).lower() : word.substring(hyphen + 1));
    }

    /** The number of a superlative. */
    static int superlative(Sentence s, int i) {
        String word = s.at(i).lower();
        int hyphen = word.indexOf('-');
        return ordinal(hyphen < 0 ? word : word.substring(0, hyphen));
    }

    private static int ordinal(String word) {
        return PLACES.getOrDefault(word, 0);
    }

    /** In third place, to the second spot; not in the first place. */
    static boolean isSpot(Sentence s, int i) {
        boolean spot = SPOTS.contains(s.at(i + 1).lower()) && !s.at(i + 2).isName();
        boolean phrase = s.at(i - 1).is("the") && s.at(i).is("first");
        return ordinal(s.at(i)) > 0 && spot && !phrase;
    }

    /** Is second, came third among, makes it fourth, up one to fifth: said of what it is, and of nothing that follows. */
    static boolean isPredicate(Sentence s, int i) {
        int last = i + length(s, i) - 1;
        int before = s.skipLeft(i - 1, Cue.DETERMINER, Cue.ADVERB, Cue.CURRENT);
        before = s.at(before).is("close") || s.at(before).is("distant")
                ? s.skipLeft(before - 1, Cue.DETERMINER, Cue.ADVERB)
                : before;
        if (!isAlone(s, i, last) || isUnmade(s, before)) {
            return false;
        }
        boolean in = s.at(before).is("in") && STANDING.contains(s.at(before - 1).lower());
        Item left = s.at(in ? before - 1 : before);
        boolean is = left.is(Cue.BE) || STANDING.contains(left.lower()) || isStaying(s, before);
        return is
                || isMoved(s, before)
                || placing(s, before) >= 0
                || isNext(s, i)
                || isApposed(s, i)
                || isListedAs(s, before)
                || (left.is("for") && s.at(before - 1).is("enough"));
    }

    /** Remains, became; as what somebody remains or closed the year. */
    static boolean isStaying(Sentence s, int verb) {
        return STAYING.contains(s.at(verb).lower());
    }

    /** Among the top five, in the world's top ten. */
    static boolean isInTheTop(Sentence s, int top) {
        for (int j = top - 1;
                j >= Math.max(0, top - FAR) && !s.at(j).isVerb() && !s.at(j).isSign();
                j--) {
            if (s.at(j).is("among")
                    || s.at(j).is("in")
                    || s.at(j).is("into")
                    || s.at(j).is("out")) {
                return true;
            }
        }
        return false;
    }

    /** London, third on the leaderboard. */
    private static boolean isApposed(Sentence s, int i) {
        return s.at(i - 1).is(",") && s.at(i - 2).isName();
    }

    /** Shows up as, listed as, ranked as. */
    private static boolean isListedAs(Sentence s, int as) {
        boolean listed = false;
        for (int j = as - 1; s.at(as).is("as") && j >= Math.max(0, as - FAR - FAR); j--) {
            String word = s.at(j).lower();
            listed |= word.startsWith("list") || word.startsWith("rank") || word.startsWith("show");
        }
        return listed;
    }

    /** The verb that places the object which ends here, or −1: makes it, puts the island, ranks Bhutan. */
    static int placing(Sentence s, int object) {
        Item item = s.at(object);
        boolean somebody =
                item.isName() || item.is("it") || item.is("them") || item.isAny(Cue.PLACE_NOUN, Cue.GOVERNMENT);
        int verb = s.skipLeft(object - 1, Cue.DETERMINER, Cue.ADJECTIVE);
        return somebody && PLACING.contains(s.at(verb).lower()) ? verb : -1;
    }

    /** Fifth or sixth, from fourth to sixth: the second of two. */
    static boolean isNext(Sentence s, int i) {
        Item joint = s.at(i - 1);
        boolean joined = joint.is("or") || joint.is("to");
        return joined
                && ordinal(s.at(i - 2)) > 0
                && (joint.is("or") || s.at(i - 3).is("from"));
    }

    /** Dropped from fourth to sixth: the first of two. */
    static boolean isFrom(Sentence s, int i) {
        return s.at(i - 1).is("from") && s.at(i + 1).is("to") && ordinal(s.at(i + 2)) > 0;
    }

    /** Would have come second: it did not. */
    private static boolean isUnmade(Sentence s, int verb) {
        for (int j = verb; j >= Math.max(0, verb - 3); j--) {
            if (s.at(j).is("would") && s.at(j + 1).is("have")) {
                return true;
            }
        }
        return false;
    }

    /** Up one to, climbed to. */
    private static boolean isMoved(Sentence s, int to) {
        boolean moved = false;
        for (int j = to - 1;
                s.at(to).is("to") && j >= Math.max(0, to - 4) && !s.at(j).isSign();
                j--) {
            moved |= MOVING.contains(s.at(j).lower());
        }
        return moved;
    }

    private static boolean isAlone(Sentence s, int i, int last) {
        Item next = s.at(last + 1);
        if (s.at(i).is("first") && isToDo(s, last + 1)) {
            return false;
        }
        if (next.isSign()) {
            return !next.is("'s") && (!next.is("–") || !s.at(i).is("first"));
        }
        boolean list = (next.is("in") || next.is("on")) && isList(s, last + 2);
        boolean wide = next.is("by") && s.at(last + 2).is("a");
        boolean other = (next.is("or") || next.is("to")) && ordinal(s.at(last + 2)) > 0;
        boolean with = (next.is("with") || next.is("at"))
                && (s.at(last + 2).isFigure() || s.at(last + 2).isAny(Cue.DETERMINER));
        boolean counted = next.is("if") && !s.at(i).is("first");
        return list || wide || other || with || counted || isHolder(s, last + 1) || BEHIND.contains(next.lower());
    }

    /** The number two government holder. */
    private static boolean isHolder(Sentence s, int from) {
        int noun = s.skipRight(from, Cue.ADJECTIVE, Cue.GOVERNMENT, Cue.PLACE_NOUN);
        noun = s.at(noun).isWord() && s.at(noun).cues().isEmpty() ? noun + 1 : noun;
        return s.at(noun).is("holder") || s.at(noun).is("owner") || s.at(noun).is("hodler");
    }

    private static boolean isList(Sentence s, int from) {
        for (int j = from;
                j < Math.min(s.size(), from + FAR)
                        && (!s.at(j).isSign() || s.at(j).is("'s"));
                j++) {
            if (LISTS.contains(s.at(j).lower())) {
                return true;
            }
        }
        return false;
    }

    /** The first in the world to do something. */
    private static boolean isToDo(Sentence s, int from) {
        for (int j = from; j < Math.min(s.size(), from + FAR); j++) {
            if (s.at(j).is("to") && s.at(j + 1).isWord() && !s.at(j + 1).is(Cue.DETERMINER)) {
                return ordinal(s.at(j + 1)) == 0;
            }
        }
        return false;
    }

    /** Whether a sentence speaks of bitcoin. */
    static boolean isOfBitcoin(Sentence s) {
        for (int j = 0; j < s.size(); j++) {
            Figure figure = s.at(j).figure();
            if (s.at(j).isOfBitcoin()
                    || (figure != null && figure.printed().unit().equals("BTC"))) {
                return true;
            }
        }
        return false;
    }
}
