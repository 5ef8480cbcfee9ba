package org.reserves.reading.evidence;

import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Owner;

/** What a rule said of a figure, as a clue among the others: how often a rule is right is counted, not taken for granted. */
final class RuleClues {
    private RuleClues() {}

    /** Adds what the rule speaks for, with the kind of the figure before it. */
    static void addOfQuantity(Clues clues, Figure figure, String unit, boolean isReal) {
        Figure.Tie tie = figure.tie();
        if (tie != null) {
            String quantity = tie.quantity().id();
            clues.add("rule ", quantity);
            clues.add("rule ", quantity, " ", tie.sure().id());
            clues.add(unit, " rule ", quantity);
        } else {
            clues.add("rule none");
            clues.add("rule none open");
            clues.add(unit, " rule none open");
            clues.add("rule none ", figure.untiedQuantity().id());
        }
        if (!isReal) {
            clues.add(unit, " unreal");
        }
    }

    /** Adds what the rule says of each candidate; the owner a rule names is one of them. */
    static void addOfHolder(FoundHolders found, Figure figure) {
        Figure.Tie tie = figure.tie();
        String how = tie == null ? "none" : tie.sure().id();
        Owner said = tie == null || tie.owner().equals(Owner.MARKET) ? null : tie.owner();
        if (said != null) {
            Candidate candidate = found.saidByRule(said);
            found.addPlain(candidate, "rule");
            found.addPlain(candidate, "rule ", how);
        }
        found.addPlain(found.nobody(), "nobody rule ", how);
    }
}
