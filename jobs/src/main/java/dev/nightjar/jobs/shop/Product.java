package dev.nightjar.jobs.shop;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What a product is, in the words of its leaf; a word the leaf has none of is empty.
 *
 * @param size with its price factor; 1 without a size
 */
record Product(
    Leaf leaf,
    Factor brand,
    String style,
    String material,
    String noun,
    String colour,
    Factor size) {
  private static final Factor NO_SIZE = new Factor("", 1);
  private static final double STYLED = 0.8;

  /** A word such as {@code Mug} or {@code Chef's}, not one such as {@code USB-C}. */
  private static final Pattern CAPITALISED = Pattern.compile("\\b\\p{Lu}(?=\\p{Ll})");

  static Product draw(Leaf leaf, Factor brand, RandomGenerator random) {
    LeafWords words = leaf.words();
    return new Product(
        leaf,
        brand,
        random.nextDouble() < STYLED ? any(words.styles(), "", random) : "",
        any(words.materials(), "", random),
        any(words.nouns(), "", random),
        any(leaf.colours(), "", random),
        any(leaf.sizes(), NO_SIZE, random));
  }

  /** Such as {@code Ribbed Stoneware Mug, Sage Green, 350 ml}. */
  String name() {
    StringBuilder name = new StringBuilder();
    append(name, " ", style);
    append(name, " ", material);
    append(name, " ", noun);
    append(name, ", ", colour);
    append(name, ", ", size.word());
    return name.toString();
  }

  /** One of the leaf's sentences, about this product. */
  String about(RandomGenerator random) {
    String about =
        any(leaf.words().about(), "", random)
            .replace("{brand}", brand.word())
            .replace("{noun}", lower(noun))
            .replace("{material}", lower(material))
            .replace("{colour}", lower(colour))
            .replace("{size}", size.word());
    return about.substring(0, 1).toUpperCase(Locale.ROOT) + about.substring(1);
  }

  private static void append(StringBuilder name, String separator, String word) {
    if (!word.isEmpty()) {
      name.append(name.isEmpty() ? "" : separator).append(word);
    }
  }

  static String lower(String words) {
    return CAPITALISED.matcher(words).replaceAll(m -> m.group().toLowerCase(Locale.ROOT));
  }

  static <T> T any(List<T> list, T otherwise, RandomGenerator random) {
    return list.isEmpty() ? otherwise : list.get(random.nextInt(list.size()));
  }
}
