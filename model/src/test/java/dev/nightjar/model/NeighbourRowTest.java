package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

final class NeighbourRowTest {
  @Test
  void encode_everyList_readsAsWritten() {
    NeighbourRow row =
        new NeighbourRow(
            new Row(
                NeighbourRow.encode(
                    new int[] {1, 2},
                    new float[] {0.9f, 0.8f},
                    new int[] {3},
                    new float[] {0.7f},
                    new int[] {4, 5},
                    new float[] {0.6f, 0.5f},
                    new int[] {100, 200})));
    assertArrayEquals(new int[] {1, 2}, row.collaborative().items().toArray());
    assertArrayEquals(new float[] {0.9f, 0.8f}, row.collaborative().scores().toArray());
    assertArrayEquals(new int[] {3}, row.semantic().items().toArray());
    assertArrayEquals(new float[] {0.7f}, row.semantic().scores().toArray());
    assertArrayEquals(new int[] {4, 5}, row.similar().list().items().toArray());
    assertArrayEquals(new float[] {0.6f, 0.5f}, row.similar().list().scores().toArray());
    assertArrayEquals(new int[] {100, 200}, row.similar().shares().toArray());
  }
}
