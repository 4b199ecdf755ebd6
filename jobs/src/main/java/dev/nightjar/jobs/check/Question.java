package dev.nightjar.jobs.check;

import dev.nightjar.model.Requests;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Mode;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Page;
import dev.nightjar.recommend.Recommender;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a client may ask any model. */
record Question(Function<Recommender, Answer> asked) {
  /** The length of the lists. */
  static final int K = 10;

  private static final Options FIRST = new Options(Page.first(K), Mode.AUTO);

  /**
   * What was really asked: an item's page for its item and for whoever saw it, a cart's for its
   * items.
   *
   * @param most of each kind
   */
  static List<Question> of(Requests asked, int most) {
    List<Question> questions = new ArrayList<>();
    asked.users().stream().limit(most).map(Question::user).forEach(questions::add);
    asked.items().stream().limit(most).map(Question::click).forEach(questions::add);
    asked.carts().stream().limit(most).map(Question::basket).forEach(questions::add);
    return questions;
  }

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
