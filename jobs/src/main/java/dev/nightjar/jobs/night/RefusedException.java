package dev.nightjar.jobs.night;

/** A model was trained, and is not published: checks refuse it. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  RefusedException(String reason) {
    super(reason);
  }
}
