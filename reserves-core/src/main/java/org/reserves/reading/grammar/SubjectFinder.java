package org.reserves.reading.grammar;

import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.Sureness;

/** Who does what a verb says, and whose a noun is. Engine. */
public final class SubjectFinder {
    static final int DEEPEST = 4;

    private static final Set<String> PARTICIPLES = Set.of(
            "said",
            "believed",
            "thought",
            "reported",
            "understood",
            "estimated",
            "known",
            "reputed",
            "alleged",
            "rumoured",
            "rumored",
            "able",
            "forced",
            "reckoned");
    private static final Set<String> AUXILIARIES = Set.of("has", "have", "had", "having", "do", "does", "did");

    private final Scene scene;
    private final NamePhrase names;
    private final ReferenceFinder references;
    private final PossessorFinder possessors;
    private final NounPhrase nouns;

    /** Takes what has been named so far. */
    public SubjectFinder(Scene scene) {
        this.scene = Objects.requireNonNull(scene, "scene must not be null");
        this.names = new NamePhrase(this);
        this.references = new ReferenceFinder(scene);
        this.possessors = new PossessorFinder(scene, references, names);
        this.nouns = new NounPhrase(scene, this, references, possessors);
    }

    /** Returns whose the coins are that a noun means: its possessor, or the holder the text is about; null where that is nobody. */
    @Nullable
    public Who ofCoins(Sentence s, int noun) {
        return possessors.ofCoins(s, noun);
    }

    /** Returns the holder that a noun is said to be of, or null. */
    @Nullable
    public Who possessor(Sentence s, int noun) {
        return possessors.possessor(s, noun);
    }

    /** Returns whom "the country" or "the police" means: the last one named, or null. */
    @Nullable
    public Who definite(Sentence s, int i) {
        return references.definite(s, i);
    }

    /** Returns whom "it", "its" or "they" means, or null. */
    @Nullable
    public Who pronoun(Sentence s, int at) {
        return references.pronoun(s, at);
    }

    /** Returns whom "whose" means: the name or tied figure before it, or null. */
    @Nullable
    public Who relative(Sentence s, int whose) {
        return names.ofRelative(s, whose);
    }

    /** Returns whom the verb at a place is about, or null where that is nobody known. */
    @Nullable
    public Who ofVerb(Sentence s, int verb) {
        return isTogether(s, verb)
                ? new Who(Owner.TOTAL, Sureness.SURE, "\"" + s.at(0).text() + "\"")
                : ofVerb(s, verb, 0);
    }

    @Nullable
    private Who ofVerb(Sentence s, int verb, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        int i = verb - 1;
        while (i >= 0 && isBetween(s, i)) {
            i--;
        }
        Item item = s.at(i);
        boolean gerund = item.is(Cue.PREP) && s.at(verb).lower().endsWith("ing");
        if (item.is("to") && s.at(i - 1).is(Cue.COIN_NOUN)) {
            return possessors.ofCoins(s, i - 1);
        }
        if (item.is(Cue.RAISING) && isFinite(item)) {
            return ofVerb(s, i, depth + 1);
        }
        if (item.is("to") || item.is(Cue.RAISING) || gerund) {
            return before(s, i, depth);
        }
        if (item.is(",") || item.is("–")) {
            return behindComma(s, verb, i, depth);
        }
        if (item.is(Cue.CONJUNCTION) && !item.isAny(Cue.PRONOUN)) {
            return i <= 0 ? null : before(s, i, depth);
        }
        if (item.isVerb() && !s.isNounHere(i)) {
            return ofVerb(s, i, depth + 1);
        }
        if (i < 0) {
            boolean participle = s.at(verb).lower().endsWith("ing");
            return participle
                            && s.items().stream()
                                    .noneMatch(one ->
                                            one.name() != null && one.name().isHolder())
                    ? scene.unnamed()
                    : null;
        }
        return head(s, i, verb, depth);
    }

    /** Together, the ten nations below account for: all of them, behind such a word. */
    private static boolean isTogether(Sentence s, int verb) {
        int noun = s.skipRight(s.at(1).is(",") ? 2 : 1, Cue.DETERMINER);
        noun = s.at(noun).isFigure() ? noun + 1 : s.skipRight(noun, Cue.ADJECTIVE);
        boolean all = s.at(0).is(Cue.TOGETHER)
                && (s.at(noun).is(Cue.ALL) || s.at(noun + 1).is(Cue.ALL));
        for (int j = 1; all && j < verb; j++) {
            if (s.at(j).isName() || (s.at(j).isVerb() && !s.isNounHere(j))) {
                return false;
            }
        }
        return all;
    }

    /** Whether a phrase such as "is thought to" has a subject of its own, unlike "thought to". */
    private static boolean isFinite(Item raising) {
        String first = raising.lower().split(" ", 2)[0];
        return !PARTICIPLES.contains(first);
    }

    /** Auxiliaries and adverbs between a subject and its verb. */
    private static boolean isBetween(Sentence s, int i) {
        Item item = s.at(i);
        boolean auxiliary = item.isWord()
                && (item.isAny(Cue.ADVERB, Cue.MODAL, Cue.BE, Cue.NEGATION, Cue.CURRENT, Cue.TOGETHER)
                        || AUXILIARIES.contains(item.lower()));
        boolean reflexive = item.is("themselves") || item.is("herself");
        boolean manner = NamePhrase.isUnknownWord(item) && item.lower().endsWith("ly");
        return manner
                || (reflexive && i > 0)
                || (auxiliary && !item.isAny(Cue.PRONOUN, Cue.PREP))
                || (item.is("'s") && !s.at(i - 1).isName());
    }

