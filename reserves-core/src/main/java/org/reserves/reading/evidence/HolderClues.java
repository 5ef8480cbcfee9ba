package org.reserves.reading.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Apart;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Holders;
import org.reserves.reading.grammar.MarketWords;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.SubjectFinder;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Name;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;

/** Whom a figure may be about, and what speaks for each of them: how it stands to the figure, and how lately it was spoken of. */
public final class HolderClues {
    private final Scene scene;
    private final SubjectFinder subjects;
    private final Holders holders;

    /** Takes what has been named so far. */
    public HolderClues(Scene scene, SubjectFinder subjects, Holders holders) {
        this.scene = Objects.requireNonNull(scene, "scene must not be null");
        this.subjects = Objects.requireNonNull(subjects, "subjects must not be null");
        this.holders = Objects.requireNonNull(holders, "holders must not be null");
    }

    /** Returns everybody in scope of the figure at a place, and nobody. */
    public List<Candidate> of(Sentence s, int i, Governor governor) {
        Figure figure = Objects.requireNonNull(
                Objects.requireNonNull(s, "sentence must not be null").at(i).figure(), "figure must not be null");
        Found found = new Found(Clue.unit(figure));
        names(found, s, i);
        references(found, s, i, governor);
        figures(found, s, i);
        boolean named = !found.byHolder.isEmpty();
        spokenOf(found, named);
        alike(found, figure);
        wholeText(found, named);
        market(found, s, i, governor);
        return found.candidates(s, i, named);
    }

    /** Names in the sentence. */
    private static void names(Found found, Sentence s, int i) {
        Set<String> left = new LinkedHashSet<>();
        for (int j = i - 1; j >= 0; j--) {
            Owner owner = owner(s, j);
            if (owner != null) {
                left.add(owner.holder());
                name(found, s, i, j, owner, left.size());
            }
        }
        Set<String> right = new LinkedHashSet<>();
        for (int j = i + 1; j < s.size(); j++) {
            Owner owner = owner(s, j);
            if (owner != null) {
                right.add(owner.holder());
                name(found, s, i, j, owner, right.size());
            }
        }
    }

    @Nullable
    private static Owner owner(Sentence s, int j) {
        Name name = s.at(j).name();
        if (name != null) {
            return name.isHolder() ? name.owner() : null;
        }
        return s.at(j).is(Cue.ALL) && Apart.isAll(s, j) && !s.at(j + 1).is("'s") ? Owner.TOTAL : null;
    }

    private static void name(Found found, Sentence s, int i, int j, Owner owner, int nth) {
        String side = j < i ? "left" : "right";
        Name name = s.at(j).name();
        int from = Math.min(i, j);
        int to = Math.max(i, j);
        found.add(owner, side + " " + (name == null ? Name.Kind.ALL : name.kind()));
        found.add(owner, side + " " + Clue.distance(to - from));
        found.add(owner, side + " nth " + Math.min(3, nth));
        found.add(owner, side + " joint " + Clue.joint(s, from, to));
        int figures = 0;
        Set<String> breaks = new LinkedHashSet<>();
        for (int k = from + 1; k < to; k++) {
            Item item = s.at(k);
            figures += item.isFigure() ? 1 : 0;
            if (item.is(";") || item.is(":") || item.is(Cue.CONJUNCTION) || item.is(Cue.RELATIVE) || item.is("(")) {
                breaks.add(item.lower());
            }
        }
        found.add(owner, side + " over figures " + Math.min(2, figures));
        found.add(owner, side + " nth " + Math.min(3, nth) + " over figures " + Math.min(2, figures));
        breaks.forEach(one -> found.add(owner, side + " across " + one));
        boolean acts = s.at(s.skipRight(j + 1, Cue.ADVERB, Cue.MODAL)).isVerb();
        found.add(owner, side + (acts ? " acts" : " stands"));
        Clue.of(s.at(j + 1)).forEach(what -> found.add(owner, side + " +1 " + what));
        Clue.of(s.at(s.skipLeft(j - 1, Cue.DETERMINER))).forEach(what -> found.add(owner, side + " -1 " + what));
        if (Apart.isApart(s, j)) {
            found.add(owner, side + " apart");
        }
        if (s.openBracket(j) >= 0) {
            found.add(owner, side + " bracket");
        }
        if (j <= 1) {
            found.add(owner, side + " begins");
        }
    }

    /** Subjects, possessors, agents, pronouns and nouns that mean somebody. */
    private void references(Found found, Sentence s, int i, Governor governor) {
        if (governor.kind() == Governor.Kind.VERB) {
            found.add(subjects.ofVerb(s, governor.at()), "subject");
        }
        if (governor.kind() == Governor.Kind.NOUN) {
            found.add(subjects.possessor(s, governor.at()), "possessor");
        }
        int verb = s.verbAtOrBefore(i - 1);
        if (verb >= 0 && verb != governor.at()) {
            found.add(subjects.ofVerb(s, verb), "verb");
        }
        boolean near = true;
        for (int j = i - 1; j >= 0; j--) {
            Item item = s.at(j);
            if (item.isWord() && item.isAny(Cue.PRONOUN, Cue.POSSESSIVE) && !item.is("them")) {
                found.add(subjects.pronoun(s, j), near ? "pronoun" : "pronoun before");
                near = false;
            } else if (item.isWord()
                    && item.isAny(Cue.PLACE_NOUN, Cue.GOVERNMENT, Cue.AGENCY_NOUN)
                    && !item.is(Cue.ALL)
                    && s.at(s.skipLeft(j - 1, Cue.ADJECTIVE)).is(Cue.DETERMINER)) {
                found.add(subjects.definite(s, j), near ? "definite" : "definite before");
                near = false;
            } else if (item.isWord() && item.is(Cue.COIN_NOUN) && s.isNounHere(j)) {
                found.add(subjects.possessor(s, j), "coins");
            }
        }
        for (int j = i + 1; j < Math.min(s.size(), i + 9); j++) {
            if (s.at(j).is(Cue.BY_HOLDER)) {
                found.add(holders.agent(s, j + 1), "agent");
            }
        }
    }

