package dev.nightjar.attribution;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.zip.CRC32;

/**
 * A placement as far as it fits into a {@link RecommendationId}: whole up to {@value #MOST_WHOLE}
 * bytes of UTF-8, else its beginning and a CRC-32 of all of it, by which it is found among the
 * placements that are known to have been served.
 *
 * <p>Half of a surrogate pair, which UTF-8 has no bytes for, counts as {@code ?}.
 *
 * @param text the placement, or its first characters; empty if the request named none
 * @param cut whether characters are missing
 * @param hash CRC-32 of the whole placement's UTF-8 if it is cut, else 0
 */
public record PlacementMark(String text, boolean cut, int hash) {
  /** Of a request that named no placement. */
  public static final PlacementMark NONE = new PlacementMark("", false, 0);

  static final int MOST_WHOLE = 18;
  private static final int HASH_BYTES = Integer.BYTES;
  private static final int MOST_CUT = MOST_WHOLE - HASH_BYTES;

  public PlacementMark {
    int most = cut ? MOST_CUT : MOST_WHOLE;
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > most) {
      throw new IllegalArgumentException(
          "expected at most %d bytes of a placement, found %d".formatted(most, bytes));
    }
    if (!cut && hash != 0) {
      throw new IllegalArgumentException("expected no hash of a whole placement, found " + hash);
    }
  }

  public static PlacementMark of(String placement) {
    if (placement.isEmpty()) {
      return NONE;
    }
    byte[] utf8 = placement.getBytes(StandardCharsets.UTF_8);
    if (utf8.length <= MOST_WHOLE) {
      return new PlacementMark(new String(utf8, StandardCharsets.UTF_8), false, 0);
    }
    int end = MOST_CUT;
    while ((utf8[end] & 0xC0) == 0x80) { // in the middle of a character
      end--;
    }
    CRC32 hash = new CRC32();
    hash.update(utf8);
    return new PlacementMark(
        new String(utf8, 0, end, StandardCharsets.UTF_8), true, (int) hash.getValue());
  }

  /**
   * What to call it: itself, or the one of {@code known} that it stands for, or its beginning and
   * an ellipsis.
   */
  public String name(Collection<String> known) {
    if (!cut) {
      return text;
    }
    return known.stream()
        .filter(placement -> placement.startsWith(text) && of(placement).equals(this))
        .findFirst()
        .orElse(text + "…");
  }

  /** At most {@value #MOST_WHOLE} bytes: the text, then the hash if it is cut. */
  byte[] bytes() {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return cut
        ? ByteBuffer.wrap(Arrays.copyOf(utf8, utf8.length + HASH_BYTES))
            .putInt(utf8.length, hash)
            .array()
        : utf8;
  }

  /**
   * Reads what {@link #bytes()} gave.
   *
   * @throws CharacterCodingException if {@code bytes} cannot have come from there
   */
  static PlacementMark read(ByteBuffer bytes, boolean cut) throws CharacterCodingException {
    int length = bytes.remaining() - (cut ? HASH_BYTES : 0);
    if (length < 0 || length > (cut ? MOST_CUT : MOST_WHOLE)) {
      throw new CharacterCodingException();
    }
    String text =
        StandardCharsets.UTF_8
            .newDecoder()
            .decode(bytes.slice(bytes.position(), length))
            .toString();
    return new PlacementMark(text, cut, cut ? bytes.getInt(bytes.position() + length) : 0);
  }
}
