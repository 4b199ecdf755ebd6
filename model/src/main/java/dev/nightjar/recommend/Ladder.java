package dev.nightjar.recommend;

import dev.nightjar.model.Floats;
import dev.nightjar.model.Ints;
import dev.nightjar.model.Model;
import dev.nightjar.model.NeighbourRow;
import dev.nightjar.model.Scored;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * One request on its way down: each method is a rung that fills what the rungs before it left
 * short. The order of the calls is the endpoint's ladder.
 */
final class Ladder {
  private static final int MOST_CATEGORIES = 3;

  private final Model model;
  private final Tally tally;
  final Shortlist list;

  Ladder(Model model, Scratch scratch, Options options) {
    this.model = model;
    this.tally = scratch.tally;
    this.list = new Shortlist(model.items(), scratch.taken, model.manifest().shape().depth());
    options.excludedItemIds().forEach(list::exclude);
  }

  /** A list that was ranked in the night; only its order is kept, so scores are places. */
  void ranked(Ints items, Rung rung) {
    for (int place = 0; place < items.size(); place++) {
      list.offer(items.get(place), items.size() - place, rung);
    }
  }

  /** A list that was ranked in the night, in another order that was found in the night. */
  void ranked(Ints items, Ints order, Rung rung) {
    for (int place = 0; place < order.size(); place++) {
      list.offer(items.get(order.get(place)), order.size() - place, rung);
    }
  }

  /** Bought together with {@code items}: scores added up over all of them. */
  void coOccurrence(int[] items) {
    sum(items, item -> model.coOccurrence(item).together(), Rung.CO_OCCURRENCE);
  }

  /** Nearest to {@code items} by behaviour. */
  void collaborative(int[] items) {
    nearest(items, NeighbourRow::collaborative, Rung.COLLABORATIVE);
  }

  /** Nearest to {@code items} by text. */
  void semantic(int[] items) {
    nearest(items, NeighbourRow::semantic, Rung.SEMANTIC);
  }

  /** Popular in the first few categories of {@code items}; items without one are passed over. */
  void popularInCategories(int[] items) {
    List<String> categories =
        Arrays.stream(items)
            .mapToObj(model.items()::category)
            .filter(category -> !category.isEmpty())
            .distinct()
            .limit(MOST_CATEGORIES)
            .toList();
    for (String category : categories) {
      if (!list.isFull()) {
        model
            .popular(category)
            .ifPresent(popular -> list.offerAll(popular.items(), Rung.POPULAR_IN_CATEGORY));
      }
    }
  }

  /** Popular in the whole shop. */
  void popular() {
    if (!list.isFull()) {
      list.offerAll(model.popular().items(), Rung.POPULAR);
    }
  }

  Answer answer(Page page) {
    return list.answer(model.version(), page);
  }

  /**
   * Puts what is listed so far in the order that suits a user's prices; see {@link
   * PriceCalibration}.
   */
  void calibrate(Floats affinity) {
    float[] scores = new float[list.size()];
    int[] buckets = new int[list.size()];
    for (int place = 0; place < scores.length; place++) {
      scores[place] = list.score(place);
      buckets[place] = model.items().priceBucket(list.item(place));
    }
    PriceCalibration calibration = new PriceCalibration(model.manifest().serving().priceStrength());
    list.reorder(calibration.order(scores, buckets, affinity.toArray()), Rung.PRICE_OPTIMIZED);
  }

  private void nearest(int[] items, Function<NeighbourRow, Scored> kind, Rung rung) {
    sum(items, item -> kind.apply(model.neighbours(item)), rung);
  }

  private void sum(int[] items, IntFunction<Scored> scores, Rung rung) {
    if (list.isFull()) {
      return;
    }
    if (items.length == 1) { // already ranked
      list.offerAll(scores.apply(items[0]), rung);
      return;
    }
    for (int item : items) {
      tally.add(scores.apply(item));
    }
    tally.drainTo(list, rung);
  }
}
