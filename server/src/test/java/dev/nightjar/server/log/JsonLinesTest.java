package dev.nightjar.server.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class JsonLinesTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Test
  void bytes_objects_areALineEach() {
    byte[] lines =
        new JsonLines(2)
            .add(NODES.objectNode().put("a", "ü\n"))
            .add(NODES.objectNode().put("b", new BigDecimal("1.50")))
            .bytes();
    assertEquals("{\"a\":\"ü\\n\"}\n{\"b\":1.50}\n", new String(lines, StandardCharsets.UTF_8));
  }

  @Test
  void bytes_halfASurrogatePair_isKeptAsAnEscape() {
    byte[] lines = new JsonLines(1).add(NODES.objectNode().put("a", "x\ud83dy")).bytes();
    assertEquals("{\"a\":\"x\\uD83Dy\"}\n", new String(lines, StandardCharsets.UTF_8));
  }
}
