package dev.nightjar.trainer.read;

import dev.nightjar.event.LogLayout;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The counts of what servers served, as event logs keep them in the folder {@value
 * LogLayout#SERVED_FOLDER} beside their events: lines of JSON, not yet parsed.
 */
public final class ServedLines {
  private ServedLines() {}

  /**
   * The lines beside all events; empty if no log keeps any.
   *
   * @param eventPaths files, folders or globs of events
   * @throws InputException if they cannot be listed
   */
  public static Optional<Dataset<String>> read(SparkSession spark, List<String> eventPaths)
      throws InputException {
    InputFiles input =
        LogFolders.find(
                eventPaths, LogLayout.SERVED_FOLDER, spark.sparkContext().hadoopConfiguration())
            .input();
    return new JsonFiles(spark)
        .read(input).stream()
            .reduce(Dataset::union)
            .map((Dataset<Row> lines) -> lines.select(Lines.TEXT).as(Encoders.STRING()));
  }
}
