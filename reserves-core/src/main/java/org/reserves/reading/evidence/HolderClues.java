package org.reserves.reading.evidence;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Apart;
import org.reserves.reading.grammar.Candidates;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Holders;
import org.reserves.reading.grammar.MarketWords;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.SubjectFinder;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Item;
import org.reserves.reading.text.Name;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;

/** Whom a figure may be about, and what speaks for each of them: how it stands to the figure, and how lately it was spoken of. */
final class HolderClues {
    /** A percent of the 18 million that were mined by October 2019, less what is rounded, and of the cap of 21 million. */
    private static final BigDecimal OF_MINED = BigDecimal.valueOf(177_000);

    private static final BigDecimal OF_CAP = BigDecimal.valueOf(214_000);
    private static final BigDecimal MOST_OF_ALL = BigDecimal.TEN;

    private final Scene scene;
    private final SubjectFinder subjects;
    private final Holders holders;
    private final Home home;

    /** Takes what has been named so far. */
    HolderClues(Scene scene, SubjectFinder subjects, Holders holders, Home home) {
        this.home = Objects.requireNonNull(home, "home must not be null");
        this.scene = Objects.requireNonNull(scene, "scene must not be null");
        this.subjects = Objects.requireNonNull(subjects, "subjects must not be null");
        this.holders = Objects.requireNonNull(holders, "holders must not be null");
    }

    /** Adds everybody in scope of the figure at a place, and nobody. */
    void add(FoundHolders found, Sentence s, int i, Governor governor) {
        Figure figure = Objects.requireNonNull(s.at(i).figure(), "figure must not be null");
        names(found, s, i);
        Home.addPlaces(found, s, i);
        references(found, s, i, governor);
        figures(found, s, i);
        boolean named = !found.isEmpty();
        spokenOf(found, named);
        alike(found, figure);
        partOfAll(found, figure);
        wholeText(found, named);
        home.add(found, figure, named);
        SumClues.add(found, s, i);
        market(found, s, i, governor);
        nobody(found, s, i, named);
        Actor.add(found, s, i);
    }

