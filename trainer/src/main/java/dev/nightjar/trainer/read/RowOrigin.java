package dev.nightjar.trainer.read;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

import org.apache.spark.sql.Column;

/** What a checked row tells of where it comes from, in the column {@link Lines#FILE}. */
enum RowOrigin {
  /** The file's URI. */
  FILE {
    @Override
    Column of(Column file, Column block, Column position) {
      return file;
    }
  },
  /** The file's URI, the block and the position of {@link Lines}, each on a line of the text. */
  PLACE {
    @Override
    Column of(Column file, Column block, Column position) {
      return concat_ws(SEPARATOR, file, block, position);
    }
  };

  /** No URI holds it. */
  static final String SEPARATOR = "\n";

  abstract Column of(Column file, Column block, Column position);

  /** For rows that still have the columns of {@link Lines}. */
  Column ofLines() {
    return of(col(Lines.FILE), col(Lines.BLOCK), col(Lines.POSITION));
  }
}
