package dev.nightjar.trainer.evaluate;

import dev.nightjar.model.ItemRow;
import dev.nightjar.model.Items;
import dev.nightjar.model.Model;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** What lists are measured by besides hits. */
final class Measures {
  private final boolean[] may;
  private final int trained;
  private final MeanPopularity popularity;
  private final Diversity diversity;
  private final PriceDistance prices;

  /**
   * Of the items of a model.
   *
   * @param interactions how many users acted on each item in training, {@code float[items]}
   */
  Measures(Model model, float[] interactions) {
    Items items = model.items();
    may = new boolean[items.size()];
    for (int item = 0; item < may.length; item++) {
      may[item] = items.isActive(item);
    }
    trained = (int) IntStream.range(0, may.length).filter(item -> interactions[item] > 0).count();
    popularity = new MeanPopularity(interactions);
    Map<Integer, float[]> vectors = new HashMap<>();
    diversity =
        new Diversity(
            item ->
                vectors.computeIfAbsent(item, one -> model.embedding(one).semantic().toArray()));
    prices =
        new PriceDistance(
            item -> item < items.size() ? items.priceBucket(item) : ItemRow.NO_BUCKET,
            model.manifest().shape().priceBuckets());
  }

  /** Whether each item may be listed, {@code boolean[items]}. */
  boolean[] may() {
    return may;
  }

  /** How many items occur in training. */
  int trained() {
    return trained;
  }

  MeanPopularity popularity() {
    return popularity;
  }

  Diversity diversity() {
    return diversity;
  }

  PriceDistance prices() {
    return prices;
  }
}
