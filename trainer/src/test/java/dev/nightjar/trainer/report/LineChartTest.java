package dev.nightjar.trainer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.trainer.report.LineChart.Axis;
import dev.nightjar.trainer.report.LineChart.Layer;
import dev.nightjar.trainer.report.LineChart.Point;
import dev.nightjar.trainer.report.LineChart.Shape;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class LineChartTest {
  private final List<Point> points = List.of(new Point(0, 0), new Point(1, 1), new Point(2, 3));

  @Test
  void svg_axesTellRoundNumbers() {
    String svg =
        LineChart.svg(
            "Curve",
            Axis.powers("rank", 0, 2),
            Axis.powers("", 0, 3),
            List.of(new Layer(Shape.LINE, Ink.ACCENT, points)));

    for (String tick : List.of("1", "10", "100", "1,000", "rank")) {
      assertTrue(svg.contains(">" + tick + "</text>"), tick);
    }
  }

  @Test
  void svg_dots_oneForEachPoint() {
    String svg =
        LineChart.svg(
            "Dots",
            Axis.count("trial", 2),
            Axis.score(0, 3),
            List.of(new Layer(Shape.DOTS, Ink.ACCENT, points)));

    assertEquals(3, Pattern.compile("<path ").matcher(svg).results().count(), svg);
  }

  @Test
  void score_allAlike_hasARange() {
    Axis axis = Axis.score(0.3, 0.3);

    assertTrue(axis.low() < 0.3 && axis.high() > 0.3, axis.toString());
  }
}
