package dev.nightjar.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CellTest {
  @Test
  void cut_leavesWhatFits() {
    assertEquals("teapot", Cell.cut("teapot", 6));
  }

  @Test
  void cut_endsInAnEllipsis_neverAfterASpace() {
    assertEquals("tea…", Cell.cut("tea pot", 5));
  }

  @Test
  void cut_countsCharactersNotChars() {
    assertEquals("🫖🫖…", Cell.cut("🫖🫖🫖🫖", 3));
  }

  @Test
  void oneLine_losesWhatMovesTheCursor() {
    assertEquals("red [31m mug pot", Cell.oneLine("red\u001b[31m\tmug\r\npot\n"));
  }
}
