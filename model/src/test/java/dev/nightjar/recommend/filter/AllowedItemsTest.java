package dev.nightjar.recommend.filter;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class AllowedItemsTest {
  @Test
  void of_sameInOtherWords_isWorkedOutOnce() {
    AllowedItems items = new AllowedItems(index());
    Allowed first = items.of(TestJson.filter("{\"a\":10}"));
    assertSame(first, items.of(TestJson.filter("{\"$and\":[{\"a\":{\"$in\":[10.0]}}]}")));
  }

  @Test
  void of_moreThanThereIsRoomFor_forgetsSome() {
    AllowedItems items = new AllowedItems(index(), 10_000);
    for (int i = 0; i < 1_000; i++) {
      items.of(TestJson.filter("{\"a\":" + i + "}"));
    }
    long kept = items.kept();
    assertTrue(kept > 0 && kept <= 10_000 / 200, () -> "found " + kept);
  }

  private static AttributeIndex index() {
    AttributeIndexBuilder builder = new AttributeIndexBuilder();
    builder.add("mug", "product", 0, 1, "{\"a\":10}");
    return builder.build();
  }
}
