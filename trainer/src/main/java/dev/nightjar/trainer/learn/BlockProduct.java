package dev.nightjar.trainer.learn;

import dev.ludovic.netlib.blas.BLAS;

/**
 * Inner products of a block of vectors with every row of a matrix, by BLAS: SIMD where the JVM has
 * {@code jdk.incubator.vector} or the machine a native library, plain Java elsewhere.
 */
final class BlockProduct {
  private static final int SCORES = 1 << 22; // of a block: 16 MB
  private static final int MOST_VECTORS = 256;

  private final Matrix rows;
  private final float[] scores;

  BlockProduct(Matrix rows) {
    this.rows = rows;
    this.scores = new float[vectorsPerBlock(rows) * rows.rows()];
  }

  /** How many vectors fit into a block over {@code rows}. */
  static int vectorsPerBlock(Matrix rows) {
    return Math.max(1, Math.min(MOST_VECTORS, SCORES / Math.max(1, rows.rows())));
  }

  /**
   * Multiplies.
   *
   * @param vectors {@code float[n * columns]}, the first {@code count} of them used
   * @return {@code float[]}: the score of vector v for row r stands at {@code v * rows + r}; valid
   *     until the next call
   */
  float[] scores(float[] vectors, int offset, int count) {
    int m = rows.rows();
    int k = rows.columns();
    BLAS.getInstance()
        .sgemm("T", "N", m, count, k, 1, rows.values(), 0, k, vectors, offset, k, 0, scores, 0, m);
    return scores;
  }
}
