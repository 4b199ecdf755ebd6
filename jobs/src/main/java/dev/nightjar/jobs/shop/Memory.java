package dev.nightjar.jobs.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The last few articles that a person dealt with in some way. */
final class Memory {
  private static final int ROOM = 6;

  private final List<Article> articles = new ArrayList<>(ROOM);
  private int oldest;

  /** Forgets the oldest for it, if there is no room. */
  void keep(Article article) {
    if (articles.contains(article)) {
      return;
    }
    if (articles.size() < ROOM) {
      articles.add(article);
    } else {
      articles.set(oldest, article);
      oldest = (oldest + 1) % ROOM;
    }
  }

  /** The article that comes to mind, unless it is off sale by the end of the visit. */
  Optional<Article> recall(Visit visit, RandomGenerator random) {
    if (articles.isEmpty()) {
      return Optional.empty();
    }
    Article article = articles.get(random.nextInt(articles.size()));
    return article.onSale(visit) ? Optional.of(article) : Optional.empty();
  }
}
