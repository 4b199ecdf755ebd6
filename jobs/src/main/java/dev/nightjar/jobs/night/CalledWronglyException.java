package dev.nightjar.jobs.night;

import java.io.IOException;

/** Another program did not understand its options: the next call will fail as this one did. */
final class CalledWronglyException extends IOException {
  private static final long serialVersionUID = 1L;

  CalledWronglyException(String reason) {
    super(reason);
  }
}
