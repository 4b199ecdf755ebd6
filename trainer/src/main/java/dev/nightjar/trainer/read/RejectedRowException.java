package dev.nightjar.trainer.read;

/** Thrown by a rule that a row breaks. It has no stack trace: there may be a million of them. */
final class RejectedRowException extends Exception {
  private static final long serialVersionUID = 1L;

  private final RejectReason reason;

  RejectedRowException(RejectReason reason) {
    super(reason.sentence(), null, false, false);
    this.reason = reason;
  }

  RejectReason reason() {
    return reason;
  }
}
