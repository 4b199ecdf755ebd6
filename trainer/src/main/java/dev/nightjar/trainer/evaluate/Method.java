package dev.nightjar.trainer.evaluate;

/** Whoever answers a {@link Case}. */
@FunctionalInterface
interface Method {
  /** At most {@code k} items, best first, each once. */
  int[] list(Case asked, int k);
}
