package org.reserves.reading.grammar;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Name;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.Sureness;

/**
 * Whom a figure is about where no sentence pattern says so: every holder in scope is given points by how it stands to the figure, and
 * the best is taken only where it stands well above all others.
 */
public final class Candidates {
    private static final Set<String> FROM = Set.of("of", "in", "from");
    private static final int ENOUGH = 4;
    private static final int CLEAR = 2;
    private static final int ACTING = 6;
    private static final int NAMED = 4;
    private static final int BEHIND = 2;
    private static final int APART = 1;
    private static final int REFERRED = 5;

    private final Scene scene;
    private final SubjectFinder subjects;

    /** Takes what has been named so far. */
    public Candidates(Scene scene, SubjectFinder subjects) {
        this.scene = Objects.requireNonNull(scene, "scene must not be null");
        this.subjects = subjects;
    }

    /** Returns the best-supported holder of what a figure counts, or null where nobody or more than one may be meant. */
    @Nullable
    public Who best(Sentence s, int figure) {
        Tally tally = tally(s, figure);
        int from = clauseStart(s, figure);
        if (tally.best() < ENOUGH) {
            Who who = scene.unnamed();
            if (who != null && !hasStranger(s, from, figure)) {
                tally.add(who.owner(), who.sure() == Sureness.GUESS ? NAMED : REFERRED, who.why());
            }
        }
        return tally.winner();
    }

    /** Returns the best-supported holder that the sentence itself names or points at, or null. */
    @Nullable
    public Who named(Sentence s, int figure) {
        return tally(s, figure).winner();
    }

    private Tally tally(Sentence s, int figure) {
        Tally tally = new Tally();
        for (int i = clauseStart(s, figure); i < s.size(); i++) {
            if (i != figure) {
                count(s, i, figure, tally);
            }
        }
        return tally;
    }

    private void count(Sentence s, int i, int figure, Tally tally) {
        Item item = s.at(i);
        Name name = item.name();
        if (name != null) {
            if (name.owner() != null && name.isHolder()) {
                tally.add(name.owner(), points(s, i, figure, name), "\"" + item.text() + "\"");
            }
        } else if (item.is(Cue.ALL)
                && !s.at(i - 1).is("of")
                && Apart.isAll(s, i)
                && (i < figure
                        || s.at(i - 1).is("in")
                        || s.at(i - 1).is("by")
                        || s.at(i - 1).is(Cue.BY_HOLDER))
                && !s.at(i + 1).is("'s")) {
            tally.add(Owner.TOTAL, ACTING, "\"" + item.text() + "\"");
        } else if (i < figure && isReference(s, i)) {
            Who who = item.isAny(Cue.PRONOUN, Cue.POSSESSIVE) ? subjects.pronoun(s, i) : subjects.definite(s, i);
            if (who != null && !who.why().endsWith(Scene.ABOUT)) {
                tally.add(who.owner(), REFERRED, who.why());
            }
        }
    }

    private static int points(Sentence s, int i, int figure, Name name) {
        if (Apart.isApart(s, i)) {
            boolean topic = i <= 2 && s.at(i + 1).is(",") && s.at(0).is("in");
            return topic ? NAMED : APART;
        }
        if (i > figure) {
            return BEHIND;
        }
        if (isOfAnother(s, i)) {
            return APART;
        }
        if (s.at(s.skipLeft(i - 1, Cue.DETERMINER)).is(Cue.BY_HOLDER)) {
            return ACTING - passed(s, i, figure);
        }
        boolean acts = s.at(i + 1).is("'s")
                || s.at(s.skipRight(i + 1, Cue.ADVERB, Cue.MODAL)).isVerb();
        return (acts && name.kind() != Name.Kind.ADJECTIVE ? ACTING : NAMED) - passed(s, i, figure);
    }

    /** Returns whether a name tells no more than where people or a company are at home: citizens of Bhutan, a company in Bhutan. */
    public static boolean isHome(Sentence s, int name) {
        Objects.requireNonNull(s, "sentence must not be null");
        return FROM.contains(s.at(name - 1).lower())
                && s.at(s.skipLeft(name - 2, Cue.ADJECTIVE)).isAny(Cue.COMPANY_NOUN, Cue.PERSON_NOUN);
    }

