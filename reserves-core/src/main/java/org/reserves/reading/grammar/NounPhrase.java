package org.reserves.reading.grammar;

import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;
import org.reserves.reading.tie.Sureness;

/** Whom a noun at the end of a subject means: coins, an event, a state by its noun, somebody unknown. */
final class NounPhrase {
    private static final Set<String> EVENTS = Set.of(
            "raid",
            "raids",
            "operation",
            "operations",
            "investigation",
            "bust",
            "busts",
            "crackdown",
            "search",
            "swoop",
            "case",
            "cases",
            "probe",
            "sting",
            "stings");
    static final Set<String> BETS =
            Set.of("investment", "investments", "bet", "gamble", "purchase", "purchases", "experiment", "wager");

    private static final int MOST_WORDS = 5;
    private static final Set<String> SUMS = Set.of("total", "aggregate", "tally");
    private static final Set<String> OF_ALL = Set.of("combined", "grand", "our", "global", "worldwide", "collective");

    private final Scene scene;
    private final SubjectFinder subjects;
    private final ReferenceFinder references;
    private final PossessorFinder possessors;

    NounPhrase(Scene scene, SubjectFinder subjects, ReferenceFinder references, PossessorFinder possessors) {
        this.scene = scene;
        this.subjects = subjects;
        this.references = references;
        this.possessors = possessors;
    }

    /** Its holding arm, the sovereign fund. */
    private static boolean isStateArm(Item item, Item before) {
        boolean arm = item.is("arm") || item.is("holding company") || item.is("holding firm") || item.is("fund");
        return arm
                && (item.text().indexOf(' ') > 0
                        || before.is("holding")
                        || before.is("investment")
                        || before.is("sovereign")
                        || before.is("commercial"));
    }

    /** The ministry of internal affairs, the office for asset management: where the office is, or −1. */
    private static int office(Sentence s, int last) {
        for (int i = last; i > Math.max(1, last - MOST_WORDS); i--) {
            Item item = s.at(i);
            if ((item.is("of") || item.is("for")) && i < last) {
                return s.at(i - 1).is(Cue.AGENCY_NOUN) ? i - 1 : -1;
            }
            boolean goesOn = item.isWord()
                    && !item.isCapitalized()
                    && (item.cues().isEmpty() || item.isAny(Cue.ADJECTIVE, Cue.DETERMINER));
            if (!goesOn) {
                return -1;
            }
        }
        return -1;
    }

    /** Whom "we" means: the state that a speaker was introduced with or named before. */
    @Nullable
    Who ofSpeaker() {
        Who who = scene.unnamed();
        return who == null || !who.owner().isOfAState() ? null : who.less(Sureness.LIKELY, "\"we\"");
    }

    @Nullable
    static Who ofFigure(@Nullable Figure figure) {
        return figure != null && figure.isTied()
                ? new Who(figure.requireTie().owner(), Sureness.LIKELY, "the amount before it is this holder's")
                : null;
    }

    @Nullable
    Who noun(Sentence s, int i, int verb, int depth) {
        Item item = s.at(i);
        if (item.isAny(Cue.COIN_NOUN, Cue.BITCOIN, Cue.COIN, Cue.VALUE_NOUN, Cue.GAIN_NOUN)) {
            return possessors.ofCoins(s, i);
        }
        if (SUMS.contains(item.lower())
                && OF_ALL.contains(s.at(i - 1).lower())
                && !s.at(i - 2).is("'s")
                && !s.at(i - 2).is(Cue.POSSESSIVE)) {
            return new Who(Owner.TOTAL, Sureness.LIKELY, "\"" + s.at(i - 1).text() + " " + item.text() + "\"");
        }
        if (item.is(Cue.NEUTRAL_NOUN) && (!item.isVerb() || s.isNounHere(i))) {
            return possessors.ofCoins(s, i);
        }
        if ((EVENTS.contains(item.lower()) && s.at(verb).is(Cue.ACQUIRE)) || BETS.contains(item.lower())) {
            Who own = possessors.possessor(s, i);
            Figure bought = scene.lastAmount();
            if (own == null
                    && bought != null
                    && bought.isTied(ClaimedQuantity.ACQUIRED)
                    && s.at(s.skipLeft(i - 1, Cue.ADJECTIVE)).is(Cue.DETERMINER)) {
                return ofFigure(bought);
            }
            boolean definite = s.at(s.skipLeft(i - 1, Cue.ADJECTIVE)).is(Cue.DETERMINER)
                    || s.at(i - 1).isWord();
            return own == null && definite ? scene.unnamed() : own;
        }
        if ((item.is(Cue.ALL) && Apart.isAll(s, i)) || Apart.isAllCounted(s, i)) {
            return new Who(Owner.TOTAL, Sureness.LIKELY, "\"" + item.text() + "\"");
        }
        if (item.isAny(Cue.PLACE_NOUN, Cue.GOVERNMENT) || item.is(Cue.AGENCY_NOUN)) {
            return references.definite(s, i);
        }
        Item before = s.at(i - 1);
        if (item.is(Cue.COMPANY_NOUN) && before.isName()) {
            return NamePhrase.acting(before, s.at(verb));
        }
        Who company = item.is(Cue.COMPANY_NOUN) && before.is("the") ? scene.ofCompany() : null;
        if (company != null && !isStateArm(item, before)) {
            return company;
        }
        if (isStateArm(item, before)) {
            Who state = references.definite(s, i);
            return state == null ? scene.ofState() : state;
        }
        boolean place = before.is(Cue.PREP);
        if (item.isCapitalized()
                && item.cues().isEmpty()
                && s.at(verb).isAny(Cue.HOLD, Cue.ACQUIRE)
                && (i > 0 || scene.people().knows(item.text()))
                && !place) {
            return NamePhrase.isWholeName(s, i, scene.people()) ? NamePhrase.unknownName(s, i, scene.people()) : null;
        }
        int office = office(s, i);
        if (office >= 0) {
            return references.definite(s, office);
        }
        if (before.isAny(Cue.PREP)
                && depth < SubjectFinder.DEEPEST
                && item.isWord()
                && (item.isAny(Cue.MONTH, Cue.TIME_NOUN)
                        || (item.isCapitalized() && item.cues().isEmpty()))) {
            return subjects.head(s, i - 2, verb, depth + 1);
        }
        return null;
    }
}
