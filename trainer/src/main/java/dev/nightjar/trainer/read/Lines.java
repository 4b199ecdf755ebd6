package dev.nightjar.trainer.read;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.monotonically_increasing_id;

import org.apache.spark.sql.Column;

/**
 * Columns that every format gives each row beside its content: where the row comes from.
 *
 * <p>Rows of one input are in order by {@link #FILE}, then {@link #BLOCK}, then {@link #POSITION}.
 */
final class Lines {
  /** The row as text, where the format has such a thing: string, null if it has not. */
  static final String TEXT = "text";

  /** URI of the file, percent-encoded as URIs are: string. */
  static final String FILE = EventSchema.FILE;

  /** Byte offset, in the file, of the block that one task read: long. */
  static final String BLOCK = "block";

  /** A number that grows from row to row of one block: long. */
  static final String POSITION = "position";

  private Lines() {}

  /**
   * Columns {@link #FILE}, {@link #BLOCK}, {@link #POSITION} of a data set just read from files.
   */
  static Column[] origin() {
    return new Column[] {
      col("_metadata.file_path").as(FILE),
      col("_metadata.file_block_start").as(BLOCK),
      monotonically_increasing_id().as(POSITION)
    };
  }
}
