package dev.nightjar.trainer.report;

import dev.nightjar.trainer.search.Step;
import java.util.List;

/**
 * Which settings were chosen, and how.
 *
 * @param origin where they come from, a sentence
 * @param settings those that a search may change, in the order to be read
 * @param steps of the search, in the order of the run; none if there was none this night
 * @param fallbacks what was served in place of what was learnt, and why, such as {@code factors:
 *     collapsed to 0}
 */
public record SearchReport(
    String origin, List<Setting> settings, List<Step> steps, List<String> fallbacks) {
  public SearchReport {
    settings = List.copyOf(settings);
    steps = List.copyOf(steps);
    fallbacks = List.copyOf(fallbacks);
  }

  /** A setting by name, as it was chosen and as it would be without a search. */
  public record Setting(String name, String chosen, String usual) {}
}
