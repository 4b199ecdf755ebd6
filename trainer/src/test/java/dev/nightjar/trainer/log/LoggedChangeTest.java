package dev.nightjar.trainer.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.trainer.log.LoggedChange.Told;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LoggedChangeTest {
  @Test
  void line_tellsOfTypeAndAttributes_whereverTheyStand() {
    LoggedChange change =
        change(
            "{\"received_at\":7,\"item_id\":\"mug\",\"item_type\":\"gift\",\"status\":null,"
                + "\"name\":\"Mug\",\"attributes\":{\"price\":null,\"status\":\"x\"}}");
    assertEquals("mug", change.itemId());
    assertEquals(7, change.receivedAt());
    assertEquals(new Told(true, Set.of("name", "price", "status")), change.told());
    assertEquals(
        Told.NOTHING,
        change("{\"received_at\":7,\"item_id\":\"mug\",\"item_type\":\" \",\"attributes\":null}")
            .told());
  }

  @Test
  void without_isWhatNoLaterChangeTells() {
    Told told = new Told(true, Set.of("a", "b"));
    assertEquals(new Told(true, Set.of("a")), told.without(new Told(false, Set.of("b", "c"))));
    assertEquals(new Told(false, Set.of("a", "b")), told.without(new Told(true, Set.of())));
    assertSame(told, told.without(new Told(false, Set.of("c"))));
    assertTrue(told.without(told).isNothing());
  }

  @Test
  void telling_keepsTheRestAsItIs() throws IOException {
    LoggedChange change =
        change(
            "{\"received_at\":7,\"item_id\":\"mug\",\"item_type\":\"gift\",\"status\":\"inactive\",\"a\":1.50,\"b\":2,"
                + "\"attributes\":{\"c\":{\"d\":null,\"e\":[1e400]},\"f\":null,\"item_type\":\"\\ud83d\"}}");
    assertEquals(
        "{\"received_at\":7,\"item_id\":\"mug\",\"status\":\"inactive\",\"a\":1.50,"
            + "\"attributes\":{\"c\":{\"d\":null,\"e\":[1E+400]},\"item_type\":\"\\uD83D\"}}",
        text(change.telling(new Told(false, Set.of("a", "c", "item_type")))));
    assertEquals(
        "{\"received_at\":7,\"item_id\":\"mug\",\"item_type\":\"gift\",\"status\":\"inactive\",\"attributes\":{}}",
        text(change.telling(new Told(true, Set.of()))));
  }

  /** A training rejects it, or a server passes it over, or they take it for two things. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "no change",
        "[]",
        "{\"received_at\":7,\"item_id\":\"mug\"",
        "{\"received_at\":7,\"item_id\":\"mug\"} x",
        "\uFEFF{\"received_at\":7,\"item_id\":\"mug\"}",
        "{\"item_id\":\"mug\"}",
        "{\"received_at\":0,\"item_id\":\"mug\"}",
        "{\"received_at\":7.0,\"item_id\":\"mug\"}",
        "{\"received_at\":\"7\",\"item_id\":\"mug\"}",
        "{\"received_at\":9223372036854775808,\"item_id\":\"mug\"}",
        "{\"received_at\":7}",
        "{\"received_at\":7,\"item_id\":5}",
        "{\"received_at\":7,\"item_id\":\" \"}",
        "{\"received_at\":7,\"item_id\":\"mug\",\"item_id\":\"cup\"}",
        "{\"received_at\":7,\"item_id\":\"mug\",\"item_type\":5}",
        "{\"received_at\":7,\"item_id\":\"mug\",\"status\":\"hidden\"}",
        "{\"received_at\":7,\"item_id\":\"mug\",\"status\":\"\"}",
        "{\"received_at\":7,\"item_id\":\"mug\",\"attributes\":\"{}\"}",
      })
  void lineThatIsReadInTwoWays_isNoChange(String line) {
    assertEquals(Optional.empty(), LoggedChange.parse(line.getBytes(StandardCharsets.UTF_8)));
  }

  private static LoggedChange change(String line) {
    return LoggedChange.parse(line.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private static String text(byte[] line) {
    return new String(line, StandardCharsets.UTF_8);
  }
}
