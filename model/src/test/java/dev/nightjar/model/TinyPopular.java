package dev.nightjar.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is popular in a {@link TinyShop}, as a whole and in each category. */
final class TinyPopular {
  private TinyPopular() {}

  /**
   * Writes the table.
   *
   * @param items most popular first
   * @param ids of all of them, in order of their numbers
   */
  static void write(StagedModel staged, Collection<TinyItem> items, List<String> ids)
      throws IOException {
    Map<String, List<TinyItem>> popular = new TreeMap<>();
    popular.put("", new ArrayList<>());
    for (TinyItem item : items) {
      if (item.status() == ItemStatus.ACTIVE) {
        for (String category : Set.copyOf(List.of("", item.category()))) {
          popular.computeIfAbsent(category, name -> new ArrayList<>()).add(item);
        }
      }
    }
    try (TableWriter<String> table = staged.table(TableKind.POPULAR)) {
      for (Map.Entry<String, List<TinyItem>> category : popular.entrySet()) {
        int[] numbers =
            TinyShop.numbers(ids, category.getValue().stream().map(TinyItem::id).toList());
        float[] scores = new float[numbers.length];
        for (int place = 0; place < scores.length; place++) {
          scores[place] = category.getValue().get(place).popularity();
        }
        table.put(category.getKey(), PopularRow.encode(numbers, scores));
      }
      staged.add(table.finish());
    }
  }
}
