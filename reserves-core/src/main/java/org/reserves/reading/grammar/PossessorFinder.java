package org.reserves.reading.grammar;

import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Name;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.Sureness;

/** Whose the coins are that a noun means. */
final class PossessorFinder {
    private static final Set<String> BETS =
            Set.of("investment", "investments", "bet", "gamble", "purchase", "purchases", "experiment", "wager");

    private static final Set<String> OF_ALL = Set.of("combined", "collective", "aggregate");
    /** What a sentence begins with where it says whose it is no more. */
    private static final Set<String> BARE = Set.of("holdings", "reserves", "bitcoin holdings", "btc holdings");

    private final Scene scene;
    private final ReferenceFinder references;
    private final NamePhrase names;

    PossessorFinder(Scene scene, ReferenceFinder references, NamePhrase names) {
        this.scene = scene;
        this.references = references;
        this.names = names;
    }

    /** Whose the coins are that a noun means: its possessor, or the holder the text is about. */
    @Nullable
    Who ofCoins(Sentence s, int noun) {
        Who own = possessor(s, noun);
        if (own != null) {
            return own;
        }
        int first = s.skipLeft(
                noun,
                Cue.ADJECTIVE,
                Cue.BITCOIN,
                Cue.COIN_NOUN,
                Cue.COIN,
                Cue.VALUE_NOUN,
                Cue.GAIN_NOUN,
                Cue.SALE_NOUN,
                Cue.BUY_NOUN,
                Cue.NEUTRAL_NOUN);
        Item determiner = s.at(first);
        if (determiner.is("of") && s.at(first - 1).isAny(Cue.COIN_NOUN, Cue.NEUTRAL_NOUN)) {
            return ofCoins(s, first - 1);
        }
        if (determiner.is("in") && BETS.contains(s.at(first - 1).lower())) {
            return possessor(s, first - 1);
        }
        if (OF_ALL.contains(s.at(noun - 1).lower()) && s.at(first).is("the")) {
            return new Who(Owner.TOTAL, Sureness.LIKELY, "\"" + s.at(noun - 1).text() + "\"");
        }
        Who spoken = bare(s, noun, first);
        if (spoken != null) {
            return spoken;
        }
        Figure amount = scene.lastAmount();
        boolean definite =
                determiner.isWord() && determiner.is(Cue.DETERMINER) && !determiner.is("a") && !determiner.is("an");
        if (definite && amount != null && amount.isTied()) {
            return new Who(amount.requireTie().owner(), Sureness.LIKELY, "the coins spoken of");
        }
        return definite ? scene.unnamed() : null;
    }

    /** Holdings reached 500: whom the sentences before are about. */
    @Nullable
    private Who bare(Sentence s, int noun, int first) {
        Who who = first < 0 && BARE.contains(s.at(noun).lower()) ? scene.unnamed() : null;
        return who == null ? null : who.less(Sureness.LIKELY, "\"" + s.at(noun).text() + "\" without a possessor");
    }

    /** The holder that a noun is said to be of, or null: its stash, Bhutan's stash, the stash of Bhutan. */
    @Nullable
    Who possessor(Sentence s, int noun) {
        int i = noun;
        while (i >= 0 && isNounPart(s, i, noun)) {
            i--;
        }
        if (NamePhrase.isUnknownWord(s.at(i))
                && (s.at(i - 1).is("'s")
                        || s.at(i - 1).is(Cue.POSSESSIVE)
                        || s.at(i - 1).isName())) {
            i--;
        }
        Item item = s.at(i);
        if (item.is("'s")) {
            return ofPossessive(s, i - 1);
        }
        if (item.isName() && i < noun && item.name() != null && item.name().kind() == Name.Kind.OTHER) {
            return null;
        }
        if (item.isName() && (i < noun)) {
            return names.named(s, i, noun, 1);
        }
        if (item.is(Cue.POSSESSIVE)) {
            return references.pronoun(s, i);
        }
        if (item.is("whose")) {
            return names.ofRelative(s, i);
        }
        return behindOf(s, noun);
    }

    private static boolean isNounPart(Sentence s, int i, int noun) {
        return i == noun
                || (s.at(i).isWord()
                        && s.at(i)
                                .isAny(
                                        Cue.ADJECTIVE,
                                        Cue.BITCOIN,
                                        Cue.COIN_NOUN,
                                        Cue.COIN,
                                        Cue.VALUE_NOUN,
                                        Cue.GAIN_NOUN,
                                        Cue.SALE_NOUN,
                                        Cue.BUY_NOUN,
                                        Cue.NEUTRAL_NOUN,
                                        Cue.COST_NOUN)
                        && !s.at(i).isAny(Cue.POSSESSIVE));
    }

    @Nullable
    private Who ofPossessive(Sentence s, int i) {
        Item item = s.at(i);
        if (item.isName()) {
            return NamePhrase.owner(item);
        }
        if (item.is(Cue.COIN_NOUN)) {
            return ofCoins(s, i);
        }
        return item.isAny(Cue.PLACE_NOUN, Cue.GOVERNMENT, Cue.AGENCY_NOUN) ? references.definite(s, i) : null;
    }

    /** The holdings of El Salvador; the value of its holdings. */
    @Nullable
    private Who behindOf(Sentence s, int noun) {
        int i = s.skipRight(noun + 1, Cue.BITCOIN);
        if (!s.at(i).is("of") && !s.at(i).is(Cue.BY_HOLDER)) {
            return null;
        }
        for (int j = i + 1; j <= i + 2; j++) {
            if (s.at(j).is(Cue.ALL) && Apart.isAll(s, j)) {
                return new Who(Owner.TOTAL, Sureness.SURE, "\"" + s.at(j).text() + "\"");
            }
        }
        int next = s.skipRight(i + 1, Cue.DETERMINER, Cue.ADJECTIVE);
        if (s.at(i + 1).is(Cue.POSSESSIVE)) {
            return references.pronoun(s, i + 1);
        }
        if (s.at(next).isName()) {
            int behind = next + 1;
            return s.at(behind).is("'s") || s.at(next).name() != null ? NamePhrase.owner(s.at(next)) : null;
        }
        return s.at(next).isAny(Cue.PLACE_NOUN, Cue.GOVERNMENT) ? references.definite(s, next) : null;
    }
}
