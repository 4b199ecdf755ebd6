package dev.nightjar.jobs.shop;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The folder of event files, {@code part-00000.ndjson} and on: an event a line, with the fields of
 * the events' contract. A file that has grown to its size is followed by the next. The lines stand
 * user by user: in order of time for each, not across users.
 */
final class EventLog implements AutoCloseable {
  private final Path folder;
  private final long bytesPerFile;
  private final Map<EventName, Long> counts = new EnumMap<>(EventName.class);
  private long retries;
  private long lines;
  private long closedBytes;
  private int part;
  private NdjsonFile file;

  EventLog(Path folder, long bytesPerFile) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.bytesPerFile = bytesPerFile;
    this.file = open(folder, part);
  }

  private static NdjsonFile open(Path folder, int part) throws IOException {
    return new NdjsonFile(folder.resolve("part-%05d.ndjson".formatted(part)));
  }

  void write(Stamp stamp, Action action) throws IOException {
    if (file.bytes() >= bytesPerFile) {
      file.close();
      closedBytes += file.bytes();
      file = open(folder, ++part);
    }
    JsonGenerator json = file.json();
    json.writeStartObject();
    json.writeStringField("event_id", stamp.eventId());
    json.writeStringField("event_name", action.name().wireName());
    if (stamp.tellsFamily()) {
      json.writeStringField("event_family", action.name().family());
    }
    json.writeStringField("user_id", stamp.userId());
    json.writeStringField("session_id", stamp.sessionId());
    json.writeStringField("timestamp", Instant.ofEpochMilli(stamp.time()).toString());
    action.writeFields(json);
    json.writeEndObject();
    file.endLine();
    counts.merge(action.name(), 1L, Long::sum);
    lines++;
  }

  /** Writes an event a second time, as a client does that missed the first answer. */
  void retry(Stamp stamp, Action action) throws IOException {
    write(stamp, action);
    retries++;
  }

  long lines() {
    return lines;
  }

  /** Lines by event name. */
  Map<String, Long> linesByName() {
    Map<String, Long> byName = new HashMap<>();
    counts.forEach((name, count) -> byName.put(name.wireName(), count));
    return byName;
  }

  long retries() {
    return retries;
  }

  long bytes() {
    return closedBytes + file.bytes();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
