package dev.nightjar.jobs.shop;

/**
 * An article in front of a shopper, and what showed it.
 *
 * @param recommendationId opaque, made up and signed by nobody; empty if no recommendation showed
 *     it
 */
record Find(Article article, String recommendationId) {
  static Find of(Article article) {
    return new Find(article, "");
  }
}
