package dev.nightjar.jobs.check;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What came of a check.
 *
 * @param check its name
 * @param detail what was expected and found, in a sentence without its full stop
 */
public record Result(String check, Outcome outcome, String detail) {
  /** How a check may end. */
  public enum Outcome {
    /** The model is as it must be. */
    @JsonProperty("passed")
    PASSED,
    /** It is not. */
    @JsonProperty("failed")
    FAILED,
    /** The check itself could not be made. */
    @JsonProperty("error")
    ERROR,
    /** There was nothing to check by. */
    @JsonProperty("skipped")
    SKIPPED
  }

  /** Whether the model must not be published. */
  public boolean refuses() {
    return outcome == Outcome.FAILED || outcome == Outcome.ERROR;
  }

  @Override
  public String toString() {
    return check + ": " + detail;
  }
}
