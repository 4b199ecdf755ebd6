package dev.nightjar.trainer.read;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Map;

/** More rows were rejected than the {@link RejectPolicy} lets pass. The rejects are written. */
public final class TooManyRejectsException extends InputException {
  private static final long serialVersionUID = 1L;

  private final transient Intake intake;
  private final double maxShare;

  TooManyRejectsException(Intake intake, RejectPolicy policy) {
    super(message(intake, policy));
    this.intake = intake;
    this.maxShare = policy.maxShare();
  }

  /** How many rows there were and how many were rejected, by reason. */
  public Intake intake() {
    return intake;
  }

  /** The limit that was passed: a share of the rows, 0 to 1. */
  public double maxShare() {
    return maxShare;
  }

  private static String message(Intake intake, RejectPolicy policy) {
    return String.format(
        Locale.ROOT,
        "expected at most %.2f %% of the rows to be rejected, found %.2f %%: %d of %d (%s); they are"
            + " in %s",
        100 * policy.maxShare(),
        100 * intake.rejectedShare(),
        intake.rejectedRows(),
        intake.rows(),
        counts(intake.rejected()),
        policy.folder());
  }

  private static String counts(Map<RejectReason, Long> rejected) {
    return rejected.entrySet().stream()
        .map(entry -> entry.getKey().code() + " " + entry.getValue())
        .collect(joining(", "));
  }
}