    /** The US analytics firm, Cambodia's Prince Group, citizens of Bhutan, a company in Bhutan: the name tells no more than where another is from. */
    private static boolean isOfAnother(Sentence s, int name) {
        if (isHome(s, name)) {
            return true;
        }
        int from = s.at(name + 1).is("'s") ? name + 2 : name + 1;
        for (int j = from; j < Math.min(s.size(), from + 3); j++) {
            Item item = s.at(j);
            if (item.isName()) {
                return j == from && s.at(name + 1).is("'s");
            }
            if (item.isAny(Cue.COMPANY_NOUN, Cue.PERSON_NOUN)) {
                return true;
            }
            if (!item.isWord() || item.isAny(Cue.PREP, Cue.CONJUNCTION, Cue.ADVERB) || item.isVerb()) {
                return false;
            }
        }
        return false;
    }

    /** Two points for a figure of its own that stands between a name and a figure, with another name behind it. */
    private static int passed(Sentence s, int name, int figure) {
        boolean own = false;
        for (int j = name + 1; j < figure; j++) {
            own |= s.at(j).isFigure();
            Name next = s.at(j).name();
            if (own && next != null && next.isHolder()) {
                return 2;
            }
        }
        return 0;
    }

    private static int clauseStart(Sentence s, int figure) {
        for (int j = figure - 1; j >= 0; j--) {
            if (s.at(j).is(";")) {
                return j + 1;
            }
        }
        return 0;
    }

    private static boolean isReference(Sentence s, int i) {
        Item item = s.at(i);
        boolean noun = item.isAny(Cue.PLACE_NOUN, Cue.GOVERNMENT, Cue.AGENCY_NOUN) && !item.is(Cue.ALL);
        return item.isWord()
                && ((item.isAny(Cue.PRONOUN, Cue.POSSESSIVE) && !item.lower().startsWith("them") && !item.is("itself"))
                        || (noun && s.at(s.skipLeft(i - 1, Cue.ADJECTIVE)).is(Cue.DETERMINER)));
    }

    /** Whether the sentence begins with somebody unknown, who is not the last holder named. */
    private static boolean hasStranger(Sentence s, int from, int figure) {
        for (int i = from; i < Math.min(figure, s.size()); i++) {
            Item item = s.at(i);
            boolean unknown =
                    item.isCapitalized() && item.cues().isEmpty() && item.text().length() > 2;
            if (unknown && (i > from || s.at(i + 1).isVerb() || s.at(i + 1).isCapitalized())) {
                return true;
            }
            if (item.is("she") || item.is("he")) {
                return true;
            }
            boolean several = item.is(Cue.ALL) && !Apart.isAll(s, i);
            boolean somebody = item.isAny(Cue.COMPANY_NOUN, Cue.PERSON_NOUN, Cue.FUND_SHARE);
            if (item.isWord() && (several || somebody) && !Apart.isApart(s, i)) {
                return true;
            }
        }
        return false;
    }

    /** The points of each holder; a body and its state are one, as which the nearer is taken. */
    private static final class Tally {
        private final Map<Owner, Integer> points = new HashMap<>();
        private final Map<Owner, Owner> called = new HashMap<>();
        private final Map<Owner, String> why = new HashMap<>();

        void add(Owner owner, int more, String reason) {
            Owner state = Scene.stateOf(owner);
            if (more >= points.getOrDefault(state, 0)) {
                points.put(state, more);
                called.put(state, owner);
                why.put(state, reason);
            }
        }

        int best() {
            return points.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        }

        @Nullable
        Who winner() {
            int best = best();
            Owner winner = null;
            for (Map.Entry<Owner, Integer> entry : points.entrySet()) {
                if (entry.getValue() == best) {
                    winner = winner == null && best >= ENOUGH ? entry.getKey() : null;
                    if (winner == null) {
                        return null;
                    }
                } else if (best - entry.getValue() < CLEAR) {
                    return null;
                }
            }
            return winner == null
                    ? null
                    : new Who(
                            called.getOrDefault(winner, winner),
                            Sureness.LIKELY,
                            "best supported: " + why.getOrDefault(winner, ""));
        }
    }
}
