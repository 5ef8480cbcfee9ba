package org.reserves.examples.trail;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.reserves.examples.charts.Charts;
import org.reserves.money.Btc;
import org.reserves.verification.Verification;

/** The balance of each declaration over time, one under the other, with what was declared and as of when. */
public final class TrailChart {
    private static final double HEADROOM = 1.6;

    /** A tenth of what was declared. */
    private static final int NEAR = 10;

    /** Beside the word, never instead of it. */
    private static final Map<Verification.Verdict, Color> COLORS = Map.of(
            Verification.Verdict.CONFIRMED, new Color(0x1B, 0x6E, 0x3C),
            Verification.Verdict.SHORTFALL, new Color(0xA3, 0x23, 0x1F),
            Verification.Verdict.SURPLUS, new Color(0x7A, 0x4B, 0x00),
            Verification.Verdict.UNVERIFIABLE, new Color(0x5A, 0x54, 0x70));

    private TrailChart() {}

    public static Path write(Path file, ChainHistory history, List<Trail> trails) throws IOException {
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
                "What was at the declared addresses, less what was declared, block by block",
                history.blocks() + ", " + history.assurance().id()
                        + "; dashed: as declared, and the end of the day it was declared for (UTC)");
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

    /** The balance less what was declared: a line at zero is as declared. What is far off is beyond the edge of the panel. */
    private static XYPlot panel(int number, Trail trail, double begin, double end) {
        XYSeries line = new XYSeries(trail.holder());
        double declared = declared(trail);
        line.add(begin, -declared);
        for (Trail.Step step : trail.steps()) {
            line.add(millis(step.time()), number(step.balance()) - declared);
        }
        line.add(end, line.getY(line.getItemCount() - 1).doubleValue());
        XYStepRenderer renderer = new XYStepRenderer();
        renderer.setSeriesPaint(0, Charts.LINES.get(number % Charts.LINES.size()));
        renderer.setSeriesStroke(0, Charts.line());
        renderer.setDefaultShapesVisible(false);
        double edge = edge(trail, declared);
        NumberAxis axis = Charts.axis(new NumberAxis(trail.holder() + ", BTC off"));
        axis.setRange(-edge, edge * HEADROOM);
        XYPlot plot = new XYPlot(new XYSeriesCollection(line), null, axis, renderer);
        Charts.plain(plot);
        declaration(plot, trail, begin, edge * (1 + HEADROOM) / 2);
        return plot;
    }

    /** The largest difference of a balance that is near what was declared; all of it where none is. */
    private static double edge(Trail trail, double declared) {
        double near = trail.steps().stream()
                .mapToDouble(step -> Math.abs(number(step.balance()) - declared))
                .filter(difference -> difference <= declared / NEAR)
                .max()
                .orElse(0);
        return near > 0 ? near * 1.5 : Math.max(1, declared);
    }

    private static void declaration(XYPlot plot, Trail trail, double begin, double height) {
        double over = millis(trail.day().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        plot.addRangeMarker(new ValueMarker(0, Charts.FAINT, Charts.dashed()));
        plot.addDomainMarker(new ValueMarker(over, Charts.FAINT, Charts.dashed()));
        Verification.Verdict verdict = trail.result().verdict();
        Charts.annotate(
                plot,
                "  " + verdict + ": " + trail.result().declaration().holding().amount() + " declared as of "
                        + trail.day(),
                begin,
                height,
                COLORS.getOrDefault(verdict, Charts.FAINT),
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
