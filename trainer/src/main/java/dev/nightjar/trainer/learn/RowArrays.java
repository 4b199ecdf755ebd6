package dev.nightjar.trainer.learn;

import org.apache.spark.sql.Row;
import scala.collection.mutable.ArraySeq;

/** Arrays in the fields of Spark's rows, without boxing where Spark has not boxed them. */
final class RowArrays {
  private RowArrays() {}

  /** The floats in {@code field}; empty if it is null. */
  static float[] floats(Row row, int field) {
    if (row.isNullAt(field)) {
      return new float[0];
    }
    ArraySeq<?> sequence = row.getAs(field);
    if (sequence.array() instanceof float[] primitive) {
      return primitive;
    }
    float[] values = new float[sequence.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (Float) sequence.apply(i);
    }
    return values;
  }

  /** The ints in {@code field}; empty if it is null. */
  static int[] ints(Row row, int field) {
    if (row.isNullAt(field)) {
      return new int[0];
    }
    ArraySeq<?> sequence = row.getAs(field);
    if (sequence.array() instanceof int[] primitive) {
      return primitive;
    }
    int[] values = new int[sequence.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (Integer) sequence.apply(i);
    }
    return values;
  }
}
