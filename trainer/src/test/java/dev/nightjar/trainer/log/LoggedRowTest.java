package dev.nightjar.trainer.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.event.LogLayout;
import dev.nightjar.trainer.read.EventSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LoggedRowTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void everyFieldThatATrainingReads_hasAColumn() {
    for (String field : EventSchema.schema().fieldNames()) {
      if (!field.equals(EventSchema.FILE)) {
        assertTrue(LoggedRow.schema().containsField(field), field);
      }
    }
  }

  @Test
  void line_isInColumns_asItStood() {
    LoggedRow row =
        row(
            "{\"received_at\":1764100000000, \"user_id\":17850 ,\"event_name\":\"view\",\"item_id\":\"gr\\u00f6\\u00dfe\","
                + "\"price\":3.390,\"quantity\":\"6\",\"context\":{\"q\":[1.10,\"a\\\"}\"]} , \"flag\": true,\"order_id\":null,"
                + "\"timestamp\":\"2026-11-20\"}");
    assertEquals("1764100000000", value(row, "received_at"));
    assertEquals("17850", value(row, "user_id"));
    assertEquals("größe", value(row, "item_id"));
    assertEquals("3.390", value(row, "price"));
    assertEquals("6", value(row, "quantity"));
    assertEquals(
        "{\"context\":{\"q\":[1.10,\"a\\\"}\"]},\"flag\": true,\"order_id\":null}",
        value(row, LogLayout.OTHER_FIELDS));
    assertEquals("", value(row, LogLayout.UNPARSED_LINE));
    assertFalse(row.isUnparsed());
  }

  /** Which of these a training takes is for its reader to say, and it shall see what it saw. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "no event",
        "[1]",
        "{\"user_id\":\"ann\"",
        "{\"user_id\":\"ann\"} {}",
        "{\"user_id\":[\"ann\"]}",
        "{\"user_id\":true}",
        "{\"user_id\":\"ann\",\"user_id\":\"bob\"}",
        "{\"user_id\":\"ann\",\"user_id\":null}",
        "{\"user_id\":\"\\ud83d\"}",
        "\uFEFF{\"user_id\":\"ann\"}"
      })
  void lineThatDoesNotFit_isKeptWhole(String line) {
    LoggedRow row = row(line);
    assertTrue(row.isUnparsed());
    assertEquals(line, value(row, LogLayout.UNPARSED_LINE));
    assertEquals("", value(row, "user_id"));
    assertEquals(LoggedEvent.parse(line.getBytes(StandardCharsets.UTF_8)), row.event());
  }

  @Test
  void bytesThatAreNoUtf8_areKept() {
    byte[] line = "{\"user_id\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
    Binary kept = LoggedRow.of(line).value(LoggedRow.number(LogLayout.UNPARSED_LINE));
    assertTrue(kept != null && Arrays.equals(line, kept.getBytes()));
  }

  @Test
  void event_isThatOfTheLine() {
    String line =
        "{\"user_id\":\"ann\",\"event_name\":\"identify\",\"previous_user_id\":7,\"timestamp\":\"2026-11-20T08:00:00Z\",\"received_at\":5}";
    assertEquals(LoggedEvent.parse(line.getBytes(StandardCharsets.UTF_8)), row(line).event());
    assertTrue(row("{}").event().isPresent());
  }

  @Property(tries = 500)
  void nothingIsLost(@ForAll("objects") ObjectNode object) throws IOException {
    LoggedRow row = row(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(object));
    ObjectNode back = JsonNodeFactory.instance.objectNode();
    for (Type column : LoggedRow.schema().getFields()) {
      String text = value(row, column.getName());
      if (column.getName().equals(LogLayout.OTHER_FIELDS) && !text.isEmpty()) {
        back.setAll((ObjectNode) JSON.readTree(text));
      } else if (!text.isEmpty()) {
        back.put(column.getName(), text);
      }
    }
    if (row.isUnparsed()) {
      assertEquals(object, JSON.readTree(value(row, LogLayout.UNPARSED_LINE)));
    } else {
      assertEquals(object, back);
    }
  }

  @Provide
  static Arbitrary<ObjectNode> objects() {
    Arbitrary<String> names =
        Arbitraries.of("user_id", "timestamp", "price", "other_fields", "q", "\"", "ü{", "a\\u");
    Arbitrary<JsonNode> texts =
        Arbitraries.of("a", "{\"b\":1}", "\ud83d\ude00", "\\\"", "x".repeat(40_000), "\n")
            .map(JsonNodeFactory.instance::textNode);
    Arbitrary<JsonNode> others =
        Arbitraries.of("1", "-1.50e3", "null", "false", "[]", "{\"c\":[1,{\"d\":\"}\"}]}")
            .map(LoggedRowTest::parsed);
    return Arbitraries.maps(names, Arbitraries.oneOf(texts, others))
        .map(
            fields -> {
              ObjectNode object = JsonNodeFactory.instance.objectNode();
              fields.forEach(
                  (name, value) -> {
                    boolean isNumber = value.isNumber() && LoggedRow.schema().containsField(name);
                    object.set(name, isNumber ? JsonNodeFactory.instance.textNode("7") : value);
                  });
              return object;
            });
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static LoggedRow row(String line) {
    return LoggedRow.of(line.getBytes(StandardCharsets.UTF_8));
  }

  private static String value(LoggedRow row, String column) {
    return Optional.ofNullable(row.value(LoggedRow.number(column)))
        .map(Binary::toStringUsingUTF8)
        .orElse("");
  }
}
