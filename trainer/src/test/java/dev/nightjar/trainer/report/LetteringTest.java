package dev.nightjar.trainer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class LetteringTest {
  private final Lettering lettering = Lettering.plain(10);

  @Test
  void width_sumsUpTheLetters() {
    assertEquals(6.67 + 2.22 + 5.56, lettering.width("Ala"), 1e-9);
  }

  @Test
  void width_lettersFromElsewhere_isGuessed() {
    assertEquals(6 + 10, lettering.width("ä日"), 1e-9);
  }

  @Test
  void fitted_tooLong_endsInAnEllipsis() {
    assertEquals("aaa", lettering.fitted("aaa", 17));
    assertEquals("a…", lettering.fitted("aaa", 16));
  }

  @Test
  void fitted_letterOfTwoHalves_isNotCut() {
    assertEquals("…", lettering.fitted("😀😀", 19));
  }
}
