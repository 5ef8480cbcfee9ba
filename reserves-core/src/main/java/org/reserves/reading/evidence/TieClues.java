package org.reserves.reading.evidence;

import java.util.OptionalInt;
import javax.annotation.Nullable;
import org.reserves.holder.TitleHolder;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Owner;
import org.reserves.reading.tie.ClaimedQuantity;

/** What speaks for and against what was found for a figure: how far ahead it is, what a rule says of it, what its neighbours are. */
final class TieClues {
    private static final int STEP = 50;
    private static final int STEPS = 10;
    private static final int WIDE_STEP = 100;
    private static final int WIDE_STEPS = 4;
    private static final int PARTS = 5;

    private TieClues() {}

    /** Adds the clues of a figure, with those of its neighbours and which part of all figures is about its holder. */
    static void add(Clues clues, Judged one, @Nullable Judged before, @Nullable Judged behind, int part) {
        Judge.Verdict verdict = one.verdict();
        String quantity = id(verdict);
        String ahead = step(verdict.ahead(), STEP, STEPS);
        OptionalInt clear = verdict.clearOfOthers();
        String clearly = clear.isEmpty() ? "all" : step(clear.getAsInt(), STEP, STEPS);
        clues.add("ahead ", ahead, " ", clearly);
        clues.add(quantity, " ahead ", ahead);
        clues.add(Clue.unit(one.unit()), " ", quantity, " ", kind(verdict.about()));
        clues.add("rule ", rule(verdict), " ", quantity);
        if (clear.isPresent()) {
            clues.add("part ", Clue.number(part), " ", clearly);
        }
        addNeighbour(clues, one, before, "before ");
        addNeighbour(clues, one, behind, "behind ");
    }

    private static void addNeighbour(Clues clues, Judged one, @Nullable Judged other, String where) {
        if (other == null) {
            clues.add(where, "nothing");
            return;
        }
        boolean same = one.sentence() == other.sentence();
        OptionalInt clear = one.verdict().clearOfOthers();
        if (clear.isPresent()) {
            Integer gap = other.verdict().behind().get(holder(one.verdict()));
            String far = gap == null ? "unnamed" : step(gap, WIDE_STEP, WIDE_STEPS);
            clues.add(where, same ? "same " : "other ", far, " ", id(one.verdict()), " ", id(other.verdict()));
        }
    }

    private static String rule(Judge.Verdict verdict) {
        Figure.Tie rule = verdict.rule();
        if (rule == null) {
            return "none";
        }
        boolean same = rule.quantity() == verdict.quantity();
        String how =
                rule.isOf(verdict.quantity(), verdict.about()) ? "agrees " : same ? "differs in holder " : "differs ";
        return how + rule.sure().id();
    }

    /** Whom a verdict is about, as a text. */
    static String holder(Judge.Verdict verdict) {
        Owner owner = verdict.about();
        return owner == null ? "nobody" : owner.holder();
    }

    /** How many of all, in five steps. */
    static int part(int some, int all) {
        return some * PARTS / all;
    }

    private static String kind(@Nullable Owner owner) {
        if (owner == null) {
            return "nobody";
        }
        TitleHolder title = owner.title();
        boolean all = owner.equals(Owner.MARKET) || owner.equals(Owner.TOTAL);
        return title != null ? title.kind().id() : all ? owner.holder() : "name";
    }

    private static String id(Judge.Verdict verdict) {
        ClaimedQuantity quantity = verdict.quantity();
        return quantity == null ? "none" : quantity.id();
    }

    private static String step(int number, int width, int most) {
        return Clue.number(Math.min(Math.max(number, 0) / width, most));
    }
}
