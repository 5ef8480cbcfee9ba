package org.reserves.reading.evidence;

import java.util.Set;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;

/** What an official owns: Bhutan's prime minister owns 500 bitcoin, which are his and not the state's. */
final class OwnPocket {
    private static final Set<String> OFFICES = Set.of(
            "minister",
            "leader",
            "king",
            "queen",
            "senator",
            "lawmaker",
            "mayor",
            "deputy",
            "politician",
            "judge",
            "mp",
            "inspector",
            "official",
            "adviser",
            "congressman",
            "congresswoman",
            "spokesman",
            "spokeswoman");
    private static final Set<String> OWNING =
            Set.of("own", "owns", "owned", "possesses", "possessed", "declared", "declares");
    private static final Set<String> HAVING = Set.of("has", "had", "holds", "held", "keeps", "kept");
    private static final int LONGEST_NAME = 3;

    private OwnPocket() {}

    /** Returns whether the subject of the verb before a figure is an official who has it for himself. */
    static boolean at(Sentence s, int place) {
        int verb = s.verbAtOrBefore(place - 1);
        if (verb <= 0) {
            return false;
        }
        boolean owns = OWNING.contains(s.at(verb).lower());
        if (!owns && !HAVING.contains(s.at(verb).lower())) {
            return false;
        }
        boolean personally = s.at(verb - 1).is("personally");
        int subject = s.skipLeft(personally ? verb - 2 : verb - 1, Cue.ADVERB);
        for (int j = subject; j >= 0 && j > subject - LONGEST_NAME && isStranger(s.at(j)); j--) {
            subject = j - 1;
        }
        boolean of = s.at(subject).isName() && s.at(subject - 1).is("of");
        Item office = s.at(of ? subject - 2 : subject);
        return OFFICES.contains(office.lower()) || (office.is("president") && (owns || personally));
    }

    /** A word of a name that no list has. */
    private static boolean isStranger(Item item) {
        return item.isWord() && item.isCapitalized() && item.cues().isEmpty();
    }
}
