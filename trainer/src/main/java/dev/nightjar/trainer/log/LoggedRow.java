package dev.nightjar.trainer.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.nightjar.event.LogLayout;
import dev.nightjar.event.Timestamps;
import dev.nightjar.trainer.read.EventSchema;
import java.io.IOException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * A line of an event log as a row of a day's file; what the columns hold is told in {@link
 * LogLayout}. Nothing of a line is lost but whether an id was written as a number.
 *
 * <p>A training makes of the row what it makes of the line. So whatever the two could read
 * differently, such as a field that occurs twice, stays in its line.
 */
public final class LoggedRow {
  /** The fields that have a column; others may come to be, these must not go. */
  private static final List<String> FIELDS =
      List.of(
          EventSchema.TIMESTAMP,
          EventSchema.USER_ID,
          EventSchema.EVENT_NAME,
          EventSchema.EVENT_FAMILY,
          EventSchema.ITEM_ID,
          EventSchema.QUANTITY,
          EventSchema.PRICE,
          EventSchema.ORDER_ID,
          EventSchema.SESSION_ID,
          EventSchema.RECOMMENDATION_ID,
          EventSchema.PREVIOUS_USER_ID,
          EventSchema.EVENT_ID,
          LogLayout.RECEIVED_AT);

  /**
   * Columns whose values seldom occur twice: to look for those that do took half the time of a
   * compaction.
   */
  static final List<String> UNIQUE =
      List.of(
          EventSchema.TIMESTAMP,
          EventSchema.EVENT_ID,
          EventSchema.RECOMMENDATION_ID,
          LogLayout.RECEIVED_AT,
          LogLayout.UNPARSED_LINE);

  private static final int OTHERS = FIELDS.size();
  private static final int LINE = OTHERS + 1;
  private static final Map<String, Integer> BY_NAME = numbered();
  private static final JsonFactory JSON = new JsonFactory();

  private final @Nullable Binary[] values;

  LoggedRow(@Nullable Binary[] values) {
    this.values = values;
  }

  /** All columns, in order of their values. */
  static MessageType schema() {
    return schema(BY_NAME.keySet().stream().sorted((a, b) -> number(a) - number(b)).toList());
  }

  /** The columns that {@link #event} needs. */
  static MessageType schemaOfEvents() {
    return schema(
        List.of(
            EventSchema.TIMESTAMP,
            EventSchema.USER_ID,
            EventSchema.EVENT_NAME,
            EventSchema.PREVIOUS_USER_ID,
            LogLayout.RECEIVED_AT,
            LogLayout.UNPARSED_LINE));
  }

  private static MessageType schema(List<String> columns) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (String column : columns) {
      schema
          .optional(PrimitiveType.PrimitiveTypeName.BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named(column);
    }
    return schema.named("nightjar_events");
  }

  private static Map<String, Integer> numbered() {
    Map<String, Integer> numbers = new HashMap<>();
    FIELDS.forEach(field -> numbers.put(field, numbers.size()));
    numbers.put(LogLayout.OTHER_FIELDS, OTHERS);
    numbers.put(LogLayout.UNPARSED_LINE, LINE);
    return Map.copyOf(numbers);
  }

  /** The place of a column's value. */
  static int number(String column) {
    Integer number = BY_NAME.get(column);
    if (number == null) {
      throw new IllegalArgumentException("no column of a compacted event: " + column);
    }
    return number;
  }

  static int size() {
    return LINE + 1;
  }

  /** The row of a line in UTF-8. */
  public static LoggedRow of(byte[] line) {
    String text = new String(line, StandardCharsets.UTF_8);
    try (JsonParser parser = JSON.createParser(text)) {
      @Nullable Binary[] values = new Binary[size()];
      if (fits(parser, text, values) && parser.nextToken() == null && isUtf8(line, text)) {
        return new LoggedRow(values);
      }
    } catch (IOException e) {
      // no JSON: it stays a line
    }
    @Nullable Binary[] whole = new Binary[size()];
    whole[LINE] = Binary.fromConstantByteArray(line);
    return new LoggedRow(whole);
  }

  /** Reads an object into columns, as far as they can hold it. */
  private static boolean fits(JsonParser parser, String text, @Nullable Binary[] values)
      throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    StringBuilder others = new StringBuilder();
    boolean[] seen = new boolean[FIELDS.size()];
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      int start = (int) parser.currentTokenLocation().getCharOffset();
      int field = BY_NAME.getOrDefault(parser.currentName(), OTHERS);
      JsonToken value = parser.nextToken();
      boolean isText = value == JsonToken.VALUE_STRING || value.isNumeric();
      if (field < OTHERS) {
        if (seen[field] || !(isText || value == JsonToken.VALUE_NULL)) {
          return false;
        }
        seen[field] = true;
      }
      if (field < OTHERS && isText) {
        String content = parser.getText();
        if (!isUnicode(content)) {
          return false;
        }
        values[field] = binary(content);
      } else {
        parser.skipChildren();
        parser.finishToken();
        int end = (int) parser.currentLocation().getCharOffset();
        others.append(others.isEmpty() ? '{' : ',').append(text, start, end);
      }
    }
    if (!others.isEmpty()) {
      values[OTHERS] = binary(others.append('}').toString());
    }
    return true;
  }

  /** Of bytes: Parquet compares one that is made from a text byte by byte, over a buffer. */
  private static Binary binary(String text) {
    return Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Half a surrogate pair, which JSON can escape, has no UTF-8. */
  private static boolean isUnicode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        return encoder.canEncode(text);
      }
    }
    return true;
  }

  private static boolean isUtf8(byte[] line, String text) {
    return text.indexOf('\uFFFD') < 0 || Arrays.equals(text.getBytes(StandardCharsets.UTF_8), line);
  }

  @Nullable Binary value(int column) {
    return values[column];
  }

  /** Whether it is a line that does not fit the columns. */
  public boolean isUnparsed() {
    return values[LINE] != null;
  }

  /** What tells whose event it is; empty if the line is no JSON object. */
  public Optional<LoggedEvent> event() {
    Binary line = values[LINE];
    if (line != null) {
      return LoggedEvent.parse(line.getBytes());
    }
    return Optional.of(
        new LoggedEvent(
            text(EventSchema.USER_ID),
            text(EventSchema.PREVIOUS_USER_ID),
            text(EventSchema.EVENT_NAME),
            Timestamps.parse(text(EventSchema.TIMESTAMP)),
            Timestamps.parse(text(LogLayout.RECEIVED_AT))));
  }

  private String text(String column) {
    Binary value = values[number(column)];
    return value == null ? "" : value.toStringUsingUTF8();
  }
}
