package dev.nightjar.trainer.search;

import java.util.List;

/**
 * One part of the settings, searched by itself.
 *
 * @param name such as {@code basket}
 * @param measure what the scores are, such as {@code NDCG@20}; more is better
 * @param before score of where it began
 * @param after score of what was chosen
 * @param trials in the order of the run
 */
public record Step(String name, String measure, double before, double after, List<Tried> trials) {
  public Step {
    trials = List.copyOf(trials);
  }

  /** One try: which settings, and how well they did; −∞ for settings that cannot be served. */
  public record Tried(String settings, double score) {}
}
