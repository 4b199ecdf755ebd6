package dev.nightjar.trainer.train;

import dev.nightjar.trainer.attribute.AttributionSettings;
import dev.nightjar.trainer.search.Tuning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that decides what a training makes of its input.
 *
 * @param until only events before this instant are used
 * @param newerCatalogueWins whether a catalogue file that was written to after a change of an item
 *     was received wins over it; else changes always win
 * @param seed of every random choice
 * @param tuning what a search may find
 * @param textBlend share of TF-IDF in how alike texts are, 0 to 1; the rest is the encoder's
 * @param depth of every precomputed list, from 1
 * @param priceBuckets how many, from 2 to 100
 * @param excludePurchased whether a user is never shown what the user bought
 * @param userShards how many user tables; 0 chooses by the number of users
 * @param attribution how events are brought back to the answers that were served
 */
public record TrainSettings(
    Optional<Instant> until,
    boolean newerCatalogueWins,
    long seed,
    Tuning tuning,
    double textBlend,
    int depth,
    int priceBuckets,
    boolean excludePurchased,
    int userShards,
    AttributionSettings attribution) {
  public TrainSettings {
    List<String> problems = new ArrayList<>();
    if (!(textBlend >= 0 && textBlend <= 1)) {
      problems.add("a text blend from 0 to 1, found " + textBlend);
    }
    if (depth < 1) {
      problems.add("a depth from 1, found " + depth);
    }
    if (priceBuckets < 2 || priceBuckets > 100) {
      problems.add("2 to 100 price buckets, found " + priceBuckets);
    }
    if (userShards < 0) {
      problems.add("user shards from 0, found " + userShards);
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("expected " + String.join("; ", problems));
    }
  }

  /** The same with another tuning. */
  TrainSettings with(Tuning other) {
    return new TrainSettings(
        until,
        newerCatalogueWins,
        seed,
        other,
        textBlend,
        depth,
        priceBuckets,
        excludePurchased,
        userShards,
        attribution);
  }

  /**
   * What a search took as given, in one line: two nights with the same line may share what was
   * found.
   *
   * @param numbers of the tuning that were given
   */
  String given(Map<String, Double> numbers) {
    Map<String, String> given = new TreeMap<>();
    numbers.forEach((name, value) -> given.put(name, value.toString()));
    given.put("exclude-purchased", Boolean.toString(excludePurchased));
    given.put("text-blend", Double.toString(textBlend));
    return given.toString();
  }

  /** As the manifest tells them, by the names of their options, besides those it has fields for. */
  Map<String, String> described() {
    Map<String, String> described = new TreeMap<>();
    described.put("until", until.map(Instant::toString).orElse("all"));
    described.put("newer-catalogue-wins", Boolean.toString(newerCatalogueWins));
    described.putAll(tuning.described());
    described.put("text-blend", Double.toString(textBlend));
    return described;
  }
}
