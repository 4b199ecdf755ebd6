package dev.nightjar.trainer.read;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/**
 * Parts checked rows into usable and rejected ones, and stops if too many are rejected.
 *
 * @param shape of the checked rows
 * @param policy for rejected rows
 * @param scratch path or Hadoop URI of the folder below which rows are kept
 */
record Screening(CheckedRows shape, RejectPolicy policy, String scratch) {
  /** A million rejects make a few large files, not a thousand small ones. */
  private static final int MOST_FILES = 4;

  /**
   * Reads the source, once; counts, and writes the rejects.
   *
   * @return the usable rows, with an intake that knows of nothing superseded
   */
  Accepted screen(Dataset<Row> checked, InputFiles input) throws TooManyRejectsException {
    Scratch kept = Scratch.write(checked, scratch);
    boolean accepted = false;
    try {
      Intake intake = count(kept.rows(), input);
      if (intake.rejectedRows() > 0) {
        write(kept.rows());
      }
      if (intake.rejectedShare() > policy.maxShare()) {
        throw new TooManyRejectsException(intake, policy);
      }
      accepted = true;
      return new Accepted(usable(kept.rows()), intake, kept);
    } finally {
      if (!accepted) {
        kept.discard();
      }
    }
  }

  /** How many of the rows were rejected, by reason. */
  static Intake count(Dataset<Row> kept, InputFiles input) {
    List<Row> counts = kept.groupBy(CheckedRows.REASON).count().collectAsList();
    Map<RejectReason, Long> rejected = new EnumMap<>(RejectReason.class);
    long rows = 0;
    for (Row count : counts) {
      rows += count.getLong(1);
      if (!count.isNullAt(0)) {
        RejectReason reason = RejectReason.valueOf(count.getString(0).toUpperCase(Locale.ROOT));
        rejected.put(reason, count.getLong(1));
      }
    }
    return new Intake(rows, rejected, 0, input.files().size(), input.ignored());
  }

  private void write(Dataset<Row> kept) {
    kept.where(col(CheckedRows.REASON).isNotNull())
        .select(
            col(CheckedRows.REASON).as("reason"), col(Lines.FILE), col(CheckedRows.ROW).as("row"))
        .coalesce(MOST_FILES)
        .write()
        .mode(SaveMode.Append)
        .option("compression", "gzip")
        .json(policy.folder());
  }

  private Dataset<Row> usable(Dataset<Row> kept) {
    Column[] columns =
        Arrays.stream(shape.usable().fieldNames()).map(name -> col(name)).toArray(Column[]::new);
    return kept.where(col(CheckedRows.REASON).isNull()).select(columns);
  }
}
