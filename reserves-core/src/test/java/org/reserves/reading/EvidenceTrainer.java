package org.reserves.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.Nullable;
import org.reserves.reading.evidence.Candidate;
import org.reserves.reading.evidence.Judge;
import org.reserves.reading.evidence.Judged;
import org.reserves.reading.evidence.WeightSet;
import org.reserves.reading.evidence.Weights;
import org.reserves.reading.rules.Interpreter;
import org.reserves.reading.text.Figure;
import org.reserves.reading.text.LocaleFinder;

/**
 * Counts the weights of the clues from labelled articles: multinomial logistic regression with a penalty on large weights, for clues
 * that stand in several articles. The same folders give the same weights.
 */
final class EvidenceTrainer {
    static final List<String> ANSWERS = List.of(
            "none",
            "row",
            "acquired",
            "reduced",
            "value",
            "share",
            "price",
            "proceeds",
            "gain",
            "cost",
            "supply",
            "rank",
            "other");
    private static final List<String> HOLDERS = List.of("holder");
    private static final List<String> TIES = List.of("right");
    private static final WeightSet NOTHING =
            new WeightSet(new Weights(ANSWERS, Map.of()), new Weights(HOLDERS, Map.of()), new Weights(TIES, Map.of()));
    private static final int YEAR = 2026;
    private static final int ROUNDS = 20;
    /** The weights of the last rounds are averaged, so that the order of the examples decides less. */
    private static final int AVERAGED_FROM = 8;
    /** Several countings are averaged, so that what was left out by chance decides less. */
    private static final int TIMES = 4;

    private static final double RATE = 0.05;
    private static final double PENALTY = 0.005;
    /** How many of the clues of an example are left out each time, so that none is relied on that another could stand in for. */
    private static final double LEFT_OUT = 0.3;

    private static final int FEWEST_ARTICLES = 5;

    /** Weights that were counted without a fold of the articles find what ties are judged by: as many folds as these. */
    private static final int FOLDS = 4;

    /** Candidate answers, each with its clues; one of them is right. For quantities there is one list of clues for all answers. */
    private record Example(String article, List<List<String>> clues, int right) {}

    private final List<LabelledArticle> articles = new ArrayList<>();
    private final List<Example> quantities = new ArrayList<>();
    private final List<Example> holders = new ArrayList<>();

    void learn(LabelledArticle article) {
        articles.add(article);
        read(article, NOTHING).forEach(one -> learn(article, Objects.requireNonNull(one.seen(), "seen must be kept")));
    }

    private static List<Judged> read(LabelledArticle article, WeightSet weights) {
        List<Judged> judged = new ArrayList<>();
        new Interpreter(article.text(), LocaleFinder.of(article.text()).locale(), YEAR, weights, judged::add).figures();
        return judged;
    }

    @Nullable
    private static LabelledArticle.Label label(LabelledArticle article, Figure figure) {
        return article.labels().stream()
                .filter(one -> one.start() < figure.end() && figure.start() < one.end())
                .findFirst()
                .orElse(null);
    }

    private void learn(LabelledArticle article, Judge.Seen seen) {
        LabelledArticle.Label label = label(article, seen.figure());
        int right = label == null ? 0 : ANSWERS.indexOf(label.quantity());
        if (right < 0) {
            return;
        }
        quantities.add(new Example(article.name(), List.of(seen.clues().texts()), right));
        if (label == null || Set.of("price", "supply").contains(label.quantity())) {
            return;
        }
        int who = right(seen.candidates(), label.holder());
        holders.add(new Example(
                article.name(),
                seen.candidates().stream().map(one -> one.clues().texts()).toList(),
                who));
    }

    /** The candidate that is labelled; a part of a federation where its state is and is no candidate; else nobody, the last. */
    private static int right(List<Candidate> candidates, String holder) {
        List<String> holders = candidates.stream().map(Candidate::holder).toList();
        int who = holders.indexOf(holder);
        for (int i = 0; who < 0 && i < holders.size(); i++) {
            who = holders.get(i).startsWith(holder + "-") ? i : who;
        }
        return who < 0 ? holders.size() - 1 : who;
    }

    Weights ofQuantity() {
        return train(quantities, ANSWERS);
    }

    Weights ofHolder() {
        return train(holders, HOLDERS);
    }

