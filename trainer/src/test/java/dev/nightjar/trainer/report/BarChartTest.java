package dev.nightjar.trainer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class BarChartTest {
  @Test
  void svg_wordsStayText() {
    String svg = BarChart.svg("Two", List.of(Bar.of("tea & <mugs>", 2, "2 of 3")));

    assertTrue(svg.contains(">tea &amp; &lt;mugs&gt;</text>"), svg);
    assertTrue(svg.contains(">2 of 3</text>"), svg);
    assertFalse(svg.contains("font-family"), svg);
  }

  @Test
  void svg_coloursAreThePages() {
    String svg =
        BarChart.svg("Two", List.of(Bar.of("mine", 2, "2"), new Bar("other", 1, 1, 1, "1", false)));

    assertTrue(svg.contains("var(--accent)") && svg.contains("var(--other)"), svg);
    assertFalse(svg.contains("rgb("), svg);
  }

  @Test
  void svg_barsAreAsLongAsTheirValues() {
    String svg = BarChart.svg("Two", List.of(Bar.of("a", 4, "4"), Bar.of("b", 1, "1")));

    List<Double> widths =
        Pattern.compile("<rect[^>]* width=\"([0-9.]+)\"")
            .matcher(svg)
            .results()
            .map(match -> Double.valueOf(match.group(1)))
            .toList();
    assertEquals(2, widths.size(), svg);
    assertEquals(4, widths.get(0) / widths.get(1), 0.01);
  }

  @Test
  void svg_whisker_isThreeLines() {
    Bar plain = Bar.of("a", 1, "1");
    Bar whisker = new Bar("b", 1, 0.8, 1.3, "1", true);

    assertEquals(0, lines(BarChart.svg("One", List.of(plain))));
    assertEquals(3, lines(BarChart.svg("Two", List.of(plain, whisker))));
  }

  @Test
  void bar_noNumber_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> Bar.of("a", Double.NaN, "–"));
  }

  private static long lines(String svg) {
    return Pattern.compile("<line ").matcher(svg).results().count();
  }
}
