package org.reserves.reading.tables;

import java.util.Objects;
import javax.annotation.Nullable;
import org.reserves.figure.PrintedFigure;
import org.reserves.reading.grammar.Candidates;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.SubjectFinder;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Name;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/** The place of a holder among all: third-largest, ranks second. A rank is no figure before it is read as one. */
public final class RankRules {
    private static final int FAR = 10;

    private final Scene scene;
    private final SubjectFinder subjects;
    private final Candidates candidates;

    @Nullable
    private Figure last;

    /** Takes what has been named so far. */
    public RankRules(Scene scene, SubjectFinder subjects, Candidates candidates) {
        this.scene = Objects.requireNonNull(scene, "scene must not be null");
        this.subjects = Objects.requireNonNull(subjects, "subjects must not be null");
        this.candidates = Objects.requireNonNull(candidates, "candidates must not be null");
    }

    /** Returns what may be a rank and begins at an item: tied where a rule says so, else open; or null. */
    @Nullable
    public Figure at(Sentence s, int i) {
        Figure ruled = ruled(s, i);
        if (ruled != null) {
            return ruled;
        }
        Figure place = scene.isAboutBitcoin() || RankWords.isOfBitcoin(s) ? RankFinder.at(s, i) : null;
        Item before = s.at(s.skipLeft(i - 1, Cue.BE, Cue.ADVERB));
        Name name = before.name();
        boolean leads =
                place != null && s.at(i).lower().indexOf(' ') > 0 && s.at(i + 1).isFigure();
        if (place != null
                && leads
                && name != null
                && name.owner() != null
                && name.isHolder()
                && isRanked(name.owner())) {
            place.tie(new Figure.Tie(
                    name.owner(),
                    ClaimedQuantity.RANK,
                    Sureness.LIKELY,
                    "place among holders: \"" + before.text() + "\"",
                    null,
                    null));
        }
        return place;
    }

    @Nullable
    private Figure ruled(Sentence s, int i) {
        if (!s.at(i).isWord()) {
            return null;
        }
        boolean largest = isTheLargest(s, i);
        int place = largest
                ? 1
                : RankWords.isSuperlative(s, i)
                        ? RankWords.superlative(s, i)
                        : Math.max(RankWords.ordinal(s.at(i)), RankWords.number(s, i));
        if (place == 0 || !(largest || isRank(s, i))) {
            return null;
        }
        Who who = holder(s, i);
        if (who == null || !isRanked(who.owner())) {
            return null;
        }
        Item item = s.at(i);
        int end = largest ? item.end() : s.at(i + RankWords.length(s, i) - 1).end();
        Figure figure = new Figure(
                item.start(), item.start(), end, PrintedFigure.parse(String.valueOf(place)), Figure.Unit.RANK);
        figure.tie(new Figure.Tie(
                who.owner(),
                ClaimedQuantity.RANK,
                who.sure().and(Sureness.LIKELY),
                "place among holders: " + who.why(),
                null,
                null));
        last = figure;
        return figure;
    }

    /** Returns whether a word is the largest without a number: a rule alone says where that is a place. */
    public static boolean isPlain(Sentence s, int i) {
        Item item = Objects.requireNonNull(s, "s must not be null").at(i);
        return item.is("largest") || item.is("biggest");
    }

    private boolean isRank(Sentence s, int i) {
        if (RankWords.isSuperlative(s, i)) {
            return isAmongHolders(s, i);
        }
        boolean about = scene.isAboutBitcoin() || RankWords.isOfBitcoin(s);
        if (s.at(i).is("top")) {
            return about && RankWords.isInTheTop(s, i) && isAmongHolders(s, i);
        }
        return about && (RankWords.isSpot(s, i) || RankWords.isPredicate(s, i) || RankWords.isFrom(s, i));
    }

