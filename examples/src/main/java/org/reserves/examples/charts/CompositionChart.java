package org.reserves.examples.charts;

import java.awt.Color;
import java.awt.Paint;
import java.io.IOException;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.reserves.explanation.Composition;
import org.reserves.explanation.Portion;
import org.reserves.money.Btc;

/** What a total is made of: a bar for each nature, the amount beside it. Only here do amounts become pixels. */
public final class CompositionChart {
    private static final Color THEIRS = new Color(0x2E, 0x7D, 0x4F);
    private static final Color TAKEN = new Color(0x1B, 0x5E, 0x9B);
    private static final Color GONE = new Color(0xC0, 0x39, 0x2B);
    private static final Color UNKNOWN = new Color(0x9A, 0xA0, 0xA6);
    private static final Map<Portion.Nature, Color> COLORS = new EnumMap<>(Map.ofEntries(
            Map.entry(Portion.Nature.ACQUIRED, THEIRS),
            Map.entry(Portion.Nature.ACQUIRED_UNPROVEN, UNKNOWN),
            Map.entry(Portion.Nature.FORFEITED, THEIRS),
            Map.entry(Portion.Nature.SEIZED, TAKEN),
            Map.entry(Portion.Nature.TO_BE_RETURNED, TAKEN),
            Map.entry(Portion.Nature.SEIZED_OR_FORFEITED, TAKEN),
            Map.entry(Portion.Nature.PERHAPS_SOLD, UNKNOWN),
            Map.entry(Portion.Nature.SOLD, GONE),
            Map.entry(Portion.Nature.PRIVATE, GONE),
            Map.entry(Portion.Nature.WITHDRAWN, GONE),
            Map.entry(Portion.Nature.NOT_DESCRIBED, UNKNOWN),
            Map.entry(Portion.Nature.UNSUPPORTED, UNKNOWN)));

    private CompositionChart() {}

    public static Path write(Path file, Composition composition) throws IOException {
        return Charts.write(file, draw(composition));
    }

    private static JFreeChart draw(Composition composition) {
        DefaultCategoryDataset bars = new DefaultCategoryDataset();
        composition.byNature().forEach((nature, sum) -> bars.addValue(number(sum), "BTC", nature.words()));
        NumberAxis amounts = Charts.amounts(null);
        amounts.setVisible(false);
        amounts.setUpperMargin(0.14);
        CategoryAxis natures = new CategoryAxis();
        natures.setTickLabelFont(Charts.TEXT);
        natures.setTickLabelPaint(Charts.INK);
        natures.setMaximumCategoryLabelWidthRatio(0.42f);
        natures.setMaximumCategoryLabelLines(2);
        CategoryPlot plot = new CategoryPlot(bars, natures, amounts, renderer(composition));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeGridlinesVisible(false);
        return Charts.chart(
                plot,
                "What the " + composition.total().toDisplay() + " are",
                "as of " + composition.table().asOf()
                        + "; green: the states' own, blue: taken and not theirs for certain, red: not held by them, grey: nobody can tell");
    }

    private static BarRenderer renderer(Composition composition) {
        Portion.Nature[] natures = composition.byNature().keySet().toArray(new Portion.Nature[0]);
        BarRenderer renderer = new BarRenderer() {
            private static final long serialVersionUID = 1L;

            @Override
            public Paint getItemPaint(int row, int column) {
                return COLORS.getOrDefault(natures[column], UNKNOWN);
            }
        };
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setMaximumBarWidth(0.06);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(Charts.TEXT);
        renderer.setDefaultItemLabelPaint(Charts.INK);
        renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator(
                "  {2}", new DecimalFormat("#,##0.########", DecimalFormatSymbols.getInstance(Locale.ROOT))));
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        return renderer;
    }

    private static double number(Btc amount) {
        return amount.toBigDecimal().doubleValue();
    }
}
