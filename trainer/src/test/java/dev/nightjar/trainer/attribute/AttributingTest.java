package dev.nightjar.trainer.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nightjar.model.Attribution;
import dev.nightjar.model.Attribution.Outcome;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AttributingTest {
  @Test
  void lines_tooManyPlacements_theLeastServedBecomeOne() {
    Map<Kind, Outcome> outcomes = new HashMap<>();
    int kinds = Attributing.MOST_LINES + 10;
    for (int number = 0; number < kinds; number++) {
      outcomes.put(
          new Kind("popular", "p" + number, 0, TestIds.VERSION),
          new Outcome(number, 0, 0, 0, 0, 0, 1));
    }
    List<Attribution.Line> lines = Attributing.lines(outcomes);
    assertEquals(Attributing.MOST_LINES + 1, lines.size());
    assertEquals("(other)", lines.get(0).placement());
    assertEquals(new Outcome(45, 0, 0, 0, 0, 0, 10), lines.get(0).outcome());
    assertEquals(kinds, lines.stream().mapToDouble(line -> line.outcome().revenue()).sum());
  }

  @Test
  void settings_windowOfNothing_isRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new AttributionSettings(Duration.ZERO, Optional.empty()));
  }
}
