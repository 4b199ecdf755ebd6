package dev.nightjar.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The closed segments of a log, read as the nightly job does: by their names alone. */
public final class KeptLines {
  private static final JsonMapper JSON = new JsonMapper();

  private KeptLines() {}

  /** The objects of all visible files in {@code folder}, in order. */
  public static List<JsonNode> read(Path folder) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (Path file : visible(folder)) {
      try (BufferedReader text =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
        for (String line = text.readLine(); line != null; line = text.readLine()) {
          lines.add(JSON.readTree(line));
        }
      }
    }
    return lines;
  }

  private static List<Path> visible(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".ndjson.gz"))
          .filter(KeptLines::isVisible)
          .sorted()
          .toList();
    }
  }

  private static boolean isVisible(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".") && !name.startsWith("_");
  }
}
