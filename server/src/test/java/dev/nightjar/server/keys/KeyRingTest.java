package dev.nightjar.server.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KeyRingTest {
  private static final Instant CHRISTMAS = Instant.parse("2026-12-24T18:00:00Z");

  private final ApiKey one = TestKeys.publishable(1).kept();
  private final ApiKey other = TestKeys.publishable(2).kept();
  private final KeyRing ring = KeyRing.EMPTY.with(List.of(one)).with(List.of(other));

  @Test
  void active_revokedKey_isMissing() {
    KeyRing revoked = ring.revoke(one.id(), CHRISTMAS);
    assertEquals(List.of(other), revoked.active());
    assertEquals(List.of(one, other), revoked.keys());
    assertEquals(Optional.of(CHRISTMAS), revoked.revokedAt(one.id()));
    assertEquals(Optional.empty(), revoked.revokedAt(other.id()));
  }

  @Test
  void revoke_twice_keepsTheFirstTime() {
    KeyRing revoked = ring.revoke(one.id(), CHRISTMAS).revoke(one.id(), CHRISTMAS.plusSeconds(1));
    assertEquals(Optional.of(CHRISTMAS), revoked.revokedAt(one.id()));
  }

  @Test
  void revoke_unknownId_fails() {
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> ring.revoke("key_x", CHRISTMAS));
    assertEquals("expected the id of a key, found \"key_x\"", e.getMessage());
  }

  @Test
  void with_sameKeyAgain_fails() {
    assertThrows(IllegalArgumentException.class, () -> ring.with(List.of(one)));
  }

  @Test
  void create_otherFormat_fails() {
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> new KeyRing(2, List.of(), Map.of()));
    assertEquals("expected format 1, found 2", e.getMessage());
  }
}
