package dev.nightjar.server.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A URL-encoded segment of a path, as callers send it.
 *
 * <p>Vert.x's own decoder is of no use here: it takes {@code .} and {@code ..} for folders, stops
 * at {@code %%}, and turns bytes that are not UTF-8 into question marks.
 */
public final class PathSegment {
  private PathSegment() {}

  /**
   * The text behind {@code encoded}; a plus is a plus.
   *
   * @throws Refusal if it is not the URL encoding of UTF-8
   */
  public static String decode(String encoded) {
    if (encoded.indexOf('%') < 0 && encoded.chars().allMatch(c -> c < 0x80)) {
      return encoded;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(encoded))).toString();
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw Refusal.unreadable("expected URL-encoded UTF-8 in the path, found " + encoded);
    }
  }

  private static byte[] bytes(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        bytes.write(octet(encoded, i));
        i += 2;
      } else {
        bytes.write(c); // one byte of the request line, which HTTP reads as Latin-1
      }
    }
    return bytes.toByteArray();
  }

  private static int octet(String encoded, int percent) {
    if (percent + 2 >= encoded.length()) {
      throw new IllegalArgumentException("an escape is cut off");
    }
    return HexFormat.fromHexDigits(encoded, percent + 1, percent + 3);
  }
}
