package org.reserves.reading.grammar;

import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;

/** Whose a tally is whose subject is no more than a word for it: in the US the figure is 198,000, the figure for Britain is 61,000. */
public final class Tally {
    private static final Set<String> TALLIES = Set.of("figure", "number", "total", "tally", "count");
    private static final Set<String> OF = Set.of("in", "for", "of");

    private final Scene scene;
    private final Holders holders;

    /** Takes what has been named so far. */
    public Tally(Scene scene, Holders holders) {
        this.scene = Objects.requireNonNull(scene, "scene must not be null");
        this.holders = Objects.requireNonNull(holders, "holders must not be null");
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
        return ofPlace(s, verb);
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
}
