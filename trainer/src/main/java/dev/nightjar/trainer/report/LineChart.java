package dev.nightjar.trainer.report;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Points over a plane: as a line, as steps, or as dots. */
final class LineChart {
  private static final int HEIGHT = 200;
  private static final double DOT = 5;
  private static final Lettering LETTERING = Lettering.plain(12);

  private LineChart() {}

  /** How the points of a layer are drawn. */
  enum Shape {
    LINE,
    STEPS,
    DOTS
  }

  /**
   * Points that are drawn alike.
   *
   * @param points pairs of x and y, in order of x
   */
  record Layer(Shape shape, Ink ink, List<Point> points) {
    Layer {
      points = List.copyOf(points);
    }
  }

  record Point(double x, double y) {}

  /**
   * A side of the plane.
   *
   * @param label empty for none
   * @param low where it begins
   * @param high where it ends, above {@code low}
   * @param step between its ticks
   * @param text of a tick
   */
  record Axis(String label, double low, double high, double step, DoubleFunction<String> text) {
    /** Of integers, with about six ticks. */
    static Axis count(String label, int high) {
      double step = Math.max(1, round(high / 6.0));
      return new Axis(label, 0, high + 0.5, step, value -> Figures.count(Math.round(value)));
    }

    /** Of days before the last one, which are given below 0. */
    static Axis daysBefore(String label, double first) {
      double days = Math.max(1, first);
      double step = Math.max(1, round(days / 6));
      return new Axis(
          label, -1.03 * days, 0.03 * days, step, value -> Figures.count(Math.round(-value)));
    }

    /** Of scores, with about five ticks. */
    static Axis score(double low, double high) {
      double span = high > low ? high - low : Math.max(Math.abs(high), 1);
      double step = round(span / 4);
      double margin = span / 12;
      return new Axis("", low - margin, high + margin, step, Figures::score);
    }

    /** Of powers of ten, for points whose logarithms are given. */
    static Axis powers(String label, double low, double high) {
      double from = Math.floor(low);
      double to = Math.max(Math.ceil(high - 1e-9), from + 1);
      double step = Math.ceil((to - from) / 6);
      return new Axis(label, from, to, step, value -> Figures.shortest(Math.pow(10, value)));
    }

    /** The next of 1, 2, 5, 10, … times a power of ten. */
    private static double round(double step) {
      double power = Math.pow(10, Math.floor(Math.log10(step)));
      double digits = step / power;
      return power * (digits <= 1 ? 1 : digits <= 2 ? 2 : digits <= 5 ? 5 : 10);
    }
  }

  /**
   * Draws.
   *
   * @param title for readers who do not see it
   * @param layers from the lowest
   */
  static String svg(String title, Axis x, Axis y, List<Layer> layers) {
    XYPlot plot = new XYPlot(null, axis(x), axis(y), null);
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(null);
    plot.setInsets(new RectangleInsets(6, 0, 0, 12));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Ink.RULE.color());
    plot.setRangeGridlineStroke(new BasicStroke(1));
    plot.setRangeZeroBaselineVisible(false);
    for (int layer = 0; layer < layers.size(); layer++) {
      plot.setDataset(layer, points(layers.get(layer)));
      plot.setRenderer(layer, renderer(layers.get(layer)));
    }
    JFreeChart chart = new JFreeChart(null, LETTERING, plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    return Drawing.of(chart, title, HEIGHT);
  }

  private static XYSeriesCollection points(Layer layer) {
    XYSeries series = new XYSeries("");
    layer.points().forEach(point -> series.add(point.x(), point.y()));
    return new XYSeriesCollection(series);
  }

  private static XYItemRenderer renderer(Layer layer) {
    XYLineAndShapeRenderer renderer =
        switch (layer.shape()) {
          case LINE -> new XYLineAndShapeRenderer(true, false);
          case STEPS -> new XYStepRenderer();
          case DOTS -> new XYLineAndShapeRenderer(false, true);
        };
    renderer.setDrawSeriesLineAsPath(layer.shape() == Shape.LINE);
    renderer.setDrawOutlines(false);
    renderer.setSeriesPaint(0, layer.ink().color());
    renderer.setSeriesStroke(0, new BasicStroke(2));
    renderer.setSeriesShape(0, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
    return renderer;
  }

  private static NumberAxis axis(Axis wanted) {
    NumberAxis axis = new NumberAxis(wanted.label().isEmpty() ? null : wanted.label());
    axis.setRange(wanted.low(), wanted.high());
    axis.setTickUnit(new NumberTickUnit(wanted.step(), new Text(wanted.text())));
    axis.setTickLabelFont(LETTERING);
    axis.setLabelFont(LETTERING);
    axis.setTickLabelPaint(Ink.QUIET.color());
    axis.setLabelPaint(Ink.QUIET.color());
    axis.setAxisLinePaint(Ink.RULE.color());
    axis.setAxisLineStroke(new BasicStroke(1));
    axis.setTickMarksVisible(false);
    return axis;
  }

  /** A function as the number format that the library wants. */
  private static final class Text extends NumberFormat {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // nothing is ever written
    private final DoubleFunction<String> text;

    Text(DoubleFunction<String> text) {
      this.text = text;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
      return to.append(text.apply(number));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
      return format((double) number, to, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
      throw new UnsupportedOperationException("axes are only written");
    }
  }
}
