package dev.nightjar.trainer.read;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The usable rows of an input, held by Spark in memory and on disk until closed.
 *
 * <p>After {@link #close} the rows can still be asked for, and the files are read again.
 */
public final class Accepted implements AutoCloseable {
  private final Dataset<Row> rows;
  private final Intake intake;
  private final Dataset<Row> held;

  Accepted(Dataset<Row> rows, Intake intake, Dataset<Row> held) {
    this.rows = rows;
    this.intake = intake;
    this.held = held;
  }

  /** In the columns of {@link EventSchema} or {@link ItemSchema}. */
  public Dataset<Row> rows() {
    return rows;
  }

  /** What became of all rows. */
  public Intake intake() {
    return intake;
  }

  /** The same input with fewer rows: those that took the place of others. */
  Accepted superseding(Dataset<Row> latest) {
    long usable = intake.rows() - intake.rejectedRows();
    return new Accepted(latest, intake.withSuperseded(usable - latest.count()), held);
  }

  @Override
  public void close() {
    held.unpersist();
  }
}
