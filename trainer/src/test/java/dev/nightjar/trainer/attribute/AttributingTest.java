package dev.nightjar.trainer.attribute;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AttributingTest {
  @Test
  void settings_windowOfNothing_isRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new AttributionSettings(Duration.ZERO, Optional.empty()));
  }
}
