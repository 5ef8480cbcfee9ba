package org.reserves.reading.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How much each clue speaks for each answer, in hundredths of a natural logarithm of the odds.
 *
 * <p>A clue is looked up by its parts, which are never joined: hundreds are asked for around one figure. The hash of a text follows from those of
 * its parts, and each part keeps its own.
 */
public final class Weights {
    /** What {@link #rowOf} answers where nothing is known of a clue. */
    static final int UNKNOWN = -1;

    private static final int PRIME = 31;
    private static final int WIDTH = 4;
    private static final int BEGIN = 1;
    private static final int END = 2;
    private static final int ROW = 3;

    private final List<String> answers;
    /** All clues in the order of their rows, one behind another, and where each begins. */
    private final String clues;

    private final int[] starts;
    private final int[] weights;
    private final int[] powers;
    /** For each place of the hash table a hash, where its clue begins and ends, and one more than its row, or 0. */
    private final int[] table;

    /** Takes the answers, and for each clue its weights in their order. */
    public Weights(List<String> answers, Map<String, int[]> weights) {
        this.answers = List.copyOf(Objects.requireNonNull(answers, "answers must not be null"));
        Map<String, int[]> sorted = new TreeMap<>(Objects.requireNonNull(weights, "weights must not be null"));
        this.starts = new int[sorted.size() + 1];
        this.weights = new int[sorted.size() * answers.size()];
        StringBuilder all = new StringBuilder();
        int row = 0;
        int longest = 0;
        for (Map.Entry<String, int[]> entry : sorted.entrySet()) {
            System.arraycopy(entry.getValue(), 0, this.weights, row * answers.size(), answers.size());
            all.append(entry.getKey());
            starts[++row] = all.length();
            longest = Math.max(longest, entry.getKey().length());
        }
        this.clues = all.toString();
        this.powers = powers(longest);
        this.table = table();
    }

    /** By what the hash of a text is multiplied when a text of each length follows. */
    private static int[] powers(int longest) {
        int[] powers = new int[longest + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * PRIME;
        }
        return powers;
    }

    private int[] table() {
        int[] table = new int[Integer.highestOneBit(Math.max(1, size())) * 2 * WIDTH];
        for (int row = 0; row < size(); row++) {
            int hash = clue(row).hashCode();
            int at = start(hash, table.length);
            while (table[at + ROW] != 0) {
                at = at + WIDTH & table.length - 1;
            }
            table[at] = hash;
            table[at + BEGIN] = starts[row];
            table[at + END] = starts[row + 1];
            table[at + ROW] = row + 1;
        }
        return table;
    }

    private static int start(int hash, int length) {
        return (hash ^ hash >>> 16) * WIDTH & length - 1;
    }

    /** Returns the weights of a file beside this class. */
    static Weights load(String resource) {
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
        Map<String, int[]> weights = new TreeMap<>();
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
        return starts.length - 1;
    }

    public List<String> answers() {
        return answers;
    }

    /** Returns the row of the clue that a beginning and other parts make one behind another, or {@link #UNKNOWN}. */
    int rowOf(String first, String... rest) {
        int hash = first.hashCode();
        for (String part : rest) {
            if (part.length() >= powers.length) {
                return UNKNOWN;
            }
            hash = hash * powers[part.length()] + part.hashCode();
        }
        for (int at = start(hash, table.length); table[at + ROW] != 0; at = at + WIDTH & table.length - 1) {
            if (table[at] == hash && isMadeOf(table[at + BEGIN], table[at + END], first, rest)) {
                return table[at + ROW] - 1;
            }
        }
        return UNKNOWN;
    }

    private boolean isMadeOf(int begin, int end, String first, String... rest) {
        int at = begin + first.length();
        boolean isSame = clues.startsWith(first, begin);
        for (int i = 0; isSame && i < rest.length; i++) {
            isSame = clues.startsWith(rest[i], at);
            at += rest[i].length();
        }
        return isSame && at == end;
    }

    /** Returns the clue of a row. */
    String clue(int row) {
        return clues.substring(starts[row], starts[row + 1]);
    }

    /** Returns how much the clue of a row speaks for an answer. */
    int weight(int row, int answer) {
        return weights[row * answers.size() + answer];
    }

    /** Adds how much the clue of a row speaks for each answer. */
    void addTo(int[] sums, int row) {
        for (int i = 0, from = row * sums.length; i < sums.length; i++) {
            sums[i] += weights[from + i];
        }
    }

    /** Returns the lines of a file of weights. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder(String.join("\t", answers)).append('\n');
        for (int row = 0; row < size(); row++) {
            lines.append(clue(row));
            for (int answer = 0; answer < answers.size(); answer++) {
                int weight = weight(row, answer);
                lines.append('\t').append(weight == 0 ? "" : String.valueOf(weight));
            }
            lines.append('\n');
        }
        return lines.toString();
    }
}
