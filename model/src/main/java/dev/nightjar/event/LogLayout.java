package dev.nightjar.event;

import dev.nightjar.disk.FolderLock;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the folder of an event log keeps what, for the server that writes it and the trainer that
 * reads it.
 *
 * <pre>
 * events/
 *   events-20261125T074800.123Z-000001.ndjson.gz   a closed segment: one event a line, a JSON object
 *   .open-events-20261125T075800.123Z-000001.ndjson   the one being written
 *   day=2026-11-24/events-20261125T020000.123Z-000001.parquet   compacted events of a day, in UTC
 *   _items/items-….ndjson.gz                       item changes, in the same way
 *   _served/served-….ndjson.gz                     counts of what was served, in the same way
 *   _forgotten.ndjson                              users who asked to be forgotten
 *   _cleared                                       for whom the compacted days were looked through
 *   _compaction.json                               a compaction that is not finished
 *   .compacting-…/                                 its drafts
 * </pre>
 *
 * <p>Names that start with {@code .} or {@code _} are passed over by whoever reads a folder of
 * events, as Spark and Hive do. A closed segment never changes, but that it loses the lines of
 * users who asked to be forgotten, or is the last of some that are folded. Segments of a kind sort
 * by name in the order in which they were written, and lines within them likewise. Closed segments
 * of events go when they are compacted: a row of a day's files is a line of theirs. Every field
 * that a training reads is a column of text by its own name, as it stood in the line, and so is
 * {@value #RECEIVED_AT}; {@value #OTHER_FIELDS} holds all others, as a JSON object. A line that
 * does not fit, such as one that is no JSON object, is whole in {@value #UNPARSED_LINE}, and the
 * other columns are null.
 *
 * <p>Closed segments of item changes are folded: the lines of the oldest ones that still count, as
 * far as they do, take the place of the last of these, and the others go. Whoever finds one gone
 * after listing them reads its lines later, in one that was listed too.
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

  /** What the name of a folder of compacted events starts with, before its day. */
  public static final String DAY = "day=";

  /** The ending of a file of compacted events. */
  public static final String COMPACTED_ENDING = ".parquet";

  /** Of a compacted event, the fields that have no column. */
  public static final String OTHER_FIELDS = "other_fields";

  /** Of a compacted line that is not in the columns, all of it. */
  public static final String UNPARSED_LINE = "unparsed_line";

  private LogLayout() {}

  /** Whether a server writes, or wrote, its log into {@code folder}. */
  public static boolean isLog(Path folder) {
    return Files.isDirectory(items(folder))
        || Files.isDirectory(served(folder))
        || Files.exists(folder.resolve(FolderLock.FILE));
  }

  /** Whether whoever reads a folder of events passes over a file or folder of this name. */
  public static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }

  /** Where the log in {@code folder} keeps item changes. */
  public static Path items(Path folder) {
    return folder.resolve(ITEMS_FOLDER);
  }

  /** Where the log in {@code folder} keeps served counts. */
  public static Path served(Path folder) {
    return folder.resolve(SERVED_FOLDER);
  }
}
