package dev.nightjar.cli.diff;

import dev.nightjar.model.ItemRow;
import dev.nightjar.model.Items;
import dev.nightjar.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the items shown cost. Each model cuts prices into buckets of its own.
 *
 * @param mean price of a place in an answer; NaN if none has a price
 * @param buckets the share of the priced places in each bucket, the cheapest first
 * @param moved items of both models that are in another bucket now
 * @param both items of both models that are in a bucket of each
 */
record PriceDiff(Change mean, List<Change> buckets, int moved, int both) {
  PriceDiff {
    buckets = List.copyOf(buckets);
  }

  static PriceDiff of(Shown before, Shown after) {
    double[] old = shares(before);
    double[] now = shares(after);
    List<Change> buckets = new ArrayList<>();
    for (int bucket = 0; bucket < Math.max(old.length, now.length); bucket++) {
      buckets.add(
          new Change("bucket " + bucket, Change.Unit.SHARE, at(old, bucket), at(now, bucket)));
    }
    int moved = 0;
    int both = 0;
    Model model = after.model();
    Items items = before.model().items();
    for (int item = 0; item < items.size(); item++) {
      int other = model.items().number(items.id(item));
      if (other != Items.UNKNOWN
          && items.priceBucket(item) != ItemRow.NO_BUCKET
          && model.items().priceBucket(other) != ItemRow.NO_BUCKET) {
        both++;
        moved += items.priceBucket(item) != model.items().priceBucket(other) ? 1 : 0;
      }
    }
    return new PriceDiff(
        new Change("mean price shown", Change.Unit.SCORE, mean(before), mean(after)),
        buckets,
        moved,
        both);
  }

  private static double at(double[] shares, int bucket) {
    return bucket < shares.length ? shares[bucket] : Double.NaN;
  }

  private static double[] shares(Shown shown) {
    Items items = shown.model().items();
    double[] shares = new double[shown.model().manifest().shape().priceBuckets()];
    double places = 0;
    for (Map.Entry<Integer, Integer> entry : shown.times().entrySet()) {
      int bucket = items.priceBucket(entry.getKey());
      if (bucket != ItemRow.NO_BUCKET) {
        shares[bucket] += entry.getValue();
        places += entry.getValue();
      }
    }
    for (int bucket = 0; bucket < shares.length && places > 0; bucket++) {
      shares[bucket] /= places;
    }
    return shares;
  }

  private static double mean(Shown shown) {
    Items items = shown.model().items();
    double sum = 0;
    double places = 0;
    for (Map.Entry<Integer, Integer> entry : shown.times().entrySet()) {
      float price = items.price(entry.getKey());
      if (!Float.isNaN(price)) {
        sum += (double) price * entry.getValue();
        places += entry.getValue();
      }
    }
    return places == 0 ? Double.NaN : sum / places;
  }
}
