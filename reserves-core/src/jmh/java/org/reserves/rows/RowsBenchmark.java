package org.reserves.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
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
import org.reserves.observation.ObservationLog;

/**
 * 100,000 rows of text, as a tracker prints them: {@code good} reads them, {@code tenthBad} reads as many of which one in ten is
 * refused, for another reason each time, and {@code toLog} goes on to a log.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class RowsBenchmark {
    private static final int ROWS = 100_000;
    private static final int ONE_IN = 10;
    private static final LocalDate START = LocalDate.of(2010, 1, 1);
    private static final String[] COUNTRIES = Locale.getISOCountries();
    private static final RowFormat FORMAT = RowFormat.empty()
            .column(RowField.ID, "id")
            .column(RowField.HOLDER, "country")
            .column(RowField.AMOUNT, "btc")
            .column(RowField.AS_OF, "as_of")
            .column(RowField.REPORTED, "reported")
            .column(RowField.BASIS, "basis")
            .column(RowField.ORIGIN, "reporter");
    /** A column and what nobody can read in it. */
    private static final List<String[]> FAULTS = List.of(
            new String[] {"country", "Atlantis"},
            new String[] {"btc", "see the note"},
            new String[] {"btc", "22,000,000"},
            new String[] {"as_of", "2024-02-30"},
            new String[] {"reported", "2009-01-03"},
            new String[] {"basis", "hearsay"},
            new String[] {"id", "7"},
            new String[] {"reporter", ""});

    private List<TextRow> rows = List.of();
    private List<TextRow> someBad = List.of();

    /** Draws the same rows every time, and checks that as many are refused as were spoilt. */
    @Setup
    public void draw() {
        rows = rows(false);
        someBad = rows(true);
        int good = good().observations().size();
        int left = tenthBad().observations().size();
        // the id of one good row is given to many others, so it goes too
        if (good != ROWS || left != ROWS - ROWS / ONE_IN - 1) {
            throw new IllegalStateException(good + " and " + left + " observations were read");
        }
    }

    @Benchmark
    public LoadedRows good() {
        return FORMAT.read(rows);
    }

    @Benchmark
    public LoadedRows tenthBad() {
        return FORMAT.read(someBad);
    }

    @Benchmark
    public ObservationLog toLog() {
        return ObservationLog.of(FORMAT.read(rows).observations());
    }

    private static List<TextRow> rows(boolean someBad) {
        Random random = new Random(20250528);
        List<TextRow> rows = new ArrayList<>(ROWS);
        for (int i = 0; i < ROWS; i++) {
            LocalDate day = START.plusDays(random.nextInt(5_500));
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("id", String.valueOf(i));
            cells.put("country", COUNTRIES[random.nextInt(200)]);
            cells.put("btc", String.format(Locale.ROOT, "%,d", random.nextInt(200_000)));
            cells.put("as_of", day.toString());
            cells.put("reported", day.plusDays(random.nextInt(30)).toString());
            cells.put("basis", "tracker");
            cells.put("reporter", "origin " + random.nextInt(20));
            if (someBad && i % ONE_IN == ONE_IN - 1) {
                String[] fault = FAULTS.get(i / ONE_IN % FAULTS.size());
                cells.put(fault[0], fault[1]);
            }
            rows.add(new TextRow(i + 2, cells));
        }
        return rows;
    }
}
