package dev.nightjar.trainer.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.io.api.Binary;

/**
 * An event log made by hand.
 *
 * @param folder of the log
 */
public record TestLog(Path folder) {
  /** A line as a server writes it, in that order of fields. */
  public static String event(String user, String time, long receivedAt) {
    return "{\"received_at\":%d,\"user_id\":\"%s\",\"event_name\":\"view\",\"item_id\":\"größe\",\"timestamp\":\"%s\"}"
        .formatted(receivedAt, user, time);
  }

  /** A line that says which id another belongs to. */
  public static String identify(String previous, String user, String time) {
    return "{\"user_id\":\"%s\",\"event_name\":\"identify\",\"previous_user_id\":\"%s\",\"timestamp\":\"%s\"}"
        .formatted(user, previous, time);
  }

  /** Writes a file of lines, gzipped if its name ends so. */
  public Path write(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      if (name.endsWith(".gz")) {
        try (OutputStream zipped = new GZIPOutputStream(out)) {
          zipped.write(text);
        }
      } else {
        out.write(text);
      }
    }
    return file;
  }

  /** The same log in another folder. */
  public TestLog copy(Path to) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(folder.relativize(file));
        Files.createDirectories(copy.resolveSibling(""));
        Files.copy(file, copy);
      }
    }
    return new TestLog(to);
  }

  /** The lines of a file of lines. */
  public List<String> read(String name) throws IOException {
    List<String> lines = new ArrayList<>();
    new LineFile(folder.resolve(name))
        .forEach(line -> lines.add(new String(line, StandardCharsets.UTF_8)));
    return lines;
  }

  /** What readers of the folder find, with bookkeeping below {@code _} left out. */
  public List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(name -> !name.startsWith("_") && !name.endsWith(".lock"))
          .sorted()
          .toList();
    }
  }

  /** The events of all closed segments and days, as the columns hold them, sorted. */
  public List<String> events() throws IOException {
    List<String> events = new ArrayList<>();
    LogFiles files = LogFiles.of(folder);
    for (LineFile file : files.lines()) {
      file.forEach(
          line -> {
            if (line.length > 0) { // no reader takes a blank line for a row
              events.add(text(LoggedRow.of(line)));
            }
          });
    }
    for (DayFile file : files.days()) {
      file.forEachRow(row -> events.add(text(row)));
    }
    events.sort(null);
    return events;
  }

  private static String text(LoggedRow row) {
    TreeMap<String, String> values = new TreeMap<>();
    LoggedRow.schema()
        .getFields()
        .forEach(
            column ->
                Optional.ofNullable(row.value(LoggedRow.number(column.getName())))
                    .map(Binary::toStringUsingUTF8)
                    .ifPresent(value -> values.put(column.getName(), value)));
    return values.toString();
  }
}
