package dev.nightjar.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as 64 lower-case hexadecimal digits. */
public final class Sha256 {
  private static final int BUFFER = 1 << 20;

  private Sha256() {}

  public static String of(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  public static String of(Path file) throws IOException {
    return ofCopy(file, OutputStream.nullOutputStream());
  }

  /**
   * Copies {@code file} to {@code copy} and digests the very bytes that were copied, in one pass.
   */
  static String ofCopy(Path file, OutputStream copy) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return ofCopy(in, copy);
    }
  }

  /** Copies the rest of {@code in} to {@code copy} and digests the very bytes that were copied. */
  public static String ofCopy(InputStream in, OutputStream copy) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      digest.update(buffer, 0, n);
      copy.write(buffer, 0, n);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
