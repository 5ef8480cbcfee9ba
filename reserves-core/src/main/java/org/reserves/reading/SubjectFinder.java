package org.reserves.reading;

import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.reading.CueBook.Cue;
import org.reserves.reading.NameBook.Name;
import org.reserves.reading.NameBook.Owner;
import org.reserves.reading.Scene.Who;

/** Who does what a verb says, and whose a noun is. */
final class SubjectFinder {
    private static final int DEEPEST = 4;
    private static final Set<String> APART = Set.of(
            "unlike",
            "like",
            "than",
            "behind",
            "from",
            "to",
            "with",
            "between",
            "versus",
            "against",
            "in",
            "on",
            "at",
            "for",
            "into",
            "by",
            "near",
            "after",
            "before",
            "besides",
            "compared to",
            "compared with",
            "alongside",
            "excluding",
            "except",
            "according to",
            "about",
            "through",
            "via",
            "following",
            "ahead of",
            "in contrast to",
            "over",
            "under",
            "since",
            "followed by",
            "relative to",
            "instead of",
            "including",
            "such as",
            "within");

    private static final Set<String> COMPARING = Set.of(
            "unlike",
            "like",
            "than",
            "behind",
            "from",
            "to",
            "between",
            "versus",
            "against",
            "compared to",
            "compared with",
            "ahead of");
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
    private static final Set<String> BELONGING =
            Set.of("tied", "linked", "attributed", "connected", "associated", "belonging", "traced");
    private static final Set<String> BETS =
            Set.of("investment", "investments", "bet", "gamble", "purchase", "purchases", "experiment", "wager");

    private final Scene scene;

    SubjectFinder(Scene scene) {
        this.scene = scene;
    }

