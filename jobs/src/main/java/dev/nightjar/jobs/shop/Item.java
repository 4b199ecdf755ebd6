package dev.nightjar.jobs.shop;

import java.util.List;

/**
 * An item as the catalogue shows it.
 *
 * @param id such as {@code NJ-000123}
 * @param leaf its category
 * @param colour empty if the category has none
 * @param material empty if the category has none
 * @param cents its price
 * @param tenths its rating in tenths of a star, 10 to 50
 */
record Item(
    String id,
    Status status,
    Leaf leaf,
    String name,
    String brand,
    String colour,
    String material,
    int cents,
    boolean inStock,
    int tenths,
    String description,
    List<String> tags) {

  /** The id of the item with this number, from 0. */
  static String id(int number) {
    return "NJ-%06d".formatted(number + 1);
  }
}
