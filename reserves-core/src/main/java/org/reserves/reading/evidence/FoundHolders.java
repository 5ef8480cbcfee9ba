package org.reserves.reading.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Who;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Owner;

/** Whom a figure may be about and what speaks for each of them, as it is found. */
final class FoundHolders {
    private final String unit;
    private final String prefix;
    private final String quantity;
    private final Weights weights;
    private final boolean keepsTexts;
    private final Candidate nobody;
    private final List<Candidate> named = new ArrayList<>();
    private final Map<String, Candidate> byHolder = new HashMap<>();

    /** Takes the figure, of which a rule may have said what it counts, and how much each clue weighs. */
    FoundHolders(Figure figure, Weights weights, boolean keepsTexts) {
        this.unit = Clue.unit(figure);
        this.quantity = (figure.isTied() ? figure.requireTie().quantity().id() : "none") + ' ';
        this.prefix = unit + ' ';
        this.weights = weights;
        this.keepsTexts = keepsTexts;
        this.nobody = candidate(null);
    }

    String unit() {
        return unit;
    }

    boolean isEmpty() {
        return named.isEmpty();
    }

    void add(@Nullable Who who, String... clue) {
        add(who == null ? null : who.owner(), clue);
    }

    /** Adds a clue for somebody, alone, with the unit of the figure, and with what a rule says that it counts; each of them once. */
    void add(@Nullable Owner owner, String... clue) {
        if (owner != null) {
            add(of(owner), clue);
        }
    }

    void add(Candidate candidate, String... clue) {
        addPlain(candidate, clue);
        candidate.clues().addOnce(prefix, clue);
    }

    /** Adds a clue that speaks alike whatever the unit of the figure is. */
    void addPlain(Candidate candidate, String... clue) {
        candidate.clues().addOnce("", clue);
        candidate.clues().addOnce(quantity, clue);
    }

    /** Returns the candidate, who is one from now on. */
    Candidate of(Owner owner) {
        Candidate known = byHolder.get(owner.holder());
        if (known != null) {
            return known;
        }
        Candidate candidate = candidate(owner);
        byHolder.put(owner.holder(), candidate);
        named.add(candidate);
        return candidate;
    }

    private Candidate candidate(@Nullable Owner owner) {
        return new Candidate(owner, Clues.none(weights, keepsTexts));
    }

    Candidate nobody() {
        return nobody;
    }

    /** Returns whom a rule names, before the others where only the rule does. */
    Candidate saidByRule(Owner owner) {
        Candidate known = byHolder.get(owner.holder());
        if (known != null) {
            return known;
        }
        Candidate candidate = candidate(owner);
        addPlain(candidate, "rule only");
        named.add(0, candidate);
        return candidate;
    }

    /** Returns those who are named, in the order in which they were found. */
    List<Candidate> named() {
        return named;
    }

    /** Returns those who are named, and nobody. */
    List<Candidate> all() {
        List<Candidate> all = new ArrayList<>(named);
        all.add(nobody);
        return all;
    }
}
