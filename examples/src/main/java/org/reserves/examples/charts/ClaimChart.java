package org.reserves.examples.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.reserves.holder.Holder;
import org.reserves.holding.Bounds;
import org.reserves.holding.Disclosure;
import org.reserves.observation.EvidenceBasis;
import org.reserves.observation.Observation;
import org.reserves.observation.ObservationLog;
import org.reserves.observation.Policy;
import org.reserves.observation.Resolution;
import org.reserves.observation.Statement;

/**
 * Claims over time: a dot for each figure of the whole, a bar for the days it can be about, by what it rests on; and the least
 * and the most that was believed. Only here do amounts become pixels.
 */
public final class ClaimChart {
    private static final Shape DOT = new Ellipse2D.Double(-6, -6, 12, 12);
    private static final Map<EvidenceBasis, Color> COLORS = new EnumMap<>(Map.of(
            EvidenceBasis.COURT_RECORD, new Color(0x5B, 0x2A, 0x86),
            EvidenceBasis.OFFICIAL_RECORD, new Color(0x8E, 0x44, 0xAD),
            EvidenceBasis.DECLARATION, new Color(0xC0, 0x39, 0x2B),
            EvidenceBasis.ON_CHAIN, new Color(0x2E, 0x7D, 0x4F),
            EvidenceBasis.ON_CHAIN_ATTRIBUTION, new Color(0x1B, 0x5E, 0x9B),
            EvidenceBasis.TRACKER, new Color(0xD9, 0x6C, 0x06),
            EvidenceBasis.PRESS, new Color(0xB7, 0x95, 0x0B),
            EvidenceBasis.INFERENCE, new Color(0x9A, 0xA0, 0xA6),
            EvidenceBasis.OPINION, new Color(0x5F, 0x63, 0x68)));

    private ClaimChart() {}

    public static Path write(Path file, ObservationLog log, Holder holder, Policy policy) throws IOException {
        return Charts.write(file, draw(log, holder, policy));
    }

    private static JFreeChart draw(ObservationLog log, Holder holder, Policy policy) {
        DateAxis dates = Charts.dates("yyyy-MM");
        dates.setUpperMargin(0.04);
        dates.setLowerMargin(0.04);
        NumberAxis amounts = Charts.amounts("BTC, as stated");
        amounts.setAutoRangeIncludesZero(true);
        XYPlot plot = new XYPlot(null, dates, amounts, null);
        List<Observation> said = log.observations(holder);
        claims(plot, said);
        beliefs(plot, log.beliefs(holder, policy), said);
        undisclosed(plot, said);
        if (plot.getDataset(0).getSeriesCount() == 0) {
            withoutNumbers(plot, dates, amounts, said);
        } else {
            amounts.setTickUnit(new NumberTickUnit(step(amounts.getUpperBound())));
        }
        Charts.wholeMonths(dates);
        return Charts.withLegend(
                plot,
                "Claims over time: bitcoin of " + holder,
                "a dot is a claim, its bars the days and the amounts it can be about; lines: what was believed, day by day");
    }

    /** A claim without a number is a mark at its day: nothing on the axis of amounts says it. */
    private static void undisclosed(XYPlot plot, List<Observation> said) {
        for (Observation one : said) {
            if (one.statement() instanceof Statement.Held held && !held.amount().isDisclosed()) {
                ValueMarker mark = new ValueMarker(
                        Charts.millis(one.asOf().latest()),
                        COLORS.get(one.reporter().basis()),
                        Charts.dashed());
                mark.setLabel("  undisclosed, " + one.asOf() + ", "
                        + one.reporter().basis().words());
                mark.setLabelFont(Charts.TEXT);
                mark.setLabelBackgroundColor(Color.WHITE);
                mark.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
                mark.setLabelTextAnchor(TextAnchor.TOP_LEFT);
                plot.addDomainMarker(mark);
            }
        }
    }

