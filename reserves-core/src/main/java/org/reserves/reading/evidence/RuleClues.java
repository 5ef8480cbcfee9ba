package org.reserves.reading.evidence;

import java.util.ArrayList;
import java.util.List;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Owner;

/** What a rule said of a figure, as a clue among the others: how often a rule is right is counted, not taken for granted. */
final class RuleClues {
    private RuleClues() {}

    /** Returns what the rule speaks for, with the kind of the figure before it. */
    static List<String> ofQuantity(Figure figure, String unit, boolean isReal) {
        List<String> clues = new ArrayList<>();
        Figure.Tie tie = figure.tie();
        if (tie != null) {
            String quantity = "rule " + tie.quantity().id();
            clues.add(quantity);
            clues.add(quantity + ' ' + tie.sure().id());
            clues.add(unit + ' ' + quantity);
        } else {
            clues.add("rule none");
            clues.add("rule none open");
            clues.add(unit + " rule none open");
            clues.add("rule none " + figure.untiedQuantity().id());
        }
        if (!isReal) {
            clues.add(unit + " unreal");
        }
        return clues;
    }

    /** Returns the candidates with what the rule says of each; the owner a rule names is one of them. */
    static List<Candidate> ofHolder(Figure figure, List<Candidate> candidates) {
        Figure.Tie tie = figure.tie();
        String how = tie == null ? "none" : tie.sure().id();
        Owner said = tie == null || tie.owner().equals(Owner.MARKET) ? null : tie.owner();
        List<Candidate> all = new ArrayList<>();
        if (said != null && candidates.stream().noneMatch(one -> is(one, said))) {
            all.add(with(new Candidate(said, List.of("rule only")), "rule", "rule " + how));
        }
        for (Candidate one : candidates) {
            if (one.owner() == null) {
                all.add(with(one, "nobody rule " + how));
            } else {
                all.add(said != null && is(one, said) ? with(one, "rule", "rule " + how) : one);
            }
        }
        String quantity = tie == null ? "none " : tie.quantity().id() + ' ';
        return all.stream().map(one -> forQuantity(one, quantity)).toList();
    }

    /** How somebody stands to a figure speaks differently for a sale than for a price. */
    private static Candidate forQuantity(Candidate candidate, String quantity) {
        return with(
                candidate,
                candidate.clues().stream()
                        .filter(clue -> !Clue.isOfUnit(clue))
                        .map(quantity::concat)
                        .toArray(String[]::new));
    }

    private static boolean is(Candidate candidate, Owner owner) {
        Owner of = candidate.owner();
        return of != null && of.holder().equals(owner.holder());
    }

    private static Candidate with(Candidate candidate, String... more) {
        List<String> clues = new ArrayList<>(candidate.clues());
        clues.addAll(List.of(more));
        return new Candidate(candidate.owner(), List.copyOf(clues));
    }
}
