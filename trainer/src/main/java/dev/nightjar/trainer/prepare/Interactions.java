package dev.nightjar.trainer.prepare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.nightjar.event.EventFamily;
import dev.nightjar.event.StandardEvent;
import dev.nightjar.trainer.read.EventSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * How much each user likes each item, as far as {@link Observations} tell: implicit feedback.
 *
 * <p>Every observation has a weight by {@link EventWeights}, times 2<sup>-age/half-life</sup>; but
 * {@code remove_from_cart} takes back what an {@code add_to_cart} at its time would give, and no
 * more than the user's adding of this item has given.
 *
 * <p>Weights are summed in whole billionths, so that the sum does not depend on the order in which
 * machines come to add; less than half a billionth is nothing.
 */
public final class Interactions {
  /** So many make a weight of 1. */
  public static final double UNITS = 1e9;

  private static final double MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

  private final Instant reference;
  private final String user;
  private final String item;

  /**
   * Interactions as seen from one point in time.
   *
   * @param reference ages are counted back from here; what is later has age 0
   * @param user the column of the observations that tells the user
   * @param item the column that tells the item
   */
  public Interactions(Instant reference, String user, String item) {
    this.reference = reference;
    this.user = user;
    this.item = item;
  }

  /** Rows (user, item, weight: double above 0), each pair once. */
  public Dataset<Row> of(Dataset<Row> observations, EventWeights weights) {
    return above0(sums(observations, Map.of("sum", weights)), "sum");
  }

  /** Of the rows of {@link #sums} those (user, item, weight: double above 0) of one column. */
  public Dataset<Row> above0(Dataset<Row> sums, String name) {
    return sums.where(col(name).gt(0))
        .select(col(user), col(item), col(name).divide(UNITS).as("weight"));
  }

  /**
   * By several weights in one go.
   *
   * @param observations with the columns of {@link Observations}, whatever user and item are called
   * @return rows (user, item, a sum from 0 for each name: long {@linkplain #UNITS units}), each
   *     pair once
   */
  public Dataset<Row> sums(Dataset<Row> observations, Map<String, EventWeights> weights) {
    List<Column> summed = new ArrayList<>();
    List<Column> columns = new ArrayList<>(List.of(col(user), col(item)));
    weights.forEach(
        (name, by) -> {
          String cart = name + "_of_cart";
          summed.add(sum(given(by)).as(name));
          summed.add(sum(ofCart(by)).as(cart));
          columns.add(col(name).plus(greatest(col(cart), lit(0L))).as(name));
        });
    return observations
        .groupBy(user, item)
        .agg(summed.get(0), summed.subList(1, summed.size()).toArray(Column[]::new))
        .select(columns.toArray(Column[]::new));
  }

  /** What an observation says by itself. */
  private Column given(EventWeights weights) {
    Column weight = lit(0.0);
    for (Map.Entry<EventFamily, Double> family : weights.byFamily().entrySet()) {
      Column of = col(EventSchema.EVENT_FAMILY).equalTo(family.getKey().code());
      weight = when(of, family.getValue()).otherwise(weight);
    }
    for (Map.Entry<String, Double> name : weights.byName().entrySet()) {
      Column of = col(EventSchema.EVENT_NAME).equalTo(name.getKey());
      weight = when(of, name.getValue()).otherwise(weight);
    }
    return when(Events.areOfCart(), 0L).otherwise(units(weight, weights));
  }

  /** What it says of the cart. */
  private Column ofCart(EventWeights weights) {
    Column cart = units(lit(weights.ofCart()), weights);
    return when(Events.named(StandardEvent.ADD_TO_CART), cart)
        .when(Events.named(StandardEvent.REMOVE_FROM_CART), cart.multiply(-1))
        .otherwise(0L);
  }

  private Column units(Column weight, EventWeights weights) {
    Column millis = lit(reference.toEpochMilli()).minus(col(EventSchema.TIMESTAMP));
    Column days = greatest(millis.divide(MILLIS_PER_DAY), lit(0.0));
    Column left = pow(lit(2.0), days.divide(-weights.halfLifeDays()));
    return round(weight.multiply(left).multiply(UNITS)).cast(DataTypes.LongType);
  }
}
