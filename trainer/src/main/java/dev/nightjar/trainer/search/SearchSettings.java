package dev.nightjar.trainer.search;

import dev.nightjar.model.Manifest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Whether, and how long, a training searches for settings.
 *
 * @param mode when it does
 * @param budget how long; empty for a third of what the last training took, but no less than {@link
 *     #LEAST}
 * @param given numbers that no search changes, by their names in a {@link Tuning}
 */
public record SearchSettings(Mode mode, Optional<Duration> budget, Map<String, Double> given) {
  /** What a shop of a few thousand items needs for all that is tried. */
  static final Duration LEAST = Duration.ofMinutes(6);

  /** No search at all. */
  public static final SearchSettings NONE =
      new SearchSettings(Mode.NEVER, Optional.empty(), Map.of());

  public SearchSettings {
    given = Map.copyOf(given);
  }

  /**
   * The budget of a night.
   *
   * @param last manifest of the model that is served; empty if there is none
   */
  public Duration budget(Optional<Manifest> last) {
    double seconds =
        last.map(Manifest::stageSeconds).orElse(Map.of()).values().stream()
            .mapToDouble(Double::doubleValue)
            .sum();
    Duration third = Duration.ofSeconds((long) seconds / 3);
    return budget.orElse(third.compareTo(LEAST) > 0 ? third : LEAST);
  }

  /** When to search. */
  public enum Mode {
    /** A week after the last search, or when answers are no longer as good as they were then. */
    AUTO,
    /** Now. */
    ALWAYS,
    /** Not at all; settings are those that were given, and else the usual ones. */
    NEVER
  }
}
