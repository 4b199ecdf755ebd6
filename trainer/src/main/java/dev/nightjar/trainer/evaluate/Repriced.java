package dev.nightjar.trainer.evaluate;

import dev.nightjar.model.Ints;
import dev.nightjar.model.Model;
import dev.nightjar.model.UserRow;
import dev.nightjar.recommend.PriceCalibration;
import dev.nightjar.recommend.UserScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * The controls of price-optimized lists: each user's list re-ranked by prices that are not the
 * user's own.
 *
 * <p>A list may come nearer to what a user buys by following what anybody buys. So the user's own
 * prices must gain over {@linkplain #ofShop the shop's}, and {@linkplain #ofOthers another user's}
 * must not: else it is not the user that is followed.
 */
final class Repriced implements Method {
  private final Model model;
  private final PriceCalibration calibration;
  private final Function<String, float[]> affinityOf;

  private Repriced(Model model, Function<String, float[]> affinityOf) {
    this.model = model;
    this.calibration = new PriceCalibration(model.manifest().serving().priceStrength());
    this.affinityOf = affinityOf;
  }

  /** Gives every user of {@code cases}, all of whom have prices, those of another one of them. */
  static Repriced ofOthers(Model model, List<Case> cases, long seed) {
    List<String> users = new ArrayList<>(cases.stream().map(Case::userId).toList());
    Collections.shuffle(users, new Random(seed));
    Map<String, String> others = new HashMap<>();
    for (int i = 0; i < users.size(); i++) {
      others.put(users.get(i), users.get((i + 1) % users.size()));
    }
    return new Repriced(model, user -> affinity(model, others.getOrDefault(user, "")));
  }

  /** Gives every user the mean of those of {@code cases}, all of whom have prices. */
  static Repriced ofShop(Model model, List<Case> cases) {
    float[] mean = new float[model.manifest().shape().priceBuckets()];
    for (Case one : cases) {
      float[] affinity = affinity(model, one.userId());
      for (int bucket = 0; bucket < mean.length; bucket++) {
        mean[bucket] += affinity[bucket] / cases.size();
      }
    }
    return new Repriced(model, user -> mean);
  }

  @Override
  public int[] list(Case asked, int k) {
    UserRow user = row(model, asked.userId());
    Ints ranked = user.ranked();
    UserScore score = UserScore.of(model, user);
    float[] scores = new float[ranked.size()];
    int[] buckets = new int[ranked.size()];
    for (int place = 0; place < scores.length; place++) {
      float most = place == 0 ? Float.POSITIVE_INFINITY : scores[place - 1];
      scores[place] = Math.min(most, score.of(ranked.get(place)));
      buckets[place] = model.items().priceBucket(ranked.get(place));
    }
    return Arrays.stream(calibration.order(scores, buckets, affinityOf.apply(asked.userId())))
        .map(ranked::get)
        .filter(item -> Arrays.binarySearch(asked.excluded(), item) < 0)
        .limit(k)
        .toArray();
  }

  private static float[] affinity(Model model, String userId) {
    return row(model, userId).priceAffinity().toArray();
  }

  private static UserRow row(Model model, String userId) {
    return model
        .user(userId)
        .orElseThrow(() -> new IllegalStateException("expected user " + userId + ", found none"));
  }
}
