package dev.nightjar.trainer.read;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The events of an input in all formats, each held against the rules. */
final class EventRows {
  private EventRows() {}

  /**
   * Reads nothing yet.
   *
   * @return rows of {@link EventChecks#ROWS}
   * @throws InputException if a file's header or schema cannot be read
   */
  static Dataset<Row> checked(SparkSession spark, InputFiles input, EventChecks checks)
      throws InputException {
    List<Dataset<Row>> checked = new ArrayList<>();
    for (CsvFiles.Table table : new CsvFiles(spark, false).read(input)) {
      checked.add(checks.ofCsv(table));
    }
    for (Dataset<Row> lines : new JsonFiles(spark).read(input)) {
      checked.add(checks.ofJson(lines));
    }
    for (Dataset<Row> rows : new ParquetFiles(spark).read(input)) {
      checked.add(checks.ofParquet(rows));
    }
    Dataset<Row> none = spark.emptyDataset(Encoders.row(EventChecks.ROWS.schema()));
    return checked.stream().reduce(Dataset::union).orElse(none);
  }
}
