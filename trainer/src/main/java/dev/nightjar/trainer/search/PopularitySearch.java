package dev.nightjar.trainer.search;

import dev.nightjar.trainer.evaluate.Case;
import dev.nightjar.trainer.evidence.Weighing;
import dev.nightjar.trainer.learn.ItemTrends;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds how fast popularity is forgotten: the half-life with which the shop's popular list, as
 * someone without history sees it, tells best what comes next.
 */
final class PopularitySearch {
  private static final int K = UserQuestions.K;
  private static final List<Double> HALF_LIVES = List.of(7.0, 14.0, 30.0, 60.0, 90.0, 180.0);

  private final Weighing past;
  private final boolean[] active;
  private final List<Case> cases;
  private final Tuning start;
  private final ItemTrends trends;
  private final Map<Double, Popular> popular = new TreeMap<>();

  /**
   * Prepares.
   *
   * @param cases of users, or of clicks where there are no users
   */
  PopularitySearch(Weighing past, List<Case> cases, Tuning start) {
    this.past = past;
    this.active = past.catalogue().active();
    this.cases = cases;
    this.start = start;
    this.trends = past.trends(start.weights());
  }

  /** Searches; {@code isFixed} keeps the half-life as it is. */
  Choice run(boolean isFixed, Deadline deadline) {
    String name = Tuning.POPULARITY_HALF_LIFE;
    Climb.Climbed climbed =
        Climb.step(
            "popularity",
            K,
            Map.of(name, start.popularityHalfLifeDays()),
            isFixed ? List.of() : List.of(new Climb.Axis(name, HALF_LIVES)),
            point -> Tuning.text(days(point)) + " days",
            point -> ask(popular(days(point))),
            deadline);
    Tuning found = start.with(climbed.point());
    return new Choice(found, popular(found.popularityHalfLifeDays()), climbed.step());
  }

  private static double days(Map<String, Double> point) {
    return point.getOrDefault(Tuning.POPULARITY_HALF_LIFE, Double.NaN);
  }

  /** What was found. */
  record Choice(Tuning tuning, Popular popular, Step step) implements Search.Choice {}

  private Popular popular(double halfLifeDays) {
    return popular.computeIfAbsent(
        halfLifeDays, days -> Popular.of(past.popularity(start.weights(), days), trends, active));
  }

  private Scores ask(Popular of) {
    return new Scores(
        cases.stream()
            .mapToDouble(one -> one.ndcg(of.fill(new int[0], one.excluded(), K), K))
            .toArray());
  }
}
