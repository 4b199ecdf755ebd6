package dev.nightjar.attribution;

import java.io.Serializable;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that signs ids, with HMAC-SHA256.
 *
 * @param number 0 to 255, by which an id says what signed it
 * @param secret the key: 32 bytes in base64url without padding
 * @param created when it was made
 */
public record SigningSecret(int number, String secret, Instant created) implements Serializable {
  /** How many bytes of the HMAC an id carries: 64 bits that cannot be tried offline. */
  static final int SIGNATURE_BYTES = 8;

  static final int NUMBERS = 256;

  private static final int KEY_BYTES = 32;
  private static final ThreadLocal<Signer> SIGNERS = ThreadLocal.withInitial(Signer::new);

  public SigningSecret {
    if (number < 0 || number >= NUMBERS) {
      throw new IllegalArgumentException(
          "expected the number of a secret from 0 to %d, found %d".formatted(NUMBERS - 1, number));
    }
    int bytes = Base64.getUrlDecoder().decode(secret).length;
    if (bytes != KEY_BYTES) {
      throw new IllegalArgumentException(
          "expected secret %d to hold %d bytes, found %d".formatted(number, KEY_BYTES, bytes));
    }
  }

  /**
   * A secret that did not exist before.
   *
   * @param random must be fit for secrets, as {@link java.security.SecureRandom} is
   */
  static SigningSecret make(int number, RandomGenerator random, Instant created) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return new SigningSecret(
        number, Base64.getUrlEncoder().withoutPadding().encodeToString(key), created);
  }

  /** Signs the first {@code length} bytes: the signature follows them. */
  void sign(byte[] bytes, int length) {
    System.arraycopy(digest(bytes, length), 0, bytes, length, SIGNATURE_BYTES);
  }

  /** Whether the last bytes sign those before; takes as long for a near miss as for a match. */
  boolean signed(byte[] bytes) {
    int length = bytes.length - SIGNATURE_BYTES;
    return MessageDigest.isEqual(
        Arrays.copyOf(digest(bytes, length), SIGNATURE_BYTES),
        Arrays.copyOfRange(bytes, length, bytes.length));
  }

  /** Without the secret, for whatever is printed may be logged. */
  @Override
  public String toString() {
    return "SigningSecret[number=%d, created=%s]".formatted(number, created);
  }

  /** Good until this thread's next digest. */
  private byte[] digest(byte[] bytes, int length) {
    return SIGNERS.get().digest(this, bytes, length);
  }

  /**
   * A thread's own HMAC, kept ready for the secret that it was last used with: to make one ready
   * takes several times as long as to sign.
   */
  private static final class Signer {
    private final byte[] digest = new byte[KEY_BYTES];
    private final Mac mac = hmac();
    private Object readyFor = "nothing yet";

    byte[] digest(SigningSecret secret, byte[] bytes, int length) {
      try {
        if (readyFor != secret) {
          byte[] key = Base64.getUrlDecoder().decode(secret.secret);
          mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
          readyFor = secret;
        }
        mac.update(bytes, 0, length);
        mac.doFinal(digest, 0);
        return digest;
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("a key of 32 bytes suits HMAC-SHA256", e);
      }
    }

    private static Mac hmac() {
      try {
        return Mac.getInstance("HmacSHA256");
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every JDK has HMAC-SHA256", e);
      }
    }
  }
}
