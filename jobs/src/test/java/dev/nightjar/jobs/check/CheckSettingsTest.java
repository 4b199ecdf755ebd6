package dev.nightjar.jobs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class CheckSettingsTest {
  private static final CheckSettings.Replay REPLAY = new CheckSettings.Replay(1, 0, 1, 0, 1);

  @Test
  void outOfRange_isRefusedTogether() {
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new CheckSettings(
                    new CheckSettings.Minimum(1, 1, 1), -0.1, 0.9, Double.NaN, REPLAY, 1));
    assertEquals(
        "expected a share of loss from 0 to 1, found -0.1; a share of quality from 0 to 1, found"
            + " NaN; a growth from 1, found 0.9",
        e.getMessage());
  }

  @Test
  void replayOutOfRange_isRefusedTogether() {
    Exception e =
        assertThrows(
            IllegalArgumentException.class, () -> new CheckSettings.Replay(0, 2, -1, -1, 2));
    assertEquals(
        "expected a sample from 1, found 0; a share of overlap from 0 to 1, found 2.0; a share of"
            + " lost items from 0 to 1, found -1.0; a share of empty answers from 0 to 1, found"
            + " 2.0; a price shift from 0, found -1.0",
        e.getMessage());
  }
}
