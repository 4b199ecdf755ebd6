package dev.nightjar.server.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** JSON objects as lines of a log, numbers digit by digit as they were read. */
public final class JsonLines {
  private static final ObjectWriter JSON = new JsonMapper().writer();

  /** Half a surrogate pair has no UTF-8, but an escape. */
  private static final ObjectWriter ASCII_JSON =
      new JsonMapper(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
          .writer();

  private final List<byte[]> objects = new ArrayList<>();
  private int length;

  /** Adds a line; later changes of {@code object} do not reach it. */
  public void add(ObjectNode object) {
    byte[] bytes = bytes(object);
    objects.add(bytes);
    length += bytes.length;
  }

  /**
   * All lines, each ending in a line feed and beginning with one more field. Only copies bytes, so
   * it can be done under a lock.
   *
   * @param field a name that needs no escape and that no line has
   */
  public byte[] stamped(String field, long value) {
    byte[] stamp = "{\"%s\":%d".formatted(field, value).getBytes(StandardCharsets.UTF_8);
    ByteBuffer lines = ByteBuffer.allocate(length + objects.size() * (stamp.length + 1));
    for (byte[] object : objects) {
      boolean empty = object.length == 2;
      lines.put(stamp);
      lines.put(empty ? (byte) ' ' : (byte) ',');
      lines.put(object, 1, object.length - 1).put((byte) '\n');
    }
    return lines.array();
  }

  private static byte[] bytes(ObjectNode object) {
    try {
      return JSON.writeValueAsBytes(object);
    } catch (JsonProcessingException unpaired) {
      return asciiBytes(object);
    }
  }

  private static byte[] asciiBytes(ObjectNode object) {
    try {
      return ASCII_JSON.writeValueAsBytes(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree that was read as JSON cannot be written", e);
    }
  }
}
