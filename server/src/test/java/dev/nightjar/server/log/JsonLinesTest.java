package dev.nightjar.server.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class JsonLinesTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonLines lines = new JsonLines();

  @Test
  void stamped_objects_areALineEachWithTheStampFirst() {
    lines.add(NODES.objectNode().put("a", "ü\n"));
    lines.add(NODES.objectNode().put("b", new BigDecimal("1.50")));
    lines.add(NODES.objectNode());
    assertEquals("{\"at\":7,\"a\":\"ü\\n\"}\n{\"at\":7,\"b\":1.50}\n{\"at\":7 }\n", text());
  }

  @Test
  void stamped_halfASurrogatePair_isKeptAsAnEscape() {
    lines.add(NODES.objectNode().put("a", "x\ud83dy"));
    assertEquals("{\"at\":7,\"a\":\"x\\uD83Dy\"}\n", text());
  }

  private String text() {
    return new String(lines.stamped("at", 7), StandardCharsets.UTF_8);
  }
}
