package dev.nightjar.model;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import net.openhft.chronicle.bytes.RandomDataInput;

/**
 * The value of every table: a fixed number of sections, each an array of ints, of floats or a text.
 *
 * <p>Layout, little-endian: {@code int} number of sections <i>s</i>; {@code int[s]} the offset
 * behind each section, from the start of the row; then the sections, each starting at the next
 * multiple of 4 behind the one before. A text is UTF-8. What the sections of a table mean is told
 * by the class of its rows.
 */
final class Row implements Sections {
  static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  static final VarHandle FLOAT =
      MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] bytes;
  private final int first;

  Row(byte[] bytes) {
    this(bytes, 0);
  }

  /** The sections of {@code bytes} from {@code first} on. */
  private Row(byte[] bytes, int first) {
    this.bytes = bytes;
    this.first = first;
  }

  /** Copies some sections of a row that lies elsewhere, from {@code offset} on. */
  static Row copy(RandomDataInput in, long offset, int from, int to) {
    int header = Integer.BYTES * (1 + to - from);
    int start =
        from == 0
            ? Integer.BYTES * (1 + in.readInt(offset))
            : aligned(in.readInt(offset + Integer.BYTES * (long) from));
    int end = in.readInt(offset + Integer.BYTES * (long) to);
    byte[] copy = new byte[header + end - start];
    INT.set(copy, 0, to - from);
    for (int section = from; section < to; section++) {
      int ends = in.readInt(offset + Integer.BYTES * (1L + section));
      INT.set(copy, Integer.BYTES * (1 + section - from), ends - start + header);
    }
    in.read(offset + start, copy, header, end - start);
    return new Row(copy);
  }

  @Override
  public Row read(int from, int to) {
    return new Row(bytes, first + from);
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
    return first + section == 0
        ? Integer.BYTES * (1 + (int) INT.get(bytes, 0))
        : aligned(end(section - 1));
  }

  private int end(int section) {
    return (int) INT.get(bytes, Integer.BYTES * (1 + first + section));
  }

  /** Where a section may start that comes behind {@code at}. */
  static int aligned(int at) {
    return (at + Integer.BYTES - 1) & -Integer.BYTES;
  }
}
