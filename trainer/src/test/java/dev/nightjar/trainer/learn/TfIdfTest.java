package dev.nightjar.trainer.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TfIdfTest {
  @Test
  void addCosines_threeTexts() {
    // mug is in 2 of 3, blue in 2 of 3, red in 1 of 3: weights ln 1.5 and, for red, ln 3.
    TfIdf fitted = TfIdf.fit(List.of("blue mug", "red mug mug", "blue"));
    double two = Math.log(1.5);
    double mugs = (1 + Math.log(2)) * two; // twice in the second text
    double second = Math.hypot(mugs, Math.log(3));
    assertArrayEquals(
        new float[] {
          1, (float) (two / Math.hypot(two, two) * mugs / second), (float) Math.sqrt(.5)
        },
        cosines(fitted, 0, 3),
        1e-6f);
    assertEquals(3, fitted.words());
  }

  @Test
  void addCosines_addsAShare() {
    float[] scores = {9, 1, 2, 3};
    TfIdf.fit(List.of("mug", "cup", "")).addCosines(0, 0.5f, scores, 1);
    assertArrayEquals(new float[] {9, 1.5f, 2, 3}, scores, 1e-6f);
  }

  @Test
  void fit_wordOfEveryText_tellsNothing() {
    TfIdf fitted = TfIdf.fit(List.of("shop mug", "shop hose", "shop"));
    assertEquals(0, cosines(fitted, 0, 3)[1]);
    assertArrayEquals(new float[3], cosines(fitted, 2, 3));
  }

  @Test
  void fit_compoundMeetsItsParts() {
    List<String> texts =
        List.of("Teekanne", "Kanne", "Gartenschlauch", "Schlauch", "toothbrush", "brush", "Hut");
    TfIdf fitted = TfIdf.fit(texts);
    for (int compound : new int[] {0, 2, 4}) {
      float[] cosines = cosines(fitted, compound, texts.size());
      for (int other = 0; other < texts.size(); other++) {
        boolean alike = other == compound || other == compound + 1;
        assertEquals(alike, cosines[other] > 0, texts.get(compound) + ", " + texts.get(other));
      }
    }
  }

  @Test
  void fit_twice_isTheSame() {
    List<String> texts = List.of("blue mug", "red mug", "blauer Becher", "rote Becher, rote Tasse");
    assertArrayEquals(cosines(TfIdf.fit(texts), 3, 4), cosines(TfIdf.fit(texts), 3, 4));
  }

  @Test
  void fit_noTexts_hasNoWords() {
    assertEquals(0, TfIdf.fit(List.of()).words());
    assertTrue(cosines(TfIdf.fit(List.of("", "")), 0, 2)[1] == 0);
  }

  private static float[] cosines(TfIdf fitted, int text, int texts) {
    float[] cosines = new float[texts];
    fitted.addCosines(text, 1, cosines, 0);
    return cosines;
  }
}
