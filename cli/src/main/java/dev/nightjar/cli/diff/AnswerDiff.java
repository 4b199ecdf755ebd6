package dev.nightjar.cli.diff;

import dev.nightjar.model.IdSample;
import dev.nightjar.model.Model;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Mode;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Page;
import dev.nightjar.recommend.Recommender;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What two models answer to the same users, first pages of ten.
 *
 * @param users how many were asked about, users of the older model
 * @param forgotten those of them that the newer model has no row of
 * @param empty answers of the newer model that hold nothing
 * @param overlap mean share of an older answer's items that the newer one holds too; 1 if no user
 *     was asked about
 * @param unlike the share of users whose two answers have no item in common
 * @param popular the same overlap of what is popular
 * @param vanished items that no newer answer holds any more, the most shown first
 * @param arrived items that no older answer held, likewise
 * @param items distinct ones in the answers
 * @param prices of the items shown
 */
record AnswerDiff(
    int users,
    int forgotten,
    int empty,
    double overlap,
    double unlike,
    double popular,
    List<ShownItem> vanished,
    List<ShownItem> arrived,
    Change items,
    PriceDiff prices) {
  /** Items of a page. */
  static final int PAGE = 10;

  AnswerDiff {
    vanished = List.copyOf(vanished);
    arrived = List.copyOf(arrived);
  }

  /** Asks both models about at most {@code most} users, chosen by {@code seed}. */
  static AnswerDiff of(Model before, Model after, int most, long seed) {
    List<String> sample = IdSample.ofUsers(before, most, seed);
    Recommender old = new Recommender(before);
    Recommender now = new Recommender(after);
    Shown shownBefore = new Shown(before);
    Shown shownAfter = new Shown(after);
    Options options = new Options(Page.first(PAGE), Endpoint.RECOMMEND.defaultMode());
    double overlaps = 0;
    int forgotten = 0;
    int empty = 0;
    int unlike = 0;
    for (String user : sample) {
      Answer one = old.user(user, options);
      Answer two = now.user(user, options);
      shownBefore.add(one);
      shownAfter.add(two);
      double overlap = overlap(one.itemIds(), two.itemIds());
      overlaps += overlap;
      unlike += overlap == 0 ? 1 : 0;
      empty += two.size() == 0 ? 1 : 0;
      forgotten += after.user(user).isEmpty() ? 1 : 0;
    }
    int users = sample.size();
    return new AnswerDiff(
        users,
        forgotten,
        empty,
        users == 0 ? 1 : overlaps / users,
        users == 0 ? 0 : (double) unlike / users,
        popularOverlap(old, now),
        ShownItem.only(shownBefore, shownAfter),
        ShownItem.only(shownAfter, shownBefore),
        new Change("items in answers", Change.Unit.COUNT, shownBefore.items(), shownAfter.items()),
        PriceDiff.of(shownBefore, shownAfter));
  }

  /** The share of {@code before} that is in {@code after}; 1 if both are empty. */
  static double overlap(List<String> before, List<String> after) {
    if (before.isEmpty()) {
      return after.isEmpty() ? 1 : 0;
    }
    Set<String> common = new HashSet<>(before);
    common.retainAll(new HashSet<>(after));
    return (double) common.size() / before.size();
  }

  private static double popularOverlap(Recommender old, Recommender now) {
    Options popular = new Options(Page.first(PAGE), Mode.POPULAR);
    List<List<String>> lists = new ArrayList<>();
    for (Recommender recommender : List.of(old, now)) {
      lists.add(recommender.user("", popular).itemIds());
    }
    return overlap(lists.get(0), lists.get(1));
  }
}
