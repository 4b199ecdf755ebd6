package dev.nightjar.trainer.read;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Reads CSV files whose headers may differ, as texts. */
final class CsvFiles {
  private final SparkSession spark;
  private final boolean multiLine;

  /**
   * @param multiLine whether a quoted field may hold line breaks; then no file can be split among
   *     tasks
   */
  CsvFiles(SparkSession spark, boolean multiLine) {
    this.spark = spark;
    this.multiLine = multiLine;
  }

  /**
   * The rows of all files that share a header.
   *
   * @param header names the first columns of {@code rows}
   * @param rows first the header's columns as strings, called by {@link #column}; then those of
   *     {@link Lines}, where {@code text} is null unless the row has more or fewer fields than the
   *     header
   */
  record Table(CsvHeader header, Dataset<Row> rows) {
    /**
     * What the i-th column of the header is called in {@link #rows}: not by names of the shop's.
     */
    static String column(int i) {
      return "c" + i;
    }
  }

  /** One table for each header that occurs. */
  List<Table> read(InputFiles input) throws InputException {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    Map<CsvHeader, List<String>> paths = new LinkedHashMap<>();
    for (InputFile file : input.nonEmpty(InputFormat.CSV)) {
      Optional<CsvHeader> header = CsvHeader.of(file, hadoop);
      if (header.isPresent()) {
        paths.computeIfAbsent(header.get(), key -> new ArrayList<>()).add(file.forSpark());
      }
    }
    List<Table> tables = new ArrayList<>();
    paths.forEach((header, files) -> tables.add(new Table(header, rows(header, files))));
    return tables;
  }

  private Dataset<Row> rows(CsvHeader header, List<String> paths) {
    StructType texts = new StructType();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < header.columns().size(); i++) {
      texts = texts.add(Table.column(i), DataTypes.StringType);
      columns.add(col(Table.column(i)));
    }
    columns.add(col(Lines.TEXT));
    columns.addAll(List.of(Lines.origin()));
    return spark
        .read()
        .schema(texts.add(Lines.TEXT, DataTypes.StringType))
        .option("header", true)
        .option("multiLine", multiLine)
        .option("quote", "\"")
        .option("escape", "\"")
        .option("mode", "PERMISSIVE")
        .option("columnNameOfCorruptRecord", Lines.TEXT)
        // A pruned parser counts only the fields it was asked for, and takes a broken row for
        // whole.
        .option("columnPruning", false)
        .csv(paths.toArray(String[]::new))
        .select(columns.toArray(Column[]::new));
  }
}
