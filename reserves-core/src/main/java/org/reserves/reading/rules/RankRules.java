package org.reserves.reading.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.figure.PrintedFigure;
import org.reserves.reading.grammar.Candidates;
import org.reserves.reading.grammar.SubjectFinder;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/** The place of a holder among all: third-largest, ranks second. A rank is no figure before it is read as one. */
final class RankRules {
    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10),
            Map.entry("2nd", 2),
            Map.entry("3rd", 3),
            Map.entry("4th", 4),
            Map.entry("5th", 5),
            Map.entry("6th", 6),
            Map.entry("7th", 7),
            Map.entry("8th", 8),
            Map.entry("9th", 9),
            Map.entry("10th", 10));
    private static final List<String> LARGEST = List.of("largest", "biggest", "highest", "most");
    private static final Set<String> SPOTS = Set.of("place", "spot", "position", "rank", "slot");
    private static final int FAR = 10;

    private final SubjectFinder subjects;
    private final Candidates candidates;

    RankRules(SubjectFinder subjects, Candidates candidates) {
        this.subjects = subjects;
        this.candidates = candidates;
    }

    /** The rank that begins at this item, tied, or null. */
    @Nullable
    Figure at(Sentence s, int i) {
        Item item = s.at(i);
        if (!item.isWord()) {
            return null;
        }
        String[] parts = item.lower().split("-", 2);
        Integer place = isTheLargest(s, i) ? Integer.valueOf(1) : ORDINALS.get(parts[0]);
        if (place == null) {
            return null;
        }
        boolean compound = parts.length == 2 && LARGEST.contains(parts[1]);
        boolean spaced = parts.length == 1 && LARGEST.contains(s.at(i + 1).lower());
        boolean ranks = parts.length == 1 && (isTheLargest(s, i) || isRanking(s, i));
        if ((!compound && !spaced && !ranks) || (!ranks && !isAmongHolders(s, i))) {
            return null;
        }
        Who who = holder(s, i);
        if (who == null) {
            return null;
        }
        int end = spaced ? s.at(i + 1).end() : item.end();
        Figure figure =
                new Figure(item.start(), item.start(), end, PrintedFigure.parse(place.toString()), Figure.Unit.RANK);
        figure.tie(new Figure.Tie(
                who.owner(),
                ClaimedQuantity.RANK,
                who.sure().and(Sureness.LIKELY),
                "place among holders: " + who.why(),
                null,
                null));
        return figure;
    }

    /** Is now the largest state holder. */
    private static boolean isTheLargest(Sentence s, int i) {
        boolean largest = s.at(i).is("largest") || s.at(i).is("biggest");
        int verb = s.skipLeft(i - 1, Cue.DETERMINER, Cue.ADVERB, Cue.CURRENT, Cue.PLACE_NOUN);
        int start = s.at(verb).is("'s") ? s.skipLeft(verb - 1, Cue.DETERMINER, Cue.PLACE_NOUN) : verb;
        start = s.at(verb).is("'s") && s.at(verb - 1).is("world") ? s.skipLeft(verb - 2, Cue.DETERMINER) : start;
        int noun = i + 1;
        while (noun < i + FAR / 2
                && !s.at(noun).is("holder")
                && !s.at(noun).is("owner")
                && !s.at(noun).isSign()) {
            noun++;
        }
        return largest
                && s.at(start).is(Cue.BE)
                && (s.at(noun).is("holder") || s.at(noun).is("owner"));
    }

    private static boolean isRanking(Sentence s, int i) {
        Item before = s.at(s.skipLeft(i - 1, Cue.DETERMINER, Cue.ADVERB));
        boolean comes = Set.of("comes", "came", "stands", "sits", "lies").contains(before.lower())
                && (s.at(i + 1).is("among")
                        || s.at(i + 1).is("with")
                        || s.at(i + 1).is("in")
                        || s.at(i + 1).is("behind")
                        || s.at(i + 1).isSign());
        boolean ranks = comes || before.lower().startsWith("rank") || before.is("placed") || before.is("places");
        boolean among = s.at(i + 1).is("among")
                && s.at(s.skipRight(i + 2, Cue.DETERMINER)).is(Cue.ALL);
        boolean spot = SPOTS.contains(s.at(i + 1).lower());
        boolean place = among || (spot && isOfBitcoin(s)) || isFromTo(s, i);
        int verb = s.verbAtOrBefore(i - 1);
        boolean placed = s.at(i - 1).isName()
                && verb == i - 2
                && (s.at(verb).lower().startsWith("place")
                        || s.at(verb).lower().startsWith("put")
                        || s.at(verb).lower().startsWith("rank"));
        return (ranks && !s.at(i + 1).isName()) || place || placed;
    }

    private static boolean isOfBitcoin(Sentence s) {
        for (int j = 0; j < s.size(); j++) {
            Figure figure = s.at(j).figure();
            if (s.at(j).isOfBitcoin()
                    || (figure != null && figure.printed().unit().equals("BTC"))) {
                return true;
            }
        }
        return false;
    }

    /** Dropped from fourth to sixth. */
    private static boolean isFromTo(Sentence s, int i) {
        boolean from = s.at(i - 1).is("from")
                && s.at(i + 1).is("to")
                && ORDINALS.containsKey(s.at(i + 2).lower());
        boolean to = s.at(i - 1).is("to")
                && s.at(i - 3).is("from")
                && ORDINALS.containsKey(s.at(i - 2).lower());
        return from || to;
    }

    private static boolean isAmongHolders(Sentence s, int i) {
        for (int j = i; j < Math.min(s.size(), i + FAR); j++) {
            Item item = s.at(j);
            boolean holder = item.is("holder")
                    || item.is("holders")
                    || item.is("owner")
                    || item.is("hodler")
                    || item.is(Cue.COIN_NOUN)
                    || item.is("stash")
                    || ((item.is("among") || item.is("of")) && s.at(j + 1).is(Cue.ALL))
                    || item.is("holding")
                    || item.is("holdings")
                    || item.is("stockpile");
            if (holder) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    private Who holder(Sentence s, int i) {
        int verb = s.verbAtOrBefore(i - 1);
        int before = s.skipLeft(i - 1, Cue.DETERMINER, Cue.ADJECTIVE);
        Item object = s.at(before);
        if (object.is(Cue.PRONOUN)) {
            return subjects.pronoun(s, i);
        }
        if (object.is(Cue.COIN_NOUN)) {
            return subjects.possessor(s, before);
        }
        if (verb < 0) {
            return s.at(i).lower().contains("-") ? candidates.best(s, i) : null;
        }
        if (object.isName()
                && object.name() != null
                && object.name().owner() != null
                && object.name().isHolder()
                && s.at(verb).isVerb()
                && s.at(verb + 1).equals(object)) {
            return new Who(object.name().owner(), Sureness.SURE, "\"" + object.text() + "\"");
        }
        Who who = subjects.ofVerb(s, verb);
        return who == null && s.at(i).lower().contains("-") ? candidates.best(s, i) : who;
    }
}
