package org.reserves.examples.mining;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.reserves.chain.BlockHeight;
import org.reserves.examples.charts.Charts;
import org.reserves.mining.MiningMachine;
import org.reserves.mining.MiningYield;
import org.reserves.supply.IssuanceSchedule;

/** The cumulative yield of the site over ten years, for three growths of difficulty. */
public final class MegawattChart {
    private static final int SAMPLE_DAYS = 14;
    private static final long ROOM_FOR_LABELS = 570 * Charts.DAY_MILLIS;

    private MegawattChart() {}

    public static Path write(Path file) throws IOException {
        return Charts.write(file, draw());
    }

    private static JFreeChart draw() {
        XYSeriesCollection lines = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        XYPlot plot = new XYPlot(
                lines,
                Charts.years(
                        Charts.millis(MegawattScenario.START),
                        Charts.millis(MegawattScenario.START.plusYears(MegawattScenario.YEARS)) + ROOM_FOR_LABELS),
                Charts.amounts("expected BTC since " + MegawattScenario.START, 0, 101_000, 10_000),
                renderer);
        for (Map.Entry<String, String> growth : MegawattScenario.GROWTH.entrySet()) {
            Color color = Charts.LINES.get(lines.getSeriesCount());
            MiningYield yield = MegawattScenario.plan("2000", MiningMachine.S21, growth.getKey(), MegawattScenario.DAYS)
                    .inEquilibrium();
            XYSeries line = cumulative(growth.getKey(), yield);
            renderer.setSeriesPaint(lines.getSeriesCount(), color);
            renderer.setSeriesStroke(lines.getSeriesCount(), Charts.line());
            lines.addSeries(line);
            label(plot, line, words(growth.getKey()), color);
        }
        halving(plot, 5);
        halving(plot, 6);
        bhutan(plot);
        return Charts.chart(
                plot,
                "What 2,000 MW would mine in ten years, after the network has answered",
                "Antminer S21 (17.5 J/TH), PUE 1.10, uptime 95 %, difficulty 121.66 T at the start, no fees; "
                        + "growth of difficulty is per 2,016 blocks");
    }

    private static XYSeries cumulative(String name, MiningYield yield) {
        XYSeries line = new XYSeries(name);
        for (int day = 0; day < yield.plan().days(); day += SAMPLE_DAYS) {
            line.add(Charts.millis(MegawattScenario.START.plusDays(day)), yield.afterDays(day));
        }
        line.add(Charts.millis(MegawattScenario.START.plusDays(yield.plan().days())), yield.total());
        return line;
    }

    private static void label(XYPlot plot, XYSeries line, String text, Color color) {
        int last = line.getItemCount() - 1;
        String total = String.format(Locale.ROOT, "%,.0f BTC", line.getY(last).doubleValue());
        Charts.annotate(
                plot,
                " " + total,
                line.getX(last).doubleValue(),
                line.getY(last).doubleValue() + 1_500,
                color,
                TextAnchor.CENTER_LEFT);
        Charts.annotate(
                plot,
                " " + text,
                line.getX(last).doubleValue(),
                line.getY(last).doubleValue() - 1_500,
                color,
                TextAnchor.CENTER_LEFT);
    }

    private static String words(String growthPercent) {
        return growthPercent.equals("0") ? "if difficulty stays" : "if it grows by " + growthPercent + " %";
    }

    private static void halving(XYPlot plot, int number) {
        BlockHeight start =
                MegawattScenario.plan("2000", MiningMachine.S21, "0", 1).startHeight();
        BlockHeight halving = IssuanceSchedule.halving(number);
        long days = ((long) halving.toInt() - start.toInt()) / 144;
        LocalDate date = MegawattScenario.START.plusDays(days);
        ValueMarker marker = new ValueMarker(Charts.millis(date), Charts.FAINT, Charts.dashed());
        plot.addDomainMarker(marker);
        String subsidy = IssuanceSchedule.subsidyAt(halving).toDisplay();
        Charts.annotate(
                plot,
                " " + halving.toDisplay() + ", " + date,
                Charts.millis(date),
                6_600,
                Charts.FAINT,
                TextAnchor.CENTER_LEFT);
        Charts.annotate(
                plot, " subsidy falls to " + subsidy, Charts.millis(date), 3_300, Charts.FAINT, TextAnchor.CENTER_LEFT);
    }

    private static void bhutan(XYPlot plot) {
        ValueMarker marker =
                new ValueMarker(MegawattScenario.BHUTAN.toBigDecimal().doubleValue(), Charts.FAINT, Charts.dashed());
        plot.addRangeMarker(marker);
        Charts.annotate(
                plot,
                "Bhutan, " + MegawattScenario.BHUTAN.toDisplay() + " in May 2025",
                Charts.millis(MegawattScenario.START.plusYears(MegawattScenario.YEARS)),
                marker.getValue() + 1_600,
                Charts.FAINT,
                TextAnchor.CENTER_RIGHT);
    }
}
