package dev.nightjar.trainer.events;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.trainer.compact.Compacted;
import dev.nightjar.trainer.erase.Erased;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What compactions did, in words and as JSON.
 *
 * @param logs by the compactions
 * @param erased what was taken out of the same logs before that
 */
record CompactedText(List<Compacted> logs, List<Erased.Log> erased) {
  private static final double MEGA = 1e6;

  CompactedText {
    logs = List.copyOf(logs);
    erased = List.copyOf(erased);
  }

  String text() {
    List<String> lines = new ArrayList<>();
    for (int log = 0; log < logs.size(); log++) {
      addTo(lines, logs.get(log));
      long removed = erased.get(log).lines();
      if (removed > 0) {
        lines.add(format("  %,d lines of forgotten users removed from other files", removed));
      }
    }
    return lines.stream().map(line -> line + System.lineSeparator()).collect(Collectors.joining());
  }

  private static void addTo(List<String> lines, Compacted log) {
    lines.add(log.before().files() == 0 ? log.folder() + ": " + nothing(log) : done(log));
    add(lines, log.unparsed(), "lines kept as they are: they do not fit the columns");
    add(lines, log.forgotten(), "lines of forgotten users left out");
    add(lines, log.late(), "events left out: their days are older than is kept");
    add(lines, log.left(), "segments left: begun since, or about to be closed");
    if (!log.expired().isEmpty()) {
      lines.add(
          format(
              "  %,d days deleted, %s to %s, with %,d events",
              log.expired().size(),
              log.expired().firstKey(),
              log.expired().lastKey(),
              log.expired().values().stream().mapToLong(Long::longValue).sum()));
    }
    add(lines, log.expiredServed(), "segments of served counts deleted");
    if (log.items().before().files() > 0) {
      lines.add(folded(log.items()));
    }
    add(lines, log.items().unparsed(), "lines of item changes kept as they are: they are none");
  }

  private static String nothing(Compacted log) {
    return log.items().before().files() == 0 ? "nothing to compact" : "no events to compact";
  }

  private static String folded(Compacted.Items items) {
    return format(
        "  %,d item changes of %,d segments (%,.1f MB) folded into %,d (%,.1f MB)",
        items.changes(),
        items.before().files(),
        items.before().bytes() / MEGA,
        items.standing(),
        items.after().bytes() / MEGA);
  }

  private static String done(Compacted log) {
    return format(
        "%s: %,d events of %,d segments (%,.1f MB) in %,d files of %,d days (%,.1f MB)",
        log.folder(),
        log.rows(),
        log.before().files(),
        log.before().bytes() / MEGA,
        log.after().files(),
        log.days().size(),
        log.after().bytes() / MEGA);
  }

  private static void add(List<String> lines, long number, String what) {
    if (number > 0) {
      lines.add(format("  %,d %s", number, what));
    }
  }

  String json() {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (int log = 0; log < logs.size(); log++) {
      Compacted done = logs.get(log);
      ObjectNode node =
          json.addObject()
              .put("folder", done.folder().toString())
              .put("segments", done.before().files())
              .put("segment_bytes", done.before().bytes())
              .put("files", done.after().files())
              .put("file_bytes", done.after().bytes())
              .put("lines", done.lines());
      put(node.putObject("days"), done.days());
      node.put("unparsed", done.unparsed())
          .put("forgotten", done.forgotten() + erased.get(log).lines())
          .put("late", done.late())
          .put("left_segments", done.left());
      put(node.putObject("expired_days"), done.expired());
      node.put("expired_served_segments", done.expiredServed());
      node.putObject("items")
          .put("segments", done.items().before().files())
          .put("segment_bytes", done.items().before().bytes())
          .put("folded_bytes", done.items().after().bytes())
          .put("changes", done.items().changes())
          .put("standing", done.items().standing())
          .put("unparsed", done.items().unparsed());
    }
    return json.toPrettyString() + System.lineSeparator();
  }

  private static void put(ObjectNode json, SortedMap<LocalDate, Long> days) {
    days.forEach((day, rows) -> json.put(day.toString(), rows));
  }

  @SuppressWarnings("AnnotateFormatMethod") // formats are literals of this class
  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
