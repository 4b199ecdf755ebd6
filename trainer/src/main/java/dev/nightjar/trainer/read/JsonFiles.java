package dev.nightjar.trainer.read;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.trim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Reads JSON files as the texts of their objects: one a line, or the elements of one list.
 *
 * <p>Which of the two a file holds is seen from its first character. Blank lines are no rows.
 */
final class JsonFiles {
  private static final StructType SCHEMA =
      new StructType()
          .add(Lines.TEXT, DataTypes.StringType)
          .add(Lines.FILE, DataTypes.StringType)
          .add(Lines.BLOCK, DataTypes.LongType)
          .add(Lines.POSITION, DataTypes.LongType);

  private final SparkSession spark;
  private final Configuration hadoop;

  JsonFiles(SparkSession spark) {
    this.spark = spark;
    this.hadoop = spark.sparkContext().hadoopConfiguration();
  }

  /** Data sets with the columns of {@link Lines}, none null; the texts are not yet parsed. */
  List<Dataset<Row>> read(InputFiles input) throws InputException {
    List<String> lines = new ArrayList<>();
    List<String> lists = new ArrayList<>();
    for (InputFile file : input.nonEmpty(InputFormat.JSON)) {
      if (holdsList(file)) {
        lists.add(file.path());
      } else {
        lines.add(file.forSpark());
      }
    }
    List<Dataset<Row>> read = new ArrayList<>();
    if (!lines.isEmpty()) {
      read.add(lines(lines));
    }
    if (!lists.isEmpty()) {
      read.add(elements(lists));
    }
    return read;
  }

  private boolean holdsList(InputFile file) throws InputException {
    try (BufferedReader text = InputFile.openText(file.path(), hadoop)) {
      return startsList(text);
    } catch (IOException e) {
      throw new InputException("cannot read the beginning of %s: %s".formatted(file.path(), e), e);
    }
  }

  /** Whether the first character that is no space opens a list. */
  static boolean startsList(Reader text) throws IOException {
    int first = text.read();
    while (Character.isWhitespace(first)) {
      first = text.read();
    }
    return first == '[';
  }

  private Dataset<Row> lines(List<String> paths) {
    List<Column> columns = new ArrayList<>(List.of(col("value").as(Lines.TEXT)));
    columns.addAll(List.of(Lines.origin()));
    return spark
        .read()
        .text(paths.toArray(String[]::new))
        .select(columns.toArray(Column[]::new))
        .where(trim(col(Lines.TEXT)).notEqual(""));
  }

  /** A list has no lines to split it by: one task streams one file. */
  private Dataset<Row> elements(List<String> paths) {
    SerializableConfiguration configuration = new SerializableConfiguration(hadoop);
    return spark
        .createDataset(paths, Encoders.STRING())
        .flatMap(
            (FlatMapFunction<String, Row>) path -> new JsonListRows(path, configuration.value()),
            Encoders.row(SCHEMA));
  }
}
