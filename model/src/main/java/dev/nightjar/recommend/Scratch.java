package dev.nightjar.recommend;

/**
 * The working memory of one thread over one model: 16 bytes for each item, used again by every
 * request.
 */
final class Scratch {
  final Marks gone;
  final Tally tally;

  Scratch(int items) {
    gone = new Marks(items);
    tally = new Tally(items);
  }
}
