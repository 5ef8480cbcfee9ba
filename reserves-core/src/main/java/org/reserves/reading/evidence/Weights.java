package org.reserves.reading.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** How much each clue speaks for each answer, in hundredths of a natural logarithm of the odds. */
public final class Weights {
    private static final Weights QUANTITY = load("quantity.weights");
    private static final Weights HOLDER = load("holder.weights");

    private final List<String> answers;
    private final Map<String, int[]> weights;

    /** Takes the answers, and for each clue its weights in their order. */
    public Weights(List<String> answers, Map<String, int[]> weights) {
        this.answers = List.copyOf(Objects.requireNonNull(answers, "answers must not be null"));
        this.weights = new HashMap<>(Objects.requireNonNull(weights, "weights must not be null"));
    }

    /** Returns how much clues speak for a quantity, or for none. */
    public static Weights ofQuantity() {
        return QUANTITY;
    }

    /** Returns how much clues speak for a holder. */
    public static Weights ofHolder() {
        return HOLDER;
    }

    private static Weights load(String resource) {
        try (InputStream in = Weights.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource \"" + resource
                        + "\" is not in the jar of reserves-core; repack it with its resources");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("resource \"" + resource + "\" of reserves-core cannot be read", e);
        }
    }

    /** A first line of answers, then a line for each clue: its weights between tabs, zero where nothing stands. */
    private static Weights parse(String text) {
        List<String> lines = text.lines().filter(line -> !line.startsWith("#")).toList();
        List<String> answers = List.of(lines.get(0).split("\t", -1));
        Map<String, int[]> weights = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            int[] row = new int[answers.size()];
            for (int i = 1; i < cells.length; i++) {
                row[i - 1] = cells[i].isEmpty() ? 0 : Integer.parseInt(cells[i]);
            }
            weights.put(cells[0], row);
        }
        return new Weights(answers, weights);
    }

    /** Returns how many clues there are. */
    public int size() {
        return weights.size();
    }

    public List<String> answers() {
        return answers;
    }

    /** Returns the sum of the weights of clues for each answer. */
    public int[] scores(List<String> clues) {
        int[] sums = new int[answers.size()];
        for (String clue : clues) {
            int[] row = weights.get(clue);
            for (int i = 0; row != null && i < sums.length; i++) {
                sums[i] += row[i];
            }
        }
        return sums;
    }

    /** Returns the clue that speaks most for an answer, or an empty text where none does. */
    public String strongest(List<String> clues, int answer) {
        String strongest = "";
        int most = 0;
        for (String clue : clues) {
            int[] row = weights.get(clue);
            if (row != null && row[answer] > most) {
                strongest = clue;
                most = row[answer];
            }
        }
        return strongest;
    }

    /** Returns the lines of a file of weights. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder(String.join("\t", answers)).append('\n');
        new TreeMap<>(weights).forEach((clue, row) -> {
            lines.append(clue);
            for (int weight : row) {
                lines.append('\t').append(weight == 0 ? "" : String.valueOf(weight));
            }
            lines.append('\n');
        });
        return lines.toString();
    }
}
