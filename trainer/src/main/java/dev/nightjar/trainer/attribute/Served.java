package dev.nightjar.trainer.attribute;

import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.nightjar.attribution.ServedCount;
import dev.nightjar.model.Attribution.Outcome;
import dev.nightjar.model.ModelVersion;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The lines of served counts, summed over minutes and endpoints. */
final class Served {
  private static final String ANSWERS = "answers";
  private static final String ITEMS = "items";
  private static final StructType SCHEMA =
      new StructType()
          .add(Echoes.STRATEGY, StringType)
          .add(Echoes.PLACEMENT, StringType)
          .add(Echoes.ARM, IntegerType)
          .add(Echoes.MODEL_VERSION, StringType)
          .add(ANSWERS, LongType)
          .add(ITEMS, LongType);

  private Served() {}

  /**
   * What was served of each kind; lines that are no counts are passed over.
   *
   * @param until only minutes that began before count
   */
  static Map<Kind, Outcome> sums(Dataset<String> lines, Optional<Instant> until) {
    Parsing parsing = new Parsing(until.orElse(Instant.MAX));
    List<Row> rows =
        lines
            .flatMap((FlatMapFunction<String, Row>) parsing::rows, Encoders.row(SCHEMA))
            .groupBy(Echoes.STRATEGY, Echoes.PLACEMENT, Echoes.ARM, Echoes.MODEL_VERSION)
            .agg(sum(ANSWERS), sum(ITEMS))
            .collectAsList();
    Map<Kind, Outcome> served = new HashMap<>();
    for (Row row : rows) {
      Kind kind =
          new Kind(
              row.getString(0),
              row.getString(1),
              row.getInt(2),
              new ModelVersion(row.getString(3)));
      served.put(kind, new Outcome(row.getLong(4), row.getLong(5), 0, 0, 0, 0, 0));
    }
    return served;
  }

  private record Parsing(Instant until) implements Serializable {
    Iterator<Row> rows(String line) {
      return ServedCount.parse(line)
          .filter(count -> count.minute().isBefore(until))
          .map(
              count ->
                  RowFactory.create(
                      count.strategy().wireName(),
                      count.placement(),
                      count.arm(),
                      count.modelVersion().name(),
                      count.answers(),
                      count.items()))
          .map(Stream::of)
          .orElseGet(Stream::empty)
          .iterator();
    }
  }
}
