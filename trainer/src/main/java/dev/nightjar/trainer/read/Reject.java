package dev.nightjar.trainer.read;

import java.util.List;

/**
 * A row that cannot be used, and where it stands.
 *
 * @param file its path
 * @param unit what the file's rows are counted in
 * @param number of the row, from 1: of a line, the number that an editor shows
 * @param reason the first rule that it breaks
 * @param fields those that break it, with their values; none if the whole row is broken
 * @param row as it is, or as JSON where it has no text of its own; cut if it is long
 */
public record Reject(
    String file,
    Unit unit,
    long number,
    RejectReason reason,
    List<OffendingField> fields,
    String row) {
  /** What a file's rows are counted in. */
  public enum Unit {
    /** Of a file of lines: CSV, NDJSON. */
    LINE,
    /** Of a file that holds one JSON list. */
    ELEMENT,
    /** Of a Parquet file. */
    ROW
  }

  public Reject {
    fields = List.copyOf(fields);
  }
}
