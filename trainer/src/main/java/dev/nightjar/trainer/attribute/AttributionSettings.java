package dev.nightjar.trainer.attribute;

import dev.nightjar.attribution.SigningSecrets;
import java.time.Duration;
import java.util.Optional;

/**
 * How events are brought back to answers.
 *
 * @param window how long after an answer an event may still be its doing; above 0
 * @param secrets that the ids' signatures are checked with; without them all count as good
 */
public record AttributionSettings(Duration window, Optional<SigningSecrets> secrets) {
  public static final AttributionSettings DEFAULT =
      new AttributionSettings(Duration.ofHours(24), Optional.empty());

  public AttributionSettings {
    if (window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException("expected an attribution window above 0, found " + window);
    }
  }
}
