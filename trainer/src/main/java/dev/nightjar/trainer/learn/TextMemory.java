package dev.nightjar.trainer.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;

/** Encodes texts and remembers them: no text is encoded twice. */
public final class TextMemory {
  private final Map<String, float[]> known;

  /**
   * One that begins with what is known.
   *
   * @param known semantic vectors by the SHA-256 of their text, made by the same encoder
   */
  public TextMemory(Map<String, float[]> known) {
    this.known = new HashMap<>(known);
  }

  /** The vectors of texts, one for each item. */
  public SemanticVectors of(JavaSparkContext spark, List<String> texts) {
    SemanticVectors vectors = SemanticVectors.of(spark, texts, known);
    known.putAll(vectors.byText());
    return vectors;
  }
}