    /** The subject of the verb before this place: sold A and bought B; managed to buy. */
    @Nullable
    private Who before(Sentence s, int i, int depth) {
        if (s.at(i - 1).is(Cue.RELATIVE) && s.at(i - 1).text().indexOf(' ') > 0) {
            return head(s, i - 1, i, depth + 1);
        }
        int verb = s.verbAtOrBefore(i - 1);
        if (verb >= 0) {
            return ofVerb(s, verb, depth + 1);
        }
        for (int j = i - 1; j >= 0; j--) {
            boolean acts = s.at(j).isName()
                    && !Apart.isApart(s, j)
                    && !s.at(j + 1).is("'s")
                    && (NamePhrase.isUnknownWord(s.at(j + 1)) || s.at(j + 1).is(Cue.PLAN));
            if (acts && (j <= 4 || s.at(j + 1).lower().endsWith("ed"))) {
                return NamePhrase.acting(s.at(j), s.at(i + 1));
            }
        }
        boolean gerund = s.at(i + 1).lower().endsWith("ing");
        for (int j = 0; gerund && j <= Math.min(4, i - 2); j++) {
            boolean acts = s.at(j).is(Cue.AGENCY_NOUN)
                    && NamePhrase.isUnknownWord(s.at(j + 1))
                    && !Apart.isLink(s.at(s.skipLeft(j - 1, Cue.DETERMINER, Cue.ADJECTIVE)));
            if (acts) {
                return references.definite(s, j);
            }
        }
        return gerund
                        && s.items().stream()
                                .noneMatch(item ->
                                        item.name() != null && item.name().isHolder())
                ? scene.unnamed()
                : null;
    }

    /** Behind a comma there is an apposition that ends, or a participle or second verb of the main clause. */
    @Nullable
    private Who behindComma(Sentence s, int verb, int comma, int depth) {
        Who apposed = apposed(s, comma, verb, depth);
        if (apposed != null) {
            return apposed;
        }
        int near = comma - 1;
        if (s.at(near).isName() && isFollowing(s, near)) {
            return names.named(s, near, verb, depth);
        }
        Who main = before(s, comma, depth);
        return main == null && s.verbAtOrBefore(near) < 0 && near >= 0 ? head(s, near, verb, depth + 1) : main;
    }

    /** Bhutan, a kingdom in the Himalayas, has. */
    @Nullable
    private Who apposed(Sentence s, int comma, int verb, int depth) {
        int open = -1;
        for (int i = comma - 1; i >= 0 && open < 0; i--) {
            if (Sentence.isClosing(s.at(i))) {
                i = s.beforeBracket(i) + 1;
            } else if (s.at(i).is(",") || s.at(i).is("–")) {
                open = i;
            }
        }
        if (open <= 0 || s.at(verb).lower().endsWith("ing")) {
            return null;
        }
        int last = open - 1;
        if (isUnknownCompany(s, last, comma)) {
            return NamePhrase.unknownName(s, last, scene.people());
        }
        boolean noun = s.at(last).isName()
                || s.at(last).isAny(Cue.PLACE_NOUN, Cue.GOVERNMENT, Cue.AGENCY_NOUN, Cue.COIN_NOUN, Cue.BITCOIN)
                || NounPhrase.BETS.contains(s.at(last).lower())
                || Sentence.isClosing(s.at(last));
        return noun ? head(s, last, verb, depth + 1) : null;
    }

    /** Quorvia, the payments company, has: a name that no list has, said to be a company. */
    private static boolean isUnknownCompany(Sentence s, int last, int comma) {
        Item name = s.at(last);
        return name.isCapitalized()
                && name.cues().isEmpty()
                && name.text().length() > 2
                && s.at(last + 2).is(Cue.DETERMINER)
                && s.contains(Cue.COMPANY_NOUN, last + 2, comma);
    }

    /** With, followed by, then comes: a name that is no object. */
    private static boolean isFollowing(Sentence s, int name) {
        int i = s.skipLeft(name - 1, Cue.DETERMINER);
        return s.at(i).is(Cue.FOLLOW)
                || s.at(i).is("with")
                || s.at(i).is("by")
                || s.at(i).is("is")
                || s.at(i).is("came");
    }

    /** Returns whom a noun phrase means whose last item this is. */
    @Nullable
    public Who head(Sentence s, int i, int verb, int depth) {
        Item item = s.at(i);
        if (depth > DEEPEST || i < 0) {
            return null;
        }
        if (Sentence.isClosing(item)) {
            return head(s, s.beforeBracket(i), verb, depth + 1);
        }
        if (item.isName()) {
            return names.named(s, i, verb, depth);
        }
        if (item.isFigure()) {
            return NounPhrase.ofFigure(item.figure());
        }
        if (item.is(Cue.RELATIVE)) {
            int last = s.at(i - 1).is(",") ? i - 2 : i - 1;
            if (NamePhrase.isOneOfSeveral(s, last)) {
                return null;
            }
            return s.at(last).isName() ? NamePhrase.acting(s.at(last), s.at(verb)) : head(s, last, verb, depth + 1);
        }
        if (item.is("we") && s.at(verb).isAny(Cue.HOLD, Cue.ACQUIRE, Cue.REDUCE, Cue.COST_VERB)) {
            return nouns.ofSpeaker();
        }
        if (item.is(Cue.PRONOUN)) {
            return references.pronoun(s, i);
        }
        return nouns.noun(s, i, verb, depth);
    }
}
