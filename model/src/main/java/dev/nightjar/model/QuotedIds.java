package dev.nightjar.model;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The ids of all items as JSON strings in UTF-8, side by side in one array: an answer is made of
 * little else, and of items from anywhere, each of which would be three objects to visit.
 */
public final class QuotedIds {
  private final byte[] bytes;
  private final int[] ends;

  public QuotedIds(Items items) {
    ByteArrayOutputStream all = new ByteArrayOutputStream(16 * items.size());
    ends = new int[items.size()];
    for (int item = 0; item < ends.length; item++) {
      all.writeBytes(quoted(items.id(item)));
      ends[item] = all.size();
    }
    bytes = all.toByteArray();
  }

  /** How many bytes the id of {@code item} has, quotes included. */
  public int length(int item) {
    return ends[item] - start(item);
  }

  /** Copies the id of {@code item}, in quotes, to {@code at}. */
  public void copy(int item, byte[] to, int at) {
    System.arraycopy(bytes, start(item), to, at, length(item));
  }

  /** Any text as a JSON string; half of a surrogate pair, which UTF-8 does not have, is a "?". */
  public static byte[] quoted(String text) {
    String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    byte[] escaped = JsonStringEncoder.getInstance().quoteAsUTF8(whole);
    byte[] quoted = new byte[escaped.length + 2];
    quoted[0] = '"';
    System.arraycopy(escaped, 0, quoted, 1, escaped.length);
    quoted[quoted.length - 1] = '"';
    return quoted;
  }

  private int start(int item) {
    return item == 0 ? 0 : ends[item - 1];
  }
}
