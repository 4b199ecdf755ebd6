package dev.nightjar.trainer.evaluate;

import dev.nightjar.model.Items;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * Items as ints: the model's numbers, and numbers of their own, from the model's size on, for items
 * that it does not know and so can never list.
 */
public final class ItemNumbers {
  private final int known;
  private final ToIntFunction<String> numberOf;
  private final IntFunction<String> idOf;
  private final Map<String, Integer> unknown = new HashMap<>();
  private final List<String> unknownIds = new ArrayList<>();

  private ItemNumbers(int known, ToIntFunction<String> numberOf, IntFunction<String> idOf) {
    this.known = known;
    this.numberOf = numberOf;
    this.idOf = idOf;
  }

  /** The numbers of a model's items. */
  static ItemNumbers ofModel(Items items) {
    return new ItemNumbers(items.size(), items::number, items::id);
  }

  /** Numbers by place. */
  public static ItemNumbers byPlace(List<String> ids) {
    Map<String, Integer> numbers = new HashMap<>();
    ids.forEach(id -> numbers.put(id, numbers.size()));
    return new ItemNumbers(ids.size(), id -> numbers.getOrDefault(id, Items.UNKNOWN), ids::get);
  }

  /** How many the model knows. */
  int known() {
    return known;
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
    return item < known ? idOf.apply(item) : unknownIds.get(item - known);
  }

  private int of(String itemId) {
    int number = numberOf.applyAsInt(itemId);
    return number == Items.UNKNOWN ? unknown.computeIfAbsent(itemId, this::add) : number;
  }

  private int add(String itemId) {
    unknownIds.add(itemId);
    return known + unknownIds.size() - 1;
  }
}
