package dev.nightjar.jobs.shop;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Fills the shelves: makes every item, writes it to the catalogue file, keeps what events need.
 *
 * <p>The first item of each leaf is on sale through the whole window. Of the others a fifth is
 * launched inside it; 3 % are inactive and 1 % deleted by its end, and sold until then.
 */
final class Stocking {
  private static final double LAUNCHED_INSIDE = 0.2;
  private static final double DELETED = 0.01;
  private static final double INACTIVE = 0.03;

  /** Standard deviation of the logarithm of an item's popularity: a long tail. */
  private static final double POPULARITY_SPREAD = 1.4;

  private final ShopSettings settings;
  private final List<Leaf> leaves;
  private final AliasTable leafSizes;
  private final ItemMaker maker;

  Stocking(ShopSettings settings, Departments departments) {
    this.settings = settings;
    this.leaves = departments.leaves();
    this.leafSizes =
        new AliasTable(leaves.stream().mapToDouble(leaf -> leaf.words().weight()).toArray());
    this.maker = new ItemMaker(departments.editions());
  }

  Catalogue fill(CatalogueFile file) throws IOException {
    List<List<Shelf.Stocked>> stocked = new ArrayList<>();
    leaves.forEach(leaf -> stocked.add(new ArrayList<>()));
    for (int number = 0; number < settings.items(); number++) {
      SplittableRandom random = Draws.ITEM.stream(settings.seed(), number);
      boolean evergreen = number < leaves.size();
      Leaf leaf = leaves.get(evergreen ? number : leafSizes.draw(random));
      Status status = evergreen ? Status.ACTIVE : status(random);
      Item item = maker.make(number, leaf, status, random);
      file.write(item);
      double popularity = StrictMath.exp(POPULARITY_SPREAD * random.nextGaussian());
      stocked
          .get(leaf.number())
          .add(new Shelf.Stocked(article(number, item, evergreen, random), popularity));
    }
    List<Shelf> shelves = stocked.stream().map(Shelf::new).toList();
    return new Catalogue(leaves, shelves, new Companions(settings.seed(), shelves));
  }

  private static Status status(RandomGenerator random) {
    double draw = random.nextDouble();
    return draw < DELETED
        ? Status.DELETED
        : draw < DELETED + INACTIVE ? Status.INACTIVE : Status.ACTIVE;
  }

  private Article article(int number, Item item, boolean evergreen, RandomGenerator random) {
    long start = settings.start().toEpochMilli();
    long end = settings.end().toEpochMilli();
    long launched =
        !evergreen && random.nextDouble() < LAUNCHED_INSIDE ? random.nextLong(start, end) : start;
    long retired =
        item.status() == Status.ACTIVE
            ? Article.NEVER
            : random.nextLong(launched + (end - launched) / 4, end);
    return new Article(
        number, item.id(), item.leaf(), item.brand(), item.cents(), launched, retired);
  }
}
