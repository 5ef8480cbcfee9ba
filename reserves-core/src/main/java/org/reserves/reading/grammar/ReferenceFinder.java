package org.reserves.reading.grammar;

import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Name;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.Sureness;

/** Whom "it", "the country" and "the agency" mean. */
final class ReferenceFinder {
    private static final Set<String> OF_COUNTRIES = Set.of(
            "federal",
            "national",
            "central",
            "commonwealth",
            "crown",
            "customs",
            "marshals",
            "army",
            "military",
            "navy");

    private final Scene scene;

    ReferenceFinder(Scene scene) {
        this.scene = scene;
    }

    /** "The country", "the police": the last one named. */
    @Nullable
    Who definite(Sentence s, int i) {
        Item item = s.at(i);
        if (item.is(Cue.AGENCY_NOUN) && !item.is(Cue.GOVERNMENT)) {
            return body(s, i);
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
        Owner pointed = named == null && first <= 1 && s.at(first).is("the") ? scene.introduced() : null;
        if (pointed != null && item.is(Cue.PLACE_NOUN)) {
            return new Who(pointed, Sureness.SURE, "\"" + item.text() + "\" is the state pointed to");
        }
        Who who = ofCountry(s, i, named == null ? scene.ofState() : named);
        return who != null && (definite || region || bare)
                ? who.less(Sureness.LIKELY, "\"" + item.text() + "\" is the last state named")
                : null;
    }

    /** What is federal or national is of the country, though one of its parts was named last. */
    @Nullable
    private static Who ofCountry(Sentence s, int at, @Nullable Who who) {
        boolean country = OF_COUNTRIES.contains(s.at(at).lower().split(" ", 2)[0])
                || OF_COUNTRIES.contains(s.at(at - 1).lower());
        TitleHolder title = who == null ? null : who.owner().title();
        if (who == null || !country || title == null || !title.sovereign().isSubdivision()) {
            return who;
        }
        return new Who(Owner.state(title.sovereign().country().code()), Sureness.LIKELY, who.why());
    }

    /** The nearest state named before a place in its sentence, as far as it is not there for comparison alone. */
    @Nullable
    private static Who stateBefore(Sentence s, int at) {
        for (int i = at - 1; i >= 0; i--) {
            Name name = s.at(i).name();
            Owner owner = name == null ? null : name.owner();
            Item link = s.at(s.skipLeft(i - 1, Cue.DETERMINER, Cue.ADJECTIVE));
            boolean of = s.at(i + 1).is("where")
                    || (s.at(i + 1).is(",") && s.at(i + 2).is("where"));
            if (owner != null && owner.isOfAState() && (of || !Apart.isComparing(link))) {
                return new Who(
                        Scene.stateOf(owner), Sureness.LIKELY, "\"" + s.at(i).text() + "\" before it");
            }
        }
        return null;
    }

    @Nullable
    private Who body(Sentence s, int at) {
        Item item = s.at(at);
        Owner body = scene.body();
        Who named = stateBefore(s, at);
        boolean other = named != null && body != null && !Scene.stateOf(body).equals(named.owner());
        if (body != null && body.title() != null && !other) {
            String called = String.valueOf(body.title().name()).toLowerCase(java.util.Locale.ROOT);
            boolean general = item.is("agency") || item.is("service") || item.is("department") || item.is("bureau");
            if (general || called.contains(item.lower())) {
                return new Who(body, Sureness.LIKELY, "\"" + item.text() + "\" is the last body named");
            }
        }
        Who own = stateBefore(s, at);
        Who state = ofCountry(s, at, own == null ? scene.ofState() : own);
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
        boolean person = word.is("he") || word.is("she") || word.is("his") || word.is("her");
        Figure amount = scene.lastAmount();
        boolean coins = (word.lower().startsWith("the") && s.contains(Cue.VALUE_NOUN, at, at + 4))
                || (word.is("they") && s.contains(Cue.WORTH, at, at + 6));
        if (coins && amount != null && !amount.isTied()) {
            return null;
        }
        if (coins && amount != null && amount.isTied()) {
            return new Who(
                    amount.requireTie().owner(), Sureness.LIKELY, "\"" + word.text() + "\" are the coins spoken of");
        }
        Who other = null;
        for (int i = at - 1; i >= 0; i--) {
            Item item = s.at(i);
            Name name = item.name();
            if (name == null || !name.isHolder() || name.owner() == null || Apart.isApart(s, i)) {
                continue;
            }
            Owner owner = name.owner();
            if (owner.isOfAState() && name.kind() != Name.Kind.PERSONS && !(person && owner.isBody())) {
                return new Who(owner, Sureness.LIKELY, "\"" + word.text() + "\" is \"" + item.text() + "\" before it");
            }
            other = new Who(owner, Sureness.LIKELY, "\"" + word.text() + "\" is \"" + item.text() + "\" before it");
        }
        if (other != null) {
            return other;
        }
        if (hasStranger(s, at)) {
            return null;
        }
        Who who = scene.unnamed();
        if (person
                && (word.lower().startsWith("she") || who == null || who.owner().isBody())) {
            return null;
        }
        return who == null ? null : who.less(Sureness.LIKELY, "\"" + word.text() + "\" without a name before it");
    }

    /** Whether somebody unknown acts before a place, who is whom a pronoun means: Dresden turned its coins. */
    private static boolean hasStranger(Sentence s, int at) {
        for (int i = 0; i < at; i++) {
            Item item = s.at(i);
            boolean unknown = item.isCapitalized()
                    && item.cues().isEmpty()
                    && item.text().length() > 2
                    && (i > 0 || s.at(1).isVerb() || s.at(1).isCapitalized());
            if (unknown && s.at(s.skipRight(i + 1, Cue.ADVERB, Cue.MODAL)).isVerb()) {
                return true;
            }
        }
        return false;
    }
}
