package dev.nightjar.trainer.report;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * Bars from the left, with their names before and their figures behind them: so there is no axis to
 * read values off.
 */
final class BarChart {
  private static final int LINE = 24;
  private static final int LABELS = 126;
  private static final int FIGURES = 52;
  private static final int GAP = 6;
  private static final Lettering PLAIN = Lettering.plain(12);
  private static final Lettering BOLD = Lettering.bold(12);

  private BarChart() {}

  /**
   * Draws.
   *
   * @param title for readers who do not see it
   * @param bars from the top; at least one
   */
  static String svg(String title, List<Bar> bars) {
    DefaultCategoryDataset values = new DefaultCategoryDataset();
    CategoryAxis names = new Names(bars);
    for (int line = 0; line < bars.size(); line++) {
      Bar bar = bars.get(line);
      values.addValue(bar.value(), "", Integer.valueOf(line));
      if (!bar.strong()) {
        names.setTickLabelPaint(line, Ink.QUIET.color());
      }
    }
    CategoryPlot plot = new CategoryPlot(values, names, scale(bars), new Bars(bars));
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(null);
    plot.setRangeGridlinesVisible(false);
    plot.setInsets(new RectangleInsets(0, 0, 0, FIGURES));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    AxisSpace left = new AxisSpace();
    left.setLeft(LABELS);
    plot.setFixedDomainAxisSpace(left);
    plot.setFixedRangeAxisSpace(new AxisSpace());
    JFreeChart chart = new JFreeChart(null, PLAIN, plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    return Drawing.of(chart, title, LINE * bars.size());
  }

  /** Bold where a bar is to be told from others. */
  private static Lettering lettering(List<Bar> bars, Bar bar) {
    return bar.strong() && !bars.stream().allMatch(Bar::strong) ? BOLD : PLAIN;
  }

  private static ValueAxis scale(List<Bar> bars) {
    double most =
        bars.stream().mapToDouble(bar -> Math.max(bar.value(), bar.high())).max().orElse(0);
    double least =
        bars.stream().mapToDouble(bar -> Math.min(bar.value(), bar.low())).min().orElse(0);
    NumberAxis axis = new NumberAxis();
    axis.setVisible(false);
    axis.setTickLabelFont(PLAIN);
    axis.setLabelFont(PLAIN);
    axis.setRange(Math.min(0, least), most > 0 ? most : Math.max(1, least + 1));
    return axis;
  }

  private static final class Names extends CategoryAxis {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // nothing is ever written
    private final List<Bar> bars;

    Names(List<Bar> bars) {
      this.bars = bars;
      setAxisLineVisible(false);
      setTickMarksVisible(false);
      setLowerMargin(0);
      setUpperMargin(0);
      setCategoryMargin(0.35);
      setTickLabelFont(PLAIN);
      setLabelFont(PLAIN);
      setTickLabelPaint(Ink.TEXT.color());
      setCategoryLabelPositionOffset(GAP);
    }

    @Override
    @SuppressWarnings("rawtypes") // as it is inherited
    protected TextBlock createLabel(
        Comparable category, float width, RectangleEdge edge, Graphics2D g2) {
      Bar bar = bars.get((Integer) category);
      Lettering lettering = lettering(bars, bar);
      String text = lettering.fitted(bar.label(), LABELS - GAP);
      return TextUtils.createTextBlock(text, lettering, getTickLabelPaint(category));
    }
  }

  private static final class Bars extends BarRenderer {
    private static final long serialVersionUID = 1L;
    private static final double CAP = 3;

    @SuppressWarnings("serial") // nothing is ever written
    private final List<Bar> bars;

    Bars(List<Bar> bars) {
      this.bars = bars;
      setBarPainter(new StandardBarPainter());
      setShadowVisible(false);
      setMinimumBarLength(1);
      setDefaultItemLabelFont(PLAIN);
    }

    @Override
    public Paint getItemPaint(int row, int column) {
      return (bars.get(column).strong() ? Ink.ACCENT : Ink.OTHER).color();
    }

    @Override
    public void drawItem(
        Graphics2D g2,
        CategoryItemRendererState state,
        Rectangle2D area,
        CategoryPlot plot,
        CategoryAxis names,
        ValueAxis scale,
        CategoryDataset values,
        int row,
        int column,
        int pass) {
      super.drawItem(g2, state, area, plot, names, scale, values, row, column, pass);
      Bar bar = bars.get(column);
      double middle = names.getCategoryMiddle(column, bars.size(), area, plot.getDomainAxisEdge());
      double low = scale.valueToJava2D(bar.low(), area, plot.getRangeAxisEdge());
      double high = scale.valueToJava2D(bar.high(), area, plot.getRangeAxisEdge());
      double value = scale.valueToJava2D(bar.value(), area, plot.getRangeAxisEdge());
      g2.setPaint(Ink.TEXT.color());
      if (bar.hasWhisker()) {
        g2.setStroke(new BasicStroke(1.5f));
        g2.draw(new Line2D.Double(low, middle, high, middle));
        g2.draw(new Line2D.Double(low, middle - CAP, low, middle + CAP));
        g2.draw(new Line2D.Double(high, middle - CAP, high, middle + CAP));
      }
      g2.setFont(lettering(bars, bar));
      TextUtils.drawAlignedString(
          bar.figure(),
          g2,
          (float) (Math.max(value, high) + GAP),
          (float) middle,
          TextAnchor.CENTER_LEFT);
    }
  }
}
