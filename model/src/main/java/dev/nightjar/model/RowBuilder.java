package dev.nightjar.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Puts a {@link Row} together, section by section in the order in which they are added. */
final class RowBuilder {
  private final List<byte[]> sections = new ArrayList<>();

  RowBuilder ints(int... values) {
    byte[] section = new byte[Integer.BYTES * values.length];
    for (int i = 0; i < values.length; i++) {
      Row.INT.set(section, Integer.BYTES * i, values[i]);
    }
    sections.add(section);
    return this;
  }

  RowBuilder floats(float... values) {
    byte[] section = new byte[Float.BYTES * values.length];
    for (int i = 0; i < values.length; i++) {
      Row.FLOAT.set(section, Float.BYTES * i, values[i]);
    }
    sections.add(section);
    return this;
  }

  RowBuilder text(String value) {
    sections.add(value.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  byte[] build() {
    int header = Integer.BYTES * (1 + sections.size());
    int size = header;
    for (byte[] section : sections) {
      size = Row.aligned(size) + section.length;
    }
    byte[] row = new byte[Row.aligned(size)];
    Row.INT.set(row, 0, sections.size());
    int at = header;
    for (int i = 0; i < sections.size(); i++) {
      byte[] section = sections.get(i);
      at = Row.aligned(at);
      System.arraycopy(section, 0, row, at, section.length);
      at += section.length;
      Row.INT.set(row, Integer.BYTES * (1 + i), at);
    }
    return row;
  }
}
