package dev.nightjar.jobs.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What a shopper has in the cart; an article is in it once, in some quantity. */
final class Basket {
  private final List<Line> lines = new ArrayList<>();

  record Line(Article article, int quantity) {}

  boolean isEmpty() {
    return lines.isEmpty();
  }

  int size() {
    return lines.size();
  }

  List<Line> lines() {
    return lines;
  }

  boolean holds(Article article) {
    return lines.stream().anyMatch(line -> line.article().equals(article));
  }

  void add(Line line) {
    lines.add(line);
  }

  Line removeAny(RandomGenerator random) {
    return lines.remove(random.nextInt(lines.size()));
  }
}
