package dev.nightjar.trainer.learn;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;

/**
 * The sentence encoder all-MiniLM-L6-v2, quantized, with its weights from the jar; loaded once in
 * each JVM that encodes.
 */
final class SentenceEncoder {
  /** Named in the manifest: vectors of another encoder are not taken over. */
  static final String NAME = "all-MiniLM-L6-v2-q";

  static final int DIMENSIONS = 384;

  private static final EmbeddingModel MODEL = new AllMiniLmL6V2QuantizedEmbeddingModel();

  private SentenceEncoder() {}

  /** The vector of {@code text}, {@code float[384]}, of length 1. */
  static float[] encode(String text) {
    return MODEL.embed(text).content().vector();
  }
}
