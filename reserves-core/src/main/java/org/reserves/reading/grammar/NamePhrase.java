package org.reserves.reading.grammar;

import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Name;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.Sureness;

/** Whom a name at the end of a noun phrase means: the words before it may make it a mere place, or one of several. */
final class NamePhrase {
    private static final Set<String> BELONGING =
            Set.of("tied", "linked", "attributed", "connected", "associated", "belonging", "traced");

    /** What no company does: its coins are seized. */
    private static final Set<String> SEIZING =
            Set.of("seized", "confiscated", "forfeited", "impounded", "seizing", "confiscating", "frozen");

    private final SubjectFinder subjects;

    NamePhrase(SubjectFinder subjects) {
        this.subjects = subjects;
    }

    /** A name as the last item of a subject: what stands before it may make it a mere place. */
    @Nullable
    Who named(Sentence s, int i, int verb, int depth) {
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
        if (Apart.isLink(link) && !isWithParticiple(link, s, verb)) {
            return link.is("by") || before == 0
                    ? byPhrase(s, before, item)
                    : subjects.head(s, before - 1, verb, depth + 1);
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

    /** Bhutan, whose: the name or tied figure before it, as far as a comma stands between. */
    @Nullable
    Who ofRelative(Sentence s, int whose) {
        int last = s.at(whose - 1).is(",") ? whose - 2 : whose - 1;
        Figure figure = s.at(last).figure();
        if (figure != null) {
            return figure.isTied()
                    ? new Who(figure.requireTie().owner(), Sureness.LIKELY, "the amount before it")
                    : null;
        }
        return s.at(last).isName() ? owner(s.at(last)) : null;
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
    static Who acting(Item item, Item verb) {
        Name name = Objects.requireNonNull(item.name(), "name must not be null");
        Owner owner = name.owner();
        if (owner == null || !name.isHolder()) {
            return null;
        }
        if (name.kind() == Name.Kind.OTHER && SEIZING.contains(verb.lower())) {
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

    /** Whether an unknown name stands for itself: not "I", and no part of a department of, a land between or a town in somewhere. */
    static boolean isWholeName(Sentence s, int last, People people) {
        int first = last;
        while (first > 0
                && s.at(first - 1).isCapitalized()
                && s.at(first - 1).cues().isEmpty()) {
            first--;
        }
        Item before = s.at(first - 1);
        boolean part = before.is(Cue.PREP)
                || before.is("and")
                || before.is("called")
                || before.isName()
                || (before.isCapitalized() && first > 1)
                || (first == last
                        && before.is(Cue.DETERMINER)
                        && !people.knows(s.at(last).text()));
        return !part && s.at(last).text().length() > 1;
    }

    /** A name that no list has: of a person or company. */
    static Who unknownName(Sentence s, int last, People people) {
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
        String full = people.full(name.toString());
        return new Who(Owner.other(full), Sureness.LIKELY, "\"" + full + "\" is no state known here");
    }

    /** The US, China and the UK: the last of several names. */
    static boolean isOneOfSeveral(Sentence s, int name) {
        int link = s.skipLeft(name - 1, Cue.DETERMINER, Cue.ADJECTIVE);
        int other = s.at(link - 1).is(",") ? link - 2 : link - 1;
        boolean joined =
                s.at(link).is("and") || s.at(link).is("or") || s.at(link).is("&");
        return s.at(name).isName() && joined && s.at(other).isName();
    }

    @Nullable
    static Who owner(Item item) {
        Name name = item.name();
        return name == null || name.owner() == null || !name.isHolder()
                ? null
                : new Who(name.owner(), Sureness.SURE, "\"" + item.text() + "\"");
    }

    static boolean isUnknownWord(Item item) {
        return item.isWord() && item.cues().isEmpty();
    }
}
