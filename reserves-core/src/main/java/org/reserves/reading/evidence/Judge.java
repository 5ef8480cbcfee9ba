package org.reserves.reading.evidence;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import javax.annotation.Nullable;
import org.reserves.reading.grammar.Governor;
import org.reserves.reading.grammar.Holders;
import org.reserves.reading.grammar.Mood;
import org.reserves.reading.grammar.Scene;
import org.reserves.reading.grammar.SubjectFinder;
import org.reserves.reading.text.Cue;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.Joint;
import org.reserves.reading.text.Owner;
import org.reserves.reading.text.Sentence;
import org.reserves.reading.tie.ClaimedQuantity;

/** Weighs the clues around a figure: what it most likely counts, whom it is most likely about, and how far ahead of the next best. */
public final class Judge {
    private static final String NONE = "none";
    private static final int IMPOSSIBLE = Integer.MIN_VALUE / 4;
    private static final Set<Mood> IMAGINED = EnumSet.of(Mood.DENIED, Mood.HYPOTHETICAL);

    private final QuantityClues quantities;
    private final HolderClues holders;
    private final CellClues cells;
    private final Weights ofQuantity;
    private final Weights ofHolder;
    private final boolean keepsTexts;

    /** Takes what has been named so far, how much each clue weighs, and whether somebody wants to read the clues. */
    public Judge(
            Scene scene, SubjectFinder subjects, Holders holders, Home home, WeightSet weights, boolean keepsTexts) {
        this.quantities = new QuantityClues(scene);
        this.holders = new HolderClues(scene, subjects, holders, home);
        this.cells = new CellClues(scene, home);
        this.ofQuantity =
                Objects.requireNonNull(weights, "weights must not be null").ofQuantity();
        this.ofHolder = weights.ofHolder();
        this.keepsTexts = keepsTexts;
    }

    /**
     * What stands around a figure, and what a rule says of it.
     *
     * @param sentence where it stands
     * @param place    at which item of that
     * @param isReal   whether what the words say of it is so, and not denied, planned or imagined
     * @param isDenied whether it is denied or imagined, or said of several together
     * @param column   the head of its column, or null where it stands in no table
     */
    public record Seen(
            Sentence sentence,
            int place,
            boolean isReal,
            boolean isDenied,
            Clues clues,
            List<Candidate> candidates,
            @Nullable String column) {
        /** Validates the components. */
        public Seen {
            Objects.requireNonNull(sentence, "sentence must not be null");
            Objects.requireNonNull(clues, "clues must not be null");
            Objects.requireNonNull(candidates, "candidates must not be null");
        }

        /** Returns the figure. */
        public Figure figure() {
            return figureAt(sentence, place);
        }

        /** Returns whether the figure can count that at all. */
        boolean canCount(ClaimedQuantity quantity) {
            return column == null
                    ? Possible.is(sentence, place, figure(), quantity)
                    : Possible.isInATable(figure(), quantity);
        }
    }

    /**
     * What the clues speak for.
     *
     * @param quantity what the figure counts, or null where it counts nothing that can be tied
     * @param ahead    by how much that is ahead of the next best
     * @param owner    whom it is about, or null where that is nobody named
     * @param clear    by how much that is ahead of the next best
     * @param isReal   whether what the words say of it is so, and not denied, planned or imagined
     * @param isDenied whether it is denied or imagined, or said of several together
     * @param rule     what a rule says, unless it cannot be
     * @param why      what speaks most for both, in words; empty where a rule says the same, or it counts nothing
     * @param inTable  whether the figure stands in a table
     * @param behind   by how much each candidate is behind the best, by holder
     */
    public record Verdict(
            @Nullable ClaimedQuantity quantity,
            int ahead,
            @Nullable Owner owner,
            int clear,
            boolean isReal,
            boolean isDenied,
            @Nullable Figure.Tie rule,
            String why,
            boolean inTable,
            Map<String, Integer> behind) {
        /** Validates the components. */
        public Verdict {
            Objects.requireNonNull(why, "why must not be null");
            behind = Map.copyOf(Objects.requireNonNull(behind, "behind must not be null"));
        }

        /** Returns whom it is about: the market, where it is a price or the supply, whoever is named. */
        @Nullable
        Owner about() {
            return quantity == ClaimedQuantity.PRICE || quantity == ClaimedQuantity.SUPPLY ? Owner.MARKET : owner;
        }

        /** Returns how far ahead of all others the holder is, or nothing where there is no choice. */
        OptionalInt clearOfOthers() {
            return Owner.MARKET.equals(about()) && quantity != ClaimedQuantity.OTHER
                    ? OptionalInt.empty()
                    : OptionalInt.of(clear);
        }
    }

    /** Returns what stands around the figure at a place. */
    public Seen look(Sentence s, int i, Governor governor) {
        Figure figure = figureAt(Objects.requireNonNull(s, "sentence must not be null"), i);
        boolean isReal = isReal(s, i, governor);
        Clues clues = Clues.none(ofQuantity, keepsTexts);
        quantities.add(clues, s, i, governor);
        RuleClues.addOfQuantity(clues, figure, Clue.unit(figure), isReal);
        WordClues.add(clues, s, i, Clue.unit(figure));
        WordClues.addGovernor(clues, s, governor.at(), Clue.unit(figure), governor.prep());
        FoundHolders found = new FoundHolders(figure, ofHolder, keepsTexts);
        holders.add(found, s, i, governor);
        RuleClues.addOfHolder(found, figure);
        return new Seen(s, i, isReal, isDenied(s, i, governor), clues, found.all(), null);
    }

