package dev.nightjar.model;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The value of every table: a fixed number of sections, each an array of ints, of floats or a text.
 *
 * <p>Layout, little-endian: {@code int} number of sections <i>s</i>; {@code int[s]} the offset
 * behind each section, from the start of the row; then the sections, each starting at the next
 * multiple of 4 behind the one before. A text is UTF-8. What the sections of a table mean is told
 * by the class of its rows.
 */
final class Row {
  static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  static final VarHandle FLOAT =
      MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] bytes;

  Row(byte[] bytes) {
    this.bytes = bytes;
  }

  Ints ints(int section) {
    int start = start(section);
    return new Ints(bytes, start, (end(section) - start) / Integer.BYTES);
  }

  Floats floats(int section) {
    int start = start(section);
    return new Floats(bytes, start, (end(section) - start) / Float.BYTES);
  }

  Scored scored(int items, int scores) {
    return new Scored(ints(items), floats(scores));
  }

  String text(int section) {
    int start = start(section);
    return new String(bytes, start, end(section) - start, StandardCharsets.UTF_8);
  }

  private int start(int section) {
    int sections = (int) INT.get(bytes, 0);
    return section == 0
        ? Integer.BYTES * (1 + sections)
        : (end(section - 1) + Integer.BYTES - 1) & -Integer.BYTES;
  }

  private int end(int section) {
    return (int) INT.get(bytes, Integer.BYTES * (1 + section));
  }
}
