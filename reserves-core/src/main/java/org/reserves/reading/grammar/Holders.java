package org.reserves.reading.grammar;

import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Name;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.Sureness;

/** Whom a name before an amount, an agent behind it, or a whole sentence means. */
public final class Holders {
    private static final int MOST_WORDS = 2;
    private static final Set<String> ACTORS =
            Set.of("actors", "hackers", "hacker", "groups", "group", "agents", "entities", "operatives", "addresses");
    private static final Set<String> LINKED =
            Set.of("linked", "tied", "connected", "affiliated", "associated", "loyal");

    private final Scene scene;
    private final SubjectFinder subjects;

    /** Takes what has been named so far. */
    public Holders(Scene scene, SubjectFinder subjects) {
        this.scene = Objects.requireNonNull(scene, "scene must not be null");
        this.subjects = subjects;
    }

    @Nullable
    public Who ofPossessor(Sentence s, int at) {
        Item item = s.at(at);
        Name name = item.name();
        if (name != null) {
            return name.owner() != null && name.isHolder()
                    ? new Who(name.owner(), Sureness.SURE, "\"" + item.text() + "\"")
                    : null;
        }
        return subjects.definite(s, at);
    }

    /** With so much, Bhutan: the name behind the next comma, or null. */
    @Nullable
    public Who behindComma(Sentence s, int i) {
        int comma = i + 1;
        while (comma < s.size() && !s.at(comma).is(",")) {
            comma++;
        }
        int at = s.skipRight(comma + 1, Cue.DETERMINER);
        return s.at(at).isName() ? ofPossessor(s, at) : null;
    }

    /** Returns who stands behind "by". */
    @Nullable
    public Who agent(Sentence s, int from) {
        int at = s.skipRight(from, Cue.DETERMINER, Cue.ADJECTIVE);
        Item item = s.at(at);
        if (item.is(Cue.ALL)) {
            return new Who(Owner.TOTAL, Sureness.SURE, "\"" + item.text() + "\"");
        }
        Who linked = linked(s, at);
        if (linked != null) {
            return linked;
        }
        int office = at;
        while (office < at + MOST_WORDS && isUnknownName(s.at(office))) {
            office++;
        }
        if (office > at && s.at(office).is(Cue.AGENCY_NOUN)) {
            return subjects.definite(s, office);
        }
        Name name = item.name();
        if (name != null) {
            return name.owner() != null && name.isHolder() && name.kind() != Name.Kind.ADJECTIVE
                    ? new Who(name.owner(), Sureness.SURE, "\"" + item.text() + "\"")
                    : null;
        }
        return item.isAny(Cue.PLACE_NOUN, Cue.GOVERNMENT, Cue.AGENCY_NOUN) ? subjects.definite(s, at) : null;
    }

    /** Surrey Police, Aichi Prefectural Police: a word that no list has before an agency. */
    private static boolean isUnknownName(Item item) {
        return item.isCapitalized() && !item.isName() && (item.cues().isEmpty() || item.is(Cue.LOCAL));
    }

    /** Actors linked to North Korea, hackers under North Korea: they act for the state. */
    @Nullable
    private static Who linked(Sentence s, int at) {
        boolean persons = s.at(at).isWord() && ACTORS.contains(s.at(at).lower());
        int link = s.at(at + 1).isWord() && LINKED.contains(s.at(at + 1).lower()) ? at + 2 : at + 1;
        boolean to = link > at + 1
                ? s.at(link).is("to") || s.at(link).is("with")
                : s.at(link).is("under");
        Name name = persons && to ? s.at(s.skipRight(link + 1, Cue.DETERMINER)).name() : null;
        Owner state = name == null ? null : name.owner();
        return state == null || !state.isState()
                ? null
                : new Who(
                        Owner.of(TitleHolder.agency(state.holder(), s.at(at).text())),
                        Sureness.LIKELY,
                        "\"" + s.at(at).text() + "\" of \"" + state.holder() + "\"");
    }

    /** Returns who did something by the words before a place: "by" somebody, or else the subject of its verb. */
    @Nullable
    public Who doer(Sentence s, int before) {
        for (int j = 0; j < before; j++) {
            if (s.at(j).is(Cue.BY_HOLDER)) {
                return agent(s, j + 1);
            }
        }
        int verb = s.verbAtOrBefore(before - 1);
        return verb < 0 ? null : subjects.ofVerb(s, verb);
    }

    /** Returns the one state or body that the sentence names, or else whom the text is about; null where it names several. */
    @Nullable
    public Who onlyState(Sentence s) {
        Owner only = null;
        boolean elsewhere = false;
        for (int j = 0; j < s.size(); j++) {
            Name name = s.at(j).name();
            if (name == null || name.owner() == null || !name.owner().isOfAState()) {
                continue;
            }
            if (isBeside(s, j, name)) {
                elsewhere = true;
                continue;
            }
            if (only != null && !Scene.stateOf(only).equals(Scene.stateOf(name.owner()))) {
                return null;
            }
            only = only == null || name.owner().isBody() ? name.owner() : only;
        }
        if (only != null) {
            return new Who(only, Sureness.LIKELY, "the one holder of the sentence");
        }
        return elsewhere ? null : scene.unnamed();
    }

    /** Through Singapore desks, of the Chinese gang, in Dubai: where something is or comes from, but for "In Germany, " in front. */
    private static boolean isBeside(Sentence s, int at, Name name) {
        boolean topic = at <= 2 && s.at(at + 1).is(",");
        Item link = s.at(s.skipLeft(at - 1, Cue.DETERMINER, Cue.ADJECTIVE));
        boolean place = link.is("in") || link.is("at") || link.is("near") || link.is("through");
        return !topic && (name.kind() == Name.Kind.ADJECTIVE || place);
    }
}
