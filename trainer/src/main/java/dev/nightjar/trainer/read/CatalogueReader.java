package dev.nightjar.trainer.read;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reads a catalogue: CSV, NDJSON, a JSON list and Parquet, plain or gzipped, mixed as they come.
 *
 * <p>Of several rows with one {@code item_id} the last wins as a whole: files are in order of their
 * URIs, rows in order within their file. So a folder of files that are named by date holds the
 * changes of a catalogue.
 */
public final class CatalogueReader {
  private final SparkSession spark;
  private final RejectPolicy rejects;
  private final String scratch;

  /**
   * Reads nothing yet.
   *
   * @param scratch path or any Hadoop URI of a folder that all executors reach; the items are kept
   *     below it until they are closed
   */
  public CatalogueReader(SparkSession spark, RejectPolicy rejects, String scratch) {
    this.spark = spark;
    this.rejects = rejects;
    this.scratch = scratch;
  }

  /**
   * The items of all files, in the columns of {@link ItemSchema}; what is unusable is written where
   * the policy says.
   *
   * @param paths files, folders or globs; local or any Hadoop URI; a file that several lead to is
   *     read once
   * @throws InputException if a path leads to nothing that can be read
   * @throws TooManyRejectsException if more rows are rejected than the policy lets pass
   */
  public Accepted read(List<String> paths) throws InputException, TooManyRejectsException {
    return read(InputFiles.find(paths, spark.sparkContext().hadoopConfiguration()));
  }

  /** The items of files that are listed already. */
  Accepted read(InputFiles input) throws InputException, TooManyRejectsException {
    List<Dataset<Row>> checked = new ArrayList<>();
    for (CsvFiles.Table table : new CsvFiles(spark, true).read(input)) {
      checked.add(ItemChecks.ofCsv(table));
    }
    for (Dataset<Row> lines : new JsonFiles(spark).read(input)) {
      checked.add(ItemChecks.ofJson(lines));
    }
    for (Dataset<Row> rows : new ParquetFiles(spark).read(input)) {
      checked.add(ItemChecks.ofParquet(rows));
    }
    Dataset<Row> none = spark.emptyDataset(Encoders.row(ItemChecks.ROWS.schema()));
    Dataset<Row> all = checked.stream().reduce(Dataset::union).orElse(none);
    return latest(new Screening(ItemChecks.ROWS, rejects, scratch).screen(all, input));
  }

  private static Accepted latest(Accepted rows) {
    Column[] order =
        new Column[] {
          col(ItemSchema.FILE),
          col(Lines.BLOCK),
          col(Lines.POSITION),
          col(ItemSchema.ITEM_TYPE),
          col(ItemSchema.STATUS),
          col(ItemSchema.ATTRIBUTES)
        };
    Column[] columns =
        Arrays.stream(ItemSchema.schema().fieldNames())
            .map(name -> name.equals(ItemSchema.ITEM_ID) ? col(name) : col("last." + name))
            .toArray(Column[]::new);
    Dataset<Row> items =
        rows.rows().groupBy(ItemSchema.ITEM_ID).agg(max(struct(order)).as("last")).select(columns);
    return rows.superseding(items);
  }
}
