package dev.nightjar.trainer.read;

import java.io.Serializable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Rows that have met the rules: usable ones in the columns of {@code usable}, rejected ones in the
 * columns beside them.
 *
 * <p>Beside the usable columns, of which one must be {@code file}, stand {@value #REASON} and
 * {@value #ROW}: null in a usable row. In a rejected one all but these and {@code file} are null.
 *
 * @param usable the columns of a usable row
 */
record CheckedRows(StructType usable) implements Serializable {
  /** Code of the {@link RejectReason}: string. */
  static final String REASON = "reject_reason";

  /** The rejected row as text: string. */
  static final String ROW = "reject_row";

  /** Enough to know a row by; a broken file may be one endless line. */
  private static final int MOST_TEXT = 4_096;

  StructType schema() {
    return usable.add(REASON, DataTypes.StringType).add(ROW, DataTypes.StringType);
  }

  /**
   * A row that broke no rule.
   *
   * @param row its first columns
   * @param more the usable columns after those
   */
  Row accepted(Row row, Object... more) {
    Object[] values = new Object[usable.length() + 2];
    for (int i = 0; i < row.length(); i++) {
      values[i] = row.get(i);
    }
    System.arraycopy(more, 0, values, row.length(), more.length);
    return RowFactory.create(values);
  }

  Row rejected(RejectReason reason, String file, String text) {
    Object[] values = new Object[usable.length() + 2];
    values[usable.fieldIndex(Lines.FILE)] = file;
    values[usable.length()] = reason.code();
    values[usable.length() + 1] = text.substring(0, Math.min(text.length(), MOST_TEXT));
    return RowFactory.create(values);
  }
}
