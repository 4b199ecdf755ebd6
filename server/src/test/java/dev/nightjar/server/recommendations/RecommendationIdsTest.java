package dev.nightjar.server.recommendations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RecommendationIdsTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void next_withinOneMillisecond_isNeverTheSame() {
    RecommendationIds ids = new RecommendationIds(NOON, new Random(1));
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      assertTrue(seen.add(ids.next()));
    }
  }

  @Test
  void next_isUrlSafeAndShort() {
    String id = new RecommendationIds(NOON, new Random(1)).next();
    assertTrue(id.matches("[A-Za-z0-9_-]{24}"), id);
  }

  @Test
  void next_ofTwoServers_differs() {
    assertNotEquals(
        new RecommendationIds(NOON, new Random(1)).next(),
        new RecommendationIds(NOON, new Random(2)).next());
  }

  @Test
  void next_sameClockAndRandomness_isTheSame() {
    assertEquals(
        new RecommendationIds(NOON, new Random(1)).next(),
        new RecommendationIds(NOON, new Random(1)).next());
  }
}
