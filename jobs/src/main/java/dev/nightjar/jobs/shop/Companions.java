package dev.nightjar.jobs.shop;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Fixed pairs of articles that land in the same baskets: a tea and the mug for it. A companion
 * comes from a leaf that goes with the article's own and has about its place among the prices
 * there.
 */
final class Companions {
  private static final double PAIRED = 0.7;
  private static final double PLACE_SPREAD = 0.2;
  private static final int NONE = -1;

  private final int[] numbers;
  private final Article[] articles;

  Companions(long seed, List<Shelf> shelves) {
    int size = shelves.stream().mapToInt(shelf -> shelf.articles().size()).sum();
    this.numbers = new int[size];
    this.articles = new Article[size];
    Arrays.fill(numbers, NONE);
    for (Shelf shelf : shelves) {
      shelf.articles().forEach(article -> articles[article.number()] = article);
    }
    for (Shelf shelf : shelves) {
      pair(seed, shelf, shelves);
    }
  }

  private void pair(long seed, Shelf shelf, List<Shelf> shelves) {
    for (int i = 0; i < shelf.articles().size(); i++) {
      Article article = shelf.articles().get(i);
      SplittableRandom random = Draws.COMPANION.stream(seed, article.number());
      if (numbers[article.number()] == NONE && random.nextDouble() < PAIRED) {
        List<Integer> goesWith = article.leaf().goesWith();
        Shelf other = shelves.get(goesWith.get(random.nextInt(goesWith.size())));
        Article companion = other.at(shelf.place(i) + PLACE_SPREAD * (random.nextDouble() - 0.5));
        numbers[article.number()] = companion.number();
        if (numbers[companion.number()] == NONE) {
          numbers[companion.number()] = article.number();
        }
      }
    }
  }

  Optional<Article> of(Article article) {
    int number = numbers[article.number()];
    return number == NONE ? Optional.empty() : Optional.of(articles[number]);
  }
}