    /** Names in the sentence. */
    private static void names(FoundHolders found, Sentence s, int i) {
        Set<String> left = new HashSet<>();
        for (int j = i - 1; j >= 0; j--) {
            Owner owner = owner(s, j);
            if (owner != null) {
                left.add(owner.holder());
                name(found, s, i, j, owner, left.size());
            }
        }
        Set<String> right = new HashSet<>();
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
            return name.isHolder() && !Candidates.isHome(s, j) ? name.owner() : null;
        }
        return s.at(j).is(Cue.ALL) && Apart.isAll(s, j) && !s.at(j + 1).is("'s") ? Owner.TOTAL : null;
    }

    private static void name(FoundHolders found, Sentence s, int i, int j, Owner owner, int nth) {
        String side = j < i ? "left" : "right";
        Candidate who = found.of(owner);
        Name name = s.at(j).name();
        int from = Math.min(i, j);
        int to = Math.max(i, j);
        found.add(who, side, " ", (name == null ? Name.Kind.ALL : name.kind()).name());
        found.add(who, side, " ", Clue.distance(to - from));
        String order = Clue.number(Math.min(3, nth));
        found.add(who, side, " nth ", order);
        found.add(who, side, " joint ", Clue.joint(s, from, to));
        String figures = Clue.number(Math.min(2, figures(s, from + 1, to)));
        found.add(who, side, " over figures ", figures);
        found.add(who, side, " nth ", order, " over figures ", figures);
        for (int k = from + 1; k < to; k++) {
            Item item = s.at(k);
            if (item.is(";") || item.is(":") || item.is(Cue.CONJUNCTION) || item.is(Cue.RELATIVE) || item.is("(")) {
                found.add(who, side, " across ", item.lower());
            }
        }
        boolean acts = s.at(s.skipRight(j + 1, Cue.ADVERB, Cue.MODAL)).isVerb();
        found.add(who, side, acts ? " acts" : " stands");
        for (String what : Clue.of(s.at(j + 1))) {
            found.add(who, side, " +1 ", what);
        }
        for (String what : Clue.of(s.at(s.skipLeft(j - 1, Cue.DETERMINER)))) {
            found.add(who, side, " -1 ", what);
        }
        if (Apart.isApart(s, j)) {
            found.add(who, side, " apart");
        }
        if (s.openBracket(j) >= 0) {
            found.add(who, side, " bracket");
        }
        if (j <= 1) {
            found.add(who, side, " begins");
        }
    }

    private static int figures(Sentence s, int from, int to) {
        int figures = 0;
        for (int k = from; k < to; k++) {
            figures += s.at(k).isFigure() ? 1 : 0;
        }
        return figures;
    }

    /** Subjects, possessors, agents, pronouns and nouns that mean somebody. */
    private void references(FoundHolders found, Sentence s, int i, Governor governor) {
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
    private static void figures(FoundHolders found, Sentence s, int i) {
        for (int j = i - 1; j >= 0; j--) {
            Figure other = s.at(j).figure();
            if (other != null) {
                if (Scene.isOfAHolder(other)) {
                    Owner owner = other.requireTie().owner();
                    found.add(owner, "figure ", Clue.unit(other));
                    found.add(owner, "figure ", Clue.unit(other), " ", Clue.joint(s, j, i));
                }
                return;
            }
        }
    }

    /** Whom the line, the section, the question or the sentences before are about. */
    private void spokenOf(FoundHolders found, boolean named) {
        String where = named ? " besides" : " alone";
        found.add(scene.label(), "label", where);
        found.add(scene.section(), "section", where);
        Owner focus = scene.focus();
        found.add(focus, "focus ", Clue.number(Math.min(4, scene.sinceFocus())), where);
        found.add(scene.title(), "title", where);
        scene.seenLately().forEach((owner, ago) -> found.add(owner, "seen ", Clue.number(Math.min(5, ago)), where));
        Owner most = scene.mostNamed();
        found.add(most, "most named", where);
        found.add(scene.unnamed(), "unnamed", where);
        found.add(scene.ofState(), "state", where);
        found.add(scene.question().isEmpty() ? null : scene.asked(), "asked", where);
        Figure amount = scene.lastAmount();
        found.add(
                amount == null || !amount.isTied() ? null : amount.requireTie().owner(), "amount", where);
        Figure last = scene.lastTied();
        found.add(last == null ? null : last.requireTie().owner(), "last", where);
    }

    /** How often the text names each of them, here and further down. */
    private void wholeText(FoundHolders found, boolean named) {
        String where = named ? " besides" : " alone";
        found.add(scene.survey().main(), "main", where);
        for (Candidate candidate : found.named()) {
            Owner owner = candidate.owner();
            if (owner != null) {
                found.add(candidate, "text ", scene.survey().standing(owner), where);
            }
        }
    }

    /** Whose an amount of nearly the same number is. */
    private void alike(FoundHolders found, Figure figure) {
        boolean counts = figure.unit() == Figure.Unit.BITCOIN || figure.unit() == Figure.Unit.BARE;
        Figure like = counts && figure.printed().number().signum() > 0 ? scene.likeAmount(figure) : null;
        if (like != null && like.isTied()) {
            found.add(like.requireTie().owner(), "alike");
        }
    }

    /** Whose an amount is that is such a percentage of all bitcoin there is or will be. */
    private void partOfAll(FoundHolders found, Figure figure) {
        BigDecimal percent = figure.printed().number();
        if (figure.unit() == Figure.Unit.PERCENT && percent.signum() > 0 && percent.compareTo(MOST_OF_ALL) < 0) {
            Figure amount = scene.amounts().between(percent.multiply(OF_MINED), percent.multiply(OF_CAP));
            found.add(
                    amount == null || !amount.isTied()
                            ? null
                            : amount.requireTie().owner(),
                    "part of all");
        }
    }

    private void market(FoundHolders found, Sentence s, int i, Governor governor) {
        Figure figure = s.at(i).figure();
        if (figure == null || figure.unit() != Figure.Unit.PERCENT) {
            return;
        }
        found.add(Owner.MARKET, "market");
        found.add(Owner.MARKET, "market nearest ", Nearest.before(s, i));
        if (governor.kind() == Governor.Kind.VERB && MarketWords.isMarketVerb(s, governor.at())) {
            found.add(Owner.MARKET, "market moves");
        }
        if (scene.isAboutMarket()) {
            found.add(Owner.MARKET, "market priced");
        }
        for (int j = i - 1; j >= 0; j--) {
            Figure other = s.at(j).figure();
            if (other != null) {
                found.add(Owner.MARKET, "market behind ", Clue.figure(other));
                break;
            }
        }
    }

    private static void nobody(FoundHolders found, Sentence s, int i, boolean named) {
        Candidate nobody = found.nobody();
        found.addPlain(nobody, "nobody ", found.unit());
        found.addPlain(nobody, named ? "nobody named" : "nobody unnamed");
        for (int j = 0; j < i; j++) {
            Item item = s.at(j);
            if (item.isAny(Cue.COMPANY_NOUN, Cue.PERSON_NOUN, Cue.LOCAL) && !item.isName()) {
                found.addPlain(nobody, "nobody COMPANY");
            }
            if (item.isCapitalized() && item.cues().isEmpty() && item.text().length() > 2) {
                found.addPlain(nobody, "nobody capital");
                if (s.at(j + 1).isVerb() || s.at(j + 1).is("'s")) {
                    found.addPlain(nobody, "nobody stranger acts");
                }
            }
        }
    }
}
