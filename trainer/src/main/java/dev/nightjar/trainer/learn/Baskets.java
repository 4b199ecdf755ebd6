package dev.nightjar.trainer.learn;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What was together in an order or a visit, in memory: 8 bytes for each item of a basket, and 12
 * for each basket. Read once, it is {@linkplain #weighed weighed} as often as wanted.
 *
 * <p>A basket of more than {@value #MOST_ITEMS} items keeps that many of them, chosen by a hash, so
 * that the pairs of one huge basket cannot stop the night.
 */
public final class Baskets implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The most items of a basket. */
  static final int MOST_ITEMS = 500;

  /** The items of basket b stand in {@code items} from {@code starts[b]} to {@code starts[b+1]}. */
  final int[] starts;

  final int[] items;

  /** When each basket was closed, epoch milliseconds. */
  final long[] times;

  /** The baskets of item i stand in {@code holders} from {@code holderStarts[i]} likewise. */
  final int[] holderStarts;

  final int[] holders;

  private Baskets(int[] starts, int[] items, long[] times, int itemCount) {
    this.starts = starts;
    this.items = items;
    this.times = times;
    this.holderStarts = new int[itemCount + 1];
    this.holders = new int[items.length];
    for (int item : items) {
      holderStarts[item + 1]++;
    }
    for (int item = 0; item < itemCount; item++) {
      holderStarts[item + 1] += holderStarts[item];
    }
    int[] next = holderStarts.clone();
    for (int basket = 0; basket < times.length; basket++) {
      for (int at = starts[basket]; at < starts[basket + 1]; at++) {
        holders[next[items[at]]++] = basket;
      }
    }
  }

  /**
   * Reads them.
   *
   * @param lines rows (key: string, item: int, timestamp: long ms); a basket is as late as its last
   *     line
   * @param key the name of the column that tells the basket
   * @param itemCount how many items there are
   */
  public static Baskets of(Dataset<Row> lines, String key, int itemCount) {
    List<Packed> parts =
        lines
            .groupBy(key)
            .agg(collect_set(col("item")).as("all"), max("timestamp").as("timestamp"))
            .select(
                sort_array(
                    when(array_size(col("all")).leq(MOST_ITEMS), col("all")).otherwise(some(key))),
                col("timestamp"))
            .javaRDD()
            .mapPartitions(baskets -> List.of(Packed.of(baskets)).iterator())
            .collect();
    int[] sizes = parts.stream().flatMapToInt(part -> IntStream.of(part.sizes)).toArray();
    int[] starts = new int[sizes.length + 1];
    for (int basket = 0; basket < sizes.length; basket++) {
      starts[basket + 1] = Math.addExact(starts[basket], sizes[basket]);
    }
    return new Baskets(
        starts,
        parts.stream().flatMapToInt(part -> IntStream.of(part.items)).toArray(),
        parts.stream().flatMapToLong(part -> LongStream.of(part.times)).toArray(),
        itemCount);
  }

  /** As many items as are kept of a basket that holds more. */
  private static Column some(String key) {
    String hashed = "transform(all, x -> struct(xxhash64(" + key + ", x) as hash, x as item))";
    return expr("slice(transform(sort_array(" + hashed + "), x -> x.item), 1, " + MOST_ITEMS + ")");
  }

  /** How many baskets there are. */
  public int size() {
    return times.length;
  }

  /** How many items there are, whether in a basket or not. */
  public int itemCount() {
    return holderStarts.length - 1;
  }

  /** How many baskets hold {@code item}. */
  public int holding(int item) {
    return holderStarts[item + 1] - holderStarts[item];
  }

  /**
   * The same baskets, each weighed by 2<sup>-age/half-life</sup> · size<sup>-exponent</sup>.
   *
   * @param halfLifeDays above 0, may be infinite
   * @param sizeExponent from 0
   * @param reference the instant at which a basket has age 0; later ones have it too
   */
  public WeighedBaskets weighed(double halfLifeDays, double sizeExponent, Instant reference) {
    return new WeighedBaskets(this, halfLifeDays, sizeExponent, reference);
  }

  /** The baskets of one partition on their way to the driver. */
  private static final class Packed implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int[] sizes;
    private final int[] items;
    private final long[] times;

    private Packed(int[] sizes, int[] items, long[] times) {
      this.sizes = sizes;
      this.items = items;
      this.times = times;
    }

    static Packed of(Iterator<Row> baskets) {
      IntStream.Builder sizes = IntStream.builder();
      IntStream.Builder items = IntStream.builder();
      LongStream.Builder times = LongStream.builder();
      while (baskets.hasNext()) {
        Row basket = baskets.next();
        int[] held = RowArrays.ints(basket, 0);
        sizes.add(held.length);
        IntStream.of(held).forEach(items::add);
        times.add(basket.getLong(1));
      }
      return new Packed(sizes.build().toArray(), items.build().toArray(), times.build().toArray());
    }
  }
}
