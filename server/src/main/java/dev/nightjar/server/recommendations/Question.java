package dev.nightjar.server.recommendations;

import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Recommender;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request that has been read and found good.
 *
 * @param endpoint where it was asked
 * @param options what it said beside whom or what it is about
 * @param placement where the items will be shown; empty if it named none
 * @param items how many items it names: the cart's size, 1 for an item or a click, 0 for a user
 * @param ladder who answers it
 */
record Question(
    Endpoint endpoint,
    Options options,
    String placement,
    int items,
    Function<Recommender, Answer> ladder) {
  private static final int QUICK_EXCLUSIONS = 1_000; // one costs a lookup of about 50 ns

  /** The answer; empty if it takes so long that an event loop should not wait for it. */
  Optional<Answer> quickly(Recommender recommender) {
    if (options.excludedItemIds().size() > QUICK_EXCLUSIONS
        || recommender.mayTakeLong(endpoint, options, items)) {
      return Optional.empty();
    }
    return Optional.of(ladder.apply(recommender.hurried()))
        .filter(answer -> !answer.isUnfinished());
  }
}
