package dev.nightjar.command;

/** How a Nightjar program ends. */
public enum ExitCode {
  /** It did what was asked. */
  OK(0),
  /** It could not: input, disk, network or a defect. */
  FAILED(1),
  /** It was asked wrongly. */
  USAGE(2),
  /** It trained a model that the checks refused to publish. */
  REFUSED(3);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
