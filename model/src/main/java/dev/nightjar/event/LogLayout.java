package dev.nightjar.event;

import java.nio.file.Path;

/**
 * Where the folder of an event log keeps what, for the server that writes it and the trainer that
 * reads it.
 *
 * <pre>
 * events/
 *   events-20261125T074800.123Z-000001.ndjson.gz   a closed segment: one event a line, a JSON object
 *   .open-events-20261125T075800.123Z-000001.ndjson   the one being written
 *   _items/items-….ndjson.gz                       item changes, in the same way
 *   _served/served-….ndjson.gz                     counts of what was served, in the same way
 *   _forgotten.ndjson                              users who asked to be forgotten
 * </pre>
 *
 * <p>Names that start with {@code .} or {@code _} are passed over by whoever reads a folder of
 * events, as Spark and Hive do. A closed segment never changes, but that it loses the lines of
 * users who asked to be forgotten. Segments of a kind sort by name in the order in which they were
 * written, and lines within them likewise.
 */
public final class LogLayout {
  /** What the names of event segments start with. */
  public static final String EVENTS = "events";

  /** What the names of segments of item changes start with. */
  public static final String ITEMS = "items";

  /** What the names of segments of served counts start with. */
  public static final String SERVED = "served";

  /** The folder of item changes, below the log's own. */
  public static final String ITEMS_FOLDER = "_items";

  /** The folder of served counts, below the log's own. */
  public static final String SERVED_FOLDER = "_served";

  /** What the name of a segment's file starts with while it is written. */
  public static final String OPEN = ".open-";

  /** The ending of a closed segment. */
  public static final String ENDING = ".ndjson.gz";

  /** Of every event and item change, the epoch millisecond at which the server received it. */
  public static final String RECEIVED_AT = "received_at";

  private LogLayout() {}

  /** Where the log in {@code folder} keeps item changes. */
  public static Path items(Path folder) {
    return folder.resolve(ITEMS_FOLDER);
  }

  /** Where the log in {@code folder} keeps served counts. */
  public static Path served(Path folder) {
    return folder.resolve(SERVED_FOLDER);
  }
}