    /** Whose the figure before this one is. */
    private static void figures(Found found, Sentence s, int i) {
        for (int j = i - 1; j >= 0; j--) {
            Figure other = s.at(j).figure();
            if (other != null) {
                if (Scene.isOfAHolder(other)) {
                    Owner owner = other.requireTie().owner();
                    found.add(owner, "figure " + Clue.unit(other));
                    found.add(owner, "figure " + Clue.unit(other) + " " + Clue.joint(s, j, i));
                }
                return;
            }
        }
    }

    /** Whom the line, the section, the question or the sentences before are about. */
    private void spokenOf(Found found, boolean named) {
        String where = named ? " besides" : " alone";
        found.add(scene.label(), "label" + where);
        found.add(scene.section(), "section" + where);
        Owner focus = scene.focus();
        found.add(focus, "focus " + Math.min(4, scene.sinceFocus()) + where);
        found.add(scene.title(), "title" + where);
        scene.seenLately().forEach((owner, ago) -> found.add(owner, "seen " + Math.min(5, ago) + where));
        Owner most = scene.mostNamed();
        found.add(most, "most named" + where);
        found.add(scene.unnamed(), "unnamed" + where);
        found.add(scene.ofState(), "state" + where);
        found.add(scene.question().isEmpty() ? null : scene.asked(), "asked" + where);
        Figure amount = scene.lastAmount();
        found.add(
                amount == null || !amount.isTied() ? null : amount.requireTie().owner(), "amount" + where);
        Figure last = scene.lastTied();
        found.add(last == null ? null : last.requireTie().owner(), "last" + where);
    }

    /** How often the text names each of them, here and further down. */
    private void wholeText(Found found, boolean named) {
        String where = named ? " besides" : " alone";
        found.add(scene.survey().main(), "main" + where);
        List.copyOf(found.owners.values())
                .forEach(owner -> found.add(owner, "text " + scene.survey().standing(owner) + where));
    }

    /** Whose an amount of nearly the same number is. */
    private void alike(Found found, Figure figure) {
        boolean counts = figure.unit() == Figure.Unit.BITCOIN || figure.unit() == Figure.Unit.BARE;
        Figure like = counts && figure.printed().number().signum() > 0 ? scene.likeAmount(figure) : null;
        if (like != null && like.isTied()) {
            found.add(like.requireTie().owner(), "alike");
        }
    }

    private void market(Found found, Sentence s, int i, Governor governor) {
        Figure figure = s.at(i).figure();
        if (figure == null || figure.unit() != Figure.Unit.PERCENT) {
            return;
        }
        found.add(Owner.MARKET, "market");
        if (governor.kind() == Governor.Kind.VERB && MarketWords.isMarketVerb(s, governor.at())) {
            found.add(Owner.MARKET, "market moves");
        }
        if (scene.isAboutMarket()) {
            found.add(Owner.MARKET, "market priced");
        }
        for (int j = i - 1; j >= 0; j--) {
            Figure other = s.at(j).figure();
            if (other != null) {
                found.add(Owner.MARKET, "market behind " + Clue.figure(other));
                break;
            }
        }
    }

    /** What speaks for whom, as it is found. */
    private static final class Found {
        private final String unit;
        private final Map<String, Owner> owners = new LinkedHashMap<>();
        private final Map<String, Set<String>> byHolder = new LinkedHashMap<>();

        Found(String unit) {
            this.unit = unit;
        }

        void add(@Nullable Who who, String clue) {
            add(who == null ? null : who.owner(), clue);
        }

        void add(@Nullable Owner owner, String clue) {
            if (owner == null) {
                return;
            }
            owners.putIfAbsent(owner.holder(), owner);
            Set<String> clues = byHolder.computeIfAbsent(owner.holder(), key -> new LinkedHashSet<>());
            clues.add(clue);
            clues.add(unit + " " + clue);
        }

        List<Candidate> candidates(Sentence s, int i, boolean named) {
            List<Candidate> all = new ArrayList<>();
            byHolder.forEach((holder, clues) -> all.add(new Candidate(owners.get(holder), List.copyOf(clues))));
            all.add(new Candidate(null, nobody(s, i, named)));
            return all;
        }

        private List<String> nobody(Sentence s, int i, boolean named) {
            Set<String> clues = new LinkedHashSet<>();
            clues.add("nobody " + unit);
            clues.add(named ? "nobody named" : "nobody unnamed");
            for (int j = 0; j < i; j++) {
                Item item = s.at(j);
                if (item.isAny(Cue.COMPANY_NOUN, Cue.PERSON_NOUN, Cue.LOCAL) && !item.isName()) {
                    clues.add("nobody COMPANY");
                }
                if (item.isCapitalized() && item.cues().isEmpty() && item.text().length() > 2) {
                    clues.add("nobody capital");
                    if (s.at(j + 1).isVerb() || s.at(j + 1).is("'s")) {
                        clues.add("nobody stranger acts");
                    }
                }
            }
            return List.copyOf(clues);
        }
    }
}
