package dev.nightjar.jobs.check;

import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Mode;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Page;
import dev.nightjar.recommend.Recommender;
import java.util.List;
import java.util.function.Function;

/** What a client may ask any model. */
record Question(Function<Recommender, Answer> asked) {
  /** The length of the lists. */
  static final int K = 10;

  private static final Options FIRST = new Options(Page.first(K), Mode.AUTO);

  static Question user(String userId) {
    return new Question(model -> model.user(userId, FIRST));
  }

  static Question click(String itemId) {
    return new Question(model -> model.item(itemId, FIRST));
  }

  static Question basket(List<String> itemIds) {
    return new Question(model -> model.basket(itemIds, FIRST));
  }

  /** The ids of the items that a model answers, best first. */
  List<String> ask(Recommender model) {
    return asked.apply(model).itemIds();
  }
}
