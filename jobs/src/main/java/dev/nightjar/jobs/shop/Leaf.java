package dev.nightjar.jobs.shop;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A leaf of the category tree.
 *
 * @param number from 0
 * @param path names from the department down to the leaf itself
 * @param brands sold in it
 * @param colours of its products, may be empty
 * @param sizes of its products, may be empty
 * @param goesWith numbers of the leaves it shares baskets with
 * @param words its vocabulary
 */
record Leaf(
    int number,
    List<String> path,
    List<Factor> brands,
    List<String> colours,
    List<Factor> sizes,
    List<Integer> goesWith,
    LeafWords words) {
  String name() {
    return words.name();
  }

  /** What a shopper types who looks for something in this leaf. */
  String query(RandomGenerator random) {
    String noun = Product.any(words.nouns(), "", random);
    String style = random.nextBoolean() ? Product.any(words.styles(), "", random) + " " : "";
    return (style + noun).toLowerCase(Locale.ROOT);
  }
}
