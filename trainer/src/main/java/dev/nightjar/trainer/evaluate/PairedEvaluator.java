package dev.nightjar.trainer.evaluate;

import dev.nightjar.model.Model;
import dev.nightjar.model.PairedComparison;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Recommender;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Asks two models the very same cases, through the {@link Recommender} that serves. Differences
 * case by case tell the two apart sooner than their means with an interval each: a {@link
 * PairedComparison}.
 *
 * <p>If one of the two never shows what a user bought, both are asked about new items only, and
 * neither may list what either knows as bought.
 */
public final class PairedEvaluator {
  private final HeldOut heldOut;
  private final long seed;
  private final int fewest;

  /**
   * Prepares.
   *
   * @param heldOut what neither model has seen
   * @param seed of the bootstrap
   * @param fewest an endpoint with fewer cases is left out
   */
  public PairedEvaluator(HeldOut heldOut, long seed, int fewest) {
    this.heldOut = heldOut;
    this.seed = seed;
    this.fewest = fewest;
  }

  /** Puts all questions of one endpoint to one model; one value for each. */
  private interface Asking {
    double[] of(CaseValues model, CaseMetric metric, int k);
  }

  /** What came of each endpoint, by the name of its metric in {@link Headlines}. */
  public Map<String, PairedComparison.Metric> between(Model trial, Model published) {
    List<CaseValues> both =
        List.of(new CaseValues(trial, heldOut), new CaseValues(published, heldOut));
    List<Set<String>> bought = heldOut.users().stream().map(user -> bought(user, both)).toList();
    Map<String, PairedComparison.Metric> metrics = new TreeMap<>();
    add(
        both,
        Endpoint.RECOMMEND,
        new Ndcg(),
        UserSections.K,
        (model, metric, k) -> model.users(bought, metric, k),
        metrics);
    add(both, Endpoint.SESSION, new ReciprocalRank(), ItemSections.K, CaseValues::clicks, metrics);
    add(both, Endpoint.BASKET, new HitRate(), ItemSections.K, CaseValues::carts, metrics);
    return metrics;
  }

  /** What is not to be listed. */
  private static Set<String> bought(Group user, List<CaseValues> both) {
    Set<String> bought = new TreeSet<>();
    if (!both.stream().allMatch(CaseValues::showsBought)) {
      both.forEach(model -> bought.addAll(model.bought(user.key())));
    }
    return bought;
  }

  private void add(
      List<CaseValues> both,
      Endpoint endpoint,
      CaseMetric metric,
      int k,
      Asking asking,
      Map<String, PairedComparison.Metric> metrics) {
    double[] ours = asking.of(both.get(0), metric, k);
    if (ours.length < fewest) {
      return;
    }
    double[] theirs = asking.of(both.get(1), metric, k);
    double[] differences = new double[ours.length];
    Arrays.setAll(differences, one -> ours[one] - theirs[one]);
    Interval difference = new Bootstrap(ours.length, seed).of(differences);
    metrics.put(
        Headlines.name(endpoint.wireName(), metric.name(), k),
        new PairedComparison.Metric(
            ours.length, mean(ours), mean(theirs), difference.low(), difference.high()));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }
}
