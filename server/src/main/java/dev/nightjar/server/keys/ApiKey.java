package dev.nightjar.server.keys;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A key as it is kept: all but the key itself.
 *
 * @param id what an operator calls it by, such as {@code key_4t0a91xq7c}
 * @param kind what it may be used for
 * @param name whom it was made for
 * @param organization whose keys share one rate limit
 * @param prefix the key's first {@value #PREFIX_LENGTH} characters, to recognize it by and to find
 *     it by
 * @param sha256 of the whole key, 64 hexadecimal digits; a plain hash is enough, for a key holds
 *     240 random bits
 * @param created when it was minted
 */
public record ApiKey(
    String id,
    KeyKind kind,
    String name,
    String organization,
    String prefix,
    String sha256,
    Instant created) {
  /** Of any key: {@code nj_pk_} or {@code nj_sk_} and eight random characters. */
  public static final int PREFIX_LENGTH = 14;

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  public ApiKey {
    if (prefix.length() != PREFIX_LENGTH || !prefix.startsWith(kind.start())) {
      throw new IllegalArgumentException(
          "expected the prefix of %s to be %s and eight characters, found \"%s\""
              .formatted(id, kind.start(), prefix));
    }
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException(
          "expected the sha256 of %s to be 64 hexadecimal digits, found %d characters"
              .formatted(id, sha256.length()));
    }
  }
}
