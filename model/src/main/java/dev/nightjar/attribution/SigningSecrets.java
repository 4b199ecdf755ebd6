package dev.nightjar.attribution;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The secrets that sign ids: the newest signs, and what any of them signed is good.
 *
 * @param formatVersion of the file
 * @param secrets oldest first, at most 256; no two share a number
 */
public record SigningSecrets(int formatVersion, List<SigningSecret> secrets)
    implements Serializable {
  /** The format this program reads and writes. */
  public static final int FORMAT = 1;

  /** Of a shop whose server was never started. */
  public static final SigningSecrets NONE = new SigningSecrets(FORMAT, List.of());

  public SigningSecrets {
    if (formatVersion != FORMAT) {
      throw new IllegalArgumentException(
          "expected format %d, found %d".formatted(FORMAT, formatVersion));
    }
    secrets = List.copyOf(secrets);
    Set<Integer> numbers = new HashSet<>();
    for (SigningSecret secret : secrets) {
      if (!numbers.add(secret.number())) {
        throw new IllegalArgumentException(
            "expected every secret's number once, found %d twice".formatted(secret.number()));
      }
    }
  }

  /**
   * These secrets and a new one that signs from now on. After 256 of them a number comes up again:
   * the secret that had it is dropped, and what it signed is good no longer.
   *
   * @param random must be fit for secrets, as {@link java.security.SecureRandom} is
   */
  public SigningSecrets rotate(RandomGenerator random, Instant now) {
    int number =
        secrets.isEmpty()
            ? 0
            : (secrets.get(secrets.size() - 1).number() + 1) % SigningSecret.NUMBERS;
    List<SigningSecret> rotated = new ArrayList<>(secrets);
    rotated.removeIf(secret -> secret.number() == number);
    rotated.add(SigningSecret.make(number, random, now));
    return new SigningSecrets(FORMAT, rotated);
  }

  /** The secret that signs; empty if there is none at all. */
  public Optional<SigningSecret> newest() {
    return secrets.isEmpty() ? Optional.empty() : Optional.of(secrets.get(secrets.size() - 1));
  }

  Optional<SigningSecret> numbered(int number) {
    return secrets.stream().filter(secret -> secret.number() == number).findFirst();
  }
}
