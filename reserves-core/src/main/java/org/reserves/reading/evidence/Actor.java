package org.reserves.reading.evidence;

import java.util.Objects;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;

/** Who does what the verb before a figure says, where that is nobody whose holdings count: the defendants mined, Paul Chowles, an officer, pocketed. */
final class Actor {
    private static final int LONGEST_ASIDE = 9;

    private Actor() {}

    /** Adds to nobody what kind of word the subject is, and which verb it has. */
    static void add(FoundHolders found, Sentence s, int i) {
        Objects.requireNonNull(found, "found must not be null");
        Objects.requireNonNull(s, "sentence must not be null");
        int verb = s.verbAtOrBefore(i - 1);
        if (verb <= 0) {
            return;
        }
        Candidate nobody = found.nobody();
        String actor = word(s.at(subject(s, verb)));
        found.addPlain(nobody, "nobody actor ", actor);
        found.addPlain(nobody, "nobody actor ", actor, " ", found.unit());
        found.addPlain(nobody, "nobody verb ", s.at(verb).lower());
        if (s.at(verb + 1).is("by")) {
            found.addPlain(nobody, "nobody agent ", word(s.at(s.skipRight(verb + 2, Cue.DETERMINER, Cue.ADJECTIVE))));
        }
    }

    /** The last word of the subject: before the verb and its helpers, and before what stands between commas. */
    private static int subject(Sentence s, int verb) {
        int at = s.skipLeft(verb - 1, Cue.ADVERB, Cue.MODAL);
        while (at > 0
                && (s.at(at).isVerb()
                        || s.at(at).is("had")
                        || s.at(at).is("has")
                        || s.at(at).is("have"))) {
            at = s.skipLeft(at - 1, Cue.ADVERB, Cue.MODAL);
        }
        if (!s.at(at).is(",")) {
            return at;
        }
        for (int j = at - 1; j > Math.max(0, at - LONGEST_ASIDE); j--) {
            if (s.at(j).is(",")) {
                return j - 1;
            }
        }
        return at;
    }

    private static String word(Item item) {
        if (item.isName()) {
            return "NAME";
        }
        if (!item.isWord()) {
            return "none";
        }
        return item.isCapitalized() && item.cues().isEmpty() ? "stranger" : item.lower();
    }
}
