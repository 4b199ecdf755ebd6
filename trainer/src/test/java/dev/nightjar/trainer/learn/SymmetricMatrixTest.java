package dev.nightjar.trainer.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SymmetricMatrixTest {
  @Test
  void invert_twoByTwo_isTheInverse() {
    SymmetricMatrix matrix = new SymmetricMatrix(2);
    matrix.add(0, 0, 4);
    matrix.add(0, 1, 2);
    matrix.add(1, 0, 2);
    matrix.add(1, 1, 3);

    matrix.invert();

    assertEquals(3 / 8.0, matrix.get(0, 0), 1e-15);
    assertEquals(-2 / 8.0, matrix.get(0, 1), 1e-15);
    assertEquals(-2 / 8.0, matrix.get(1, 0), 1e-15);
    assertEquals(4 / 8.0, matrix.get(1, 1), 1e-15);
  }

  /** Of sizes that are one block, some blocks, a little more, and more rows than are cached. */
  @ParameterizedTest
  @ValueSource(ints = {1, 128, 129, 256, 1100})
  void invert_gramMatrix_multipliesToTheIdentity(int size) {
    double[][] gram = gram(size);
    SymmetricMatrix matrix = new SymmetricMatrix(size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        matrix.add(i, j, gram[i][j]);
      }
    }

    matrix.invert();

    for (int i = 0; i < size; i += 1 + size / 20) {
      for (int j = 0; j < size; j++) {
        double product = 0;
        for (int k = 0; k < size; k++) {
          product += gram[i][k] * matrix.get(k, j);
        }
        assertEquals(i == j ? 1 : 0, product, 1e-9, i + ", " + j);
        assertEquals(matrix.get(i, j), matrix.get(j, i), 1e-12);
      }
    }
  }

  @Test
  void invert_notPositiveDefinite_isRefused() {
    SymmetricMatrix matrix = new SymmetricMatrix(2);
    matrix.add(0, 1, 1);
    matrix.add(1, 0, 1);

    assertThrows(IllegalStateException.class, matrix::invert);
  }

  /** XᵀX + I of random X. */
  private static double[][] gram(int size) {
    Random random = new Random(size);
    double[][] x = new double[20][size];
    for (double[] row : x) {
      for (int i = 0; i < size; i++) {
        row[i] = random.nextGaussian();
      }
    }
    double[][] gram = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        gram[i][j] = i == j ? 1 : 0;
        for (double[] row : x) {
          gram[i][j] += row[i] * row[j];
        }
      }
    }
    return gram;
  }
}
