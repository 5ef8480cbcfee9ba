package org.reserves.examples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** What all charts of the examples look like. */
final class ChartStyle {
    static final int WIDTH = 1_400;
    static final int HEIGHT = 820;
    static final Color FAINT = new Color(0x88, 0x88, 0x88);
    static final List<Color> LINES =
            List.of(new Color(0x1B, 0x5E, 0x9B), new Color(0xD9, 0x6C, 0x06), new Color(0x2E, 0x7D, 0x4F));

    private static final Color INK = new Color(0x33, 0x33, 0x33);
    private static final Color GRID = new Color(0xE4, 0xE4, 0xE4);
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 17);
    private static final Font STRONG = new Font(Font.SANS_SERIF, Font.BOLD, 24);

    private ChartStyle() {}

    static Path write(Path file, JFreeChart chart) throws IOException {
        System.setProperty("java.awt.headless", "true");
        ChartUtils.saveChartAsPNG(file.toFile(), chart, WIDTH, HEIGHT);
        return file;
    }

    static JFreeChart chart(Plot plot, String title, String subtitle) {
        JFreeChart chart = new JFreeChart("", STRONG, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(16, 16, 16, 16));
        TextTitle first = new TextTitle(title, STRONG);
        TextTitle second = new TextTitle(subtitle, TEXT);
        second.setPaint(FAINT);
        for (TextTitle text : List.of(first, second)) {
            text.setHorizontalAlignment(HorizontalAlignment.LEFT);
            text.setPadding(new RectangleInsets(2, 8, 6, 8));
        }
        chart.setTitle(first);
        chart.addSubtitle(second);
        return chart;
    }

    static void plain(XYPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlinesVisible(false);
    }

    static <A extends ValueAxis> A axis(A axis) {
        axis.setTickLabelFont(TEXT);
        axis.setTickLabelPaint(INK);
        axis.setLabelFont(TEXT);
        axis.setLabelPaint(INK);
        return axis;
    }

    static void annotate(XYPlot plot, String text, double x, double y, Color color, TextAnchor anchor) {
        XYTextAnnotation annotation = new XYTextAnnotation(text, x, y);
        annotation.setFont(TEXT);
        annotation.setPaint(color);
        annotation.setTextAnchor(anchor);
        plot.addAnnotation(annotation);
    }

    static BasicStroke solid() {
        return new BasicStroke(3f);
    }

    static BasicStroke dashed() {
        return new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {7f, 6f}, 0f);
    }
}
