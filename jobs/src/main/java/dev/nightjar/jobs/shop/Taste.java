package dev.nightjar.jobs.shop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What a person likes: one to three favourite leaves, the brands of an article or two that suit,
 * and a habitual place between the cheapest and the dearest article of a shelf.
 *
 * @param favourites dearest to the heart first
 * @param brands liked wherever they are sold
 * @param place the price habit, from 0 (cheapest) to 1 (dearest)
 */
record Taste(List<Leaf> favourites, Set<String> brands, double place) {
  private static final double FAVOURITE = 0.74;
  private static final double RELATED = 0.18;

  /** How often the first, second and third favourite are chosen, relative to each other. */
  private static final double[] SHARES = {0.6, 0.25, 0.15};

  /** How far from the habitual place an article still half suits. */
  private static final double PLACE_SPREAD = 0.15;

  private static final double LIKED_BRAND = 5;
  private static final int MOST_BRANDS = 2;

  Taste {
    favourites = List.copyOf(favourites);
    brands = Set.copyOf(brands);
  }

  static Taste draw(Catalogue catalogue, RandomGenerator random) {
    double place = drawPlace(random);
    List<Leaf> favourites = new ArrayList<>();
    int wanted = 1 + random.nextInt(SHARES.length);
    while (favourites.size() < wanted) {
      Leaf leaf = catalogue.anyLeaf(random);
      if (!favourites.contains(leaf)) {
        favourites.add(leaf);
      }
    }
    Set<String> brands = new HashSet<>();
    for (Leaf leaf : favourites.subList(0, Math.min(MOST_BRANDS, wanted))) {
      brands.add(catalogue.shelf(leaf).at(place).brand());
    }
    return new Taste(favourites, brands, place);
  }

  /** Three kinds of purse: cheap, middle, premium. */
  private static double drawPlace(RandomGenerator random) {
    double kind = random.nextDouble();
    double centre = kind < 0.35 ? 0.15 : kind < 0.75 ? 0.5 : 0.87;
    return Math.min(1, Math.max(0, centre + 0.07 * random.nextGaussian()));
  }

  /** What to look at: mostly a favourite, sometimes what goes with one, seldom anything. */
  Leaf theme(Catalogue catalogue, RandomGenerator random) {
    double draw = random.nextDouble();
    if (draw >= FAVOURITE + RELATED) {
      return catalogue.anyLeaf(random);
    }
    Leaf favourite = favourite(random);
    return draw < FAVOURITE ? favourite : catalogue.related(favourite, random);
  }

  private Leaf favourite(RandomGenerator random) {
    double sum = 0;
    for (int i = 0; i < favourites.size(); i++) {
      sum += SHARES[i];
    }
    double draw = random.nextDouble() * sum;
    int chosen = 0;
    while (chosen < favourites.size() - 1 && draw >= SHARES[chosen]) {
      draw -= SHARES[chosen++];
    }
    return favourites.get(chosen);
  }

  /** How much an article at this place of its shelf is liked, relative to others: above 0. */
  double liking(Article article, double place) {
    double away = (place - this.place) / PLACE_SPREAD;
    double fit = 1 / (1 + away * away * away * away);
    return brands.contains(article.brand()) ? LIKED_BRAND * fit : fit;
  }
}
