package dev.nightjar.trainer.read;

import java.io.FileNotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reads events: CSV, NDJSON, a JSON list and Parquet, plain or gzipped, mixed as they come.
 *
 * <p>In CSV an event is one line, so that a file can be split among tasks; a line break inside a
 * field makes two malformed rows. Columns and keys that are no field of an event are passed over.
 */
public final class EventReader {
  /** What is listed once more is there: a compaction takes longer than a listing. */
  private static final int MOST_ATTEMPTS = 3;

  /** What Spark calls a path that is gone before it has begun to read. */
  private static final String NOT_FOUND = "PATH_NOT_FOUND";

  private final SparkSession spark;
  private final Instant now;
  private final RejectPolicy rejects;
  private final String scratch;
  private final Runnable listed;

  /**
   * Reads nothing yet.
   *
   * @param now the time of the run: events more than a day after it are rejected
   * @param scratch path or any Hadoop URI of a folder that all executors reach; the events are kept
   *     below it until they are closed
   */
  public EventReader(SparkSession spark, Instant now, RejectPolicy rejects, String scratch) {
    this(spark, now, rejects, scratch, () -> {});
  }

  /**
   * @param listed run whenever the files were listed, and before they are read
   */
  EventReader(
      SparkSession spark, Instant now, RejectPolicy rejects, String scratch, Runnable listed) {
    this.spark = spark;
    this.now = now;
    this.rejects = rejects;
    this.scratch = scratch;
    this.listed = listed;
  }

  /**
   * The usable events of all files, in the columns of {@link EventSchema}; the rest is written
   * where the policy says.
   *
   * @param paths files, folders or globs; local or any Hadoop URI; a file that several lead to is
   *     read once; if one vanishes meanwhile, all are listed and read again
   * @throws InputException if a path leads to nothing that can be read
   * @throws TooManyRejectsException if more rows are rejected than the policy lets pass
   */
  public Accepted read(List<String> paths) throws InputException, TooManyRejectsException {
    for (int attempt = 1; ; attempt++) {
      try {
        return readOnce(paths);
      } catch (Exception e) { // Spark throws what it does not declare
        if (attempt == MOST_ATTEMPTS || !tellsOfAMissingFile(e)) {
          throw e;
        }
      }
    }
  }

  /** Whether a file is gone that was listed: its log was compacted, or lines were taken out. */
  static boolean tellsOfAMissingFile(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof FileNotFoundException
                    || (cause instanceof SparkThrowable told
                        && Objects.equals(told.getCondition(), NOT_FOUND)));
  }

  private Accepted readOnce(List<String> paths) throws InputException, TooManyRejectsException {
    InputFiles input = InputFiles.find(paths, spark.sparkContext().hadoopConfiguration());
    listed.run();
    Dataset<Row> all =
        EventRows.checked(spark, input, new EventChecks(EventRules.at(now), RowOrigin.FILE));
    return new Screening(EventChecks.ROWS, rejects, scratch).screen(all, input);
  }
}
