package dev.nightjar.trainer.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.trainer.spark.SharedSpark;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

final class TextLikenessIT {
  private static final JavaSparkContext SPARK =
      new JavaSparkContext(SharedSpark.session().sparkContext());
  private static final List<String> TEXTS = List.of("blue mug", "red mug", "red hose", "");
  private static final boolean[] ALL = {true, true, true, true};

  // As if encoded: the mugs are orthogonal, blue mug and red hose at 60 degrees.
  private static final SemanticVectors ENCODED = encoded();

  @Test
  void nearest_shareOfNone_isTheEncodersCosine() {
    Ranking found = nearest(0, ALL, ALL).get(0);
    assertArrayEquals(new int[] {2}, found.items());
    assertEquals(0.5, found.scores()[0], 1e-6);
    List<Ranking> expected =
        NearestItems.of(SPARK, ENCODED.vectors(), ALL, new float[] {1, 1, 1, 1}, 5);
    for (int item = 0; item < TEXTS.size(); item++) {
      assertArrayEquals(expected.get(item).items(), nearest(0, ALL, ALL).get(item).items());
    }
  }

  @Test
  void nearest_shareOfAll_isThatOfTheWords() {
    Ranking found = nearest(1, ALL, ALL).get(0);
    assertArrayEquals(new int[] {1}, found.items());
    // blue: ln 3, mug and red: ln 1.5
    double blueMug = Math.hypot(Math.log(3), Math.log(1.5));
    double redMug = Math.hypot(Math.log(1.5), Math.log(1.5));
    assertEquals(Math.pow(Math.log(1.5), 2) / blueMug / redMug, found.scores()[0], 1e-6);
  }

  @Test
  void nearest_shareBetween_addsBoth() {
    List<Ranking> words = nearest(1, ALL, ALL);
    Ranking both = nearest(.25, ALL, ALL).get(0);
    assertArrayEquals(new int[] {2, 1}, both.items());
    assertEquals(.75 * .5, both.scores()[0], 1e-6);
    assertEquals(.25 * words.get(0).scores()[0], both.scores()[1], 1e-6);
  }

  @Test
  void nearest_onlyAskedItemsAndCandidates() {
    boolean[] asked = {true, false, false, true};
    boolean[] candidate = {true, true, false, true};
    List<Ranking> found = nearest(1, asked, candidate);
    assertEquals(
        List.of(1, 0, 0, 0), found.stream().map(ranking -> ranking.items().length).toList());
    assertArrayEquals(new int[] {1}, found.get(0).items());
    assertEquals(4, nearest(1, new boolean[4], candidate).size());
  }

  private static List<Ranking> nearest(double share, boolean[] asked, boolean[] candidate) {
    return TextLikeness.of(TEXTS, ENCODED, share).nearest(SPARK, asked, candidate, 5);
  }

  private static SemanticVectors encoded() {
    Matrix vectors = new Matrix(4, 2);
    vectors.setRow(0, new float[] {1, 0});
    vectors.setRow(1, new float[] {0, 1});
    vectors.setRow(2, new float[] {.5f, (float) Math.sqrt(.75)});
    return new SemanticVectors(vectors, List.of("", "", "", ""), 0, 0);
  }
}
