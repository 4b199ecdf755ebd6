package dev.nightjar.server.keys;

import dev.nightjar.model.Sha256;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Makes keys: {@code nj_pk_} or {@code nj_sk_} and forty URL-safe characters, which hold 240 random
 * bits.
 */
public final class KeyMint {
  private static final int KEY_BYTES = 30;
  private static final int ID_DIGITS = 10;
  private static final int ID_RADIX = 36;

  private final Clock clock;
  private final RandomGenerator random;

  /**
   * @param random must be fit for secrets, as {@link java.security.SecureRandom} is
   */
  public KeyMint(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /** A key that did not exist before. */
  public NewKey mint(KeyKind kind, String name, String organization) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    String text = kind.start() + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    ApiKey kept =
        new ApiKey(
            id(),
            kind,
            name,
            organization,
            text.substring(0, ApiKey.PREFIX_LENGTH),
            Sha256.of(text),
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    return new NewKey(text, kept);
  }

  private String id() {
    long bound = Math.round(Math.pow(ID_RADIX, ID_DIGITS));
    String digits = Long.toString(random.nextLong(bound), ID_RADIX);
    return "key_" + "0".repeat(ID_DIGITS - digits.length()) + digits.toLowerCase(Locale.ROOT);
  }
}
