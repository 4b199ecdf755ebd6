package dev.nightjar.server.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a presented key is tried on: a kept key, with its hash as bytes. */
final class Lock {
  private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(Lock::sha256);

  private final ApiKey key;
  private final byte[] hash;

  Lock(ApiKey key) {
    this.key = key;
    this.hash = HexFormat.of().parseHex(key.sha256());
  }

  ApiKey key() {
    return key;
  }

  /** Whether {@code presented} is the key; takes as long for a near miss as for a match. */
  boolean opensWith(String presented) {
    byte[] tried = SHA256.get().digest(presented.getBytes(StandardCharsets.UTF_8));
    return MessageDigest.isEqual(tried, hash);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
