package dev.nightjar.trainer.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.Sha256;
import dev.nightjar.trainer.spark.SharedSpark;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

final class SemanticVectorsIT {
  private static final JavaSparkContext SPARK =
      new JavaSparkContext(SharedSpark.session().sparkContext());

  @Test
  void of_putsAlikeTextsNear_alsoWithoutASharedWord() {
    SemanticVectors found =
        SemanticVectors.of(
            SPARK, List.of("ceramic coffee mug", "porcelain tea cup", "garden hose"), Map.of());
    assertEquals(3, found.encoded());
    assertTrue(dot(found, 0, 1) > dot(found, 0, 2));
    assertEquals(1, dot(found, 0, 0), 1e-5);
  }

  @Test
  void of_knownText_isNotEncodedAgain_andEmptyTextHasNoVector() {
    float[] known = new float[SemanticVectors.DIMENSIONS];
    known[0] = 1;
    SemanticVectors found =
        SemanticVectors.of(SPARK, List.of("mug", "", "mug"), Map.of(Sha256.of("mug"), known));
    assertEquals(0, found.encoded());
    assertArrayEquals(known, found.vectors().row(0));
    assertArrayEquals(known, found.vectors().row(2));
    assertTrue(found.vectors().isZero(1));
  }

  private static double dot(SemanticVectors found, int one, int other) {
    float[] a = found.vectors().row(one);
    float[] b = found.vectors().row(other);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
