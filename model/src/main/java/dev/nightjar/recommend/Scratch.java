package dev.nightjar.recommend;

import dev.nightjar.model.Model;

/**
 * The working memory of one thread over one model: 8 bytes for each item, used again by every
 * request.
 */
final class Scratch {
  final Marks gone;
  final Tally tally;
  final Likeness likeness;

  Scratch(Model model) {
    gone = new Marks(model.items().size());
    tally = new Tally();
    likeness = Likeness.of(model);
  }
}
