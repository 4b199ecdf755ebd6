package dev.nightjar.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.ModelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RefusedTest {
  private static final Instant NOW = Instant.parse("2026-01-03T03:00:00Z");

  @ParameterizedTest
  @MethodSource("lasting")
  void of_badModel_isForGood(Throwable why) {
    Refused refused = Refused.of("v", why, null, NOW);
    assertEquals(Optional.empty(), refused.retry());
    assertFalse(refused.allows("v", NOW.plus(Duration.ofDays(365))));
    assertTrue(refused.allows("another", NOW));
  }

  static List<Throwable> lasting() {
    ModelException corrupt = new ModelException.Corrupt(Path.of("items.chm"), "1", "2");
    return List.of(
        corrupt, new UncheckedIOException(corrupt), new IllegalStateException("a negative length"));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void of_failureThatMayPass_isTriedAgainAfterThePause(Throwable why) {
    Refused refused = Refused.of("v", why, null, NOW);
    assertFalse(refused.allows("v", NOW.plusMillis(999)));
    assertTrue(refused.allows("v", NOW.plusSeconds(1)));
    assertTrue(refused.allows("another", NOW));
    assertEquals("refused v until 2026-01-03T03:00:01Z: " + why, refused.reason());
  }

  static List<Throwable> passing() {
    return List.of(
        diskFull(),
        new IllegalStateException("cannot map", diskFull()),
        new OutOfMemoryError("Java heap space"));
  }

  @Test
  void of_oneFailureAfterTheOther_doublesThePauseUpToABound() {
    List<Long> pauses = new ArrayList<>();
    Refused refused = Refused.of("v", diskFull(), null, NOW);
    for (int failure = 0; failure < 12; failure++) {
      pauses.add(refused.retry().orElseThrow().pause().toSeconds());
      refused = Refused.of("v", diskFull(), refused, NOW);
    }
    assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L, 300L), pauses);
  }

  @Test
  void of_anotherVersion_beginsWithTheFirstPause() {
    Refused first = Refused.of("v", diskFull(), null, NOW);
    Refused second = Refused.of("v", diskFull(), first, NOW);
    Refused other = Refused.of("w", diskFull(), second, NOW);
    assertEquals(Refused.FIRST_PAUSE, other.retry().orElseThrow().pause());
  }

  private static IOException diskFull() {
    return new IOException("No space left on device");
  }
}
