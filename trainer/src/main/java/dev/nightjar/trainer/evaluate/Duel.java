package dev.nightjar.trainer.evaluate;

import dev.nightjar.model.Model;
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
 * case by case tell the two apart sooner than their means with an interval each.
 *
 * <p>If one of the two never shows what a user bought, both are asked about new items only, and
 * neither may list what either knows as bought.
 */
public final class Duel {
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
  public Duel(HeldOut heldOut, long seed, int fewest) {
    this.heldOut = heldOut;
    this.seed = seed;
    this.fewest = fewest;
  }

  /** Puts all questions of one endpoint to one model; one value for each. */
  private interface Asking {
    double[] of(Duelist model, CaseMetric metric, int k);
  }

  /** What came of each endpoint, by the name of its metric in {@link Headlines}. */
  public Map<String, HeadToHead.Round> between(Model trial, Model published) {
    List<Duelist> both = List.of(new Duelist(trial, heldOut), new Duelist(published, heldOut));
    List<Set<String>> bought = heldOut.users().stream().map(user -> bought(user, both)).toList();
    Map<String, HeadToHead.Round> rounds = new TreeMap<>();
    add(
        both,
        Endpoint.RECOMMEND,
        new Ndcg(),
        UserSections.K,
        (model, metric, k) -> model.users(bought, metric, k),
        rounds);
    add(both, Endpoint.SESSION, new ReciprocalRank(), ItemSections.K, Duelist::clicks, rounds);
    add(both, Endpoint.BASKET, new HitRate(), ItemSections.K, Duelist::carts, rounds);
    return rounds;
  }

  /** What is not to be listed. */
  private static Set<String> bought(Group user, List<Duelist> both) {
    Set<String> bought = new TreeSet<>();
    if (!both.stream().allMatch(Duelist::showsBought)) {
      both.forEach(model -> bought.addAll(model.bought(user.key())));
    }
    return bought;
  }

  private void add(
      List<Duelist> both,
      Endpoint endpoint,
      CaseMetric metric,
      int k,
      Asking asking,
      Map<String, HeadToHead.Round> rounds) {
    double[] ours = asking.of(both.get(0), metric, k);
    if (ours.length < fewest) {
      return;
    }
    double[] theirs = asking.of(both.get(1), metric, k);
    double[] differences = new double[ours.length];
    Arrays.setAll(differences, one -> ours[one] - theirs[one]);
    rounds.put(
        Headlines.name(endpoint.wireName(), metric.name(), k),
        new HeadToHead.Round(
            ours.length,
            mean(ours),
            mean(theirs),
            new Bootstrap(ours.length, seed).of(differences)));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }
}
