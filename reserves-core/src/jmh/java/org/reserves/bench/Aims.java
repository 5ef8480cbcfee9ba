package org.reserves.bench;

import java.util.List;

/** What is measured, against what, and what is aimed at. */
final class Aims {
    /**
     * How long something takes, over how long a baseline of the same run takes.
     *
     * @param measured a benchmark: class, method, and as many of its parameters as tell it from others
     * @param baseline another
     * @param aim      the most it may be, or – where there is no aim
     */
    record RatioAim(String what, String measured, String baseline, String against, String aim) {}

    /**
     * An absolute figure, which another machine does not repeat.
     *
     * @param count how many things an operation works through, for a rate of them a second; 0 for the figure as it is
     * @param unit  what is printed behind it
     * @param aim   the least rate, or the most of anything else; or – where there is no aim
     */
    record FigureAim(String what, String measured, long count, String unit, String aim) {}

    private static final long MILLION = 1_000_000;
    private static final long THOUSANDS = 100_000;

    static final List<RatioAim> RATIOS = List.of(
            ratio(
                    "authenticated scan of a snapshot",
                    "SnapshotScanBenchmark.authenticated",
                    "SnapshotScanBenchmark.sha256Alone",
                    "SHA-256 of the same bytes, one thread",
                    "1.12"),
            ratio(
                    "scan of a snapshot without hashing",
                    "SnapshotScanBenchmark.withoutHashing",
                    "SnapshotScanBenchmark.readAlone",
                    "reading the file",
                    "–"),
            ratio(
                    "the same for 1,000,000 scripts",
                    "SnapshotWatchBenchmark.pass watched=1000000",
                    "SnapshotWatchBenchmark.pass watched=1 ",
                    "the same for one",
                    "1.5"),
            ratio(
                    "blocks, two threads",
                    "BlockScanBenchmark.scan ",
                    "BlockScanBenchmark.transactionIdsAlone",
                    "their transaction ids, one thread",
                    "1.18"),
            ratio(
                    "blocks, one thread",
                    "BlockScanBenchmark.scanOnOneThread",
                    "BlockScanBenchmark.transactionIdsAlone",
                    "their transaction ids, one thread",
                    "1.54"),
            ratio(
                    "headers with work and targets",
                    "HeaderBenchmark.judge",
                    "HeaderBenchmark.hashesAlone",
                    "their hashes",
                    "–"),
            ratio(
                    "1,000 scripts in a filter",
                    "FilterBenchmark.matchThousand",
                    "FilterBenchmark.readBits",
                    "reading its bits",
                    "–"),
            ratio("decoding a filter", "FilterBenchmark.decode", "FilterBenchmark.readBits", "reading its bits", "3"),
            ratio(
                    "10,000 transactions from a server, proved",
                    "ServersBenchmark.checked",
                    "ServersBenchmark.handedOver",
                    "the same bytes, unread",
                    "2"),
            ratio(
                    "a child key and its SegWit script",
                    "DerivationBenchmark.segwit",
                    "DerivationBenchmark.bitcoinj",
                    "bitcoinj",
                    "0.5"),
            ratio(
                    "a child key and its taproot script",
                    "DerivationBenchmark.taproot",
                    "DerivationBenchmark.bitcoinj",
                    "bitcoinj",
                    "–"),
            ratio(
                    "ledger, FIFO, 1,000,000 events",
                    "LedgerBenchmark.buildAndMatch events=1000000 selection=FIFO ",
                    "LedgerBenchmark.buildAndMatch events=100000 selection=FIFO ",
                    "a tenth of the events",
                    "12"),
            ratio(
                    "ledger, HIFO, 1,000,000 events",
                    "LedgerBenchmark.buildAndMatch events=1000000 selection=HIFO ",
                    "LedgerBenchmark.buildAndMatch events=1000000 selection=FIFO ",
                    "FIFO",
                    "1.7"),
            ratio(
                    "chain of 200,000 transfers",
                    "LedgerShapesBenchmark.lots shape=CHAIN size=200000 ",
                    "LedgerShapesBenchmark.lots shape=CHAIN size=100000 ",
                    "half of it",
                    "2.3"),
            ratio(
                    "200,000 accounts",
                    "LedgerShapesBenchmark.lots shape=ACCOUNTS size=200000 ",
                    "LedgerShapesBenchmark.lots shape=ACCOUNTS size=100000 ",
                    "half of it",
                    "2.3"),
            ratio(
                    "fan of 200,000 transfers and sales",
                    "LedgerShapesBenchmark.lots shape=FAN size=200000 ",
                    "LedgerShapesBenchmark.lots shape=FAN size=100000 ",
                    "half of it",
                    "2.3"),
            ratio(
                    "ledger, section 104, 1,000,000 events",
                    "LedgerBenchmark.buildAndMatch events=1000000 selection=SECTION_104 ",
                    "LedgerBenchmark.buildAndMatch events=100000 selection=SECTION_104 ",
                    "a tenth of the events",
                    "12"),
            ratio(
                    "ledger into another currency, 100,000 events",
                    "LedgerFormsBenchmark.translate events=100000 ",
                    "LedgerFormsBenchmark.build events=100000 ",
                    "the ledger from its events",
                    "–"),
            ratio(
                    "events to JSON, one by one",
                    "LedgerFormsBenchmark.write events=100000 ",
                    "LedgerFormsBenchmark.tokens events=100000 ",
                    "Jackson's tokens of the same bytes",
                    "–"),
            ratio(
                    "ledger from JSON, one by one",
                    "LedgerFormsBenchmark.read events=100000 ",
                    "LedgerFormsBenchmark.tokens events=100000 ",
                    "Jackson's tokens of the same bytes",
                    "–"),
            ratio(
                    "rolling pledge, 1,000,000 events",
                    "TermsBenchmark.rollingPeriod events=1000000 ",
                    "TermsBenchmark.rollingPeriod events=100000 ",
                    "a tenth of the events",
                    "12"),
            ratio(
                    "newest observation of a holder",
                    "ObservationBenchmark.newest holders=200 ",
                    "ObservationBenchmark.scan holders=200 ",
                    "a scan of all",
                    "0.01"),
            ratio(
                    "answer for a day, 10 times as much known of others",
                    "OtherDaysBenchmark.resolve others=10 ",
                    "OtherDaysBenchmark.resolve others=1 ",
                    "as much known of others as of it",
                    "1.5"),
            ratio(
                    "rows, a tenth of them bad",
                    "RowsBenchmark.tenthBad",
                    "RowsBenchmark.good",
                    "the same rows, all good",
                    "2"),
            ratio(
                    "first example, a process of its own",
                    "Start.example",
                    "Start.hello",
                    "a process that prints one line",
                    "–"));

