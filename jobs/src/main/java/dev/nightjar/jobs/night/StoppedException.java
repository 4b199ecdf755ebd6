package dev.nightjar.jobs.night;

import dev.nightjar.command.ExitCode;

/** A night goes no further, and nothing of it is published; not because anything is broken. */
final class StoppedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ExitCode exit;

  private StoppedException(ExitCode exit, String reason) {
    super(reason);
    this.exit = exit;
  }

  /** A model was trained, and is not published: checks refuse it. */
  static StoppedException refused(String reason) {
    return new StoppedException(ExitCode.REFUSED, reason);
  }

  /** The trainer did not understand its options: the next night would end as this one does. */
  static StoppedException calledWrongly() {
    return new StoppedException(ExitCode.USAGE, "the trainer was called wrongly, see above");
  }

  /** How the night ends. */
  ExitCode exit() {
    return exit;
  }
}
