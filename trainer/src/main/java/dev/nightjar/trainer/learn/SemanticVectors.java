package dev.nightjar.trainer.learn;

import dev.nightjar.model.Sha256;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Tuple2;

/**
 * The items' texts as vectors.
 *
 * @param vectors one row of {@value SentenceEncoder#DIMENSIONS} for each item; zeros for an item
 *     without text
 * @param textSha256 of each item's text
 * @param encoded how many texts were encoded now
 * @param known how many had a vector already
 */
public record SemanticVectors(Matrix vectors, List<String> textSha256, int encoded, int known) {
  /** The name of the encoder that makes the vectors. */
  public static final String ENCODER = SentenceEncoder.NAME;

  /** The length of a vector. */
  public static final int DIMENSIONS = SentenceEncoder.DIMENSIONS;

  private static final int TEXTS_PER_TASK = 200;

  /**
   * Encodes what is new, on the executors.
   *
   * @param texts one for each item
   * @param known vectors of the last model by SHA-256 of their text, made by the same encoder
   */
  public static SemanticVectors of(
      JavaSparkContext spark, List<String> texts, Map<String, float[]> known) {
    List<String> sha256 = texts.stream().map(Sha256::of).toList();
    Map<String, String> fresh = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (int item = 0; item < texts.size(); item++) {
      if (known.containsKey(sha256.get(item))) {
        taken.add(sha256.get(item));
      } else if (!texts.get(item).isEmpty()) {
        fresh.put(sha256.get(item), texts.get(item));
      }
    }
    Map<String, float[]> all = new HashMap<>(known);
    all.putAll(encode(spark, fresh));
    Matrix vectors = new Matrix(texts.size(), SentenceEncoder.DIMENSIONS);
    for (int item = 0; item < texts.size(); item++) {
      if (!texts.get(item).isEmpty()) {
        vectors.setRow(item, all.getOrDefault(sha256.get(item), new float[0]));
      }
    }
    return new SemanticVectors(vectors, sha256, fresh.size(), taken.size());
  }

  /** The vectors by the SHA-256 of their text; items without one are left out. */
  public Map<String, float[]> byText() {
    Map<String, float[]> byText = new HashMap<>();
    for (int item = 0; item < textSha256.size(); item++) {
      if (!vectors.isZero(item)) {
        byText.put(textSha256.get(item), vectors.row(item));
      }
    }
    return byText;
  }

  private static Map<String, float[]> encode(JavaSparkContext spark, Map<String, String> texts) {
    if (texts.isEmpty()) {
      return Map.of();
    }
    List<Tuple2<String, String>> work =
        texts.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue()))
            .toList();
    int tasks = Math.max(spark.defaultParallelism(), work.size() / TEXTS_PER_TASK);
    return spark
        .parallelizePairs(work, Math.min(tasks, work.size()))
        .mapValues(SentenceEncoder::encode)
        .collectAsMap();
  }
}
