package dev.nightjar.trainer.report;

import dev.nightjar.model.ModelVersion;
import java.util.List;
import java.util.Optional;

/**
 * What came of the search for settings.
 *
 * @param choices the settings that were searched, in the order to be read
 * @param steps of the search, in the order of the run; none if it was reused
 * @param reusedFrom the version whose settings were taken over, if they were
 * @param fallbacks what was served in place of what was learnt, and why, such as {@code factors
 *     collapsed: lists come from popularity}
 */
public record Search(
    List<Choice> choices,
    List<Step> steps,
    Optional<ModelVersion> reusedFrom,
    List<String> fallbacks) {
  public Search {
    choices = List.copyOf(choices);
    steps = List.copyOf(steps);
    fallbacks = List.copyOf(fallbacks);
  }

  /** A setting by name, as it was chosen and as it would be without a search. */
  public record Choice(String name, String chosen, String byDefault) {}

  /**
   * One part of the settings, searched by itself.
   *
   * @param name such as {@code basket}
   * @param measure what the scores are, such as {@code NDCG@20}; more is better
   * @param before score of the default
   * @param after score of what was chosen
   * @param trials in the order of the run
   */
  public record Step(String name, String measure, double before, double after, List<Trial> trials) {
    public Step {
      trials = List.copyOf(trials);
    }
  }

  /** One try: which settings, and how well they did. */
  public record Trial(String tried, double score) {}
}
