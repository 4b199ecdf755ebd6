package dev.nightjar.server.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;

/** JSON objects as lines of a log, numbers digit by digit as they were read. */
public final class JsonLines {
  private static final int USUAL_BYTES = 512;
  private static final ObjectWriter JSON = new JsonMapper().writer();

  /** Half a surrogate pair has no UTF-8, but an escape. */
  private static final ObjectWriter ASCII_JSON =
      new JsonMapper(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
          .writer();

  private final ByteArrayOutputStream lines;

  /**
   * @param expected how many lines there will be, about
   */
  public JsonLines(int expected) {
    lines = new ByteArrayOutputStream(expected * USUAL_BYTES);
  }

  /** Adds a line. */
  public JsonLines add(ObjectNode object) {
    lines.writeBytes(bytes(object));
    lines.write('\n');
    return this;
  }

  /** All lines, each ending in a line feed. */
  public byte[] bytes() {
    return lines.toByteArray();
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
