package dev.nightjar.jobs.shop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Makes items whose names read like a shop's and differ from each other.
 *
 * <p>A name that is taken is drawn again a few times; then the brand is added to it, then an
 * edition, at last a number.
 */
final class ItemMaker {
  private static final int TRIES = 6;
  private static final int TAGS = 3;
  private static final double IN_STOCK = 0.94;

  private final List<String> editions;
  private final Set<String> taken = new HashSet<>();

  ItemMaker(List<String> editions) {
    this.editions = editions;
  }

  Item make(int number, Leaf leaf, Status status, RandomGenerator random) {
    Factor brand = Product.any(leaf.brands(), new Factor("", 1), random);
    Product product = Product.draw(leaf, brand, random);
    String name = product.name();
    for (int tries = 1; !taken.add(name); tries++) {
      product = Product.draw(leaf, brand, random);
      name = product.name() + distinction(tries, product, random);
    }
    return new Item(
        Item.id(number),
        status,
        leaf,
        name,
        brand.word(),
        product.colour(),
        product.material(),
        cents(product, random),
        random.nextDouble() < IN_STOCK,
        rating(random),
        product.about(random),
        tags(leaf, random));
  }

  private String distinction(int tries, Product product, RandomGenerator random) {
    if (tries < TRIES) {
      return "";
    }
    String brand = ", " + product.brand().word();
    if (tries < 2 * TRIES) {
      return brand;
    }
    String edition = ", " + Product.any(editions, "", random);
    return tries < 3 * TRIES ? brand + edition : brand + edition + ", No. " + taken.size();
  }

  private static int cents(Product product, RandomGenerator random) {
    LeafWords words = product.leaf().words();
    double usual = words.price() * product.brand().factor() * product.size().factor();
    return PriceTag.cents(usual * StrictMath.exp(words.spread() * random.nextGaussian()), random);
  }

  /** In tenths of a star: 4.3 give or take 0.4. */
  private static int rating(RandomGenerator random) {
    return Math.min(50, Math.max(10, (int) Math.round(43 + 4 * random.nextGaussian())));
  }

  private static List<String> tags(Leaf leaf, RandomGenerator random) {
    List<String> tags = new ArrayList<>(leaf.words().tags());
    while (tags.size() > TAGS) {
      tags.remove(random.nextInt(tags.size()));
    }
    return tags;
  }
}
