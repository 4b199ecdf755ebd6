package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class EmbeddingRowTest {
  @Test
  void encode_everyField_readsAsWritten() {
    EmbeddingRow row =
        new EmbeddingRow(EmbeddingRow.encode(new float[] {1, 2}, new float[] {3}, "ab12"));
    assertArrayEquals(new float[] {1, 2}, row.collaborative().toArray());
    assertArrayEquals(new float[] {3}, row.semantic().toArray());
    assertEquals("ab12", row.textSha256());
  }
}
