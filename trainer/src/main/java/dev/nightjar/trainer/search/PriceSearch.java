package dev.nightjar.trainer.search;

import dev.nightjar.recommend.PriceCalibration;
import dev.nightjar.trainer.evaluate.PriceDistance;
import dev.nightjar.trainer.learn.PriceHabits;
import dev.nightjar.trainer.learn.Ranking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds how strongly price-optimized lists follow a user's price buckets: as strongly as it costs
 * at most {@value #MOST_LOSS} of NDCG.
 */
final class PriceSearch {
  private static final double MOST_LOSS = 0.01;
  private static final int K = UserQuestions.K;
  private static final List<Double> STRENGTHS =
      List.of(0.001, 0.0025, 0.005, 0.01, 0.015, 0.02, 0.03, 0.04, 0.06, 0.08);

  private final List<UserQuestions.Asked> users = new ArrayList<>();
  private final List<Ranking> lists = new ArrayList<>();
  private final List<float[]> affinities = new ArrayList<>();
  private final PriceHabits habits;
  private final PriceDistance distance;

  /**
   * Prepares.
   *
   * @param lists of the users that are asked about, as deep as they are re-ranked
   * @param buckets how many there are
   */
  PriceSearch(UserQuestions questions, List<Ranking> lists, PriceHabits habits, int buckets) {
    this.habits = habits;
    this.distance = new PriceDistance(item -> habits.bucket(item), buckets);
    for (int i = 0; i < lists.size(); i++) {
      UserQuestions.Asked user = questions.asked().get(i);
      float[] affinity = habits.affinity(user.facts().lines());
      if (affinity.length > 0 && lists.get(i).items().length > 0) {
        this.users.add(user);
        this.lists.add(lists.get(i));
        this.affinities.add(affinity);
      }
    }
  }

  /** What was found. */
  record Choice(double strength, Step step) implements Search.Choice {}

  /** NDCG and price distance, both means. */
  private record Outcome(double ndcg, double distance) {}

  /** Searches. */
  Choice run(double start, boolean isFixed) {
    Outcome without = ask(0);
    List<Step.Tried> trials = new ArrayList<>();
    double before = tried(start, without, trials);
    double best = isFixed ? start : 0;
    double saved = isFixed ? before : 0;
    for (double strength : isFixed ? List.<Double>of() : STRENGTHS) {
      double found = tried(strength, without, trials);
      if (Double.isFinite(found)) {
        best = strength;
        saved = found;
      }
    }
    return new Choice(
        best, new Step("price", "price distance saved", finite(before), finite(saved), trials));
  }

  private static double finite(double saved) {
    return Double.isFinite(saved) ? saved : 0;
  }

  /** The share of the price distance that is saved; −∞ if it costs too much. */
  private double tried(double strength, Outcome without, List<Step.Tried> trials) {
    Outcome with = ask(strength);
    double saved = without.distance() == 0 ? 0 : 1 - with.distance() / without.distance();
    boolean isDear = with.ndcg() < (1 - MOST_LOSS) * without.ndcg();
    double score = isDear ? Double.NEGATIVE_INFINITY : saved;
    trials.add(
        new Step.Tried(
            "strength %s: NDCG@%d %.4f, price distance %.3f"
                .formatted(Tuning.text(strength), K, with.ndcg(), with.distance()),
            score));
    return score;
  }

  private Outcome ask(double strength) {
    PriceCalibration calibration = new PriceCalibration(strength);
    double ndcg = 0;
    double sum = 0;
    int priced = 0;
    for (int i = 0; i < users.size(); i++) {
      int[] list = reordered(calibration, lists.get(i), affinities.get(i));
      int[] relevant = users.get(i).question().relevant();
      ndcg += users.get(i).question().ndcg(list, K);
      double found = distance.of(list, relevant);
      sum += Double.isNaN(found) ? 0 : found;
      priced += Double.isNaN(found) ? 0 : 1;
    }
    return new Outcome(ndcg / Math.max(1, users.size()), sum / Math.max(1, priced));
  }

  private int[] reordered(PriceCalibration calibration, Ranking list, float[] affinity) {
    int[] buckets = Arrays.stream(list.items()).map(habits::bucket).toArray();
    return Arrays.stream(calibration.order(list.scores(), buckets, affinity))
        .map(place -> list.items()[place])
        .limit(K)
        .toArray();
  }
}
