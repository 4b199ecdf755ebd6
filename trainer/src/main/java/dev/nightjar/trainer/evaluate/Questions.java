package dev.nightjar.trainer.evaluate;

import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Mode;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Page;
import dev.nightjar.recommend.Recommender;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Puts cases to the {@link Recommender} as a client would put them to an endpoint. */
final class Questions {
  private final Recommender recommender;
  private final ItemNumbers numbers;

  Questions(Recommender recommender, ItemNumbers numbers) {
    this.recommender = recommender;
    this.numbers = numbers;
  }

  int[] recommend(Case asked, int k) {
    return items(recommender.user(asked.userId(), ofUser(asked, k)));
  }

  int[] priceOptimized(Case asked, int k) {
    return items(recommender.priceOptimized(asked.userId(), ofUser(asked, k)));
  }

  /** The first of the given items, in that mode. */
  Method item(Mode mode) {
    return (asked, k) ->
        items(recommender.item(numbers.id(asked.given()[0]), new Options(Page.first(k), mode)));
  }

  int[] basket(Case asked, int k) {
    Options options = new Options(Page.first(k), Endpoint.BASKET.defaultMode());
    return items(recommender.basket(ids(asked.given()), options));
  }

  private Options ofUser(Case asked, int k) {
    return new Options(Page.first(k), Endpoint.RECOMMEND.defaultMode(), ids(asked.excluded()));
  }

  private List<String> ids(int[] items) {
    return Arrays.stream(items).mapToObj(numbers::id).toList();
  }

  private static int[] items(Answer answer) {
    return IntStream.range(0, answer.size()).map(answer::item).toArray();
  }
}
