package dev.nightjar.trainer.train;

import dev.nightjar.command.ExitCode;
import dev.nightjar.command.HasExitCode;
import java.util.List;

/** A model was trained, but the checks refuse to publish it. */
public final class RefusedException extends Exception implements HasExitCode {
  private static final long serialVersionUID = 1L;

  RefusedException(List<String> reasons) {
    super("the model is not published: " + String.join("; ", reasons));
  }

  @Override
  public ExitCode exitCode() {
    return ExitCode.REFUSED;
  }
}
