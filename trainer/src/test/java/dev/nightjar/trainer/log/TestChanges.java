package dev.nightjar.trainer.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Item changes made by chance, and what those who read them make of them, told naively. */
public final class TestChanges {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> STATUSES = List.of("active", "inactive", "deleted");
  private static final List<String> VALUES =
      List.of("null", "1", "2.50", "\"größe\"", "[1,null]", "{\"x\":null,\"y\":1}", "{}");

  private static final List<String> KEYS =
      List.of("received_at", "item_id", "item_type", "status", "attributes");

  private TestChanges() {}

  private record Change(long receivedAt, ObjectNode line) {}

  /** A change of one of some items, received at one of some times. */
  public static String random(Random random, int items, int times) {
    StringBuilder line =
        new StringBuilder("{\"received_at\":%d".formatted(1 + random.nextInt(times)))
            .append(",\"item_id\":\"i%d\"".formatted(random.nextInt(items)));
    if (random.nextInt(3) == 0) {
      line.append(",\"item_type\":\"%s\"".formatted("t" + random.nextInt(3)));
    }
    if (random.nextInt(2) == 0) {
      line.append(",\"status\":\"%s\"".formatted(STATUSES.get(random.nextInt(3))));
    }
    if (random.nextInt(3) == 0) {
      line.append(",\"a\":").append(value(random));
    }
    List<String> attributes = new ArrayList<>();
    for (String name : List.of("a", "b", "c", "item_type")) {
      if (random.nextInt(3) == 0) {
        attributes.add("\"%s\":%s".formatted(name, value(random)));
      }
    }
    return line + ",\"attributes\":{" + String.join(",", attributes) + "}}";
  }

  private static String value(Random random) {
    return VALUES.get(random.nextInt(VALUES.size()));
  }

  /** The status of each item's last line in the order of the log, and when it was received. */
  public static SortedMap<String, String> server(Path log) throws IOException {
    SortedMap<String, String> statuses = new TreeMap<>();
    for (Change change : changes(log)) {
      statuses.put(item(change), status(change) + " " + change.receivedAt);
    }
    return statuses;
  }

  /**
   * Each item of a catalogue that has all of them, after the changes that were received since it
   * was written.
   */
  public static SortedMap<String, SortedMap<String, String>> training(Path log, long written)
      throws IOException {
    SortedMap<String, SortedMap<String, String>> items = new TreeMap<>();
    List<Change> changes = new ArrayList<>(changes(log));
    changes.sort(Comparator.comparingLong(Change::receivedAt)); // those of one time stay in order
    for (Change change : changes) {
      SortedMap<String, String> item =
          items.computeIfAbsent(
              item(change), id -> new TreeMap<>(Map.of("type", "t", "status", "s", ".a", "0")));
      if (change.receivedAt > written) {
        attributes(change)
            .forEach((name, value) -> item.put("." + name, value.isNull() ? "" : value.toString()));
        item.put("status", status(change));
        item.put("type", change.line.path("item_type").asText(item.get("type")));
      }
    }
    items.values().forEach(item -> item.values().removeIf(String::isEmpty));
    return items;
  }

  private static Map<String, JsonNode> attributes(Change change) {
    Map<String, JsonNode> attributes = new TreeMap<>();
    change.line.properties().forEach(field -> attributes.put(field.getKey(), field.getValue()));
    attributes.keySet().removeAll(KEYS);
    change
        .line
        .path("attributes")
        .properties()
        .forEach(field -> attributes.put(field.getKey(), field.getValue()));
    return attributes;
  }

  private static String item(Change change) {
    return change.line.path("item_id").asText();
  }

  private static String status(Change change) {
    return change.line.path("status").asText("active");
  }

  /** Of all closed segments, in their order; a line that is no JSON is none. */
  private static List<Change> changes(Path log) throws IOException {
    List<Change> changes = new ArrayList<>();
    for (Path segment : segments(log)) {
      new LineFile(segment)
          .forEach(
              line -> change(new String(line, StandardCharsets.UTF_8)).ifPresent(changes::add));
    }
    return changes;
  }

  /** The closed segments of item changes, in their order. */
  public static List<Path> segments(Path log) throws IOException {
    try (Stream<Path> files = Files.list(log.resolve("_items"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("items-"))
          .sorted()
          .toList();
    }
  }

  private static Optional<Change> change(String line) {
    try {
      ObjectNode change = JSON.readValue(line, ObjectNode.class);
      return Optional.of(new Change(change.path("received_at").asLong(), change));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
