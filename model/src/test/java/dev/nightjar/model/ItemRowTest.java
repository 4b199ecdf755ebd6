package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ItemRowTest {
  @Test
  void encode_everyField_readsAsWritten() {
    ItemRow row =
        new ItemRow(
            ItemRow.encode(
                "sku/1",
                "bundle",
                ItemStatus.INACTIVE,
                "Tasse",
                "Küche",
                "{\"a\":1}",
                9.5f,
                3,
                2.5f,
                1.25f,
                0.75f));
    assertEquals("sku/1", row.id());
    assertEquals("bundle", row.type());
    assertEquals(ItemStatus.INACTIVE, row.status());
    assertEquals("Tasse", row.name());
    assertEquals("Küche", row.category());
    assertEquals("{\"a\":1}", row.attributes());
    assertEquals(9.5f, row.price());
    assertEquals(3, row.priceBucket());
    assertEquals(2.5f, row.popularity());
    assertEquals(1.25f, row.boost());
    assertEquals(0.75f, row.prior());
  }

  @Test
  void encode_noPrice_isNanWithoutBucket() {
    ItemRow row =
        new ItemRow(
            ItemRow.encode(
                "a", "", ItemStatus.ACTIVE, "", "", "{}", Float.NaN, ItemRow.NO_BUCKET, 0, 1, 0));
    assertTrue(Float.isNaN(row.price()));
    assertEquals(-1, row.priceBucket());
    assertEquals("", row.name());
    assertEquals("", row.category());
  }
}