    /** Counts what speaks for and against what was found in articles by weights that were counted without them. */
    Weights ofTie() {
        List<Example> ties = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            EvidenceTrainer others = new EvidenceTrainer();
            for (int i = 0; i < articles.size(); i++) {
                if (i % FOLDS != fold) {
                    others.learn(articles.get(i));
                }
            }
            WeightSet weights = new WeightSet(
                    train(others.quantities, ANSWERS, 1), train(others.holders, HOLDERS, 1), NOTHING.ofTie());
            for (int i = fold; i < articles.size(); i += FOLDS) {
                LabelledArticle article = articles.get(i);
                read(article, weights).forEach(one -> tie(ties, article, one));
            }
        }
        return train(ties, TIES, TIMES);
    }

    private static void tie(List<Example> ties, LabelledArticle article, Judged one) {
        if (one.clues().isEmpty()) {
            return;
        }
        LabelledArticle.Label label = label(article, one.figure());
        boolean right = label != null && isRight(label, one.verdict());
        ties.add(new Example(article.name(), List.of(one.clues(), List.of()), right ? 0 : 1));
    }

    private static boolean isRight(LabelledArticle.Label label, Judge.Verdict verdict) {
        if (verdict.quantity() == null || !verdict.quantity().id().equals(label.quantity())) {
            return false;
        }
        String holder = verdict.owner() == null ? "" : verdict.owner().holder();
        return Set.of("price", "supply").contains(label.quantity())
                || holder.equals(label.holder())
                || (label.kind().equals("agency") && holder.startsWith(label.holder() + "-"));
    }

    private static Weights train(List<Example> examples, List<String> answers) {
        return train(examples, answers, TIMES);
    }

    private static Weights train(List<Example> examples, List<String> answers, int times) {
        Set<String> known = known(examples);
        int n = answers.size();
        Map<String, double[]> means = new HashMap<>();
        known.forEach(clue -> means.put(clue, new double[n]));
        for (int seed = 1; seed <= times; seed++) {
            count(examples, known, n, new Random(seed), means);
        }
        Map<String, int[]> rounded = new TreeMap<>();
        means.forEach((clue, row) -> {
            int[] whole = Arrays.stream(row)
                    .mapToInt(sum -> (int) Math.round(sum * 100 * (1 - LEFT_OUT) / (ROUNDS - AVERAGED_FROM) / times))
                    .toArray();
            if (Arrays.stream(whole).anyMatch(weight -> weight != 0)) {
                rounded.put(clue, whole);
            }
        });
        return new Weights(answers, rounded);
    }

    /** Counts once, from nothing, in an order of its own, and adds the weights of the last rounds to the sums. */
    private static void count(
            List<Example> examples, Set<String> known, int n, Random random, Map<String, double[]> sums) {
        Map<String, double[]> weights = new HashMap<>();
        Map<String, double[]> squares = new HashMap<>();
        known.forEach(clue -> {
            weights.put(clue, new double[n]);
            squares.put(clue, new double[n]);
        });
        List<Example> order = new ArrayList<>(examples);
        for (int round = 0; round < ROUNDS; round++) {
            java.util.Collections.shuffle(order, random);
            for (Example example : order) {
                step(some(example, random), n, weights, squares);
            }
            if (round >= AVERAGED_FROM) {
                weights.forEach((clue, row) -> add(row, sums.get(clue)));
            }
        }
    }

    private static Example some(Example example, Random random) {
        List<List<String>> clues = example.clues().stream()
                .map(list -> list.stream()
                        .filter(clue -> random.nextDouble() >= LEFT_OUT)
                        .toList())
                .toList();
        return new Example(example.article(), clues, example.right());
    }

    private static void add(double[] row, double[] sums) {
        for (int i = 0; i < row.length; i++) {
            sums[i] += row[i];
        }
    }

    /** The clues that stand in several articles. */
    private static Set<String> known(List<Example> examples) {
        Map<String, Set<String>> articles = new HashMap<>();
        for (Example example : examples) {
            example.clues()
                    .forEach(list -> list.forEach(clue -> articles.computeIfAbsent(clue, key -> new HashSet<>())
                            .add(example.article())));
        }
        Set<String> known = new HashSet<>();
        articles.forEach((clue, in) -> {
            if (in.size() >= FEWEST_ARTICLES) {
                known.add(clue);
            }
        });
        return known;
    }

    private static void step(Example example, int n, Map<String, double[]> weights, Map<String, double[]> squares) {
        boolean each = n == 1;
        int choices = each ? example.clues().size() : n;
        double[] scores = new double[choices];
        for (int c = 0; c < choices; c++) {
            for (String clue : example.clues().get(each ? c : 0)) {
                double[] row = weights.get(clue);
                scores[c] += row == null ? 0 : row[each ? 0 : c];
            }
        }
        double max = Arrays.stream(scores).max().orElse(0);
        double sum = Arrays.stream(scores).map(score -> Math.exp(score - max)).sum();
        for (int c = 0; c < choices; c++) {
            double gradient = Math.exp(scores[c] - max) / sum - (c == example.right() ? 1 : 0);
            for (String clue : example.clues().get(each ? c : 0)) {
                double[] row = weights.get(clue);
                if (row != null) {
                    int column = each ? 0 : c;
                    double g = gradient + PENALTY * row[column];
                    double[] past = squares.get(clue);
                    past[column] += g * g;
                    row[column] -= RATE * g / (Math.sqrt(past[column]) + 1e-3);
                }
            }
        }
    }

    /** Counts the weights of folders and writes them: {@code EvidenceTrainer target folder…}. */
    public static void main(String[] args) throws IOException {
        EvidenceTrainer trainer = new EvidenceTrainer();
        for (String folder : Arrays.asList(args).subList(1, args.length)) {
            for (LabelledArticle article : LabelledArticle.inFolder(Path.of(folder))) {
                trainer.learn(article);
            }
        }
        write(Path.of(args[0], "quantity.weights"), trainer.ofQuantity());
        write(Path.of(args[0], "holder.weights"), trainer.ofHolder());
        write(Path.of(args[0], "tie.weights"), trainer.ofTie());
    }

    private static void write(Path file, Weights weights) throws IOException {
        Files.writeString(file, weights.toString());
    }
}
