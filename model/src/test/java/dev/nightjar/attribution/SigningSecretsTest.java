package dev.nightjar.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.attribution.SignedId.Signature;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Rung;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SigningSecretsTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final Random random = new Random(1);

  @Test
  void none_signsNothing() {
    assertEquals(Optional.empty(), SigningSecrets.NONE.newest());
  }

  @Test
  void rotate_newestSigns_andWhatOldOnesSignedStaysGood() {
    SigningSecrets secrets = SigningSecrets.NONE;
    List<String> ids = new ArrayList<>();
    for (int rotation = 0; rotation < 256; rotation++) {
      secrets = secrets.rotate(random, NOON);
      assertEquals(rotation, secrets.newest().orElseThrow().number());
      ids.add(id(secrets));
    }
    for (String id : ids) {
      assertEquals(Signature.GOOD, check(id, secrets));
    }
  }

  @Test
  void rotate_the257thTime_dropsTheFirst() {
    SigningSecrets first = SigningSecrets.NONE.rotate(random, NOON);
    SigningSecrets second = first.rotate(random, NOON);
    SigningSecrets secrets = second;
    for (int rotation = 2; rotation <= 256; rotation++) {
      secrets = secrets.rotate(random, NOON);
    }
    assertEquals(256, secrets.secrets().size());
    assertEquals(0, secrets.newest().orElseThrow().number());
    assertEquals(Signature.FORGED, check(id(first), secrets));
    assertEquals(Signature.GOOD, check(id(second), secrets));
    assertEquals(Signature.GOOD, check(id(secrets), secrets));
  }

  @Test
  void toString_doesNotTellTheSecret() {
    SigningSecrets secrets = SigningSecrets.NONE.rotate(random, NOON);
    String secret = secrets.newest().orElseThrow().secret();
    assertFalse(secrets.toString().contains(secret), secrets.toString());
    assertTrue(secrets.toString().contains("number=0"), secrets.toString());
  }

  @Test
  void new_sameNumberTwice_isRefused() {
    SigningSecret secret = SigningSecret.make(3, random, NOON);
    SigningSecret other = SigningSecret.make(3, random, NOON);
    Exception e =
        assertThrows(
            IllegalArgumentException.class, () -> new SigningSecrets(1, List.of(secret, other)));
    assertEquals("expected every secret's number once, found 3 twice", e.getMessage());
  }

  @Test
  void new_otherFormat_isRefused() {
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> new SigningSecrets(2, List.of()));
    assertEquals("expected format 1, found 2", e.getMessage());
  }

  @Test
  void newSecret_tooShortOrNumberTooGreat_isRefused() {
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> new SigningSecret(1, "AAAA", NOON));
    assertEquals("expected secret 1 to hold 32 bytes, found 3", e.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> new SigningSecret(256, "A".repeat(43), NOON));
    assertThrows(
        IllegalArgumentException.class, () -> new SigningSecret(1, "no base64".repeat(4), NOON));
  }

  private static Signature check(String id, SigningSecrets secrets) {
    return SignedId.read(id).orElseThrow().check(secrets);
  }

  private static String id(SigningSecrets secrets) {
    return new RecommendationId(
            NOON,
            Endpoint.RECOMMEND,
            Rung.POPULAR,
            PlacementMark.NONE,
            0,
            new ModelVersion("20261123T020000Z"),
            1,
            2)
        .sign(secrets.newest().orElseThrow());
  }
}
