package dev.nightjar.trainer.search;

import dev.nightjar.trainer.learn.BlendedLists;
import dev.nightjar.trainer.learn.ItemBlend;
import dev.nightjar.trainer.learn.Ranking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds how lists for an item are blended, for clicks or for carts, by coordinate ascent. */
final class ItemSearch {
  private final String prefix;
  private final ItemQuestions questions;
  private final PartsMemo parts;
  private final Popular popular;
  private final boolean visits;

  /**
   * Prepares.
   *
   * @param prefix of the blend's numbers in a {@link Tuning}
   * @param visits whether there are any
   */
  ItemSearch(
      String prefix, ItemQuestions questions, PartsMemo parts, Popular popular, boolean visits) {
    this.prefix = prefix;
    this.questions = questions;
    this.parts = parts;
    this.popular = popular;
    this.visits = visits;
  }

  /** What was found. */
  record Choice(ItemBlend blend, Step step) implements Search.Choice {}

  /**
   * Searches.
   *
   * @param fixed names of numbers that stay, with their prefix
   */
  Choice run(ItemBlend start, Set<String> fixed, Deadline deadline) {
    Climb.Climbed climbed =
        Climb.step(
            prefix.strip(),
            ItemQuestions.K,
            start.byName(),
            questions.given().length == 0 ? List.of() : axes(fixed),
            point -> Climb.difference(start.byName(), point),
            point -> ask(ItemBlend.of(point)),
            deadline);
    return new Choice(ItemBlend.of(climbed.point()), climbed.step());
  }

  private Scores ask(ItemBlend blend) {
    BlendedLists.Blending blending = parts.blended(blend).blending();
    Map<Integer, Ranking> lists = new HashMap<>();
    for (int item : questions.given()) {
      lists.put(item, blending.of(item).ranking());
    }
    return questions.ask(item -> lists.getOrDefault(item, Ranking.EMPTY), popular);
  }

  private List<Climb.Axis> axes(Set<String> fixed) {
    List<Climb.Axis> axes = new ArrayList<>();
    if (visits) {
      axes.add(Climb.Axis.of("visits", 0, 0.2, 0.5, 1, 2, 4));
    }
    axes.add(Climb.Axis.of("factors", 0, 0.1, 0.2, 0.4, 0.8));
    axes.add(Climb.Axis.of("linear", 0, 0.1, 0.2, 0.4));
    axes.add(Climb.Axis.of("text", 0, 0.1, 0.3, 0.6));
    axes.add(Climb.Axis.of("trend", 0, 0.25, 0.5, 0.75));
    axes.add(Climb.Axis.of("factors-damping", 0, 0.15, 0.3, 0.5));
    axes.add(Climb.Axis.of("size-exponent", 0, 0.4, 0.8, 1, 1.2));
    axes.add(Climb.Axis.of("damping", 0, 0.05, 0.1, 0.2, 0.3, 0.4));
    axes.add(Climb.Axis.of("half-life-days", 45, 90, 180, 365));
    axes.add(Climb.Axis.of("shrink", 0, 0.01, 0.03, 0.1, 0.3, 3));
    axes.removeIf(axis -> fixed.contains(prefix + axis.name()));
    return axes;
  }
}
