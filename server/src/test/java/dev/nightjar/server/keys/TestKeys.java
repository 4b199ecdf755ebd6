package dev.nightjar.server.keys;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;

/** Keys that are the same in every run. */
final class TestKeys {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  private TestKeys() {}

  static NewKey publishable(int seed) {
    return new KeyMint(Clock.fixed(NOW, ZoneOffset.UTC), new Random(seed))
        .mint(KeyKind.PUBLISHABLE, "shop", "default");
  }
}
