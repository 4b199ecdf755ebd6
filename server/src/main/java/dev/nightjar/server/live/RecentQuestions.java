package dev.nightjar.server.live;

import dev.nightjar.recommend.Recommender;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A ring of questions that were asked and answered lately, to warm the next model with.
 *
 * <p>The first {@value #PLACES} are all kept; then every {@value #EVERY}th takes the place of the
 * oldest, so that the ring spans more than the last few milliseconds of a busy shop. Noting one
 * takes no lock and costs a counter.
 */
final class RecentQuestions {
  static final int PLACES = 256;
  static final int EVERY = 16;

  private final AtomicLong asked = new AtomicLong();
  private final AtomicReferenceArray<@Nullable Function<Recommender, ?>> ring =
      new AtomicReferenceArray<>(PLACES);

  /** Keeps {@code question}, if it is its turn; it must hold no model. */
  void note(Function<Recommender, ?> question) {
    long turn = asked.getAndIncrement();
    if (turn < PLACES) {
      ring.setRelease((int) turn, question);
    } else if (turn % EVERY == 0) {
      ring.setRelease((int) (turn / EVERY % PLACES), question);
    }
  }

  /**
   * Asks {@code recommender} all that is kept, until {@code budget} is used up.
   *
   * @return how many were asked
   * @throws IllegalStateException if it fails at one, which the model before it did not
   */
  int replay(Recommender recommender, Duration budget) {
    long deadline = System.nanoTime() + budget.toNanos();
    int replayed = 0;
    for (int place = 0; place < PLACES && System.nanoTime() - deadline < 0; place++) {
      Function<Recommender, ?> question = ring.getAcquire(place);
      if (question != null) {
        ask(recommender, question);
        replayed++;
      }
    }
    return replayed;
  }

  private static void ask(Recommender recommender, Function<Recommender, ?> question) {
    try {
      var unused = question.apply(recommender);
    } catch (RuntimeException e) {
      throw new IllegalStateException("it fails at a question that was answered before: " + e, e);
    }
  }
}
