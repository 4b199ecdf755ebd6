package dev.nightjar.server.live;

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

  OpenModel(Recommender recommender) {
    this.recommender = recommender;
  }

  /** For whoever knows that it is not closed meanwhile. */
  Recommender recommender() {
    return recommender;
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
