package dev.nightjar.trainer.evaluate;

import dev.nightjar.model.Items;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Items as ints: the model's numbers, and numbers of their own, from the model's size on, for items
 * that it does not know and so can never list.
 */
final class ItemNumbers {
  private final Items items;
  private final Map<String, Integer> unknown = new HashMap<>();
  private final List<String> unknownIds = new ArrayList<>();

  ItemNumbers(Items items) {
    this.items = items;
  }

  /** How many the model knows. */
  int known() {
    return items.size();
  }

  /** The numbers of items, in their order. */
  int[] of(Collection<String> itemIds) {
    return itemIds.stream().mapToInt(this::of).toArray();
  }

  /** The numbers of items, ascending. */
  int[] sorted(Collection<String> itemIds) {
    return itemIds.stream().mapToInt(this::of).sorted().toArray();
  }

  String id(int item) {
    return item < items.size() ? items.id(item) : unknownIds.get(item - items.size());
  }

  private int of(String itemId) {
    int number = items.number(itemId);
    return number == Items.UNKNOWN ? unknown.computeIfAbsent(itemId, this::add) : number;
  }

  private int add(String itemId) {
    unknownIds.add(itemId);
    return items.size() + unknownIds.size() - 1;
  }
}
