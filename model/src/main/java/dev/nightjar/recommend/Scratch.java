package dev.nightjar.recommend;

/**
 * The working memory of one thread over one model: 12 bytes for each item, used again by every
 * request.
 */
final class Scratch {
  final Marks taken;
  final Tally tally;

  Scratch(int items) {
    taken = new Marks(items);
    tally = new Tally(items);
  }
}
