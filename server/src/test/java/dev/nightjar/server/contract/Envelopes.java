package dev.nightjar.server.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.server.http.Reply;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** What every answer has to look like. */
final class Envelopes {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Envelopes() {}

  /** {@code {"success": true, "message": "...", "data": {...}}}. */
  static void requireSuccess(int status, Reply reply) {
    assertEquals(status, reply.status(), reply::toString);
    assertTrue(reply.json().path("success").booleanValue());
    assertTrue(reply.json().path("message").isTextual());
    assertTrue(reply.json().path("data").isObject());
  }

  /** {@code {"success": false, "message": "...", "data": null, "error": ...}}. */
  static void requireFailure(int status, Reply reply) {
    assertEquals(status, reply.status(), reply::toString);
    Set<String> names = new TreeSet<>();
    reply.json().fieldNames().forEachRemaining(names::add);
    assertEquals(Set.of("success", "message", "data", "error"), names);
    assertFalse(reply.json().path("success").booleanValue());
    assertFalse(reply.json().path("message").textValue().isEmpty());
    assertTrue(reply.json().path("data").isNull());
    assertFalse(reply.error().isEmpty());
  }

  /** Something that becomes true. */
  interface Condition {
    boolean holds() throws IOException;
  }

  static void await(Duration most, Condition condition) throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(most);
    while (!condition.holds()) {
      assertTrue(Instant.now().isBefore(deadline), "waited for " + most);
      Thread.sleep(20);
    }
  }

  /** For what has no promised time. */
  static void await(Condition condition) throws IOException, InterruptedException {
    await(PATIENCE, condition);
  }
}
