package org.reserves.examples.pledge;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.reserves.examples.charts.Charts;
import org.reserves.holding.Holding;

/** What was said to be held, beside what would be held if nothing were bought, and if a coin were bought every day. */
public final class PledgeChart {
    private static final double RADIUS = 6;

    private PledgeChart() {}

    /** Draws what was observed, and what the claims would make of the balance of the first day. */
    public static Path write(Path file, PledgeFile pledge, LocalDate first) throws IOException {
        return Charts.write(file, draw(pledge, first));
    }

    private static JFreeChart draw(PledgeFile file, LocalDate first) {
        List<Holding> observed = file.observed();
        LocalDate from = file.pledge().from();
        LocalDate end = LocalDate.parse(file.asOf());
        double start = amount(file.observedOn(first));
        long days = ChronoUnit.DAYS.between(first, end);

        XYSeriesCollection lines = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        XYPlot plot = new XYPlot(
                lines,
                Charts.years(Charts.millis(LocalDate.of(2022, 1, 1)), Charts.millis(end.plusDays(340))),
                Charts.amounts("BTC said to be held", 0, 8_500, 1_000),
                renderer);
        XYSeries points = new XYSeries("observed");
        for (Holding holding : observed) {
            points.add(Charts.millis(day(holding)), amount(holding));
        }
        add(lines, renderer, points, Charts.BLUE, Charts.dashed(), true);
        add(lines, renderer, line("unchanged", first, end, start, start), Charts.GREEN, Charts.line(), false);
        add(lines, renderer, line("one a day", first, end, start, start + days), Charts.ORANGE, Charts.line(), false);
        label(plot, end, start, "stock unchanged (Fund)", Charts.GREEN);
        label(plot, end, start + days, "one coin a day (Office)", Charts.ORANGE);
        Charts.annotate(
                plot,
                "latest: " + observed.get(observed.size() - 1).amount(),
                Charts.millis(end),
                amount(observed.get(observed.size() - 1)) + 420,
                Charts.BLUE,
                TextAnchor.CENTER_RIGHT);
        ValueMarker marker = new ValueMarker(Charts.millis(from), Charts.FAINT, Charts.dashed());
        plot.addDomainMarker(marker);
        Charts.annotate(
                plot, " programme begins, " + from, marker.getValue(), 600, Charts.FAINT, TextAnchor.CENTER_LEFT);
        return Charts.chart(
                plot,
                "El Salvador's bitcoin: what was said to be held, and what two claims would make of it",
                "Points: balances as reported, each by another source, nothing known between them; both lines start at the first balance within the"
                        + " programme, " + first);
    }

    private static XYSeries line(String name, LocalDate begin, LocalDate end, double first, double last) {
        XYSeries line = new XYSeries(name);
        line.add(Charts.millis(begin), first);
        line.add(Charts.millis(end), last);
        return line;
    }

    private static void add(
            XYSeriesCollection lines,
            XYLineAndShapeRenderer renderer,
            XYSeries series,
            Color color,
            BasicStroke stroke,
            boolean dots) {
        int index = lines.getSeriesCount();
        renderer.setSeriesPaint(index, color);
        renderer.setSeriesStroke(index, stroke);
        renderer.setSeriesShapesVisible(index, dots);
        renderer.setSeriesShape(index, new Ellipse2D.Double(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS));
        lines.addSeries(series);
    }

    private static void label(XYPlot plot, LocalDate end, double value, String text, Color color) {
        Charts.annotate(plot, " " + text, Charts.millis(end), value, color, TextAnchor.CENTER_LEFT);
    }

    private static LocalDate day(Holding holding) {
        return Objects.requireNonNull(holding.asOf(), "as-of date must not be null");
    }

    private static double amount(Holding holding) {
        return holding.amount().bounds().figure().toBigDecimal().doubleValue();
    }
}
