package org.reserves.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What JMH measured, by class, method and parameters in the order of their names: {@code LedgerBenchmark.match events=1000 }. */
final class Results {
    private static final Map<String, Double> NANOSECONDS =
            Map.of("ns/op", 1.0, "us/op", 1e3, "ms/op", 1e6, "s/op", 1e9);
    private static final double MICROSECOND = 1e3;
    private static final double MILLISECOND = 1e6;

    private final Map<String, Double> times = new TreeMap<>();
    private final Map<String, Double> figures = new TreeMap<>();

    private Results() {}

    /** Reads files; one that a part of the benchmarks did not write is left out. */
    static Results read(List<String> files) throws IOException {
        Results results = new Results();
        for (String file : files) {
            if (new File(file).isFile()) {
                for (JsonNode result : new ObjectMapper().readTree(new File(file))) {
                    results.add(result);
                }
            }
        }
        return results;
    }

    private void add(JsonNode result) {
        String[] path = result.get("benchmark").asText().split("\\.");
        String name = path[path.length - 2] + "." + path[path.length - 1];
        String parameters = parameters(result.path("params"));
        JsonNode metric = result.get("primaryMetric");
        double time = time(metric);
        times.put(name + " " + parameters, time);
        figures.put(
                name + " " + parameters,
                metric.get("scoreUnit").asText().startsWith("us") ? time / MICROSECOND : time / MILLISECOND);
        result.path("secondaryMetrics").fields().forEachRemaining(counter -> {
            double count = counter.getValue().get("score").asDouble();
            times.put(name + ":" + counter.getKey() + " " + parameters, count);
            figures.put(name + ":" + counter.getKey() + " " + parameters, count);
        });
    }

    /** Returns the nanoseconds of one operation, or a count beside it; null where it was not measured. */
    Double find(String wanted) {
        return find(times, wanted);
    }

    /** Returns the microseconds or milliseconds of one operation, as it was measured, or a count beside it. */
    double inUnit(String wanted) {
        return find(figures, wanted);
    }

    private static String parameters(JsonNode params) {
        List<String> keys = new ArrayList<>();
        params.fieldNames().forEachRemaining(keys::add);
        StringBuilder text = new StringBuilder();
        keys.stream().sorted().forEach(key -> text.append(key)
                .append('=')
                .append(params.get(key).asText())
                .append(' '));
        return text.toString();
    }

    /** Time of one operation in nanoseconds, also of a throughput; the median, which a slow iteration does not move. */
    private static double time(JsonNode metric) {
        double median = metric.get("scorePercentiles").get("50.0").asDouble();
        Double factor = NANOSECONDS.get(metric.get("scoreUnit").asText());
        return factor != null ? median * factor : 1e9 / median;
    }

    private static Double find(Map<String, Double> values, String wanted) {
        String[] parts = wanted.strip().split(" ");
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(parts[0] + " "))
                .filter(entry -> List.of(parts).subList(1, parts.length).stream()
                        .allMatch(part -> (" " + entry.getKey()).contains(" " + part + " ")))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
