package dev.nightjar.recommend;

import dev.nightjar.model.EmbeddingRow;
import dev.nightjar.model.Manifest;
import dev.nightjar.model.Model;

/**
 * Both vectors of every item.
 *
 * @param collaborative of behaviour, from ALS
 * @param semantic of text
 */
record ItemVectors(Vectors collaborative, Vectors semantic) {
  /** Reads the embeddings of {@code model}. */
  static ItemVectors of(Model model) {
    int items = model.items().size();
    Manifest.Shape shape = model.manifest().shape();
    Vectors collaborative = new Vectors(items, shape.rank());
    Vectors semantic = new Vectors(items, shape.semanticDimensions());
    for (int item = 0; item < items; item++) {
      EmbeddingRow row = model.embedding(item);
      collaborative.set(item, row.collaborative());
      semantic.set(item, row.semantic());
    }
    return new ItemVectors(collaborative, semantic);
  }
}
