package dev.nightjar.recommend.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

/** Value v is had by the items from v on, so that a few have many items and the last ones few. */
final class ColumnTest {
  private static final int ITEMS = ColumnBuilder.MANY + 3;

  @Test
  void addEqual_onBothSidesOfMany_addsTheItemsOfTheValue() {
    for (int value = 0; value < 6; value++) {
      RoaringBitmap items = new RoaringBitmap();
      column().addEqual(value, items);
      assertEquals(from(value), items(items));
    }
    RoaringBitmap none = new RoaringBitmap();
    column().addEqual(7, none);
    assertEquals(List.of(), items(none));
  }

  @Test
  void addRange_anySideOfAnyBound_addsTheItemsOfThoseValues() {
    // Values are 0 to 5; the items of the smallest value in the range are those of all.
    assertEquals(from(0), range(Filter.Order.AT_LEAST, -1));
    assertEquals(from(2), range(Filter.Order.AT_LEAST, 2));
    assertEquals(from(3), range(Filter.Order.GREATER, 2));
    assertEquals(List.of(), range(Filter.Order.GREATER, 5));
    assertEquals(List.of(), range(Filter.Order.AT_LEAST, 6));
    assertEquals(List.of(), range(Filter.Order.LESS, 0));
    assertEquals(from(0), range(Filter.Order.LESS, 1));
    assertEquals(from(0), range(Filter.Order.AT_MOST, 0));
    assertEquals(List.of(), range(Filter.Order.AT_MOST, -1));
  }

  @Test
  void add_valueTwiceForAnItem_countsOnce() {
    ColumnBuilder<Integer> builder = new ColumnBuilder<>();
    builder.add(1, 0);
    builder.add(2, 0);
    builder.add(1, 0);
    RoaringBitmap items = new RoaringBitmap();
    builder.build(Comparator.naturalOrder()).addEqual(1, items);
    assertEquals(List.of(0), items(items));
  }

  private static List<Integer> range(Filter.Order order, int bound) {
    RoaringBitmap items = new RoaringBitmap();
    column().addRange(order, bound, items);
    return items(items);
  }

  private static Column<Integer> column() {
    ColumnBuilder<Integer> builder = new ColumnBuilder<>();
    for (int item = 0; item < ITEMS; item++) {
      for (int value = 0; value < 6 && value <= item; value++) {
        builder.add(value, item);
      }
    }
    return builder.build(Comparator.naturalOrder());
  }

  private static List<Integer> from(int first) {
    return IntStream.range(first, ITEMS).boxed().toList();
  }

  private static List<Integer> items(RoaringBitmap bitmap) {
    return bitmap.stream().boxed().toList();
  }
}
