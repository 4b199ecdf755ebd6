package dev.nightjar.trainer.search;

import dev.nightjar.recommend.TopN;
import dev.nightjar.trainer.evaluate.Case;
import dev.nightjar.trainer.learn.Ranking;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** Clicks or carts that are answered with one choice of settings after the other. */
final class ItemQuestions {
  /** Places of a list that count. */
  static final int K = 10;

  private final List<Case> cases;
  private final int items;
  private final int[] given;

  /**
   * Prepares.
   *
   * @param cases each gives at least one item
   * @param items how many there are; those beyond have no list
   */
  ItemQuestions(List<Case> cases, int items) {
    this.cases = List.copyOf(cases);
    this.items = items;
    this.given =
        cases.stream()
            .flatMapToInt(question -> Arrays.stream(question.given()))
            .filter(item -> item < items)
            .sorted()
            .distinct()
            .toArray();
  }

  /** The items that lists are needed of, ascending. */
  int[] given() {
    return given;
  }

  /**
   * What came of the answers.
   *
   * @param lists of each item that is {@linkplain #given given}
   */
  Scores ask(IntFunction<Ranking> lists, Popular popular) {
    float[] sums = new float[items];
    double[] scores = new double[cases.size()];
    for (int i = 0; i < scores.length; i++) {
      Case question = cases.get(i);
      int[] list = answer(question, lists, sums);
      scores[i] = question.ndcg(popular.fill(list, question.excluded(), K), K);
    }
    return new Scores(scores);
  }

  /** Scores added up over what is given. */
  private int[] answer(Case question, IntFunction<Ranking> lists, float[] sums) {
    int[] known = Arrays.stream(question.given()).filter(item -> item < items).toArray();
    for (int item : known) {
      Ranking list = lists.apply(item);
      for (int place = 0; place < list.items().length; place++) {
        sums[list.items()[place]] += list.scores()[place];
      }
    }
    TopN top = new TopN(K);
    for (int item : known) {
      for (int other : lists.apply(item).items()) {
        if (sums[other] != 0) {
          if (Arrays.binarySearch(question.excluded(), other) < 0) {
            top.offer(other, sums[other]);
          }
          sums[other] = 0;
        }
      }
    }
    return Ranking.of(top).items();
  }
}
