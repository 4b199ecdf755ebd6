package dev.nightjar.server.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is in a log's folder. */
final class Written {
  private Written() {}

  /** All lines of kind "events", in the order of the log. */
  static List<String> lines(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    Lines.forEach(folder, "events", (line, file) -> lines.add(line));
    return lines;
  }

  /** The names of all files, sorted. */
  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
