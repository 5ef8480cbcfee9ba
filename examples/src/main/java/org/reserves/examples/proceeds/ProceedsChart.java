package org.reserves.examples.proceeds;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.reserves.examples.charts.Charts;
import org.reserves.money.Price;

/** One bar a sale: what the coins were worth later, beyond what they brought. */
public final class ProceedsChart {
    private static final double MILLION = 1e6;
    private static final double ROOM_FOR_LABELS = 1.45;

    private ProceedsChart() {}

    public static Path write(Path file, List<Sale> sales, Price.Known later) throws IOException {
        return Charts.write(file, draw(sales, later));
    }

    private static JFreeChart draw(List<Sale> sales, Price.Known later) {
        DefaultCategoryDataset bars = new DefaultCategoryDataset();
        double highest = 0;
        double lowest = 0;
        for (Sale sale : sales) {
            double millions = sale.forgone().amount().doubleValue() / MILLION;
            bars.addValue(millions, "forgone", sale.disposal().date().toString());
            highest = Math.max(highest, millions);
            lowest = Math.min(lowest, millions);
        }
        NumberAxis axis = Charts.amounts(
                "million USD forgone", lowest * ROOM_FOR_LABELS, highest * ROOM_FOR_LABELS, tick(highest - lowest));
        CategoryPlot plot = new CategoryPlot(bars, dates(), axis, renderer(sales));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeGridlinePaint(Charts.GRID);
        return Charts.chart(
                plot,
                "What the United States' seized bitcoin was worth later, beyond what its sale brought",
                "Later price: " + later + "; " + Sale.sold(sales).toDisplay() + " in " + sales.size()
                        + " sales; hindsight, not a loss");
    }

    private static double tick(double range) {
        double tick = Math.pow(10, Math.floor(Math.log10(Math.max(range, 10))));
        return range / tick < 3 ? tick / 2 : tick;
    }

    private static CategoryAxis dates() {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(Charts.TEXT);
        axis.setTickLabelPaint(Charts.INK);
        axis.setCategoryMargin(0.35);
        return axis;
    }

    private static BarRenderer renderer(List<Sale> sales) {
        BarRenderer renderer = new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setSeriesPaint(0, Charts.BLUE);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(Charts.TEXT);
        renderer.setDefaultItemLabelPaint(new Color(0x33, 0x33, 0x33));
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        renderer.setDefaultItemLabelGenerator(new Labels(sales));
        return renderer;
    }

    /** Says how much was sold at what price, and what that came to. */
    private record Labels(List<Sale> sales) implements CategoryItemLabelGenerator {
        @Override
        public String generateLabel(CategoryDataset bars, int row, int column) {
            Sale sale = sales.get(column);
            double millions = sale.forgone().amount().doubleValue() / MILLION;
            return String.format(
                    Locale.ROOT,
                    Math.abs(millions) < 1 ? " %,.2f  (%s at %s)" : " %,.0f  (%s at %s)",
                    millions,
                    sale.disposal().amount().toDisplay(),
                    sale.perBtc().toDisplay());
        }

        @Override
        public String generateRowLabel(CategoryDataset bars, int row) {
            return "";
        }

        @Override
        public String generateColumnLabel(CategoryDataset bars, int column) {
            return "";
        }
    }
}
