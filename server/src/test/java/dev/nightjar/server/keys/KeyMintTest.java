package dev.nightjar.server.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeyMintTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  private final KeyMint mint =
      new KeyMint(Clock.fixed(NOW.plusMillis(7), ZoneOffset.UTC), new Random(1));

  @ParameterizedTest
  @CsvSource({"PUBLISHABLE, nj_pk_", "SECRET, nj_sk_"})
  void mint_kind_showsInTheKey(KeyKind kind, String start) {
    NewKey key = mint.mint(kind, "shop", "default");
    assertTrue(key.text().matches(start + "[A-Za-z0-9_-]{40}"), key.text());
  }

  @Test
  void mint_keepsHashAndPrefix_notTheKey() {
    NewKey key = mint.mint(KeyKind.SECRET, "loader", "north");
    assertEquals(Sha256.of(key.text()), key.kept().sha256());
    assertEquals(key.text().substring(0, 14), key.kept().prefix());
    assertEquals("loader", key.kept().name());
    assertEquals("north", key.kept().organization());
    assertEquals(NOW, key.kept().created());
    assertTrue(key.kept().id().matches("key_[a-z0-9]{10}"), key.kept().id());
    assertTrue(!key.kept().toString().contains(key.text()));
  }

  @Test
  void mint_twice_givesTwoKeys() {
    NewKey one = mint.mint(KeyKind.SECRET, "a", "default");
    NewKey other = mint.mint(KeyKind.SECRET, "a", "default");
    assertNotEquals(one.text(), other.text());
    assertNotEquals(one.kept().id(), other.kept().id());
  }
}
