package dev.nightjar.trainer.evaluate;

import dev.nightjar.model.Model;
import dev.nightjar.model.UserRow;
import dev.nightjar.recommend.Mode;
import dev.nightjar.recommend.Recommender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One of the models of a {@link PairedEvaluator}: what it answers is worth, case by case. */
final class CaseValues {
  private final Model model;
  private final HeldOut heldOut;
  private final ItemNumbers numbers;
  private final Questions questions;

  CaseValues(Model model, HeldOut heldOut) {
    this.model = model;
    this.heldOut = heldOut;
    this.numbers = ItemNumbers.ofModel(model.items());
    this.questions = new Questions(new Recommender(model), numbers);
  }

  /** Whether it shows a user what the user bought. */
  boolean showsBought() {
    return !model.manifest().serving().excludePurchased();
  }

  /** What it knows that a user bought. */
  List<String> bought(String userId) {
    return model.user(userId).map(UserRow::purchased).stream()
        .flatMapToInt(items -> Arrays.stream(items.toArray()))
        .mapToObj(numbers::id)
        .toList();
  }

  /**
   * Of each user to whom anything but what is excluded is relevant.
   *
   * @param excluded what is not to be listed, one set for each of the held-out users
   */
  double[] users(List<Set<String>> excluded, CaseMetric metric, int k) {
    List<Case> cases = new ArrayList<>();
    for (int user = 0; user < excluded.size(); user++) {
      Group asked = heldOut.users().get(user);
      Set<String> relevant = new TreeSet<>(asked.items());
      relevant.removeAll(excluded.get(user));
      if (!relevant.isEmpty()) {
        int[] left = numbers.sorted(excluded.get(user));
        cases.add(new Case(asked.key(), new int[0], left, numbers.sorted(relevant)));
      }
    }
    return values(cases, questions::recommend, metric, k);
  }

  /** Of each click; a click asks just what an item in mode auto does. */
  double[] clicks(CaseMetric metric, int k) {
    return values(new Cases(heldOut, numbers).clicks(), questions.item(Mode.AUTO), metric, k);
  }

  /** Of each cart. */
  double[] carts(CaseMetric metric, int k) {
    return values(new Cases(heldOut, numbers).carts(), questions::basket, metric, k);
  }

  private static double[] values(List<Case> cases, Method method, CaseMetric metric, int k) {
    return cases.stream()
        .mapToDouble(one -> metric.of(Judged.of(method.list(one, k), one.relevant(), k)))
        .toArray();
  }
}
