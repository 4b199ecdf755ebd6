package dev.nightjar.server.live;

import dev.nightjar.model.ModelException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why what the store names is not served.
 *
 * <p>A version that is bad stays so, and is never tried again. A failure that may pass (an {@link
 * IOException} that tells nothing of the model, such as a full disk; too little memory) is tried
 * again after a pause, which doubles from failure to failure up to a bound.
 *
 * @param name what was refused
 * @param reason for an operator
 * @param retry when it is tried again; empty if it never is
 */
record Refused(String name, String reason, Optional<Retry> retry) {
  static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /** When to try again, and how long the pause before it is. */
  record Retry(Instant at, Duration pause) {}

  /** The refusal of {@code name}, whatever {@code why} is. */
  static Refused forGood(String name, Throwable why) {
    return new Refused(name, "refused " + name + ": " + told(why), Optional.empty());
  }

  /**
   * The refusal of {@code name} because of {@code why}.
   *
   * @param before what was refused until now, if anything was
   */
  static Refused of(String name, Throwable why, @Nullable Refused before, Instant now) {
    if (!mayPass(why)) {
      return forGood(name, why);
    }
    Duration pause =
        Optional.ofNullable(before)
            .filter(last -> last.name.equals(name))
            .flatMap(Refused::retry)
            .map(last -> shorter(last.pause.multipliedBy(2), LONGEST_PAUSE))
            .orElse(FIRST_PAUSE);
    Retry retry = new Retry(now.plus(pause), pause);
    return new Refused(
        name, "refused %s until %s: %s".formatted(name, retry.at, told(why)), Optional.of(retry));
  }

  /** Whether {@code version} may be tried at {@code now}. */
  boolean allows(String version, Instant now) {
    return !name.equals(version) || retry.filter(next -> !now.isBefore(next.at)).isPresent();
  }

  private static boolean mayPass(Throwable why) {
    for (Throwable cause = why; cause != null; cause = cause.getCause()) {
      if (cause instanceof ModelException) {
        return false;
      }
      if (cause instanceof IOException || cause instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }

  private static String told(Throwable why) {
    return why instanceof ModelException ? String.valueOf(why.getMessage()) : why.toString();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
