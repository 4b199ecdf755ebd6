package dev.nightjar.trainer.read;

import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The usable rows of an input, kept in a scratch folder until closed. */
public final class Accepted implements AutoCloseable {
  private final Dataset<Row> rows;
  private final Intake intake;
  private final Scratch scratch;

  Accepted(Dataset<Row> rows, Intake intake, Scratch scratch) {
    this.rows = rows;
    this.intake = intake;
    this.scratch = scratch;
  }

  /** In the columns of {@link EventSchema} or {@link ItemSchema}; gone once this is closed. */
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
    return new Accepted(latest, intake.withSuperseded(usable - latest.count()), scratch);
  }

  /** Deletes the scratch folder. */
  @Override
  public void close() throws IOException {
    scratch.close();
  }
}
