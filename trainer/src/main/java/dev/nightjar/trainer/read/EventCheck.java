package dev.nightjar.trainer.read;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.split;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;

/**
 * Explains what an {@link EventReader} would reject: the same files, read and checked by the same
 * code, and beside each rejected row where it stands.
 */
public final class EventCheck {
  private static final String ORIGIN = "origin";
  private static final String NUMBER = "number";

  private final SparkSession spark;
  private final Instant now;
  private final String scratch;

  /**
   * @param now the time of the run: events more than a day after it are rejected
   * @param scratch path or Hadoop URI of a folder for what was read
   */
  public EventCheck(SparkSession spark, Instant now, String scratch) {
    this.spark = spark;
    this.now = now;
    this.scratch = scratch;
  }

  /**
   * What is found.
   *
   * @param intake how many rows there are, and how many of them are rejected for which reason
   * @param first rejects, in order of file and row
   */
  public record Found(Intake intake, List<Reject> first) {
    public Found {
      first = List.copyOf(first);
    }
  }

  /**
   * Checks everything.
   *
   * @param paths files, folders or globs
   * @param most how many rejects to explain
   * @throws InputException if a path leads to nothing that can be read
   */
  public Found check(List<String> paths, int most) throws InputException, IOException {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    InputFiles input = InputFiles.find(paths, hadoop);
    EventChecks checks = new EventChecks(EventRules.at(now), RowOrigin.PLACE);
    try (Scratch kept = Scratch.write(verdicts(EventRows.checked(spark, input, checks)), scratch)) {
      Intake intake = Screening.count(kept.rows(), input);
      List<Reject> first =
          intake.rejectedRows() == 0 ? List.of() : rejects(kept.rows(), input, most);
      return new Found(intake, first);
    }
  }

  /** Of a usable row nothing is needed but that it is there. */
  private static Dataset<Row> verdicts(Dataset<Row> checked) {
    Column origin = split(col(ORIGIN), RowOrigin.SEPARATOR);
    return checked
        .select(col(Lines.FILE).as(ORIGIN), col(CheckedRows.REASON), col(CheckedRows.ROW))
        .select(
            origin.getItem(0).as(Lines.FILE),
            origin.getItem(1).cast("long").as(Lines.BLOCK),
            origin.getItem(2).cast("long").as(Lines.POSITION),
            col(CheckedRows.REASON),
            col(CheckedRows.ROW));
  }

  /** Numbers the rows of the files that have rejects, and gives each reject its place. */
  private List<Reject> rejects(Dataset<Row> kept, InputFiles input, int most) throws IOException {
    Dataset<Row> files =
        kept.where(col(CheckedRows.REASON).isNotNull()).select(Lines.FILE).distinct();
    List<Row> rows =
        kept.join(broadcast(files), Lines.FILE)
            .withColumn(
                NUMBER,
                row_number()
                    .over(Window.partitionBy(Lines.FILE).orderBy(Lines.BLOCK, Lines.POSITION)))
            .where(col(CheckedRows.REASON).isNotNull())
            .orderBy(Lines.FILE, NUMBER)
            .limit(most)
            .select(Lines.FILE, NUMBER, CheckedRows.REASON, CheckedRows.ROW)
            .collectAsList();
    Map<String, InputFile> byUri =
        input.files().stream().collect(Collectors.toMap(InputFile::uri, file -> file));
    RowPlaces places = new RowPlaces(byUri, spark.sparkContext().hadoopConfiguration());
    List<Reject> rejects = new ArrayList<>();
    for (Map.Entry<String, List<Row>> file : byFile(rows).entrySet()) {
      List<Long> numbers = file.getValue().stream().map(row -> (long) row.getInt(1)).toList();
      Map<Long, Long> lines = places.of(file.getKey(), numbers);
      for (Row row : file.getValue()) {
        RejectReason reason = RejectReason.valueOf(row.getString(2).toUpperCase(Locale.ROOT));
        long number = row.getInt(1);
        rejects.add(
            new Reject(
                places.path(file.getKey()),
                places.unit(file.getKey()),
                lines.getOrDefault(number, number),
                reason,
                OffendingField.of(reason, row.getString(3)),
                row.getString(3)));
      }
    }
    return rejects;
  }

  private static Map<String, List<Row>> byFile(List<Row> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(row -> row.getString(0), TreeMap::new, Collectors.toList()));
  }
}
