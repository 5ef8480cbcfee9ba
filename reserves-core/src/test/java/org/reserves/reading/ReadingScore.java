package org.reserves.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.annotation.Nullable;

/**
 * How well a draft agrees with the labels of its article. A figure is found if a tied one overlaps the label; of a tied figure that no
 * label overlaps, everything is wrong.
 */
final class ReadingScore {
    private int labels;
    private int tied;
    private int found;
    private int holders;
    private int titles;
    private int quantities;
    private int both;
    private final List<String> errors = new ArrayList<>();

    static ReadingScore of(LabelledArticle article) {
        ReadingScore score = new ReadingScore();
        score.add(article, ArticleReader.read(article.text(), "Example News", "2026-01-01"));
        return score;
    }

    void add(LabelledArticle article, ArticleDraft draft) {
        int[] points = points(article.text());
        List<LabelledArticle.Label> missing = new ArrayList<>(article.labels());
        labels += missing.size();
        for (ReadFigure figure : draft.tied()) {
            tied++;
            LabelledArticle.Label label = article.labels().stream()
                    .filter(one -> points[one.start()] < figure.end() && figure.start() < points[one.end()])
                    .findFirst()
                    .orElse(null);
            judge(figure, missing.remove(label) ? label : null);
        }
        missing.forEach(label -> errors.add("missing  " + label.text() + " | " + label.holder() + " " + label.quantity()
                + " | " + untied(draft, label, points)));
    }

    private static String untied(ArticleDraft draft, LabelledArticle.Label label, int[] points) {
        return draft.untied().stream()
                .filter(one -> points[label.start()] < one.end() && one.start() < points[label.end()])
                .map(ReadFigure::why)
                .findFirst()
                .orElse("not found");
    }

    private void judge(ReadFigure figure, @Nullable LabelledArticle.Label label) {
        if (label == null) {
            errors.add("spurious " + figure + " | " + figure.why());
            return;
        }
        found++;
        boolean holder = isHolder(label, figure);
        boolean quantity = label.quantity().equals(figure.quantity().id());
        String kind =
                figure.titleHolder() == null ? "" : figure.titleHolder().kind().id();
        boolean title = label.kind().isEmpty()
                ? !Arrays.asList("agency", "state-company", "private-persons").contains(kind)
                : kind.equals(label.kind()) || figure.holder().startsWith(label.holder() + "-");
        holders += holder ? 1 : 0;
        quantities += quantity ? 1 : 0;
        both += holder && quantity ? 1 : 0;
        titles += holder && title ? 1 : 0;
        if (!holder || !quantity || !title) {
            errors.add((holder && quantity ? "title    " : "wrong    ") + figure + " " + kind + ", labelled "
                    + label.holder() + "/" + label.kind() + " " + label.quantity() + " | " + figure.why());
        }
    }

    /** A part of a federation for its body, which labels cannot tell apart; and a price is the market's, whoever paid it. */
    private static boolean isHolder(LabelledArticle.Label label, ReadFigure figure) {
        return label.holder().equals(figure.holder())
                || (label.kind().equals("agency") && figure.holder().startsWith(label.holder() + "-"))
                || (label.quantity().equals("price") && figure.holder().equals("market"));
    }

    private static int[] points(String text) {
        int[] points = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            points[i + 1] = points[i] + (Character.isLowSurrogate(text.charAt(i)) ? 0 : 1);
        }
        return points;
    }

    void add(ReadingScore other) {
        labels += other.labels;
        tied += other.tied;
        found += other.found;
        holders += other.holders;
        titles += other.titles;
        quantities += other.quantities;
        both += other.both;
        errors.addAll(other.errors);
    }

    int percentOf(int part, int whole) {
        return whole == 0 ? 100 : part * 100 / whole;
    }

    int holderPrecision() {
        return percentOf(holders, tied);
    }

    int holderRecall() {
        return percentOf(holders, labels);
    }

    int precision() {
        return percentOf(both, tied);
    }

    int recall() {
        return percentOf(both, labels);
    }

    List<String> errors() {
        return errors;
    }

    @Override
    public String toString() {
        return labels + " labels, " + tied + " tied; figures P " + percentOf(found, tied) + " R "
                + percentOf(found, labels)
                + "; holder P " + holderPrecision() + " R " + holderRecall() + "; quantity P "
                + percentOf(quantities, tied) + " R "
                + percentOf(quantities, labels) + "; both P " + precision() + " R " + recall() + "; title "
                + percentOf(titles, holders);
    }

    /** Prints the score of each article of the folders, what is wrong with it unless {@code --short}, and the sum of each folder. */
    public static void main(String[] args) throws IOException {
        boolean isShort = Arrays.asList(args).contains("--short");
        for (String folder : args) {
            if (folder.startsWith("--")) {
                continue;
            }
            ReadingScore all = new ReadingScore();
            for (LabelledArticle article : LabelledArticle.inFolder(Path.of(folder))) {
                ReadingScore score = of(article);
                System.out.println(article.name() + ": " + score);
                if (!isShort) {
                    score.errors.forEach(error -> System.out.println("    " + error));
                }
                all.add(score);
            }
            System.out.println(folder + ": " + all);
        }
    }
}
