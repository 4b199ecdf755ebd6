package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ItemsTest {
  @Test
  void set_anItem_isFoundByNumberAndById() {
    Items items = new Items(2);
    set(items, 1, "tea", ItemStatus.ACTIVE, "Tea", 4.5f, 127);
    assertEquals(1, items.number("tea"));
    assertEquals("tea", items.id(1));
    assertEquals("Tea", items.category(1));
    assertEquals(4.5f, items.price(1));
    assertEquals(127, items.priceBucket(1));
    assertEquals(2.5f, items.popularity(1));
    assertEquals(1.5f, items.boost(1));
    assertEquals(0.25f, items.prior(1));
    assertTrue(items.isActive(1));
    assertEquals(2, items.size());
  }

  @Test
  void number_unknownId_isUnknown() {
    assertEquals(Items.UNKNOWN, new Items(0).number("tea"));
  }

  @Test
  void isActive_inactiveAndDeleted_isFalse() {
    Items items = new Items(2);
    set(items, 0, "a", ItemStatus.INACTIVE, "", 1, 0);
    set(items, 1, "b", ItemStatus.DELETED, "", 1, 0);
    assertFalse(items.isActive(0));
    assertFalse(items.isActive(1));
  }

  @Test
  void priceBucket_withoutPrice_isNoBucket() {
    Items items = new Items(1);
    set(items, 0, "a", ItemStatus.ACTIVE, "", Float.NaN, ItemRow.NO_BUCKET);
    assertEquals(ItemRow.NO_BUCKET, items.priceBucket(0));
    assertTrue(Float.isNaN(items.price(0)));
  }

  private static void set(
      Items items, int item, String id, ItemStatus status, String category, float price, int b) {
    Map<String, String> names = new HashMap<>();
    byte[] row =
        ItemRow.encode(id, "product", status, id, category, "{}", price, b, 2.5f, 1.5f, 0.25f);
    items.set(item, new ItemRow(row), names);
  }
}
