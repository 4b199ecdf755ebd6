package dev.nightjar.trainer.attribute;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.nightjar.attribution.SigningSecrets;
import dev.nightjar.model.Attribution;
import dev.nightjar.trainer.read.EventSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;

/**
 * Events that carry a {@code recommendation_id}, with what it says.
 *
 * <table>
 *   <caption>Columns, in this order</caption>
 *   <tr><th>column</th><th>type</th><th>holds</th></tr>
 *   <tr><td>user_id, event_name, item_id, timestamp</td><td></td><td>as in {@link EventSchema}</td></tr>
 *   <tr><td>revenue</td><td>decimal</td><td>price × quantity, 0 without a price</td></tr>
 *   <tr><td>recommendation_id</td><td>string</td><td>never null</td></tr>
 *   <tr><td>fault</td><td>string</td><td>what is wrong with the id; null if it is good</td></tr>
 *   <tr><td>answered</td><td>long</td><td>when the answer was given, epoch milliseconds; null, like all that follow, in a malformed id</td></tr>
 *   <tr><td>strategy</td><td>string</td><td></td></tr>
 *   <tr><td>placement, cut, hash</td><td>string, boolean, int</td><td>as in {@link dev.nightjar.attribution.PlacementMark}</td></tr>
 *   <tr><td>arm</td><td>int</td><td></td></tr>
 *   <tr><td>model_version</td><td>string</td><td></td></tr>
 * </table>
 */
final class Echoes {
  static final String REVENUE = "revenue";
  static final String FAULT = "fault";
  static final String ANSWERED = "answered";
  static final String STRATEGY = "strategy";
  static final String PLACEMENT = "placement";
  static final String CUT = "cut";
  static final String HASH = "hash";
  static final String ARM = "arm";
  static final String MODEL_VERSION = "model_version";

  /** The kind of an answer, as far as an id tells it. */
  static final String[] KIND = {STRATEGY, PLACEMENT, CUT, HASH, ARM, MODEL_VERSION};

  static final String MALFORMED = "malformed";
  static final String UNKNOWN_SECRET = "unknown_secret";
  static final String FORGED = "forged";
  static final String EXPIRED = "expired";

  /**
   * Sums of doubles depend on their order. Holds the greatest price times the greatest quantity.
   */
  private static final DecimalType MONEY = DataTypes.createDecimalType(28, 4);

  private static final StructType SCHEMA =
      new StructType()
          .add(EventSchema.USER_ID, StringType)
          .add(EventSchema.EVENT_NAME, StringType)
          .add(EventSchema.ITEM_ID, StringType)
          .add(EventSchema.TIMESTAMP, LongType)
          .add(REVENUE, MONEY)
          .add(EventSchema.RECOMMENDATION_ID, StringType)
          .add(FAULT, StringType)
          .add(ANSWERED, LongType)
          .add(STRATEGY, StringType)
          .add(PLACEMENT, StringType)
          .add(CUT, BooleanType)
          .add(HASH, IntegerType)
          .add(ARM, IntegerType)
          .add(MODEL_VERSION, StringType);

  private Echoes() {}

  static Dataset<Row> of(Dataset<Row> events, AttributionSettings settings) {
    EchoReading reading =
        new EchoReading(
            settings.window().toMillis(),
            settings.secrets().isPresent(),
            settings.secrets().orElse(SigningSecrets.NONE));
    return acts(events.where(col(EventSchema.RECOMMENDATION_ID).isNotNull()))
        .map((MapFunction<Row, Row>) reading::read, Encoders.row(SCHEMA));
  }

  /** Events as far as attribution needs them: the first columns of the schema. */
  static Dataset<Row> acts(Dataset<Row> events) {
    Column revenue = coalesce(col(EventSchema.PRICE).multiply(col(EventSchema.QUANTITY)), lit(0.0));
    return events.select(
        col(EventSchema.USER_ID),
        col(EventSchema.EVENT_NAME),
        col(EventSchema.ITEM_ID),
        col(EventSchema.TIMESTAMP),
        round(revenue, MONEY.scale()).cast(MONEY).as(REVENUE),
        col(EventSchema.RECOMMENDATION_ID));
  }

  /** Counts the faults. */
  static Attribution.Ids count(Dataset<Row> echoes) {
    Map<Optional<String>, Long> events = new HashMap<>();
    echoes
        .groupBy(FAULT)
        .count()
        .collectAsList()
        .forEach(row -> events.put(Optional.ofNullable(row.getString(0)), row.getLong(1)));
    return new Attribution.Ids(
        events.values().stream().mapToLong(Long::longValue).sum(),
        events.getOrDefault(Optional.of(MALFORMED), 0L),
        events.getOrDefault(Optional.of(UNKNOWN_SECRET), 0L),
        events.getOrDefault(Optional.of(FORGED), 0L),
        events.getOrDefault(Optional.of(EXPIRED), 0L));
  }
}
