package dev.nightjar.trainer.read;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.unix_millis;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;

/** A column of a Parquet file as text, so that it meets the same rules as one of a text file. */
final class ParquetTexts {
  /** Up to here every whole number is a double of its own. */
  private static final double WHOLE = 9e15;

  private ParquetTexts() {}

  /**
   * The column as a string, null where it is null.
   *
   * <p>An instant becomes epoch milliseconds, so that no session's time zone gets into it. A whole
   * floating-point number loses its {@code .0}: data frames that met a missing value turn ids into
   * such numbers.
   */
  static Column of(StructField field) throws InputException {
    Column column = named(field);
    DataType type = field.dataType();
    if (type instanceof StructType || type instanceof ArrayType || type instanceof MapType) {
      throw new InputException(
          "expected text, numbers or times in the Parquet column %s, found %s"
              .formatted(field.name(), type.simpleString()));
    }
    if (type instanceof TimestampType) {
      return unix_millis(column).cast(DataTypes.StringType);
    }
    if (type instanceof DoubleType || type instanceof FloatType) {
      Column number = column.cast(DataTypes.DoubleType);
      return when(
              abs(number).lt(WHOLE).and(floor(number).equalTo(number)),
              floor(number).cast(DataTypes.StringType))
          .otherwise(column.cast(DataTypes.StringType));
    }
    return type instanceof StringType ? column : column.cast(DataTypes.StringType);
  }

  /** The column as it is, whatever characters its name has. */
  static Column named(StructField field) {
    return col("`" + field.name().replace("`", "``") + "`");
  }
}
