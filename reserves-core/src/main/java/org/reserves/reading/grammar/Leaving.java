package org.reserves.reading.grammar;

import java.util.Set;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Sentence;

/** What coins do that leave: 500 bitcoins left, went to an exchange, changed hands, have drained away, were given back. */
final class Leaving {
    private static final Set<String> INTRANSITIVE = Set.of(
            "went", "go", "goes", "gone", "departed", "departs", "depart", "flowed", "drained away", "changed hands");
    private static final Set<String> FEW =
            Set.of("a", "one", "two", "three", "four", "several", "small", "batches", "tranches");
    private static final Set<String> PARTICIPLES = Set.of(
            "handed",
            "turned",
            "given",
            "pushed",
            "restituted",
            "reimbursed",
            "restored",
            "remitted",
            "released",
            "diverted",
            "spirited",
            "gone",
            "disbursed",
            "distributed");

    private Leaving() {}

    /** Whether the verb of a clause says that the coins before it leave; "are left" says that they stay. */
    static boolean at(Sentence s, int verb, boolean passive) {
        Item item = s.at(verb);
        if (passive) {
            return isParticiple(item);
        }
        if (!item.is("left") && !item.is("leave") && !item.is("leaves")) {
            return INTRANSITIVE.contains(item.lower())
                    && !s.at(verb + 1).is("through")
                    && !s.at(verb + 1).is("on");
        }
        Item next = s.at(verb + 1);
        boolean object = next.isName() || next.isAny(Cue.DETERMINER, Cue.POSSESSIVE, Cue.COIN_NOUN);
        boolean gone =
                next.is("for") || (next.is("in") && FEW.contains(s.at(verb + 2).lower()));
        return object
                || gone
                || s.at(verb - 1).is("had")
                || s.at(verb - 1).is("has")
                || s.at(verb - 1).is("have");
    }

    /** Were handed over, have been turned over, was given back. */
    static boolean isParticiple(Item item) {
        return PARTICIPLES.contains(item.lower());
    }
}
