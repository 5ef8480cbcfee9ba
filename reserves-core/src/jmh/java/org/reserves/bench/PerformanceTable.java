package org.reserves.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The table of {@code docs/performance.md} from what JMH wrote as JSON: each measurement as a ratio to a baseline of the same run.
 * Arguments: the files. A row whose benchmark was not run is left out.
 */
public final class PerformanceTable {
    private static final Map<String, Double> NANOSECONDS =
            Map.of("ns/op", 1.0, "us/op", 1e3, "ms/op", 1e6, "s/op", 1e9);

    /** One line: how long something takes, over how long a baseline takes. */
    private record Row(String what, String measured, String baseline, String against, String aim) {}

    private static final List<Row> ROWS = List.of(
            row(
                    "authenticated scan of a snapshot",
                    "SnapshotScanBenchmark.authenticated",
                    "SnapshotScanBenchmark.sha256Alone",
                    "SHA-256 of the same bytes, one thread",
                    "1.12"),
            row(
                    "scan of a snapshot without hashing",
                    "SnapshotScanBenchmark.withoutHashing",
                    "SnapshotScanBenchmark.readAlone",
                    "reading the file",
                    "–"),
            row(
                    "the same for 1,000,000 scripts",
                    "SnapshotWatchBenchmark.pass watched=1000000",
                    "SnapshotWatchBenchmark.pass watched=1 ",
                    "the same for one",
                    "1.5"),
            row(
                    "blocks, two threads",
                    "BlockScanBenchmark.scan ",
                    "BlockScanBenchmark.transactionIdsAlone",
                    "their transaction ids, one thread",
                    "1.18"),
            row(
                    "blocks, one thread",
                    "BlockScanBenchmark.scanOnOneThread",
                    "BlockScanBenchmark.transactionIdsAlone",
                    "their transaction ids, one thread",
                    "1.54"),
            row(
                    "headers with work and targets",
                    "HeaderBenchmark.judge",
                    "HeaderBenchmark.hashesAlone",
                    "their hashes",
                    "–"),
            row(
                    "1,000 scripts in a filter",
                    "FilterBenchmark.matchThousand",
                    "FilterBenchmark.readBits",
                    "reading its bits",
                    "–"),
            row("decoding a filter", "FilterBenchmark.decode", "FilterBenchmark.readBits", "reading its bits", "3"),
            row(
                    "10,000 transactions from a server, proved",
                    "ServersBenchmark.checked",
                    "ServersBenchmark.handedOver",
                    "the same bytes, unread",
                    "2"),
            row(
                    "a child key and its SegWit script",
                    "DerivationBenchmark.segwit",
                    "DerivationBenchmark.bitcoinj",
                    "bitcoinj",
                    "0.5"),
            row(
                    "a child key and its taproot script",
                    "DerivationBenchmark.taproot",
                    "DerivationBenchmark.bitcoinj",
                    "bitcoinj",
                    "–"),
            row(
                    "ledger, FIFO, 1,000,000 events",
                    "LedgerBenchmark.buildAndMatch events=1000000 selection=FIFO ",
                    "LedgerBenchmark.buildAndMatch events=100000 selection=FIFO ",
                    "a tenth of the events",
                    "12"),
            row(
                    "ledger, HIFO, 1,000,000 events",
                    "LedgerBenchmark.buildAndMatch events=1000000 selection=HIFO ",
                    "LedgerBenchmark.buildAndMatch events=1000000 selection=FIFO ",
                    "FIFO",
                    "1.7"),
            row(
                    "chain of 200,000 transfers",
                    "LedgerShapesBenchmark.lots shape=CHAIN size=200000 ",
                    "LedgerShapesBenchmark.lots shape=CHAIN size=100000 ",
                    "half of it",
                    "2.3"),
            row(
                    "200,000 accounts",
                    "LedgerShapesBenchmark.lots shape=ACCOUNTS size=200000 ",
                    "LedgerShapesBenchmark.lots shape=ACCOUNTS size=100000 ",
                    "half of it",
                    "2.3"),
            row(
                    "rolling pledge, 1,000,000 events",
                    "TermsBenchmark.rollingPeriod events=1000000 ",
                    "TermsBenchmark.rollingPeriod events=100000 ",
                    "a tenth of the events",
                    "12"),
            row(
                    "newest observation of a holder",
                    "ObservationBenchmark.newest holders=200 ",
                    "ObservationBenchmark.scan holders=200 ",
                    "a scan of all",
                    "0.01"));

    private PerformanceTable() {}

    /** Prints the table. */
    public static void main(String[] args) throws IOException {
        Map<String, Double> times = new TreeMap<>();
        for (String file : args) {
            for (JsonNode result : new ObjectMapper().readTree(new File(file))) {
                times.put(name(result), time(result.get("primaryMetric")));
            }
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("| what | takes, times | what beside it takes | at most |\n|---|---:|---|---:|");
        for (Row row : ROWS) {
            Double measured = find(times, row.measured);
            Double baseline = find(times, row.baseline);
            if (measured != null && baseline != null) {
                out.printf(
                        Locale.ROOT, "| %s | %.3g | %s | %s |%n", row.what, measured / baseline, row.against, row.aim);
            }
        }
    }

    private static Row row(String what, String measured, String baseline, String against, String aim) {
        return new Row(what, measured, baseline, against, aim);
    }

    /** {@code LedgerBenchmark.match events=1000 selection=FIFO }: class, method and parameters in the order of their names. */
    private static String name(JsonNode result) {
        String[] path = result.get("benchmark").asText().split("\\.");
        StringBuilder name = new StringBuilder(path[path.length - 2] + "." + path[path.length - 1] + " ");
        List<String> keys = new ArrayList<>();
        result.path("params").fieldNames().forEachRemaining(keys::add);
        keys.stream().sorted().forEach(key -> name.append(key)
                .append('=')
                .append(result.get("params").get(key).asText())
                .append(' '));
        return name.toString();
    }

    /** Time of one operation in nanoseconds, also of a throughput; the median, which a slow iteration does not move. */
    private static double time(JsonNode metric) {
        String unit = metric.get("scoreUnit").asText();
        double median = metric.get("scorePercentiles").get("50.0").asDouble();
        Double factor = NANOSECONDS.get(unit);
        return factor != null ? median * factor : 1e9 / median;
    }

    private static Double find(Map<String, Double> times, String wanted) {
        String[] parts = wanted.split(" ");
        return times.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(parts[0] + " "))
                .filter(entry -> List.of(parts).subList(1, parts.length).stream()
                        .allMatch(part -> (" " + entry.getKey()).contains(" " + part + " ")))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
