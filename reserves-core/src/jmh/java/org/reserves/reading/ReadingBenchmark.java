package org.reserves.reading;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.reserves.audit.Audit;
import org.reserves.audit.AuditReport;

/**
 * Reading and auditing an article of 2,000 words on one thread: the made-up articles of the tests, one behind another. {@code words} is
 * the baseline, which cuts the same text into words and looks each of them up in nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadingBenchmark {
    private static final int WORDS = 2_000;
    private static final List<String> ARTICLES = List.of(
            "newswire.txt",
            "british.txt",
            "feature.txt",
            "crypto_press.txt",
            "list_page.txt",
            "press_wire.txt",
            "qa.txt",
            "indian.txt",
            "translated.txt");

    private String text = "";

    /** Joins articles until there are words enough; what is still missing is read again. */
    @Setup
    public void join() {
        StringBuilder joined = new StringBuilder();
        int words = 0;
        for (int i = 0; words < WORDS; i++) {
            String article = LabelledArticle.read("own", ARTICLES.get(i % ARTICLES.size()))
                    .text();
            words += article.split("\\s+", -1).length;
            joined.append(article).append("\n\n");
        }
        text = joined.toString();
    }

    @Benchmark
    public AuditReport audit() {
        return Audit.of(read().table()).report();
    }

    @Benchmark
    public ArticleDraft read() {
        return ArticleReader.read(text, "Example News", "2026-01-01");
    }

    @Benchmark
    public int words() {
        return text.split("\\W+", -1).length;
    }
}
