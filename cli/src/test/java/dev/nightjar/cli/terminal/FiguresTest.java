package dev.nightjar.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class FiguresTest {
  @Test
  void count_groupsAndAgreesWithItsNoun() {
    assertEquals("150,234", Figures.count(150_234));
    assertEquals("1 item", Figures.count(1, "item"));
    assertEquals("0 items", Figures.count(0, "item"));
  }

  @Test
  void bytes_changeUnitBeforeTheFigureGetsLong() {
    assertEquals("999 B", Figures.bytes(999));
    assertEquals("1.0 kB", Figures.bytes(1000));
    assertEquals("999.9 kB", Figures.bytes(999_900));
    assertEquals("1.0 MB", Figures.bytes(999_999));
    assertEquals("12.3 GB", Figures.bytes(12_345_678_901L));
  }

  @Test
  void price_unknownIsADash() {
    assertEquals("-", Figures.price(Float.NaN));
    assertEquals("1,299.90", Figures.price(1299.9f));
  }

  @Test
  void score_hasFewerDecimalsAboveAHundred() {
    assertEquals("0.912", Figures.score(0.9123));
    assertEquals("-1.500", Figures.score(-1.5));
    assertEquals("1,034.2", Figures.score(1034.24));
  }

  @Test
  void likeness_hasNoZeroBeforeThePoint() {
    assertEquals(".83", Figures.likeness(0.834));
    assertEquals("-.10", Figures.likeness(-0.1));
    assertEquals("1.00", Figures.likeness(0.999));
  }

  @Test
  void bar_isFullAtOneAndEmptyAtZero() {
    assertEquals("░░░░", Figures.bar(0, 4));
    assertEquals("██░░", Figures.bar(0.5, 4));
    assertEquals("████", Figures.bar(1.2, 4));
  }
}
