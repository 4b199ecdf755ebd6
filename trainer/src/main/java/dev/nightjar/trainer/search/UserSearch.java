package dev.nightjar.trainer.search;

import dev.nightjar.trainer.learn.Ranking;
import dev.nightjar.trainer.learn.UserBlend;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds how users' lists are blended, by coordinate ascent. */
final class UserSearch {
  private final UserQuestions questions;
  private final Fitted fitted;
  private final Popular popular;
  private final List<Ranking> similar;
  private final boolean excludePurchased;

  /**
   * Prepares.
   *
   * @param similar for each item those like it
   */
  UserSearch(
      UserQuestions questions,
      Fitted fitted,
      Popular popular,
      List<Ranking> similar,
      boolean excludePurchased) {
    this.questions = questions;
    this.fitted = fitted;
    this.popular = popular;
    this.similar = similar;
    this.excludePurchased = excludePurchased;
  }

  /** What was found. */
  record Choice(UserBlend blend, Step step) implements Search.Choice {}

  /**
   * Searches.
   *
   * @param fixed names of numbers that stay, with their prefix
   */
  Choice run(UserBlend start, Set<String> fixed, Deadline deadline) {
    Climb.Climbed climbed =
        Climb.step(
            "user",
            UserQuestions.K,
            start.byName(),
            axes(fixed),
            point -> Climb.difference(start.byName(), point),
            point -> questions.ask(fitted, UserBlend.of(point), popular, similar),
            deadline);
    return new Choice(UserBlend.of(climbed.point()), climbed.step());
  }

  private List<Climb.Axis> axes(Set<String> fixed) {
    List<Climb.Axis> axes = new ArrayList<>();
    if (!excludePurchased) {
      axes.add(Climb.Axis.of("own", 0, 0.7, 1.4, 2.8, 5.6));
      axes.add(Climb.Axis.of("own-damping", 0, 0.12, 0.25, 0.5));
    }
    axes.add(Climb.Axis.of("popularity", 0, 0.15, 0.3, 0.5, 1, 2));
    axes.add(Climb.Axis.of("trend", 0, 0.25, 0.5, 0.7, 1));
    axes.add(Climb.Axis.of("likeness", 0, 0.1, 0.3, 0.6, 1, 2));
    axes.add(Climb.Axis.of("factors", 0, 1));
    axes.removeIf(axis -> fixed.contains(Tuning.USER + axis.name()));
    return axes;
  }
}
