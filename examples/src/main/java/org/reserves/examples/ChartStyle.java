package org.reserves.examples;

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
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;

/** What the charts of the examples look like. */
final class ChartStyle {
    static final Color INK = new Color(0x33, 0x33, 0x33);
    static final Color FAINT = new Color(0x88, 0x88, 0x88);
    static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 17);
    static final long DAY_MILLIS = 86_400_000L;

    private static final int WIDTH = 1_400;
    private static final int HEIGHT = 820;
    private static final int EDGE = 16;
    private static final Color GRID = new Color(0xE4, 0xE4, 0xE4);
    private static final Font STRONG = new Font(Font.SANS_SERIF, Font.BOLD, 24);

    private ChartStyle() {}

    static Path save(Path file, JFreeChart chart) throws IOException {
        System.setProperty("java.awt.headless", "true");
        ChartUtils.saveChartAsPNG(file.toFile(), chart, WIDTH, HEIGHT);
        return file;
    }

    static JFreeChart chart(XYPlot plot, String title, String subtitle, boolean legend) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlinesVisible(false);
        JFreeChart chart = new JFreeChart("", STRONG, plot, legend);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(EDGE, EDGE, EDGE, legend ? 3 * EDGE : EDGE));
        chart.setTitle(text(title, STRONG, Color.BLACK));
        chart.addSubtitle(text(subtitle, TEXT, FAINT));
        return chart;
    }

    static DateAxis dates(String format) {
        DateAxis axis = new DateAxis(null, TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        axis.setDateFormatOverride(new SimpleDateFormat(format, Locale.ROOT));
        axis.setTickLabelFont(TEXT);
        axis.setTickLabelPaint(INK);
        return axis;
    }

    static NumberAxis amounts(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setNumberFormatOverride(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        axis.setTickLabelFont(TEXT);
        axis.setTickLabelPaint(INK);
        axis.setLabelFont(TEXT);
        axis.setLabelPaint(INK);
        return axis;
    }

    static BasicStroke dashed(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {7f, 6f}, 0f);
    }

    static double millis(LocalDate date) {
        return (double) (date.toEpochDay() * DAY_MILLIS);
    }

    private static TextTitle text(String words, Font font, Color color) {
        TextTitle title = new TextTitle(words, font);
        title.setPaint(color);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setPadding(new RectangleInsets(2, 8, 6, 8));
        return title;
    }
}