    /** No number was claimed, so there is no axis of them, and the marks alone give the days. */
    private static void withoutNumbers(XYPlot plot, DateAxis dates, NumberAxis amounts, List<Observation> said) {
        amounts.setVisible(false);
        plot.setDataset(1, null);
        plot.setRangeGridlinesVisible(false);
        if (said.isEmpty()) {
            return;
        }
        LocalDate first = said.stream()
                .map(one -> one.asOf().earliest())
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = said.stream()
                .map(one -> one.asOf().latest())
                .max(LocalDate::compareTo)
                .orElseThrow();
        dates.setRange(Charts.millis(first.minusMonths(3)), Charts.millis(last.plusMonths(9)));
    }

    /** A series for each basis, in the order the bases are declared. */
    private static void claims(XYPlot plot, List<Observation> said) {
        XYIntervalSeriesCollection dots = new XYIntervalSeriesCollection();
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(true);
        renderer.setDefaultLinesVisible(false);
        renderer.setErrorStroke(new BasicStroke(2.5f));
        renderer.setCapLength(0);
        for (EvidenceBasis basis : EvidenceBasis.values()) {
            XYIntervalSeries series = series(basis, said);
            if (!series.isEmpty()) {
                renderer.setSeriesPaint(dots.getSeriesCount(), COLORS.get(basis));
                renderer.setSeriesShape(dots.getSeriesCount(), DOT);
                dots.addSeries(series);
            }
        }
        plot.setDataset(0, dots);
        plot.setRenderer(0, renderer);
    }

    private static XYIntervalSeries series(EvidenceBasis basis, List<Observation> said) {
        XYIntervalSeries series = new XYIntervalSeries(basis.words());
        for (Observation one : said) {
            boolean drawn = one.reporter().basis() == basis
                    && one.scope().isWhole()
                    && one.statement() instanceof Statement.Held held
                    && held.amount().isDisclosed();
            if (drawn) {
                double first = Charts.millis(one.asOf().earliest());
                double last = Charts.millis(one.asOf().latest());
                Bounds amount = ((Statement.Held) one.statement()).amount().bounds();
                series.add((first + last) / 2, first, last, low(amount), low(amount), high(amount));
            }
        }
        return series;
    }

    private static void beliefs(XYPlot plot, List<Resolution> beliefs, List<Observation> said) {
        XYSeries least = new XYSeries("least believed");
        XYSeries most = new XYSeries("most believed");
        for (Resolution belief : beliefs) {
            Disclosure remaining = belief.remaining();
            if (remaining.isDisclosed()) {
                double day = Charts.millis(belief.question().asOf());
                least.add(day, low(remaining.bounds()));
                most.add(day, high(remaining.bounds()));
            }
        }
        toTheLastClaim(least, said);
        toTheLastClaim(most, said);
        XYSeriesCollection lines = new XYSeriesCollection();
        lines.addSeries(least);
        lines.addSeries(most);
        XYStepRenderer renderer = new XYStepRenderer();
        renderer.setSeriesPaint(0, Charts.INK);
        renderer.setSeriesPaint(1, Charts.FAINT);
        renderer.setSeriesStroke(0, new BasicStroke(2f));
        renderer.setSeriesStroke(1, Charts.dashed());
        plot.setDataset(1, lines);
        plot.setRenderer(1, renderer);
    }

    /** What was believed last is believed until something else is. */
    private static void toTheLastClaim(XYSeries line, List<Observation> said) {
        int count = line.getItemCount();
        double last = said.stream()
                .mapToDouble(one -> Charts.millis(one.asOf().latest()))
                .max()
                .orElse(0);
        if (count > 0 && line.getX(count - 1).doubleValue() < last) {
            line.add(last, line.getY(count - 1));
        }
    }

    /** A round number that the axis has between five and twelve of. */
    private static double step(double most) {
        double step = Math.pow(10, Math.floor(Math.log10(Math.max(most, 1) / 5)));
        while (most / step > 12) {
            step *= 2;
        }
        return step;
    }

    private static double low(Bounds bounds) {
        return bounds.low().toBigDecimal().doubleValue();
    }

    private static double high(Bounds bounds) {
        return bounds.high() == null
                ? low(bounds)
                : bounds.high().toBigDecimal().doubleValue();
    }
}
