package dev.nightjar.server.live;

import dev.nightjar.model.Model;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.recommend.Recommender;
import java.util.Optional;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Function;

/**
 * A model and those who read it: it closes when the last reader is done, and lets nobody in
 * afterwards.
 */
final class OpenModel {
  private final Recommender recommender;
  private final StampedLock readers = new StampedLock();

  /**
   * Reads what answers need on the heap.
   *
   * @throws IllegalArgumentException if the model cannot be served; it is closed then
   */
  OpenModel(Model model) {
    this.recommender = new Recommender(model);
    try {
      recommender.prepare();
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  ModelVersion version() {
    return recommender.model().version();
  }

  /** What {@code question} makes of this model; empty if the model is closed or about to be. */
  <T> Optional<T> ask(Function<Recommender, T> question) {
    long reading = readers.tryReadLock();
    if (reading == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(question.apply(recommender));
    } finally {
      readers.unlockRead(reading);
    }
  }

  /** Waits for the readers, then closes the model. */
  void close() {
    readers.writeLock(); // never given back: whoever comes late is turned away
    recommender.model().close();
  }
}
