package org.reserves.reading.grammar;

import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/** Whose a tally is whose subject is no more than a word for it: in the US the figure is 198,000; a year ago it was 470,000. */
public final class Tally {
    private static final int FAR = 6;
    private static final Set<String> TALLIES = Set.of("figure", "number", "total", "tally", "count");
    private static final Set<String> OF = Set.of("in", "for", "of");
    private static final Set<String> AGO = Set.of("ago", "earlier", "before", "previously");

    private final Scene scene;
    private final Holders holders;

    /** Takes what has been named so far. */
    public Tally(Scene scene, Holders holders) {
        this.scene = Objects.requireNonNull(scene, "scene must not be null");
        this.holders = Objects.requireNonNull(holders, "holders must not be null");
    }

    /** Returns the worth or gain said before, where "it" or "that" was so much at another time; or null. */
    @Nullable
    public Figure sameMoney(Sentence s, int i, Governor governor) {
        Objects.requireNonNull(s, "sentence must not be null");
        Objects.requireNonNull(governor, "governor must not be null");
        int verb = governor.at();
        boolean says = governor.kind() == Governor.Kind.VERB
                && s.at(verb).isAny(Cue.BE, Cue.RISE)
                && Mood.at(s, verb) == Mood.REAL
                && (governor.prep().isEmpty() || governor.prep().equals("at"));
        int subject = s.skipLeft(verb - 1, Cue.ADVERB, Cue.BE, Cue.HOLD);
        boolean it = s.at(subject).is("it")
                || s.at(subject).is("that")
                || s.at(subject).is("this");
        boolean then = subject < verb - 1 || s.at(0).is("by") || s.contains(Cue.PAST) || s.contains(Cue.MONTH);
        boolean plain = s.items().subList(0, i).stream().noneMatch(item -> item.isName() || item.isFigure());
        Figure last = says && it && then && plain ? scene.lastTied() : null;
        return last != null && (last.isTied(ClaimedQuantity.VALUE) || last.isTied(ClaimedQuantity.GAIN)) ? last : null;
    }

    /** Returns whose held amount a figure is, or null. */
    @Nullable
    public Who of(Sentence s, int i, Governor governor) {
        Objects.requireNonNull(s, "sentence must not be null");
        Objects.requireNonNull(governor, "governor must not be null");
        Figure figure = s.at(i).figure();
        int verb = governor.at();
        boolean says = governor.kind() == Governor.Kind.VERB
                && s.at(verb).isAny(Cue.BE, Cue.RISE)
                && Mood.at(s, verb) == Mood.REAL
                && (governor.prep().isEmpty() || governor.prep().equals("at"));
        if (!says || figure == null || !(figure.isBitcoin() || scene.isAboutCoins())) {
            return null;
        }
        Who who = ofPlace(s, verb);
        return who == null ? ofThen(s, i, verb) : who;
    }

    /** In the US, the figure is; the figure for Britain is. */
    @Nullable
    private Who ofPlace(Sentence s, int verb) {
        int last = s.skipLeft(verb - 1, Cue.ADVERB, Cue.CURRENT);
        int noun = s.at(last).isName() ? s.skipLeft(last - 1, Cue.DETERMINER) - 1 : last;
        boolean behind = noun < last - 1 && OF.contains(s.at(noun + 1).lower());
        int start = s.skipLeft(noun - 1, Cue.ADJECTIVE);
        if (!TALLIES.contains(s.at(noun).lower())
                || !(s.at(start).is("the") || s.at(start).is("that"))) {
            return null;
        }
        int comma = s.at(start - 1).is(",") ? start - 2 : start - 1;
        int name = behind ? last : comma;
        int link = s.skipLeft(name - 1, Cue.DETERMINER);
        boolean topic = behind || (OF.contains(s.at(link).lower()) && isStart(s, link - 1));
        Who who = topic && s.at(name).isName() ? holders.ofPossessor(s, name) : null;
        return who == null
                ? null
                : new Who(who.owner(), who.sure(), "the " + s.at(noun).lower() + " for " + who.why());
    }

    private static boolean isStart(Sentence s, int i) {
        Item before = s.at(i);
        return i < 0 || before.isSign() || before.is(Cue.CONJUNCTION);
    }

    /** A year ago it was so much: what was counted just before. */
    @Nullable
    private Who ofThen(Sentence s, int i, int verb) {
        int subject = s.skipLeft(verb - 1, Cue.ADVERB);
        Figure now = scene.lastAmount();
        boolean it = s.at(subject).is("it") || TALLIES.contains(s.at(subject).lower());
        boolean then = false;
        for (int j = 0; j < Math.min(s.size(), i + FAR); j++) {
            then |= s.at(j).is(Cue.PAST)
                    || (AGO.contains(s.at(j).lower()) && s.at(j - 1).is(Cue.TIME_NOUN));
        }
        boolean plain = s.items().subList(0, i).stream().noneMatch(item -> item.isName() || item.isFigure());
        boolean same = it && then && plain && now != null && now.isTied(ClaimedQuantity.ROW);
        return same && now != null
                ? new Who(now.requireTie().owner(), Sureness.LIKELY, "what was counted just before")
                : null;
    }
}
