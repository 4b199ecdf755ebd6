package dev.nightjar.attribution;

import static dev.nightjar.attribution.RecommendationId.CUT;
import static dev.nightjar.attribution.RecommendationId.ENDPOINTS;
import static dev.nightjar.attribution.RecommendationId.LEAST_BYTES;
import static dev.nightjar.attribution.RecommendationId.MOST_BYTES;
import static dev.nightjar.attribution.RecommendationId.MOST_CHARACTERS;
import static dev.nightjar.attribution.RecommendationId.PLACEMENT;
import static dev.nightjar.attribution.RecommendationId.STRATEGIES;
import static dev.nightjar.attribution.RecommendationId.WHOLE;

import dev.nightjar.model.ModelVersion;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** A {@link RecommendationId} as it came back from outside: read, and not yet believed. */
public final class SignedId {
  private final byte[] bytes;
  private final RecommendationId id;

  private SignedId(byte[] bytes, RecommendationId id) {
    this.bytes = bytes;
    this.id = id;
  }

  /** What an id's signature is worth. */
  public enum Signature {
    /** One of the secrets signed exactly this id. */
    GOOD,
    /** The secret that the id names did not sign it: it was made up, or changed. */
    FORGED,
    /** The id names a secret that is not known: another installation's, or one long dropped. */
    UNKNOWN_SECRET
  }

  /**
   * Reads any text whatever.
   *
   * @return empty if it is malformed: no server ever gave such an id
   */
  public static Optional<SignedId> read(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      boolean asWritten =
          Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text);
      return asWritten && bytes.length >= LEAST_BYTES && bytes.length <= MOST_BYTES
          ? read(bytes)
          : Optional.empty();
    } catch (IllegalArgumentException e) { // not base64url
      return Optional.empty();
    }
  }

  private static Optional<SignedId> read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).limit(bytes.length - SigningSecret.SIGNATURE_BYTES);
    int layout = in.get(0);
    int endpoint = in.get(8) >>> 4 & 0xF;
    int strategy = in.get(8) & 0xF;
    if ((layout != WHOLE && layout != CUT)
        || endpoint >= ENDPOINTS.size()
        || strategy >= STRATEGIES.size()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new SignedId(
              bytes,
              new RecommendationId(
                  Instant.ofEpochMilli(in.getLong(0) & 0xFFFF_FFFF_FFFFL),
                  ENDPOINTS.get(endpoint),
                  STRATEGIES.get(strategy),
                  PlacementMark.read(in.position(PLACEMENT), layout == CUT),
                  Byte.toUnsignedInt(in.get(9)),
                  ModelVersion.at(Instant.ofEpochSecond(Integer.toUnsignedLong(in.getInt(10)))),
                  in.getInt(14),
                  in.getInt(18))));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** What the id says of itself; to be believed only if its signature is good. */
  public RecommendationId id() {
    return id;
  }

  /** The secret that it says it was signed with, 0 to 255. */
  public int secretNumber() {
    return Byte.toUnsignedInt(bytes[1]);
  }

  public Signature check(SigningSecrets secrets) {
    return secrets
        .numbered(secretNumber())
        .map(secret -> secret.signed(bytes) ? Signature.GOOD : Signature.FORGED)
        .orElse(Signature.UNKNOWN_SECRET);
  }
}
