package dev.nightjar.recommend;

import dev.ludovic.netlib.blas.JavaBLAS;
import dev.nightjar.model.Floats;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The vectors of one kind of all items, on the heap: 4 bytes for each dimension of an item that has
 * one, 8 bytes for any item.
 *
 * <p>Rows lie behind each other in blocks, so that scoring many items is a walk through memory.
 * Inner products use SIMD where the JVM has {@code jdk.incubator.vector}, plain Java elsewhere.
 */
final class Vectors {
  // Held here, for the JDK forgets the level of a logger that nobody holds. It would warn every
  // command line, which starts without SIMD.
  private static final Logger LOGGER = Logger.getLogger("dev.ludovic.netlib");
  private static final JavaBLAS BLAS = blas();
  private static final int BLOCK_ROWS = 1024;
  private static final int NONE = -1;

  private final int dimensions;
  private final int[] rows;
  private final float[] inverseLengths;
  private final float[][] blocks;
  private int size;

  Vectors(int items, int dimensions) {
    this.dimensions = dimensions;
    rows = new int[items];
    Arrays.fill(rows, NONE);
    inverseLengths = new float[items];
    blocks = new float[(items + BLOCK_ROWS - 1) / BLOCK_ROWS][];
  }

  /** Takes over an item's vector, {@code float[dimensions]}, while the rest is read too. */
  void set(int item, Floats vector) {
    double square = 0;
    for (int i = 0; i < vector.size(); i++) {
      square += (double) vector.get(i) * vector.get(i);
    }
    if (square == 0) { // an item without one has an empty one
      return;
    }
    if (vector.size() != dimensions) {
      throw new IllegalArgumentException(
          "expected a vector of " + dimensions + " dimensions, found one of " + vector.size());
    }
    int row = size++;
    rows[item] = row;
    inverseLengths[item] = (float) (1 / Math.sqrt(square));
    if (row % BLOCK_ROWS == 0) {
      blocks[row / BLOCK_ROWS] = new float[BLOCK_ROWS * dimensions];
    }
    float[] block = blocks[row / BLOCK_ROWS];
    for (int i = 0; i < dimensions; i++) {
      block[row % BLOCK_ROWS * dimensions + i] = vector.get(i);
    }
  }

  int dimensions() {
    return dimensions;
  }

  boolean has(int item) {
    return rows[item] != NONE;
  }

  /** The inner product of {@code query}, {@code float[dimensions]}, with an item's vector. */
  float dot(float[] query, int item) {
    int row = rows[item];
    float[] block = blocks[row / BLOCK_ROWS];
    int at = row % BLOCK_ROWS * dimensions;
    return BLAS.sdot(dimensions, query, 0, 1, block, at, 1);
  }

  /** The inner product of {@code query} with an item's vector, brought to length 1. */
  float unitDot(float[] query, int item) {
    return dot(query, item) * inverseLengths[item];
  }

  /** The sum of the vectors of {@code items}, each brought to length 1; zeros if none has one. */
  float[] unitSum(int[] items) {
    float[] sum = new float[dimensions];
    for (int item : items) {
      if (has(item)) {
        float[] block = blocks[rows[item] / BLOCK_ROWS];
        int at = rows[item] % BLOCK_ROWS * dimensions;
        for (int i = 0; i < dimensions; i++) {
          sum[i] += block[at + i] * inverseLengths[item];
        }
      }
    }
    return sum;
  }

  private static JavaBLAS blas() {
    LOGGER.setLevel(Level.SEVERE);
    return JavaBLAS.getInstance();
  }
}
