package dev.nightjar.jobs.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ShopSettingsTest {
  private static final Instant END = Instant.parse("2026-11-23T00:00:00Z");

  @Test
  void start_isTheWindowBeforeTheEnd() {
    assertEquals(
        Instant.parse("2026-08-25T00:00:00Z"), new ShopSettings(1, 100, 1, 0, END, 90).start());
  }

  @Test
  void outOfRange_namesExpectedAndFound() {
    assertMessage("users: expected at least 1, found 0", 0, 100, 10, 1);
    assertMessage("items: expected at least 100, found 99", 1, 99, 10, 1);
    assertMessage(
        "events: expected 1 to 100000 for each of 20 users, found 19 in all", 20, 100, 19, 1);
    assertMessage(
        "events: expected 1 to 100000 for each of 1 users, found 100001 in all",
        1,
        100,
        100_001,
        1);
    assertMessage("days: expected at least 1, found 0", 1, 100, 10, 0);
  }

  private static void assertMessage(String message, int users, int items, long events, int days) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new ShopSettings(users, items, events, 0, END, days));
    assertEquals(message, e.getMessage());
  }
}
