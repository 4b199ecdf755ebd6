package dev.nightjar.trainer.learn;

import dev.ludovic.netlib.blas.BLAS;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A symmetric matrix of doubles, all of it in memory: 8 bytes · size².
 *
 * <p>It is inverted block by block, as products of large matrices, which BLAS multiplies by SIMD.
 */
public final class SymmetricMatrix {
  private static final int BLOCK = 128;
  private static final int CACHED_ROWS = 1024;
  private static final int COLUMNS_PER_TASK = 512;

  private final int size;
  private final double[] values; // column by column

  /** A matrix of zeros. */
  public SymmetricMatrix(int size) {
    this.size = size;
    this.values = new double[size * size];
  }

  public double get(int row, int column) {
    return values[row + column * size];
  }

  /** Adds to one entry; whoever adds to (i, j) also adds to (j, i). */
  public void add(int row, int column, double value) {
    values[row + column * size] += value;
  }

  /**
   * Turns this matrix into its inverse, by the elimination of Gauss and Jordan, a block of rows at
   * a time; the time grows with the cube of the size.
   *
   * @throws IllegalStateException if it is not positive definite, as a Gram matrix with λ on its
   *     diagonal is: no pivots are chosen
   */
  public void invert() {
    for (int first = 0; first < size; first += BLOCK) {
      eliminate(first, Math.min(BLOCK, size - first));
    }
  }

  /**
   * Eliminates a block A<sub>kk</sub>. With P its inverse, and R = P · A<sub>k·</sub>, every other
   * row loses A<sub>ik</sub> · R, A<sub>ik</sub> itself becomes −A<sub>ik</sub> · P, and the
   * block's rows become R with P on the diagonal.
   */
  private void eliminate(int first, int n) {
    double[] inverse = new double[n * n];
    double[] before = new double[n * size];
    for (int column = 0; column < size; column++) {
      System.arraycopy(values, first + column * size, before, column * n, n);
    }
    System.arraycopy(before, first * n, inverse, 0, n * n);
    invert(inverse, n);
    double[] rows = new double[n * size];
    multiply(n, size, n, 1, inverse, before, rows);
    System.arraycopy(inverse, 0, rows, first * n, n * n);

    double[] others = Arrays.copyOfRange(values, first * size, (first + n) * size);
    Arrays.fill(values, first * size, (first + n) * size, 0);
    for (int column = 0; column < n; column++) {
      Arrays.fill(others, column * size + first, column * size + first + n, 0);
    }
    multiply(size, size, n, -1, others, rows, values);
    for (int column = 0; column < size; column++) {
      System.arraycopy(rows, column * n, values, first + column * size, n);
    }
  }

  /**
   * Adds {@code factor} · A · B, of m × k and k × n, to C; each column by column. Some columns at a
   * time, on all cores, and so many rows at a time that their part of A stays in the processor's
   * cache.
   */
  private static void multiply(
      int m, int n, int k, double factor, double[] a, double[] b, double[] c) {
    BLAS blas = BLAS.getInstance();
    IntStream.range(0, (n + COLUMNS_PER_TASK - 1) / COLUMNS_PER_TASK)
        .parallel()
        .map(task -> task * COLUMNS_PER_TASK)
        .forEach(
            column -> {
              int columns = Math.min(COLUMNS_PER_TASK, n - column);
              int at = column * m;
              for (int row = 0; row < m; row += CACHED_ROWS) {
                int rows = Math.min(CACHED_ROWS, m - row);
                blas.dgemm(
                    "N",
                    "N",
                    rows,
                    columns,
                    k,
                    factor,
                    a,
                    row,
                    m,
                    b,
                    column * k,
                    k,
                    1,
                    c,
                    row + at,
                    m);
              }
            });
  }

  /** Inverts a small matrix, one row at a time. */
  private static void invert(double[] matrix, int n) {
    for (int k = 0; k < n; k++) {
      double pivot = matrix[k + k * n];
      if (!(pivot > 0)) {
        throw new IllegalStateException(
            "expected a positive definite matrix, found a pivot of " + pivot);
      }
      matrix[k + k * n] = 1;
      for (int row = 0; row < n; row++) {
        matrix[row + k * n] /= pivot;
      }
      for (int column = 0; column < n; column++) {
        double factor = matrix[k + column * n];
        if (column != k) {
          matrix[k + column * n] = 0;
          for (int row = 0; row < n; row++) {
            matrix[row + column * n] -= factor * matrix[row + k * n];
          }
        }
      }
    }
  }
}
