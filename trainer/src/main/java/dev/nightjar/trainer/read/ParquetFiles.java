package dev.nightjar.trainer.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reads Parquet files whose schemas may differ: an id is a number in one and a text in the next.
 */
final class ParquetFiles {
  private final SparkSession spark;

  ParquetFiles(SparkSession spark) {
    this.spark = spark;
  }

  /** One data set for each schema that occurs, with the files' own columns. */
  List<Dataset<Row>> read(InputFiles input) throws InputException {
    Map<String, List<String>> paths = new LinkedHashMap<>();
    for (InputFile file : input.nonEmpty(InputFormat.PARQUET)) {
      paths.computeIfAbsent(schema(file), key -> new ArrayList<>()).add(file.forSpark());
    }
    return paths.values().stream()
        .map(files -> spark.read().parquet(files.toArray(String[]::new)))
        .toList();
  }

  private String schema(InputFile file) throws InputException {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(new Path(file.path()), hadoop))) {
      return reader.getFileMetaData().getSchema().toString();
    } catch (IOException | RuntimeException e) {
      throw new InputException(
          "expected a Parquet file at %s, found otherwise: %s".formatted(file.path(), e), e);
    }
  }
}
