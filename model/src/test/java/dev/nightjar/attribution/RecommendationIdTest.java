package dev.nightjar.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.attribution.SignedId.Signature;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Rung;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecommendationIdTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");
  private static final long LAST_SECOND = 0xFFFF_FFFFL;
  private static final SigningSecrets SECRETS =
      SigningSecrets.NONE.rotate(new Random(1), NOON).rotate(new Random(2), NOON);
  private static final SigningSecret NEWEST = SECRETS.newest().orElseThrow();

  @Property
  void read_whatWasSigned_isEqualAndGood(
      @ForAll @LongRange(min = 0, max = 0xFFFF_FFFF_FFFFL) long millis,
      @ForAll Endpoint endpoint,
      @ForAll Rung strategy,
      @ForAll @StringLength(max = 64) String placement,
      @ForAll @IntRange(max = 255) int arm,
      @ForAll @LongRange(min = 0, max = LAST_SECOND) long version,
      @ForAll int run,
      @ForAll int count) {
    RecommendationId id =
        new RecommendationId(
            Instant.ofEpochMilli(millis),
            endpoint,
            strategy,
            PlacementMark.of(placement),
            arm,
            ModelVersion.at(Instant.ofEpochSecond(version)),
            run,
            count);
    String text = id.sign(NEWEST);
    assertTrue(text.matches("[A-Za-z0-9_-]{40,64}"), text);
    SignedId read = SignedId.read(text).orElseThrow();
    assertEquals(id, read.id());
    assertEquals(1, read.secretNumber());
    assertEquals(Signature.GOOD, read.check(SECRETS));
    assertEquals(placement(placement), read.id().placement().name(Set.of(placement)));
  }

  /** As UTF-8 can hold it, unless it is cut, for then it is found among the known ones. */
  private static String placement(String placement) {
    byte[] utf8 = placement.getBytes(StandardCharsets.UTF_8);
    return utf8.length <= 18 ? new String(utf8, StandardCharsets.UTF_8) : placement;
  }

  @Test
  void read_anyBitFlipped_isNotGood() {
    for (String placement : Set.of("", "home", "cart", "eighteen bytes..", "x".repeat(64))) {
      byte[] bytes = Base64.getUrlDecoder().decode(id(placement).sign(NEWEST));
      for (int bit = 0; bit < bytes.length * 8; bit++) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(flipped);
        assertNotEquals(Optional.of(Signature.GOOD), check(text), "bit " + bit);
      }
    }
  }

  /** The last character of 40 bytes has bits that decoders pass over. */
  @Property(tries = 3_000)
  void read_anyCharacterChanged_isNotGood(
      @ForAll @StringLength(max = 24) String placement,
      @ForAll @IntRange(max = 63) int place,
      @ForAll @IntRange(max = 127) int character) {
    char[] text = id(placement).sign(NEWEST).toCharArray();
    int at = place % text.length;
    if (text[at] != (char) character) {
      text[at] = (char) character;
      assertNotEquals(Optional.of(Signature.GOOD), check(new String(text)));
    }
  }

  @Test
  void read_lastCharacterChanged_isNotGood() {
    for (int length = 0; length < 18; length++) {
      String text = id("x".repeat(length)).sign(NEWEST);
      String start = text.substring(0, text.length() - 1);
      for (char last = '-'; last <= 'z'; last++) {
        if (last != text.charAt(text.length() - 1)) {
          assertNotEquals(Optional.of(Signature.GOOD), check(start + last));
        }
      }
    }
  }

  @Property
  void read_anyText_neverThrows(@ForAll @StringLength(max = 100) String text) {
    assertNotEquals(Optional.of(Signature.GOOD), check(text));
  }

  @Property
  void read_anyBytes_neverThrows(@ForAll byte[] bytes) {
    byte[] likely = Arrays.copyOf(bytes, Math.min(48, Math.max(30, bytes.length)));
    likely[0] = (byte) (0x10 | (likely[0] & 1));
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(likely);
    assertNotEquals(Optional.of(Signature.GOOD), check(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "rec_123",
        "AaIK2pi1WJj50kUiNaQAAAAG",
        "1234567890123456789012345678901234567890123456789012345678901234567890",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", // layout 0
        "EAAAAAAAAAAPAAAAAAAAAAAAAAAAAAAAAAAAAAAA" // endpoint 0, strategy 15
      })
  void read_notOfAnyServer_isMalformed(String text) {
    assertTrue(SignedId.read(text).isEmpty());
  }

  @Test
  void read_withPadding_isMalformed() {
    String text = id("x").sign(NEWEST);
    assertTrue(SignedId.read(text + "=").isEmpty());
    assertTrue(SignedId.read(text + "==").isEmpty());
  }

  @Test
  void check_otherSecretOfThatNumber_isForged() {
    SigningSecrets others =
        SigningSecrets.NONE.rotate(new Random(3), NOON).rotate(new Random(4), NOON);
    assertEquals(
        Signature.FORGED, SignedId.read(id("home").sign(NEWEST)).orElseThrow().check(others));
  }

  @Test
  void check_noSecretOfThatNumber_isUnknown() {
    SignedId read = SignedId.read(id("home").sign(NEWEST)).orElseThrow();
    assertEquals(Signature.UNKNOWN_SECRET, read.check(SigningSecrets.NONE));
    assertEquals(
        Signature.UNKNOWN_SECRET, read.check(SigningSecrets.NONE.rotate(new Random(1), NOON)));
  }

  @Test
  void layout_isWhatTheDocumentationSays() {
    SigningSecret secret = new SigningSecret(7, "A".repeat(43), NOON);
    byte[] bytes =
        Base64.getUrlDecoder()
            .decode(
                new RecommendationId(
                        Instant.ofEpochMilli(0x0102_0304_0506L),
                        Endpoint.BASKET,
                        Rung.CO_OCCURRENCE,
                        PlacementMark.of("cart"),
                        200,
                        ModelVersion.at(Instant.ofEpochSecond(0xF1F2_F3F4L)),
                        0x1112_1314,
                        0x2122_2324)
                    .sign(secret));
    byte[] expected = {
      0x10,
      7,
      1,
      2,
      3,
      4,
      5,
      6,
      0x32,
      (byte) 200,
      (byte) 0xF1,
      (byte) 0xF2,
      (byte) 0xF3,
      (byte) 0xF4,
      0x11,
      0x12,
      0x13,
      0x14,
      0x21,
      0x22,
      0x23,
      0x24,
      'c',
      'a',
      'r',
      't'
    };
    assertEquals(expected.length + 8, bytes.length);
    assertEquals(Arrays.toString(expected), Arrays.toString(Arrays.copyOf(bytes, 26)));
  }

  @Test
  void codes_everyEndpointAndRungHasOne() {
    assertEquals(Set.of(Endpoint.values()), Set.copyOf(RecommendationId.ENDPOINTS));
    assertEquals(Set.of(Rung.values()), Set.copyOf(RecommendationId.STRATEGIES));
  }

  @Test
  void new_outOfRange_isRefused() {
    Exception arm =
        assertThrows(
            IllegalArgumentException.class,
            () -> id(NOON, 256, new ModelVersion("20260101T000000Z")));
    assertEquals("expected an arm from 0 to 255, found 256", arm.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> id(Instant.EPOCH.minusMillis(1), 0, new ModelVersion("20260101T000000Z")));
    assertThrows(
        IllegalArgumentException.class, () -> id(NOON, 0, new ModelVersion("21060208T000000Z")));
  }

  private static Optional<Signature> check(String text) {
    return SignedId.read(text).map(read -> read.check(SECRETS));
  }

  private static RecommendationId id(String placement) {
    return new RecommendationId(
        NOON,
        Endpoint.ITEM,
        Rung.SEMANTIC,
        PlacementMark.of(placement),
        1,
        new ModelVersion("20261123T020000Z"),
        17,
        4);
  }

  private static RecommendationId id(Instant time, int arm, ModelVersion version) {
    return new RecommendationId(
        time, Endpoint.ITEM, Rung.SEMANTIC, PlacementMark.NONE, arm, version, 0, 0);
  }
}
