package dev.nightjar.trainer.read;

/**
 * What is done with rows that cannot be used.
 *
 * @param folder path or any Hadoop URI of the folder that they are written to, as gzipped NDJSON
 *     with the keys {@code reason}, {@code file}, {@code row}; created when the first is written,
 *     added to if it exists
 * @param maxShare the run stops if more than this share of the rows, 0 to 1, is rejected
 */
public record RejectPolicy(String folder, double maxShare) {
  /** One row in twenty. */
  public static final double DEFAULT_MAX_SHARE = 0.05;

  public RejectPolicy {
    if (folder.isBlank()) {
      throw new IllegalArgumentException("the folder for rejected rows is empty, expected a path");
    }
    if (!(maxShare >= 0 && maxShare <= 1)) {
      throw new IllegalArgumentException(
          "the share of rows that may be rejected is %s, expected 0 to 1".formatted(maxShare));
    }
  }

  /** The default share. */
  public static RejectPolicy to(String folder) {
    return new RejectPolicy(folder, DEFAULT_MAX_SHARE);
  }
}
