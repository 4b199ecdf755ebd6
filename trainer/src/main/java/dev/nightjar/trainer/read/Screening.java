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
import org.apache.spark.storage.StorageLevel;

/**
 * Parts checked rows into usable and rejected ones, and stops if too many are rejected.
 *
 * <p>The source is read once: counting fills Spark's cache, everything after reads that.
 */
record Screening(CheckedRows shape, RejectPolicy policy) {
  /** One task may write a few files' worth; a million rejects should not make a thousand files. */
  private static final int MOST_FILES = 4;

  /**
   * Holds the rows, counts and writes the rejects.
   *
   * @return the usable rows, with an intake that knows of nothing superseded
   */
  Accepted screen(Dataset<Row> checked, InputFiles input) throws TooManyRejectsException {
    Dataset<Row> held = checked.persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Intake intake = count(held, input);
      if (intake.rejectedRows() > 0) {
        write(held);
      }
      if (intake.rejectedShare() > policy.maxShare()) {
        throw new TooManyRejectsException(intake, policy);
      }
      return new Accepted(usable(held), intake, held);
    } catch (TooManyRejectsException | RuntimeException e) {
      held.unpersist();
      throw e;
    }
  }

  private Intake count(Dataset<Row> held, InputFiles input) {
    List<Row> counts = held.groupBy(CheckedRows.REASON).count().collectAsList();
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

  private void write(Dataset<Row> held) {
    held.where(col(CheckedRows.REASON).isNotNull())
        .select(
            col(CheckedRows.REASON).as("reason"), col(Lines.FILE), col(CheckedRows.ROW).as("row"))
        .coalesce(MOST_FILES)
        .write()
        .mode(SaveMode.Append)
        .option("compression", "gzip")
        .json(policy.folder());
  }

  private Dataset<Row> usable(Dataset<Row> held) {
    Column[] columns =
        Arrays.stream(shape.usable().fieldNames()).map(name -> col(name)).toArray(Column[]::new);
    return held.where(col(CheckedRows.REASON).isNull()).select(columns);
  }
}
