package dev.nightjar.trainer.train;

import dev.nightjar.model.Manifest;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.TableFile;
import dev.nightjar.trainer.evidence.CleanInput;
import dev.nightjar.trainer.evidence.Evidence;
import dev.nightjar.trainer.learn.SemanticVectors;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a training writes into a manifest. */
final class ModelManifest {
  /** The setting that tells whose semantic vectors a model has. */
  static final String TEXT_ENCODER = "text-encoder";

  private final TrainSettings settings;
  private final CleanInput input;
  private final Evidence evidence;

  ModelManifest(TrainSettings settings, CleanInput input, Evidence evidence) {
    this.settings = settings;
    this.input = input;
    this.evidence = evidence;
  }

  /**
   * The manifest of one version.
   *
   * @param shards how many user tables it has
   * @param origin of its settings, by name
   * @param metrics measured on it, by name
   * @param stageSeconds how long each stage took so far
   */
  Manifest of(
      ModelVersion version,
      int shards,
      Map<String, String> origin,
      Map<String, Double> metrics,
      Map<String, Double> stageSeconds,
      List<TableFile> tables) {
    Map<String, String> described = new TreeMap<>(settings.described());
    described.putAll(origin);
    described.put(TEXT_ENCODER, SemanticVectors.ENCODER);
    return new Manifest(
        Manifest.FORMAT,
        version,
        version.time(),
        evidence.window(),
        input.itemChangesUntil(),
        evidence.counts(),
        new Manifest.Shape(
            settings.tuning().als().rank(),
            SemanticVectors.DIMENSIONS,
            settings.depth(),
            settings.priceBuckets(),
            shards),
        settings.seed(),
        new Manifest.Serving(
            settings.excludePurchased(),
            settings.tuning().priceStrength(),
            settings.tuning().user().likeness()),
        described,
        input.rejects(),
        metrics,
        input.attribution(),
        stageSeconds,
        tables);
  }
}