    static final List<FigureAim> FIGURES = List.of(
            rate(
                    "ledger, FIFO, 1,000,000 events",
                    "LedgerBenchmark.buildAndMatch events=1000000 selection=FIFO ",
                    MILLION,
                    "events/s",
                    "5000000"),
            rate(
                    "ledger, LIFO, 1,000,000 events",
                    "LedgerBenchmark.buildAndMatch events=1000000 selection=LIFO ",
                    MILLION,
                    "events/s",
                    "5000000"),
            rate(
                    "ledger, HIFO, 1,000,000 events",
                    "LedgerBenchmark.buildAndMatch events=1000000 selection=HIFO ",
                    MILLION,
                    "events/s",
                    "3000000"),
            new FigureAim(
                    "position as of a day, 1,000,000 events",
                    "LedgerBenchmark.asOf events=1000000 selection=FIFO ",
                    0,
                    "µs",
                    "3"),
            new FigureAim(
                    "heap of the events alone, for each",
                    "LedgerFootprint.retained:ofEvents selection=FIFO ",
                    0,
                    "bytes",
                    "–"),
            new FigureAim(
                    "heap of a ledger beyond its events, for each",
                    "LedgerFootprint.retained:ofLedger selection=FIFO ",
                    0,
                    "bytes",
                    "150"),
            new FigureAim(
                    "heap of its books beyond that, for each",
                    "LedgerFootprint.retained:ofBooks selection=FIFO ",
                    0,
                    "bytes",
                    "–"),
            rate("observations into a log", "ObservationBenchmark.load holders=200 ", THOUSANDS, "rows/s", "500000"),
            rate("rows of text to observations", "RowsBenchmark.good", THOUSANDS, "rows/s", "–"),
            rate("rows of text to a log", "RowsBenchmark.toLog", THOUSANDS, "rows/s", "–"),
            new FigureAim("article of 2,000 words, read and audited", "ReadingBenchmark.audit", 0, "ms", "50"),
            new FigureAim(
                    "record of claims, first call of a virtual machine", "ClaimsLoadBenchmark.first", 0, "ms", "50"),
            new FigureAim("first example, from the start of its process", "Start.example", 0, "ms", "1500"),
            rate(
                    "coins of a snapshot without hashing",
                    "SnapshotScanBenchmark.withoutHashing",
                    12 * MILLION,
                    "coins/s",
                    "35000000"),
            rate("child keys with a SegWit script", "DerivationBenchmark.segwit", 1, "keys/s", "25000"),
            rate("headers with work and targets", "HeaderBenchmark.judge", 1, "headers/s", "500000"),
            rate("filters with 1,000 scripts", "FilterBenchmark.matchThousand", 1, "filters/s", "5000"));

    private Aims() {}

    private static RatioAim ratio(String what, String measured, String baseline, String against, String aim) {
        return new RatioAim(what, measured, baseline, against, aim);
    }

    private static FigureAim rate(String what, String measured, long count, String unit, String aim) {
        return new FigureAim(what, measured, count, unit, aim);
    }
}
