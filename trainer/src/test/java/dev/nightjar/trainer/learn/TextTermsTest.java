package dev.nightjar.trainer.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextTermsTest {
  @ParameterizedTest
  @CsvSource({
    "cup, CUPS",
    "candle, candles",
    "box, boxes",
    "candy, candies",
    "toy, toys",
    "holder, holders",
    "Kerze, Kerzen",
    "Glas, Gläser",
    "Stuhl, Stühle",
    "grün, grüne",
    "grün, gruen",
    "groß, gross",
    "Teekanne, Teekannen"
  })
  void of_formsOfAWord_areOneTerm(String one, String other) {
    assertEquals(TextTerms.of(one), TextTerms.of(other));
  }

  @ParameterizedTest
  @CsvSource({"cup, cap", "glass, glow", "Kerze, Karte", "Hut, Hütte", "bag, bagel", "light, lint"})
  void of_unlikeWords_stayApart(String one, String other) {
    assertNotEquals(TextTerms.of(one), TextTerms.of(other));
  }

  @Test
  void of_leavesOutTheCommonestWords_andPunctuation() {
    assertEquals(
        List.of("tass", "set", "3", "mug"), TextTerms.of("Die Tasse für das Set/3, and THE mug!"));
  }

  @Test
  void of_nothing_isEmpty() {
    assertEquals(List.of(), TextTerms.of(""));
  }
}
