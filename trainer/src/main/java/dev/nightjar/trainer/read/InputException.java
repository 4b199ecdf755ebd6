package dev.nightjar.trainer.read;

/**
 * Input that cannot be read at all: nothing at a path, an unknown ending, a damaged file.
 *
 * <p>A single row that cannot be used is no such thing: it is rejected and counted, see {@link
 * RejectReason}.
 */
public class InputException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says what was expected and what was found, where. */
  public InputException(String message) {
    super(message);
  }

  InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
