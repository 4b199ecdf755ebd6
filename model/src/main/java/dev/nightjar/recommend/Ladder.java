package dev.nightjar.recommend;

import dev.nightjar.model.Blended;
import dev.nightjar.model.Floats;
import dev.nightjar.model.Ints;
import dev.nightjar.model.NeighbourRow;
import dev.nightjar.model.Scored;
import dev.nightjar.model.UserRow;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * One request on its way down: each method is a rung that fills what the rungs before it left
 * short. The order of the calls is the endpoint's ladder.
 *
 * <p>A rung first gives the list that was made in the night. Such a list may have been cut at the
 * model's depth; then what it left out follows as {@link ExactRung} scores it. Of users those are
 * the very scores that the night would have ranked it by. Of behaviour and of texts they are plain
 * cosines of the vectors, where the night also damps what is popular and also compares words: there
 * the rest follows in a slightly other order than the list itself. What a blended list left out
 * follows with the rungs of the evidence that it was blended from.
 */
final class Ladder {
  private static final int MOST_CATEGORIES = 3;

  private final Stock stock;
  private final Tally tally;
  private final Candidates candidates;
  private final Shortlist list;
  private final ExactRung exact;
  private final int depth;

  Ladder(Stock stock, Scratch scratch, Candidates candidates, Shortlist list, boolean hurried) {
    this.stock = stock;
    this.tally = scratch.tally;
    tally.clear(); // of a request that failed
    this.candidates = candidates;
    this.list = list;
    this.exact = new ExactRung(stock, candidates, list, scratch.likeness, hurried);
    this.depth = stock.model.manifest().shape().depth();
  }

  /** The user's own list. */
  void personalized(UserRow user) {
    Ints ranked = user.ranked();
    for (int place = 0; place < ranked.size() && !list.isFull(); place++) {
      list.offer(ranked.get(place), ranked.size() - place, Rung.PERSONALIZED);
    }
    beyond(user, Rung.PERSONALIZED);
  }

  /**
   * The user's own list in the order that suits the user's prices, as it was found in the night.
   */
  void priceOptimized(UserRow user) {
    Ints ranked = user.ranked();
    Ints order = user.priceOrder();
    for (int place = 0; place < order.size() && !list.isFull(); place++) {
      list.offer(ranked.get(order.get(place)), order.size() - place, Rung.PRICE_OPTIMIZED);
    }
    beyond(user, Rung.PRICE_OPTIMIZED);
  }

  /** The user's own list with the scores that it was ranked by, to be calibrated. */
  void scored(UserRow user) {
    exact.rescore(user, Rung.PERSONALIZED);
    beyond(user, Rung.PERSONALIZED);
  }

  /** What goes with {@code items} in a basket by all evidence: scores added up over all of them. */
  void basket(int[] items) {
    blend(items, item -> stock.model.coOccurrence(item).basket(), Rung::ofBasket);
  }

  /** Like {@code items} by all evidence. */
  void similar(int[] items) {
    blend(items, item -> stock.model.neighbours(item).similar(), Rung::ofSimilar);
  }

  /** Bought together with {@code items}: scores added up over all of them. */
  void coOccurrence(int[] items) {
    sum(items, item -> stock.model.coOccurrence(item).together(), Rung.CO_OCCURRENCE);
  }

  /** Nearest to {@code items} by behaviour. */
  void collaborative(int[] items) {
    nearest(items, NeighbourRow::collaborative, ItemVectors::collaborative, Rung.COLLABORATIVE);
  }

  /** Nearest to {@code items} by text. */
  void semantic(int[] items) {
    nearest(items, NeighbourRow::semantic, ItemVectors::semantic, Rung.SEMANTIC);
  }

  /** Popular in the first few categories of {@code items}; items without one are passed over. */
  void popularInCategories(int[] items) {
    if (list.isFull()) {
      return;
    }
    List<String> categories =
        Arrays.stream(items)
            .mapToObj(stock.model.items()::category)
            .filter(category -> !category.isEmpty())
            .distinct()
            .limit(MOST_CATEGORIES)
            .toList();
    for (String category : categories) {
      offerPopular(stock.popular.category(category), Rung.POPULAR_IN_CATEGORY);
    }
  }

  /** Popular in the whole shop: every item that may be shown. */
  void popular() {
    if (candidates.areFew()) {
      exact.popular(Rung.POPULAR);
    } else {
      offerPopular(stock.popular.shop(), Rung.POPULAR);
    }
  }

  /**
   * Puts what is listed so far in the order that suits a user's prices; see {@link
   * PriceCalibration}.
   */
  void calibrate(Floats affinity) {
    float[] scores = new float[list.size()];
    int[] buckets = new int[list.size()];
    for (int place = 0; place < scores.length; place++) {
      // What a list left out may have a higher score than its last item, where lists were added up.
      float most = place == 0 ? Float.POSITIVE_INFINITY : scores[place - 1];
      scores[place] = Math.min(most, list.score(place));
      buckets[place] = stock.model.items().priceBucket(list.item(place));
    }
    PriceCalibration calibration =
        new PriceCalibration(stock.model.manifest().serving().priceStrength());
    list.reorder(calibration.order(scores, buckets, affinity.toArray()), Rung.PRICE_OPTIMIZED);
  }

  private void beyond(UserRow user, Rung rung) {
    if (user.ranked().size() >= depth) {
      exact.personalized(user, rung);
    }
  }

  private void nearest(
      int[] items,
      Function<NeighbourRow, Scored> lists,
      Function<ItemVectors, Vectors> vectors,
      Rung rung) {
    int longest = sum(items, item -> lists.apply(stock.model.neighbours(item)), rung);
    if (longest >= depth) {
      exact.nearest(items, vectors, rung);
    }
  }

  /** Returns the length of the longest of the lists; 0 if none was needed. */
  private int sum(int[] items, IntFunction<Scored> lists, Rung rung) {
    int longest = 0;
    if (list.isFull()) {
      return longest;
    }
    for (int item : items) {
      Scored scores = lists.apply(item);
      longest = Math.max(longest, scores.size());
      if (items.length == 1) { // already ranked
        list.offerAll(scores, rung);
      } else {
        tally.add(scores);
      }
    }
    tally.drainTo(list, shares -> rung);
    return longest;
  }

  private void blend(int[] items, IntFunction<Blended> lists, IntFunction<Rung> rungOf) {
    if (items.length == 1) { // already ranked
      list.offerAll(lists.apply(items[0]), rungOf);
      return;
    }
    for (int item : items) {
      tally.add(lists.apply(item));
    }
    tally.drainTo(list, rungOf);
  }

  private void offerPopular(int[] items, Rung rung) {
    for (int place = 0; place < items.length && !list.isFull(); place++) {
      list.offer(items[place], stock.model.items().popularity(items[place]), rung);
    }
  }
}
