package dev.nightjar.trainer.search;

import dev.nightjar.model.Manifest;
import dev.nightjar.model.ModelVersion;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A tuning and where it comes from, as a manifest keeps it for the nights to come.
 *
 * @param tuning what a model was trained with
 * @param searchedAt the version whose training searched for it; empty if none did
 * @param given what was asked for and not to be searched, such as {@code rank=32}
 * @param lifts how many times as good as what is popular the answers were, by endpoint
 * @param fallbacks why an endpoint gives what is popular, by endpoint
 */
public record Tuned(
    Tuning tuning,
    Optional<ModelVersion> searchedAt,
    String given,
    Map<String, Double> lifts,
    Map<String, String> fallbacks) {
  /** Answers whose lift is at least this share of what it was are as good as they were. */
  private static final double AS_GOOD = 0.9;

  private static final String SEARCHED = "searched";
  private static final String GIVEN = "given";
  private static final String LIFT = "lift ";
  private static final String FALLBACK = "fallback ";

  public Tuned {
    lifts = Collections.unmodifiableMap(new TreeMap<>(lifts));
    fallbacks = Collections.unmodifiableMap(new TreeMap<>(fallbacks));
  }

  /** The same with lifts that were measured now. */
  public Tuned withLifts(Map<String, Double> now) {
    return new Tuned(tuning, searchedAt, given, now, fallbacks);
  }

  /**
   * Whether it is still as good as it was.
   *
   * @param now lifts by endpoint; those that cannot be told any more are as they were
   */
  public boolean holds(Map<String, Double> now) {
    return lifts.entrySet().stream()
        .allMatch(
            then -> now.getOrDefault(then.getKey(), then.getValue()) >= AS_GOOD * then.getValue());
  }

  /** What is said in a manifest, besides the tuning itself. */
  public Map<String, String> origin() {
    Map<String, String> origin = new TreeMap<>();
    searchedAt.ifPresent(version -> origin.put(SEARCHED, version.name()));
    origin.put(GIVEN, given);
    lifts.forEach((endpoint, lift) -> origin.put(LIFT + endpoint, lift.toString()));
    fallbacks.forEach((endpoint, reason) -> origin.put(FALLBACK + endpoint, reason));
    return origin;
  }

  /** As a manifest tells it; empty if it tells another set of numbers than there is now. */
  public static Optional<Tuned> of(Manifest manifest) {
    return of(manifest.settings(), manifest.serving().excludePurchased());
  }

  static Optional<Tuned> of(Map<String, String> settings, boolean excludePurchased) {
    Tuning usual = Tuning.usual(excludePurchased);
    Map<String, Double> numbers = new TreeMap<>();
    try {
      for (String name : usual.byName().keySet()) {
        numbers.put(name, Double.valueOf(settings.getOrDefault(name, "")));
      }
      Tuning.part(Tuning.WEIGHT, settings)
          .forEach((event, weight) -> numbers.put(Tuning.WEIGHT + event, Double.valueOf(weight)));
      Map<String, Double> lifts = new TreeMap<>();
      Tuning.part(LIFT, settings)
          .forEach((endpoint, lift) -> lifts.put(endpoint, Double.valueOf(lift)));
      return Optional.of(
          new Tuned(
              usual.with(numbers),
              Optional.ofNullable(settings.get(SEARCHED)).map(ModelVersion::new),
              settings.getOrDefault(GIVEN, ""),
              lifts,
              Tuning.part(FALLBACK, settings)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