    /** Returns what stands around a figure of a table. */
    public Seen look(Cell cell) {
        Figure figure = Objects.requireNonNull(cell, "cell must not be null").figure();
        Clues clues = Clues.none(ofQuantity, keepsTexts);
        cells.addOfQuantity(clues, cell);
        FoundHolders found = new FoundHolders(figure, ofHolder, keepsTexts);
        cells.addOfHolder(found, cell);
        return new Seen(cell.row(), cell.place(), true, false, clues, found.all(), cell.head());
    }

    private static Figure figureAt(Sentence s, int i) {
        return Objects.requireNonNull(s.at(i).figure(), "figure must not be null");
    }

    /** Whether nothing is denied, planned or imagined by the words that govern a figure. */
    private static boolean isReal(Sentence s, int i, Governor governor) {
        int verb = s.verbAtOrBefore(i - 1);
        boolean governed = governor.kind() == Governor.Kind.VERB || governor.kind() == Governor.Kind.NOUN;
        boolean planned = (verb < 0 && s.contains(Cue.PLAN, 0, i)) || s.contains(Cue.MODAL, verb + 1, i);
        boolean custody = false;
        for (int j = 0; j < i; j++) {
            custody |= s.at(j).lower().startsWith("custod");
        }
        return !planned
                && !custody
                && !Joint.at(s, i)
                && (verb < 0 || Mood.at(s, verb) == Mood.REAL)
                && (!governed || Mood.at(s, governor.at()) == Mood.REAL);
    }

    /** Whether the words that govern a figure deny or imagine it, or say it of several holders together. */
    private static boolean isDenied(Sentence s, int i, Governor governor) {
        int verb = s.verbAtOrBefore(i - 1);
        boolean governed = governor.kind() == Governor.Kind.VERB || governor.kind() == Governor.Kind.NOUN;
        return Joint.at(s, i)
                || (verb >= 0 && IMAGINED.contains(Mood.at(s, verb)))
                || (governed && IMAGINED.contains(Mood.at(s, governor.at())));
    }

    /** Returns what the clues speak for. */
    public Verdict judge(Seen seen) {
        int[] scores =
                Objects.requireNonNull(seen, "seen must not be null").clues().scores();
        for (int i = 0; i < scores.length; i++) {
            String id = ofQuantity.answers().get(i);
            scores[i] = id.equals(NONE) || seen.canCount(ClaimedQuantity.fromId(id)) ? scores[i] : IMPOSSIBLE;
        }
        int best = best(scores);
        String answer = ofQuantity.answers().get(best);
        ClaimedQuantity quantity = answer.equals(NONE) ? null : ClaimedQuantity.fromId(answer);
        List<Candidate> candidates = seen.candidates();
        int[] all = candidates.stream().mapToInt(one -> one.clues().scores()[0]).toArray();
        int[] sums = new int[all.length];
        for (int i = 0; i < sums.length; i++) {
            boolean possible = quantity == null || isPossible(candidates.get(i).owner(), quantity);
            sums[i] = possible ? all[i] : IMPOSSIBLE;
        }
        int who = best(sums);
        Candidate candidate = candidates.get(who);
        Figure.Tie said = seen.figure().tie();
        Figure.Tie rule = said != null && seen.canCount(said.quantity()) ? said : null;
        String why = quantity == null || (rule != null && rule.isOf(quantity, candidate.owner()))
                ? ""
                : why(seen, best, candidate, quantity);
        return new Verdict(
                quantity,
                ahead(scores, best),
                candidate.owner(),
                ahead(sums, who),
                seen.isReal(),
                seen.isDenied(),
                rule,
                why,
                seen.column() != null,
                behind(candidates, all));
    }

    private static Map<String, Integer> behind(List<Candidate> candidates, int[] scores) {
        int most = scores[best(scores)];
        Map<String, Integer> behind = new HashMap<>();
        for (int i = 0; i < scores.length; i++) {
            behind.merge(candidates.get(i).holder(), most - scores[i], Math::min);
        }
        return behind;
    }

    /** The market holds nothing and has no part of all bitcoin: only its prices, the supply and its moves are its own. */
    private static boolean isPossible(@Nullable Owner owner, ClaimedQuantity quantity) {
        return !Owner.MARKET.equals(owner)
                || quantity == ClaimedQuantity.OTHER
                || quantity == ClaimedQuantity.PRICE
                || quantity == ClaimedQuantity.SUPPLY;
    }

    private static String why(Seen seen, int answer, Candidate candidate, ClaimedQuantity quantity) {
        String column = seen.column();
        String what = column == null
                ? ClueWords.ofQuantity(seen.clues().strongest(answer), seen.sentence(), seen.place())
                : column.isEmpty() ? "its row" : "its column \"" + column.strip() + "\"";
        return quantity == ClaimedQuantity.PRICE || quantity == ClaimedQuantity.SUPPLY
                ? what
                : what + "; the holder: " + ClueWords.ofHolder(candidate.clues().strongest(0));
    }

    private static int best(int[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    private static int ahead(int[] scores, int best) {
        int next = Integer.MIN_VALUE / 2;
        for (int i = 0; i < scores.length; i++) {
            next = i == best ? next : Math.max(next, scores[i]);
        }
        return scores[best] - next;
    }
}
