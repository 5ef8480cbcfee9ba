package org.reserves.reading.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.annotation.Nullable;

/** What speaks for one answer or another, weighed as it is found: of a clue no more is kept than where its weights are. */
public final class Clues {
    private static final int USUAL = 64;

    private final Weights weights;

    @Nullable
    private final List<String> texts;

    private int[] rows = new int[USUAL];
    private int size;

    private Clues(Weights weights, @Nullable List<String> texts) {
        this.weights = weights;
        this.texts = texts;
    }

    /** Returns no clues yet: those that are weighed here, whose texts are kept where somebody wants to read them. */
    static Clues none(Weights weights, boolean keepsTexts) {
        return new Clues(weights, keepsTexts ? new ArrayList<>() : null);
    }

    /** Adds the clue that a beginning and other parts make one behind another. */
    void add(String first, String... rest) {
        int row = weights.rowOf(first, rest);
        if (row != Weights.UNKNOWN) {
            keep(row);
        }
        if (texts != null) {
            texts.add(first + String.join("", rest));
        }
    }

    /** Adds the clue that a beginning and other parts make one behind another, unless it is here already. */
    void addOnce(String first, String... rest) {
        int row = weights.rowOf(first, rest);
        if (row != Weights.UNKNOWN && !isKept(row)) {
            keep(row);
        }
        if (texts != null && !texts.contains(first + String.join("", rest))) {
            texts.add(first + String.join("", rest));
        }
    }

    private boolean isKept(int row) {
        for (int i = 0; i < size; i++) {
            if (rows[i] == row) {
                return true;
            }
        }
        return false;
    }

    private void keep(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        rows[size++] = row;
    }

    /** Returns the sum of the weights for each answer. */
    int[] scores() {
        int[] sums = new int[weights.answers().size()];
        for (int i = 0; i < size; i++) {
            weights.addTo(sums, rows[i]);
        }
        return sums;
    }

    /** Returns the clue that speaks most for an answer, or an empty text where none does. */
    String strongest(int answer) {
        String strongest = "";
        int most = 0;
        for (int i = 0; i < size; i++) {
            int weight = weights.weight(rows[i], answer);
            if (weight > most) {
                strongest = weights.clue(rows[i]);
                most = weight;
            }
        }
        return strongest;
    }

    /** Returns all clues, known or not, in the order in which they were found; none where their texts were not kept. */
    public List<String> texts() {
        return texts == null ? List.of() : List.copyOf(texts);
    }
}