    /** Governments are ranked, and no companies. */
    private static boolean isRanked(Owner owner) {
        return owner.isOfAState() && !owner.equals(Owner.TOTAL);
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
        boolean apposed = s.at(start).is(",") && s.at(start - 1).isName();
        return largest
                && (s.at(start).is(Cue.BE)
                        || RankWords.isStaying(s, start)
                        || apposed
                        || RankWords.placing(s, start) >= 0)
                && (s.at(noun).is("holder") || s.at(noun).is("owner"));
    }

    private static boolean isAmongHolders(Sentence s, int i) {
        for (int j = i; j < Math.min(s.size(), i + FAR); j++) {
            Item item = s.at(j);
            boolean holder = item.is("holder")
                    || item.is("holders")
                    || item.is("owner")
                    || item.is("hodler")
                    || item.lower().endsWith(" holder")
                    || item.lower().endsWith(" holders")
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
        Figure.Tie before = last == null ? null : last.tie();
        if (RankWords.isNext(s, i)
                && last != null
                && before != null
                && last.end() == s.at(i - 2).end()) {
            return new Who(before.owner(), before.sure(), "the place before it");
        }
        int object = s.skipLeft(i - 1, Cue.DETERMINER, Cue.ADJECTIVE, Cue.ADVERB);
        if (RankWords.isSpot(s, i) && s.at(object).is("in")) {
            object = s.at(object - 1).is(",") && s.at(object - 2).isName() ? object - 2 : object - 1;
        }
        Who behind = RankWords.isSuperlative(s, i) ? namedBehind(s, i) : null;
        if (behind != null) {
            return behind;
        }
        boolean moved = s.at(object).is("to") && !s.contains(Cue.MODAL, object - FAR, object);
        boolean beside = s.at(object).is(",") || s.at(object).is("as") || moved;
        int named = s.openBracket(i) >= 0 ? s.openBracket(i) - 1 : object - 1;
        if ((beside || named < object - 1) && s.at(named).isName()) {
            return object(s, named);
        }
        if (s.at(object).is(Cue.COIN_NOUN)) {
            return subjects.possessor(s, object);
        }
        if (RankWords.placing(s, object) >= 0 || (s.at(object).isName() && object == s.verbAtOrBefore(i - 1) + 1)) {
            return object(s, object);
        }
        if (s.at(object).is(Cue.PRONOUN)) {
            return subjects.pronoun(s, i);
        }
        int verb = s.verbAtOrBefore(i - 1);
        boolean goes =
                verb < 0 && s.at(i + 2).lower().startsWith("go") && s.at(i + 3).is("to");
        if (goes) {
            return object(s, s.skipRight(i + 4, Cue.DETERMINER));
        }
        boolean apposed = s.at(object).isName() && s.at(object + 1).is(",");
        Who who = apposed ? object(s, object) : verb < 0 ? null : subjects.ofVerb(s, verb);
        boolean fits = s.at(i).lower().contains("-") || (verb < 0 && RankWords.isSpot(s, i));
        return who == null && fits ? candidates.best(s, i) : who;
    }

    /** The second-largest holder, China: the name that is set beside the place. */
    @Nullable
    private Who namedBehind(Sentence s, int i) {
        boolean holder = false;
        for (int j = i + 1; j < Math.min(s.size(), i + FAR / 2 + 2) && !s.at(j).isFigure(); j++) {
            holder |= s.at(j).is("holder") || s.at(j).is("owner");
            if (s.at(j).is(",")) {
                return holder && s.at(j + 1).isName() && s.at(j + 2).is(",") ? object(s, j + 1) : null;
            }
        }
        return null;
    }

    /** Whom the object of a verb means: makes it, puts the country, ranks Bhutan. */
    @Nullable
    private Who object(Sentence s, int at) {
        Item item = s.at(at);
        Name name = item.name();
        if (name != null) {
            return name.owner() == null || !name.isHolder()
                    ? null
                    : new Who(name.owner(), Sureness.SURE, "\"" + item.text() + "\"");
        }
        return item.is(Cue.PRONOUN) ? subjects.pronoun(s, at) : subjects.definite(s, at);
    }
}
