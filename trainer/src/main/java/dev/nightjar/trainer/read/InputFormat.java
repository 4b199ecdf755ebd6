package dev.nightjar.trainer.read;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Optional;

/** A format of input files, known by the ending of the file's name, in lower case. */
enum InputFormat {
  /**
   * A header, then rows; {@code ,} separates, {@code "} quotes, {@code ""} is a quote (RFC 4180).
   */
  CSV(".csv .csv.gz"),
  /** One object a line, or one list of objects. */
  JSON(".ndjson .ndjson.gz .jsonl .jsonl.gz .json .json.gz"),
  PARQUET(".parquet");

  private final String endings;

  InputFormat(String endings) {
    this.endings = endings;
  }

  /** The format of a file with this name, if its ending is known. */
  static Optional<InputFormat> of(String fileName) {
    return Arrays.stream(values())
        .filter(format -> Arrays.stream(format.endings.split(" ")).anyMatch(fileName::endsWith))
        .findFirst();
  }

  /** Every ending that is read, for messages. */
  static String allEndings() {
    return Arrays.stream(values()).map(format -> format.endings).collect(joining(" "));
  }
}
