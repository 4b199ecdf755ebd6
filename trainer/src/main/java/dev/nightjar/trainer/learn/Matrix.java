package dev.nightjar.trainer.learn;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A dense matrix of floats, row by row in one array. */
public final class Matrix implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int rows;
  private final int columns;
  private final float[] values;

  /** A matrix of zeros. */
  public Matrix(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    this.values = new float[Math.multiplyExact(rows, columns)];
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /** The values themselves, {@code float[rows * columns]}; not a copy. */
  float[] values() {
    return values;
  }

  /** A copy of row {@code row}, {@code float[columns]}. */
  public float[] row(int row) {
    return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
  }

  /** Sets row {@code row} from {@code float[columns]}. */
  public void setRow(int row, float[] vector) {
    if (vector.length != columns) {
      throw new IllegalArgumentException(
          "expected a vector of " + columns + " values, found " + vector.length);
    }
    System.arraycopy(vector, 0, values, row * columns, columns);
  }

  /** Whether every value of {@code row} is 0: nothing is known of it. */
  public boolean isZero(int row) {
    for (int i = row * columns; i < (row + 1) * columns; i++) {
      if (values[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether every row is one of zeros. */
  public boolean isZero() {
    return IntStream.range(0, rows).allMatch(this::isZero);
  }

  /** The chosen rows, in the order chosen. */
  Matrix rows(int[] chosen) {
    Matrix part = new Matrix(chosen.length, columns);
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(values, chosen[i] * columns, part.values, i * columns, columns);
    }
    return part;
  }

  /** The same rows, each divided by its Euclidean length; rows of zeros stay. */
  Matrix normalized() {
    Matrix unit = new Matrix(rows, columns);
    for (int row = 0; row < rows; row++) {
      double squares = 0;
      for (int i = row * columns; i < (row + 1) * columns; i++) {
        squares += (double) values[i] * values[i];
      }
      float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
      for (int i = row * columns; i < (row + 1) * columns; i++) {
        unit.values[i] = values[i] * scale;
      }
    }
    return unit;
  }
}
