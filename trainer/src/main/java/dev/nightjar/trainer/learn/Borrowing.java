package dev.nightjar.trainer.learn;

import dev.nightjar.recommend.TopN;
import java.util.List;

/**
 * Lends items with little evidence the rankings of those that look like them: an item's score
 * becomes <i>(1 - β) · its own + β · the mean over up to {@value #MOST_LENDERS} look-alikes</i>,
 * each weighed by the cube of its likeness. So a new item has a ranking from its first night.
 */
public final class Borrowing {
  private static final int MOST_LENDERS = 20;

  private final List<Ranking> rankings;
  private final List<Ranking> alike;
  private final double[] borrowed;
  private final int depth;
  private final double[] sums;
  private final int[] found;
  private int size;

  private Borrowing(List<Ranking> rankings, List<Ranking> alike, double[] borrowed, int depth) {
    this.rankings = rankings;
    this.alike = alike;
    this.borrowed = borrowed;
    this.depth = depth;
    this.sums = new double[rankings.size()];
    this.found = new int[rankings.size()];
  }

  /**
   * Lends.
   *
   * @param rankings one for each item
   * @param alike the look-alikes of each item; those without a ranking lend nothing
   * @param borrowed β of each item, from 0 to 1
   * @param depth the most items of a ranking
   */
  public static List<Ranking> of(
      List<Ranking> rankings, List<Ranking> alike, double[] borrowed, int depth) {
    return EachItem.of(rankings.size(), () -> new Borrowing(rankings, alike, borrowed, depth)::of);
  }

  private Ranking of(int item) {
    Ranking likest = alike.get(item);
    int lenders = 0;
    double likeness = 0;
    int end = 0;
    for (; end < likest.items().length && lenders < MOST_LENDERS; end++) {
      if (lends(likest, end)) {
        likeness += cube(likest.scores()[end]);
        lenders++;
      }
    }
    if (borrowed[item] == 0 || lenders == 0) {
      return rankings.get(item);
    }
    add(item, rankings.get(item), 1 - borrowed[item]);
    for (int place = 0; place < end; place++) {
      if (lends(likest, place)) {
        double share = cube(likest.scores()[place]) / likeness;
        add(item, rankings.get(likest.items()[place]), borrowed[item] * share);
      }
    }
    return ranked();
  }

  private boolean lends(Ranking likest, int place) {
    return rankings.get(likest.items()[place]).items().length > 0;
  }

  private static double cube(double likeness) {
    return likeness * likeness * likeness;
  }

  private void add(int item, Ranking ranking, double factor) {
    for (int place = 0; place < ranking.items().length; place++) {
      int other = ranking.items()[place];
      double adds = factor * ranking.scores()[place];
      if (other != item && adds > 0) {
        if (sums[other] == 0) {
          found[size++] = other;
        }
        sums[other] += adds;
      }
    }
  }

  private Ranking ranked() {
    TopN top = new TopN(depth);
    for (int k = 0; k < size; k++) {
      top.offer(found[k], (float) sums[found[k]]);
      sums[found[k]] = 0;
    }
    size = 0;
    return Ranking.of(top);
  }
}
