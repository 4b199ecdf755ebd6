package dev.nightjar.cli.diff;

import dev.nightjar.model.Model;
import dev.nightjar.recommend.Answer;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Which items the answers of a model showed, and how often. */
final class Shown {
  private final Model model;
  private final Map<Integer, Integer> times = new TreeMap<>();

  Shown(Model model) {
    this.model = model;
  }

  void add(Answer answer) {
    for (int place = 0; place < answer.size(); place++) {
      times.merge(answer.item(place), 1, Integer::sum);
    }
  }

  Model model() {
    return model;
  }

  /** By the item's number in this model. */
  Map<Integer, Integer> times() {
    return Collections.unmodifiableMap(times);
  }

  /** How many different ones. */
  int items() {
    return times.size();
  }

  boolean holds(String itemId) {
    return times.containsKey(model.items().number(itemId));
  }
}