    /** Whom the verb at a place is about, or null where that is nobody known. */
    @Nullable
    Who ofVerb(Sentence s, int verb) {
        return ofVerb(s, verb, 0);
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
            return ofCoins(s, i - 1);
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

    /** Auxiliaries and adverbs between a subject and its verb. */
    private static boolean isBetween(Sentence s, int i) {
        Item item = s.at(i);
        boolean auxiliary = item.isWord()
                && (item.isAny(Cue.ADVERB, Cue.MODAL, Cue.BE, Cue.NEGATION, Cue.CURRENT, Cue.TOGETHER)
                        || Set.of("has", "have", "had", "having", "do", "does", "did")
                                .contains(item.lower()));
        boolean manner = isUnknownWord(item) && item.lower().endsWith("ly");
        return manner
                || (auxiliary && !item.isAny(Cue.PRONOUN, Cue.PREP))
                || (item.is("'s") && !s.at(i - 1).isName());
    }

    /** The subject of the verb before this place: sold A and bought B; managed to buy. */
    @Nullable
    private Who before(Sentence s, int i, int depth) {
        int verb = s.verbAtOrBefore(i - 1);
        if (verb >= 0) {
            return ofVerb(s, verb, depth + 1);
        }
        for (int j = i - 1; j >= 0; j--) {
            boolean acts = s.at(j).isName() && !isApart(s, j) && !s.at(j + 1).is("'s") && isUnknownWord(s.at(j + 1));
            if (acts && (j <= 4 || s.at(j + 1).lower().endsWith("ed"))) {
                return acting(s.at(j), s.at(i + 1));
            }
        }
        boolean gerund = s.at(i + 1).lower().endsWith("ing");
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
            return named(s, near, verb, depth);
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
        boolean noun = s.at(last).isName()
                || s.at(last).isAny(Cue.PLACE_NOUN, Cue.GOVERNMENT, Cue.AGENCY_NOUN, Cue.COIN_NOUN, Cue.BITCOIN)
                || BETS.contains(s.at(last).lower())
                || Sentence.isClosing(s.at(last));
        return noun ? head(s, last, verb, depth + 1) : null;
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

    /** Whom a noun phrase means whose last item this is. */
    @Nullable
    private Who head(Sentence s, int i, int verb, int depth) {
        Item item = s.at(i);
        if (depth > DEEPEST || i < 0) {
            return null;
        }
        if (Sentence.isClosing(item)) {
            return head(s, s.beforeBracket(i), verb, depth + 1);
        }
        if (item.isName()) {
            return named(s, i, verb, depth);
        }
        if (item.isFigure()) {
            return ofFigure(item.figure());
        }
        if (item.is(Cue.RELATIVE)) {
            int last = s.at(i - 1).is(",") ? i - 2 : i - 1;
            if (isOneOfSeveral(s, last)) {
                return null;
            }
            return s.at(last).isName() ? acting(s.at(last), s.at(verb)) : head(s, last, verb, depth + 1);
        }
        if (item.is(Cue.PRONOUN)) {
            return pronoun(s, i);
        }
        return noun(s, i, verb, depth);
    }

    @Nullable
    private static Who ofFigure(@Nullable Figure figure) {
        return figure != null && figure.isTied()
                ? new Who(figure.requireTie().owner(), Sureness.LIKELY, "the amount before it is this holder's")
                : null;
    }

    @Nullable
    private Who noun(Sentence s, int i, int verb, int depth) {
        Item item = s.at(i);
        if (item.isAny(Cue.COIN_NOUN, Cue.BITCOIN, Cue.COIN, Cue.VALUE_NOUN, Cue.GAIN_NOUN)) {
            return ofCoins(s, i);
        }
        if ((EVENTS.contains(item.lower()) && s.at(verb).is(Cue.ACQUIRE)) || BETS.contains(item.lower())) {
            Who own = possessor(s, i);
            boolean definite = s.at(s.skipLeft(i - 1, Cue.ADJECTIVE)).is(Cue.DETERMINER)
                    || s.at(i - 1).isWord();
            return own == null && definite ? scene.unnamed() : own;
        }
        if (item.is(Cue.ALL) && isAll(s, i)) {
            return new Who(Owner.TOTAL, Sureness.LIKELY, "\"" + item.text() + "\"");
        }
        if (item.isAny(Cue.PLACE_NOUN, Cue.GOVERNMENT) || item.is(Cue.AGENCY_NOUN)) {
            return definite(s, i);
        }
        Item before = s.at(i - 1);
        if (item.isCapitalized() && item.cues().isEmpty() && s.at(verb).isAny(Cue.HOLD, Cue.ACQUIRE) && i > 0) {
            return unknownName(s, i);
        }
        if (before.isAny(Cue.PREP) && depth < DEEPEST && item.isWord() && item.isAny(Cue.MONTH, Cue.TIME_NOUN)) {
            return head(s, i - 2, verb, depth + 1);
        }
        return null;
    }

    /** A name that no list has: of a person or company. */
    private static Who unknownName(Sentence s, int last) {
        int first = last;
        while (first > 0
                && s.at(first - 1).isCapitalized()
                && s.at(first - 1).cues().isEmpty()) {
            first--;
        }
        StringBuilder name = new StringBuilder(s.at(first).text());
        for (int i = first + 1; i <= last; i++) {
            name.append(' ').append(s.at(i).text());
        }
        return new Who(Owner.other(name.toString()), Sureness.LIKELY, "\"" + name + "\" is no state known here");
    }

    /** The US, China and the UK: the last of several names. */
    private static boolean isOneOfSeveral(Sentence s, int name) {
        int link = s.skipLeft(name - 1, Cue.DETERMINER, Cue.ADJECTIVE);
        int other = s.at(link - 1).is(",") ? link - 2 : link - 1;
        boolean joined =
                s.at(link).is("and") || s.at(link).is("or") || s.at(link).is("&");
        return s.at(name).isName() && joined && s.at(other).isName();
    }

    /** Governments without a word that picks some of them. */
    static boolean isAll(Sentence s, int i) {
        Item before = s.at(i - 1);
        boolean phrase = s.at(i).lower().indexOf(' ') > 0;
        return phrase
                || !before.isWord()
                || before.is(Cue.TOGETHER)
                || before.is("all")
                || before.is(Cue.PREP)
                || before.is(Cue.REPORT)
                || before.is("national")
                || before.is(Cue.CONJUNCTION);
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
        Figure amount = scene.lastAmount();
        boolean definite =
                determiner.isWord() && determiner.is(Cue.DETERMINER) && !determiner.is("a") && !determiner.is("an");
        if (definite && amount != null && amount.isTied()) {
            return new Who(amount.requireTie().owner(), Sureness.LIKELY, "the coins spoken of");
        }
        return definite ? scene.unnamed() : null;
    }

    /** The holder that a noun is said to be of, or null: its stash, Bhutan's stash, the stash of Bhutan. */
    @Nullable
    Who possessor(Sentence s, int noun) {
        int i = noun;
        while (i >= 0 && isNounPart(s, i, noun)) {
            i--;
        }
        if (isUnknownWord(s.at(i))
                && (s.at(i - 1).is("'s")
                        || s.at(i - 1).is(Cue.POSSESSIVE)
                        || s.at(i - 1).isName())) {
            i--;
        }
        Item item = s.at(i);
        if (item.is("'s")) {
            return ofPossessive(s, i - 1);
        }
        if (item.isName() && (i < noun)) {
            return named(s, i, noun, 1);
        }
        if (item.is(Cue.POSSESSIVE)) {
            return pronoun(s, i);
        }
        return behindOf(s, noun);
    }

    private static boolean isUnknownWord(Item item) {
        return item.isWord() && item.cues().isEmpty();
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
            return owner(item);
        }
        if (item.is(Cue.COIN_NOUN)) {
            return ofCoins(s, i);
        }
        return item.isAny(Cue.PLACE_NOUN, Cue.GOVERNMENT, Cue.AGENCY_NOUN) ? definite(s, i) : null;
    }

    /** The holdings of El Salvador; the value of its holdings. */
    @Nullable
    private Who behindOf(Sentence s, int noun) {
        int i = s.skipRight(noun + 1, Cue.BITCOIN);
        if (!s.at(i).is("of") && !s.at(i).is(Cue.BY_HOLDER)) {
            return null;
        }
        int next = s.skipRight(i + 1, Cue.DETERMINER, Cue.ADJECTIVE);
        if (s.at(i + 1).is(Cue.POSSESSIVE)) {
            return pronoun(s, i + 1);
        }
        if (s.at(next).isName()) {
            int behind = next + 1;
            return s.at(behind).is("'s") || s.at(next).name() != null ? owner(s.at(next)) : null;
        }
        return s.at(next).isAny(Cue.PLACE_NOUN, Cue.GOVERNMENT) ? definite(s, next) : null;
    }

    @Nullable
    private static Who owner(Item item) {
        Name name = item.name();
        return name == null || name.owner() == null || !name.isHolder()
                ? null
                : new Who(name.owner(), Sureness.SURE, "\"" + item.text() + "\"");
    }

    /** A name as the last item of a subject: what stands before it may make it a mere place. */
    @Nullable
    private Who named(Sentence s, int i, int verb, int depth) {
        Item item = s.at(i);
        Name name = item.name();
        if (name == null || !name.isHolder()) {
            return null;
        }
        int before = s.skipLeft(i - 1, Cue.DETERMINER, Cue.ADJECTIVE);
        Item link = s.at(before);
        if (link.is("of")) {
            return ofPhrase(s, before, item);
        }
        if (BELONGING.contains(s.at(before - 1).lower()) && (link.is("to") || link.is("with"))) {
            return owner(item);
        }
        if (link.isWord() && APART.contains(link.lower()) && !isWithParticiple(link, s, verb)) {
            return link.is("by") || before == 0 ? byPhrase(s, before, item) : head(s, before - 1, verb, depth + 1);
        }
        if (isOneOfSeveral(s, i)) {
            return null;
        }
        return acting(item, s.at(verb));
    }

    private static boolean isWithParticiple(Item link, Sentence s, int verb) {
        return ((link.is("with") || link.is("followed by"))
                        && s.at(verb).lower().endsWith("ing"))
                || link.is("after");
    }

    @Nullable
    private Who byPhrase(Sentence s, int by, Item name) {
        return s.at(by).is("by") ? owner(name) : null;
    }

    /** The coins of Bhutan; the people of Bhutan are somebody else. */
    @Nullable
    private static Who ofPhrase(Sentence s, int of, Item name) {
        Item noun = s.at(of - 1);
        boolean coins =
                noun.isAny(Cue.COIN_NOUN, Cue.VALUE_NOUN, Cue.BITCOIN, Cue.COIN, Cue.GOVERNMENT, Cue.PLACE_NOUN);
        return coins ? owner(name) : null;
    }

    /** Officials who seize act for the state; those who own do so for themselves. */
    @Nullable
    private static Who acting(Item item, Item verb) {
        Name name = Objects.requireNonNull(item.name(), "name must not be null");
        Owner owner = name.owner();
        if (owner == null || !name.isHolder()) {
            return null;
        }
        if (name.kind() == Name.Kind.PERSONS && verb.isAny(Cue.ACQUIRE, Cue.REDUCE) && !verb.is("bought")) {
            return new Who(Scene.stateOf(owner), Sureness.LIKELY, "\"" + item.text() + "\" act for the state");
        }
        if (name.kind() == Name.Kind.ADJECTIVE || name.kind() == Name.Kind.CAPITAL) {
            return new Who(owner, Sureness.LIKELY, "\"" + item.text() + "\" stands for the state");
        }
        return new Who(owner, Sureness.SURE, "\"" + item.text() + "\"");
    }

    /** "The country", "the police": the last one named. */
    @Nullable
    Who definite(Sentence s, int i) {
        Item item = s.at(i);
        if (item.is(Cue.AGENCY_NOUN) && !item.is(Cue.GOVERNMENT)) {
            return body(item);
        }
        int first = s.skipLeft(i - 1, Cue.ADJECTIVE);
        for (int skipped = 0;
                skipped < 2 && s.at(first).isCapitalized() && s.at(first).cues().isEmpty();
                skipped++) {
            first--;
        }
        boolean region = s.at(first).isName();
        boolean definite = s.at(first).isAny(Cue.DETERMINER, Cue.POSSESSIVE)
                && !s.at(first).is("a")
                && !s.at(first).is("no")
                && !s.at(first).is("any")
                && !s.at(first).is("other")
                && !s.at(first).is("another");
        boolean bare = item.is("authorities") || item.is("government");
        Who named = stateBefore(s, i);
        Who who = named == null ? scene.ofState() : named;
        return who != null && (definite || region || bare)
                ? who.less(Sureness.LIKELY, "\"" + item.text() + "\" is the last state named")
                : null;
    }

    /** The nearest state named before a place in its sentence, as far as it is not there for comparison alone. */
    @Nullable
    private static Who stateBefore(Sentence s, int at) {
        for (int i = at - 1; i >= 0; i--) {
            Name name = s.at(i).name();
            Owner owner = name == null ? null : name.owner();
            Item link = s.at(s.skipLeft(i - 1, Cue.DETERMINER, Cue.ADJECTIVE));
            if (owner != null && owner.isOfAState() && !COMPARING.contains(link.lower())) {
                return new Who(
                        Scene.stateOf(owner), Sureness.LIKELY, "\"" + s.at(i).text() + "\" before it");
            }
        }
        return null;
    }

    @Nullable
    private Who body(Item item) {
        Owner body = scene.body();
        if (body != null && body.title() != null) {
            String called = String.valueOf(body.title().name()).toLowerCase(java.util.Locale.ROOT);
            boolean general = item.is("agency") || item.is("service") || item.is("department") || item.is("bureau");
            if (general || called.contains(item.lower())) {
                return new Who(body, Sureness.LIKELY, "\"" + item.text() + "\" is the last body named");
            }
        }
        Who state = scene.ofState();
        if (state == null || !state.owner().isState()) {
            return state;
        }
        Owner owner = Owner.of(TitleHolder.agency(state.owner().holder(), item.text()));
        return new Who(owner, Sureness.LIKELY, "\"" + item.text() + "\" of the last state named");
    }

    /** The holder that "it", "its" or "they" means: one named before in the sentence, or else the last one spoken of. */
    @Nullable
    Who pronoun(Sentence s, int at) {
        Item word = s.at(at);
        Figure amount = scene.lastAmount();
        boolean coins = (word.lower().startsWith("the") && s.contains(Cue.VALUE_NOUN, at, at + 4))
                || (word.is("they") && s.contains(Cue.WORTH, at, at + 6));
        if (coins && amount != null && amount.isTied()) {
            return new Who(
                    amount.requireTie().owner(), Sureness.LIKELY, "\"" + word.text() + "\" are the coins spoken of");
        }
        Who other = null;
        for (int i = at - 1; i >= 0; i--) {
            Item item = s.at(i);
            Name name = item.name();
            if (name == null || !name.isHolder() || name.owner() == null || isApart(s, i)) {
                continue;
            }
            Owner owner = name.owner();
            if (owner.isOfAState() && name.kind() != Name.Kind.PERSONS) {
                return new Who(owner, Sureness.LIKELY, "\"" + word.text() + "\" is \"" + item.text() + "\" before it");
            }
            other = new Who(owner, Sureness.LIKELY, "\"" + word.text() + "\" is \"" + item.text() + "\" before it");
        }
        if (other != null) {
            return other;
        }
        Who who = scene.unnamed();
        return who == null ? null : who.less(Sureness.LIKELY, "\"" + word.text() + "\" without a name before it");
    }

    /** Whether a name is where something is: in Vietnam. */
    static boolean isPlace(Sentence s, int i) {
        int before = s.skipLeft(i - 1, Cue.DETERMINER, Cue.ADJECTIVE);
        return s.at(before).is("in")
                || s.at(before).is("from")
                || s.at(before).is("at")
                || s.at(before).is("near");
    }

    /** Whether a name stands beside the clause and not in it. */
    static boolean isApart(Sentence s, int i) {
        int before = s.skipLeft(i - 1, Cue.DETERMINER, Cue.ADJECTIVE);
        return s.at(before).isWord() && APART.contains(s.at(before).lower());
    }
}
