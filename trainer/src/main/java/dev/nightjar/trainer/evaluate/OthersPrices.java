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

/**
 * The control of price-optimized lists: each user's list is re-ranked by the prices of another one,
 * drawn at random. If it gained as much, then not the user's prices would be what gains.
 */
final class OthersPrices implements Method {
  private final Model model;
  private final PriceCalibration calibration;
  private final Map<String, String> others = new HashMap<>();

  /** Gives every user of {@code cases}, all of whom have prices, another one of them. */
  OthersPrices(Model model, List<Case> cases, long seed) {
    this.model = model;
    this.calibration = new PriceCalibration(model.manifest().serving().priceStrength());
    List<String> users = new ArrayList<>(cases.stream().map(Case::userId).toList());
    Collections.shuffle(users, new Random(seed));
    for (int i = 0; i < users.size(); i++) {
      others.put(users.get(i), users.get((i + 1) % users.size()));
    }
  }

  @Override
  public int[] list(Case asked, int k) {
    UserRow user = row(asked.userId());
    float[] affinity = row(others.getOrDefault(asked.userId(), "")).priceAffinity().toArray();
    Ints ranked = user.ranked();
    UserScore score = UserScore.of(model, user);
    float[] scores = new float[ranked.size()];
    int[] buckets = new int[ranked.size()];
    for (int place = 0; place < scores.length; place++) {
      float most = place == 0 ? Float.POSITIVE_INFINITY : scores[place - 1];
      scores[place] = Math.min(most, score.of(ranked.get(place)));
      buckets[place] = model.items().priceBucket(ranked.get(place));
    }
    return Arrays.stream(calibration.order(scores, buckets, affinity))
        .map(ranked::get)
        .filter(item -> Arrays.binarySearch(asked.excluded(), item) < 0)
        .limit(k)
        .toArray();
  }

  private UserRow row(String userId) {
    return model
        .user(userId)
        .orElseThrow(() -> new IllegalStateException("expected user " + userId + ", found none"));
  }
}
