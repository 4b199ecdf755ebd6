package dev.nightjar.trainer.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.trainer.spark.SharedSpark;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

final class ColdFactorsIT {
  private static final JavaSparkContext SPARK =
      new JavaSparkContext(SharedSpark.session().sparkContext());
  private static final List<String> TEXTS = List.of("mug", "mug", "hose", "mug", "lamp");

  @Test
  void of_itemNobodyActedOn_standsBetweenItsLookAlikes() {
    Matrix factors = factors(new float[] {4, 0}, new float[] {0, 2}, new float[] {-1, 0});
    Matrix filled = ColdFactors.of(SPARK, factors, likeness());
    // Two look-alikes, equally alike, at a right angle: mean length 3, times their cosine to the
    // middle, at 45 degrees.
    assertArrayEquals(new float[] {1.5f, 1.5f}, filled.row(3), 1e-6f);
  }

  @Test
  void of_lookAlikesThatAgree_giveTheirMeanLength() {
    Matrix factors = factors(new float[] {4, 0}, new float[] {2, 0}, new float[] {-1, 0});
    Matrix filled = ColdFactors.of(SPARK, factors, likeness());
    assertArrayEquals(new float[] {3, 0}, filled.row(3), 1e-6f);
  }

  @Test
  void of_nothingAlike_staysZero_andKnownItemsStay() {
    Matrix factors = factors(new float[] {4, 0}, new float[] {0, 2}, new float[] {-1, 0});
    Matrix filled = ColdFactors.of(SPARK, factors, likeness());
    assertTrue(filled.isZero(4));
    for (int known = 0; known < 3; known++) {
      assertArrayEquals(factors.row(known), filled.row(known));
    }
    assertTrue(factors.isZero(3), "the learnt factors are left as they are");
  }

  private static TextLikeness likeness() {
    Matrix vectors = new Matrix(TEXTS.size(), 1);
    SemanticVectors encoded = new SemanticVectors(vectors, List.of("", "", "", "", ""), 0, 0);
    return TextLikeness.of(TEXTS, encoded, 1);
  }

  private static Matrix factors(float[]... rows) {
    Matrix factors = new Matrix(TEXTS.size(), 2);
    for (int row = 0; row < rows.length; row++) {
      factors.setRow(row, rows[row]);
    }
    return factors;
  }
}
