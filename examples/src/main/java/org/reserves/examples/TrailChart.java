package org.reserves.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.reserves.chain.ChainHistory;
import org.reserves.money.Btc;

/** The balance of each declaration over time, one under the other, with what was declared and as of when. */
final class TrailChart {
    private static final double HEADROOM = 1.35;

    private TrailChart() {}

    static Path write(Path file, ChainHistory history, List<Trail> trails) throws IOException {
        return Charts.write(file, draw(history, trails));
    }

    private static JFreeChart draw(ChainHistory history, List<Trail> trails) {
        Instant last = history.blocks().time(history.blocks().lastHeight());
        Instant first = begin(history, trails, last);
        DateAxis time = Charts.axis(new DateAxis(
                "UTC, from " + date(first) + " to " + date(last), TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT));
        CombinedDomainXYPlot panels = new CombinedDomainXYPlot(time);
        panels.setGap(26);
        double begin = millis(first);
        double end = millis(last);
        for (Trail trail : trails) {
            panels.add(panel(panels.getSubplots().size(), trail, begin, end));
        }
        time.setRange(begin, end);
        return Charts.chart(
                panels,
                "What was at the declared addresses, block by block",
                history.blocks() + ", " + history.assurance().id()
                        + "; dashed: what was declared, and the end of the day it" + " was declared for (UTC)");
    }

    /** A third of the picture for the time before anything moved, where there is as much. */
    private static Instant begin(ChainHistory history, List<Trail> trails, Instant last) {
        Instant first = history.blocks()
                .time(Math.min(
                        history.blocks().firstHeight() + 1, history.blocks().lastHeight()));
        return trails.stream()
                .flatMap(trail -> trail.steps().stream())
                .map(Trail.Step::time)
                .min(Comparator.naturalOrder())
                .map(moved -> moved.minus(Duration.between(moved, last).dividedBy(2)))
                .filter(first::isBefore)
                .orElse(first);
    }

    private static XYPlot panel(int number, Trail trail, double begin, double end) {
        XYSeries line = new XYSeries(trail.holder());
        line.add(begin, 0);
        double highest = declared(trail);
        for (Trail.Step step : trail.steps()) {
            line.add(millis(step.time()), number(step.balance()));
            highest = Math.max(highest, number(step.balance()));
        }
        line.add(end, line.getY(line.getItemCount() - 1).doubleValue());
        XYStepRenderer renderer = new XYStepRenderer();
        renderer.setSeriesPaint(0, Charts.LINES.get(number % Charts.LINES.size()));
        renderer.setSeriesStroke(0, Charts.line());
        renderer.setDefaultShapesVisible(false);
        NumberAxis axis = Charts.axis(new NumberAxis(trail.holder() + ", BTC"));
        axis.setRange(0, Math.max(1, highest * HEADROOM));
        XYPlot plot = new XYPlot(new XYSeriesCollection(line), null, axis, renderer);
        Charts.plain(plot);
        declaration(plot, trail, begin, highest);
        return plot;
    }

    private static void declaration(XYPlot plot, Trail trail, double begin, double highest) {
        double over = millis(trail.day().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        plot.addRangeMarker(new ValueMarker(declared(trail), Charts.FAINT, Charts.dashed()));
        plot.addDomainMarker(new ValueMarker(over, Charts.FAINT, Charts.dashed()));
        Charts.annotate(
                plot,
                "  declared as of " + trail.day() + ": "
                        + trail.result().declaration().holding().amount() + ", "
                        + trail.result().verdict(),
                begin,
                highest * (1 + HEADROOM) / 2,
                Charts.FAINT,
                TextAnchor.CENTER_LEFT);
    }

    private static double declared(Trail trail) {
        Btc low = trail.result().declaration().holding().amount().bounds().low();
        return low == null ? 0 : number(low);
    }

    private static LocalDate date(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static double number(Btc amount) {
        return amount.toBigDecimal().doubleValue();
    }

    private static double millis(Instant time) {
        return (double) time.toEpochMilli();
    }
}
