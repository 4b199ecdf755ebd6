package dev.nightjar.jobs.shop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The articles of one leaf, cheapest first. One of them is always on sale.
 *
 * <p>A shopper glances at a few, the popular ones more often, and takes one by taste. The taste
 * therefore sharpens what popularity offers, as it does in front of a page of results.
 */
final class Shelf {
  /** More glances make tastes stronger and the generator slower. */
  private static final int GLANCES = 8;

  private final List<Article> articles;
  private final AliasTable popularity;
  private final Article evergreen;

  /**
   * @param stocked at least one, the first always on sale, each with its popularity
   */
  Shelf(List<Stocked> stocked) {
    this.evergreen = stocked.get(0).article();
    List<Stocked> sorted = new ArrayList<>(stocked);
    sorted.sort(
        Comparator.comparingInt((Stocked s) -> s.article().cents())
            .thenComparingInt(s -> s.article().number()));
    this.articles = sorted.stream().map(Stocked::article).toList();
    this.popularity = new AliasTable(sorted.stream().mapToDouble(Stocked::popularity).toArray());
  }

  record Stocked(Article article, double popularity) {}

  List<Article> articles() {
    return articles;
  }

  /** Where an article stands, from 0 (cheapest) to 1 (dearest). */
  double place(int index) {
    return articles.size() == 1 ? 0.5 : index / (articles.size() - 1.0);
  }

  /** The article that stands nearest to {@code place}. */
  Article at(double place) {
    double inside = Math.min(1, Math.max(0, place));
    return articles.get((int) Math.round(inside * (articles.size() - 1)));
  }

  /** An article that suits the taste and is on sale all through the visit. */
  Article pick(Taste taste, Visit visit, RandomGenerator random) {
    Article picked = evergreen;
    double sum = 0;
    for (int glance = 0; glance < GLANCES; glance++) {
      int index = popularity.draw(random);
      Article article = articles.get(index);
      if (article.onSale(visit)) {
        double liking = taste.liking(article, place(index));
        sum += liking;
        if (random.nextDouble() * sum < liking) {
          picked = article;
        }
      }
    }
    return picked;
  }
}
