package org.reserves.examples.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import javax.annotation.Nullable;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** The look all charts of the examples share. Only in charts do amounts become pixels. */
public final class Charts {
    public static final int WIDTH = 1_400;
    public static final Color INK = new Color(0x33, 0x33, 0x33);
    public static final Color FAINT = new Color(0x88, 0x88, 0x88);
    public static final Color GRID = new Color(0xE4, 0xE4, 0xE4);
    public static final Color BLUE = new Color(0x1B, 0x5E, 0x9B);
    public static final Color ORANGE = new Color(0xD9, 0x6C, 0x06);
    public static final Color GREEN = new Color(0x2E, 0x7D, 0x4F);
    public static final List<Color> LINES = List.of(BLUE, ORANGE, GREEN);
    public static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 17);
    static final Font STRONG = new Font(Font.SANS_SERIF, Font.BOLD, 24);
    public static final long DAY_MILLIS = 86_400_000L;

    private static final int HEIGHT = 820;

    private Charts() {}

    public static Path write(Path file, JFreeChart chart) throws IOException {
        System.setProperty("java.awt.headless", "true");
        ChartUtils.saveChartAsPNG(file.toFile(), chart, WIDTH, HEIGHT);
        return file;
    }

    /** Returns a chart of the plot with a title and, in smaller type, what it rests on. */
    public static JFreeChart chart(Plot plot, String title, String subtitle) {
        plain(plot);
        JFreeChart chart = new JFreeChart("", STRONG, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(16, 16, 16, 16));
        TextTitle first = new TextTitle(title, STRONG);
        TextTitle second = new TextTitle(subtitle, TEXT);
        second.setPaint(FAINT);
        for (TextTitle text : new TextTitle[] {first, second}) {
            text.setHorizontalAlignment(HorizontalAlignment.LEFT);
            text.setPadding(new RectangleInsets(2, 8, 6, 8));
        }
        chart.setTitle(first);
        chart.addSubtitle(second);
        return chart;
    }

    /** Takes off a plot, or a panel of one, what is no data. */
    public static void plain(Plot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        if (plot instanceof XYPlot xy) {
            xy.setRangeGridlinePaint(GRID);
            xy.setDomainGridlinesVisible(false);
        }
    }

    /** Returns such a chart with a legend below. */
    static JFreeChart withLegend(Plot plot, String title, String subtitle) {
        JFreeChart chart = chart(plot, title, subtitle);
        LegendTitle legend = new LegendTitle(plot);
        legend.setItemFont(TEXT);
        legend.setItemPaint(INK);
        legend.setFrame(BlockBorder.NONE);
        legend.setPosition(RectangleEdge.BOTTOM);
        chart.addLegend(legend);
        chart.setPadding(new RectangleInsets(16, 16, 16, 48));
        return chart;
    }

    /** Returns an axis of dates in a form of {@link SimpleDateFormat}. */
    static DateAxis dates(String format) {
        DateAxis axis = new DateAxis(null, TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        axis.setDateFormatOverride(utc(format));
        return axis(axis);
    }

    /** Labels an axis of dates once a month, or once in so many months that a dozen labels fit: none is printed twice. */
    static void wholeMonths(DateAxis axis) {
        double days = (axis.getUpperBound() - axis.getLowerBound()) / DAY_MILLIS;
        int months = Math.max(1, (int) Math.ceil(days / 30.4 / 12));
        axis.setTickUnit(new DateTickUnit(DateTickUnitType.MONTH, months, utc("yyyy-MM")));
    }

    /** Returns an axis of years. */
    public static DateAxis years(double fromMillis, double toMillis) {
        DateAxis axis = new DateAxis(null, TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        axis.setRange(fromMillis, toMillis);
        axis.setTickUnit(new DateTickUnit(DateTickUnitType.YEAR, 1, utc("yyyy")));
        return axis(axis);
    }

    /** Returns an axis of whole amounts. */
    public static NumberAxis amounts(String label, double from, double to, double tick) {
        NumberAxis axis = amounts(label);
        axis.setRange(from, to);
        axis.setTickUnit(new NumberTickUnit(tick));
        return axis;
    }

    /** Returns an axis of whole amounts that fits them by itself. */
    public static NumberAxis amounts(@Nullable String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setNumberFormatOverride(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        return axis(axis);
    }

    public static void annotate(XYPlot plot, String text, double x, double y, Color color, TextAnchor anchor) {
        XYTextAnnotation annotation = new XYTextAnnotation(text, x, y);
        annotation.setFont(TEXT);
        annotation.setPaint(color);
        annotation.setTextAnchor(anchor);
        plot.addAnnotation(annotation);
    }

    public static BasicStroke line() {
        return new BasicStroke(3f);
    }

    public static BasicStroke dashed() {
        return new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {7f, 6f}, 0f);
    }

    private static SimpleDateFormat utc(String format) {
        SimpleDateFormat dates = new SimpleDateFormat(format, Locale.ROOT);
        dates.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        return dates;
    }

    public static double millis(LocalDate date) {
        return (double) (date.toEpochDay() * DAY_MILLIS);
    }

    public static <A extends ValueAxis> A axis(A axis) {
        axis.setTickLabelFont(TEXT);
        axis.setTickLabelPaint(INK);
        axis.setLabelFont(TEXT);
        axis.setLabelPaint(INK);
        return axis;
    }
}
