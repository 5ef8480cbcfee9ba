package org.reserves.reading.rules;

import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Holders;
import org.reserves.reading.grammar.Mood;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/** A tally whose subject is no more than a word for it: in the US the figure is 198,000; a year ago it was 470,000. */
final class TallyRules implements TieRule {
    private static final int FAR = 6;
    private static final Set<String> TALLIES = Set.of("figure", "number", "total", "tally", "count");
    private static final Set<String> OF = Set.of("in", "for", "of");
    private static final Set<String> AGO = Set.of("ago", "earlier", "before", "previously");

    private final Scene scene;
    private final Holders holders;

    TallyRules(Scene scene, Holders holders) {
        this.scene = scene;
        this.holders = holders;
    }

    @Nullable
    @Override
    public Found at(Sentence s, int i, Governor governor) {
        Figure figure = s.at(i).figure();
        int verb = governor.at();
        boolean says = governor.kind() == Governor.Kind.VERB
                && s.at(verb).isAny(Cue.BE, Cue.RISE)
                && Mood.at(s, verb) == Mood.REAL
                && (governor.prep().isEmpty() || governor.prep().equals("at"));
        if (!says || figure == null || !(figure.isBitcoin() || scene.isAboutCoins())) {
            return null;
        }
        Found found = ofPlace(s, verb);
        return found == null ? ofThen(s, i, verb) : found;
    }

    /** In the US, the figure is; the figure for Britain is. */
    @Nullable
    private Found ofPlace(Sentence s, int verb) {
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
                : new Found(
                        ClaimedQuantity.ROW,
                        who.less(Sureness.LIKELY, "it is the figure for this one"),
                        "\"" + s.at(noun).lower() + "\"",
                        null);
    }

    private static boolean isStart(Sentence s, int i) {
        Item before = s.at(i);
        return i < 0 || before.isSign() || before.is(Cue.CONJUNCTION);
    }

    /** A year ago it was so much: what was counted just before. */
    @Nullable
    private Found ofThen(Sentence s, int i, int verb) {
        int subject = s.skipLeft(verb - 1, Cue.ADVERB);
        Figure now = scene.lastAmount();
        boolean it = s.at(subject).is("it") || TALLIES.contains(s.at(subject).lower());
        boolean then = false;
        for (int j = 0; j < Math.min(s.size(), i + FAR); j++) {
            then |= s.at(j).is(Cue.PAST)
                    || (AGO.contains(s.at(j).lower()) && s.at(j - 1).is(Cue.TIME_NOUN));
        }
        boolean plain = s.items().subList(0, i).stream().noneMatch(item -> item.isName() || item.isFigure());
        return it && then && plain && now != null && now.isTied(ClaimedQuantity.ROW)
                ? new Found(ClaimedQuantity.ROW, Amounts.like(now), "the same at another time", null)
                : null;
    }
}
