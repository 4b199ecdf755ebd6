package dev.nightjar.jobs.shop;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What catches a shopper's eye in the course of one visit: mostly articles of the visit's theme.
 * All of them are on sale.
 */
final class Interest {
  private static final double ON_THEME = 0.8;
  private static final double REMEMBERED = 0.15;
  private static final double TAKES_COMPANION = 0.55;
  private static final double TAKES_RELATED = 0.35;

  private final Catalogue catalogue;
  private final Shopper shopper;
  private final Visit visit;
  private final RandomGenerator random;
  private final Leaf theme;

  Interest(Catalogue catalogue, Shopper shopper, Visit visit, RandomGenerator random) {
    this.catalogue = catalogue;
    this.shopper = shopper;
    this.visit = visit;
    this.random = random;
    this.theme = shopper.taste().theme(catalogue, random);
  }

  /** What is typed into the search box. */
  String query() {
    return theme.query(random);
  }

  /** A result of the search. */
  Article searched() {
    return pickFrom(theme);
  }

  /** What a recommendation shows: not bound to the theme. */
  Article recommended() {
    return pickFrom(shopper.taste().theme(catalogue, random));
  }

  /** Something met in passing, or gone back to. */
  Article browsed() {
    Optional<Article> remembered =
        chance(REMEMBERED) ? shopper.looked().recall(visit, random) : Optional.empty();
    return remembered.orElseGet(
        () -> pickFrom(chance(ON_THEME) ? theme : shopper.taste().theme(catalogue, random)));
  }

  /** A consumable that was bought before. */
  Optional<Article> usedUp() {
    return shopper.usedUp().recall(visit, random);
  }

  /** What else to put into the basket with an article: often its companion. */
  Optional<Article> goingWith(Article article) {
    Optional<Article> companion =
        catalogue.companions().of(article).filter(other -> other.onSale(visit));
    if (companion.isPresent() && chance(TAKES_COMPANION)) {
      return companion;
    }
    return chance(TAKES_RELATED)
        ? Optional.of(pickFrom(catalogue.related(article.leaf(), random)))
        : Optional.empty();
  }

  private Article pickFrom(Leaf leaf) {
    return catalogue.shelf(leaf).pick(shopper.taste(), visit, random);
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
