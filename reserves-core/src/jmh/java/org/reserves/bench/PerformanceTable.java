package org.reserves.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The tables of {@code docs/performance.md} from what JMH wrote as JSON: each measurement as a ratio to a baseline of the same run,
 * then figures of this machine, each with its aim and whether it holds. Arguments: the files. A row whose benchmark was not run is
 * left out.
 */
public final class PerformanceTable {
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final double SECOND = 1e9;
    private static final String NO_AIM = "–";

    private PerformanceTable() {}

    /** Prints the tables. */
    public static void main(String[] args) throws IOException {
        Results results = Results.read(List.of(args));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("| what | takes, times | what beside it takes | at most | holds |\n|---|---:|---|---:|---|");
        for (Aims.RatioAim row : Aims.RATIOS) {
            Double measured = results.find(row.measured());
            Double baseline = results.find(row.baseline());
            if (measured != null && baseline != null) {
                double ratio = measured / baseline;
                out.printf(
                        "| %s | %s | %s | %s | %s |%n",
                        row.what(), shown(ratio), row.against(), row.aim(), holds(row.aim(), ratio, false));
            }
        }
        out.println("\n| what | measured | aim | holds |\n|---|---:|---:|---|");
        for (Aims.FigureAim row : Aims.FIGURES) {
            Double measured = results.find(row.measured());
            if (measured != null) {
                boolean isRate = row.count() > 0;
                double figure = isRate ? row.count() * SECOND / measured : results.inUnit(row.measured());
                out.printf(
                        "| %s | %s %s | %s | %s |%n",
                        row.what(),
                        shown(figure),
                        row.unit(),
                        aim(row.aim(), isRate),
                        holds(row.aim(), figure, isRate));
            }
        }
    }

    private static String shown(double figure) {
        BigDecimal rounded = new BigDecimal(figure, DIGITS);
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }

    private static String aim(String aim, boolean isRate) {
        return aim.equals(NO_AIM)
                ? aim
                : (isRate ? "≥ " : "≤ ") + String.format(Locale.ROOT, "%,d", Long.parseLong(aim));
    }

    private static String holds(String aim, double figure, boolean isLeast) {
        if (aim.equals(NO_AIM)) {
            return NO_AIM;
        }
        double limit = Double.parseDouble(aim);
        return (isLeast ? figure >= limit : figure <= limit) ? "yes" : "**no**";
    }
}
