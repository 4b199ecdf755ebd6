package dev.nightjar.trainer.search;

import dev.nightjar.event.StandardEvent;
import dev.nightjar.trainer.evidence.Weighing;
import dev.nightjar.trainer.learn.AlsFactors;
import dev.nightjar.trainer.learn.AlsSettings;
import dev.nightjar.trainer.learn.UserBlend;
import dev.nightjar.trainer.prepare.EventWeights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Finds the settings of ALS by successive halving: what users' lists come to that are blended with
 * its vectors.
 *
 * <p>Candidates are a Latin hypercube over the values of each setting (M. McKay, R. Beckman and W.
 * Conover, Technometrics 1979): every value comes as often as any other.
 */
final class FactorSearch {
  private static final int CANDIDATES = 27;

  /** What is tried in a round of halving: short vectors and few iterations first. */
  private static final List<Effort> EFFORTS = List.of(new Effort(32, 3), new Effort(64, 7));

  private static final List<Double> RANKS = List.of(32.0, 64.0, 128.0);

  /** By how much more or less the looks of a user count against purchases. */
  private static final String LOOKS = "looks";

  private static final List<String> LOOK_WEIGHTS =
      List.of(
          Tuning.WEIGHT + StandardEvent.VIEW.eventName(),
          Tuning.WEIGHT + StandardEvent.CLICK.eventName());

  private final Weighing past;
  private final UserQuestions questions;
  private final Popular popular;
  private final Tuning start;
  private final long seed;
  private final List<Step.Tried> trials = new ArrayList<>();
  private final Map<EventWeights, Dataset<Row>> interactions = new HashMap<>();

  FactorSearch(Weighing past, UserQuestions questions, Popular popular, Tuning start, long seed) {
    this.past = past;
    this.questions = questions;
    this.popular = popular;
    this.start = start;
    this.seed = seed;
  }

  private record Effort(int mostRank, int iterations) {
    AlsSettings of(AlsSettings als) {
      return new AlsSettings(
          Math.min(als.rank(), mostRank), iterations, als.alpha(), als.regularization());
    }
  }

  /** What was found. */
  record Choice(Fitted fitted, Step step) implements Search.Choice {}

  /**
   * Searches; where there is nobody to ask, as in a shop of guests, it stays with what it starts
   * from.
   *
   * @param fixed names of numbers that stay
   * @param looks whether there are views or clicks
   */
  Choice run(Set<String> fixed, boolean looks, Deadline deadline) {
    Scored before = whole(start);
    Scored best = before;
    boolean isAnswered = !questions.asked().isEmpty();
    List<Climb.Axis> axes = isAnswered ? axes(fixed, looks) : List.of();
    if (!axes.isEmpty()) {
      for (Tuning candidate : survivors(axes, deadline)) {
        best = better(best, candidate, deadline);
      }
    }
    if (isAnswered && !fixed.contains(Tuning.RANK)) {
      Tuning found = best.fitted().tuning();
      for (double rank : RANKS) {
        if (rank != found.als().rank()) {
          best = better(best, found.with(Map.of(Tuning.RANK, rank)), deadline);
        }
      }
    }
    interactions.values().forEach(Dataset::unpersist);
    return new Choice(
        best.fitted(),
        new Step(
            "factors",
            "NDCG@" + UserQuestions.K,
            before.scores().mean(),
            best.scores().mean(),
            trials));
  }

  private record Scored(Fitted fitted, Scores scores) {}

  /** The candidate if there is time for it and it is better, else the best so far. */
  private Scored better(Scored best, Tuning candidate, Deadline deadline) {
    if (deadline.isOver()) {
      return best;
    }
    Scored found = whole(candidate);
    return found.scores().isBetterThan(best.scores()) ? found : best;
  }

  private Scored whole(Tuning tuning) {
    return scored(tuning, tuning.als());
  }

  private Scored scored(Tuning tuning, AlsSettings als) {
    Fitted fitted = fit(tuning, als);
    Scores scores = ask(fitted);
    trials.add(new Step.Tried(described(tuning, als), scores.mean()));
    return new Scored(fitted, scores);
  }

  private List<Tuning> survivors(List<Climb.Axis> axes, Deadline deadline) {
    return Halving.survivors(
        candidates(axes),
        IntStream.range(0, EFFORTS.size()).toArray(),
        (candidate, effort) ->
            scored(candidate, EFFORTS.get(effort).of(candidate.als())).scores().mean(),
        deadline);
  }

  private static List<Climb.Axis> axes(Set<String> fixed, boolean looks) {
    List<Climb.Axis> axes = new ArrayList<>();
    axes.add(Climb.Axis.of(Tuning.ALPHA, 0.3, 1, 3, 10, 40));
    axes.add(Climb.Axis.of(Tuning.REGULARIZATION, 0.03, 0.1, 0.2, 0.3, 0.5));
    axes.add(Climb.Axis.of(Tuning.HALF_LIFE, 30, 60, 90, Double.POSITIVE_INFINITY));
    if (looks) {
      axes.add(Climb.Axis.of(LOOKS, 0.25, 1, 3));
    }
    axes.removeIf(
        axis ->
            fixed.contains(axis.name())
                || (axis.name().equals(LOOKS) && LOOK_WEIGHTS.stream().anyMatch(fixed::contains)));
    return axes;
  }

  private List<Tuning> candidates(List<Climb.Axis> axes) {
    Random random = new Random(seed);
    List<Map<String, Double>> points = new ArrayList<>();
    for (int i = 0; i < CANDIDATES; i++) {
      points.add(new TreeMap<>());
    }
    for (Climb.Axis axis : axes) {
      List<Double> values = new ArrayList<>();
      for (int i = 0; i < CANDIDATES; i++) {
        values.add(axis.values().get(i % axis.values().size()));
      }
      Collections.shuffle(values, random);
      for (int i = 0; i < CANDIDATES; i++) {
        points.get(i).put(axis.name(), values.get(i));
      }
    }
    return points.stream().distinct().map(this::candidate).toList();
  }

  private Tuning candidate(Map<String, Double> point) {
    Map<String, Double> changed = new TreeMap<>(point);
    Double looks = changed.remove(LOOKS);
    if (looks != null) {
      Map<String, Double> all = start.byName();
      LOOK_WEIGHTS.forEach(name -> changed.put(name, looks * all.getOrDefault(name, 0.0)));
    }
    return start.with(changed);
  }

  private Fitted fit(Tuning tuning, AlsSettings als) {
    AlsFactors factors =
        AlsFactors.fit(
            interactions.computeIfAbsent(tuning.weights(), past::interactions),
            past.catalogue().size(),
            als,
            seed);
    Map<Integer, float[]> users = factors.of(questions.numbers());
    factors.release();
    return new Fitted(tuning, factors.items(), users);
  }

  /** Likeness waits for the lists of items, which are made with the vectors that are found here. */
  private Scores ask(Fitted fitted) {
    Map<String, Double> blend = start.user().byName();
    blend.put("likeness", 0.0);
    return questions.ask(fitted, UserBlend.of(blend), popular, List.of());
  }

  private static String described(Tuning tuning, AlsSettings als) {
    return "rank %d, alpha %s, regularization %s, half-life %s days, views %s; %d iterations"
        .formatted(
            als.rank(),
            Tuning.text(als.alpha()),
            Tuning.text(als.regularization()),
            Tuning.text(tuning.weights().halfLifeDays()),
            Tuning.text(
                tuning.weights().byName().getOrDefault(StandardEvent.VIEW.eventName(), 0.0)),
            als.iterations());
  }
}
