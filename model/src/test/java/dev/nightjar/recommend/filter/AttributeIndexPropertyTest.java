package dev.nightjar.recommend.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What the index lets through is what every item's JSON says. */
final class AttributeIndexPropertyTest {
  private static final int FILTERS = 10;

  @Property(tries = 120)
  void allowed_anyFilterOfAnyCatalogue_isWhatTheJsonSays(
      @ForAll @IntRange(max = 30) int size, @ForAll Random random) {
    requireSame(size, random);
  }

  /** So many items that values have bitmaps of their own. */
  @Property(tries = 2)
  void allowed_largeCatalogue_isWhatTheJsonSays(@ForAll Random random) {
    requireSame(4 * ColumnBuilder.MANY, random);
  }

  private static void requireSame(int size, Random random) {
    Chance chance = new Chance(random);
    List<NaiveItem> items = chance.items(size);
    AttributeIndex index = index(items);
    for (int i = 0; i < FILTERS; i++) {
      ObjectNode json = chance.filter(3);
      NaiveFilter naive = new NaiveFilter(items);
      List<Integer> expected =
          IntStream.range(0, size)
              .filter(item -> naive.matches(json, items.get(item)))
              .boxed()
              .toList();
      Allowed allowed = index.allowed(TestJson.filter(json));
      assertEquals(expected, allowed.stream().boxed().toList(), json::toString);
      assertEquals(expected.size(), allowed.size());
      if (size > 0) { // an empty catalogue asks the oracle for nothing
        assertEquals(naive.warnings(), allowed.warnings(), json::toString);
      }
    }
  }

  static AttributeIndex index(List<NaiveItem> items) {
    AttributeIndexBuilder builder = new AttributeIndexBuilder();
    for (NaiveItem item : items) {
      builder.add(
          item.id(), item.type(), item.priceBucket(), item.price(), item.attributes().toString());
    }
    return builder.build();
  }
}
