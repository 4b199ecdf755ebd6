package dev.nightjar.trainer.learn;

import dev.nightjar.model.Part;
import dev.nightjar.recommend.TopN;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Blends contributions, such as those of an {@link ItemBlend}, into one list for each item. */
public final class BlendedLists {
  private static final int BEST = 10;

  private final List<Scaled> contributions = new ArrayList<>();
  private final float[] boosts;
  private final int depth;

  /**
   * What goes into a blend.
   *
   * @param part as which it is told
   * @param weight of it, from 0
   * @param rankings one for each item
   */
  record Contribution(Part part, double weight, List<Ranking> rankings) {
    Contribution {
      rankings = List.copyOf(rankings);
    }
  }

  private record Scaled(Part part, double factor, List<Ranking> rankings) {}

  /**
   * Prepares.
   *
   * @param boosts what an item's scores are multiplied by, above 0, {@code float[items]}
   * @param depth the most items of a list
   */
  BlendedLists(List<Contribution> contributions, float[] boosts, int depth) {
    this.boosts = boosts;
    this.depth = depth;
    for (Contribution one : contributions) {
      double best = meanOfBest(one.rankings());
      if (best > 0 && one.weight() > 0) {
        this.contributions.add(new Scaled(one.part(), one.weight() / best, one.rankings()));
      }
    }
  }

  /** One list for each item. */
  public List<BlendedList> all() {
    return EachItem.of(boosts.length, () -> blending()::of);
  }

  /** Working memory to blend with; not for several threads. */
  public Blending blending() {
    return new Blending();
  }

  /** The mean, over the rankings that are not empty, of the ten best scores. */
  private static double meanOfBest(List<Ranking> rankings) {
    double sum = 0;
    int ranked = 0;
    for (Ranking ranking : rankings) {
      for (int place = 0; place < Math.min(BEST, ranking.scores().length); place++) {
        sum += ranking.scores()[place];
      }
      ranked += ranking.items().length > 0 ? 1 : 0;
    }
    return ranked == 0 ? 0 : sum / ranked / BEST;
  }

  /** Blends for one item after the other. */
  public final class Blending {
    private final TopN top = new TopN(depth);
    private final Map<Part, double[]> sums = new EnumMap<>(Part.class);
    private final boolean[] isFound = new boolean[boosts.length];
    private final int[] found = new int[boosts.length];
    private int size;

    private Blending() {}

    /** The list of one item. */
    public BlendedList of(int item) {
      for (Scaled one : contributions) {
        add(one, one.rankings().get(item));
      }
      for (int k = 0; k < size; k++) {
        double sum = 0;
        for (double[] adds : sums.values()) {
          sum += adds[found[k]];
        }
        top.offer(found[k], (float) (sum * boosts[found[k]]));
      }
      Ranking ranking = Ranking.of(top);
      int[] shares = new int[ranking.items().length];
      for (int place = 0; place < shares.length; place++) {
        shares[place] = shares(ranking.items()[place]);
      }
      clear();
      return new BlendedList(ranking, shares);
    }

    private void add(Scaled contribution, Ranking ranking) {
      double[] adds = sums.computeIfAbsent(contribution.part(), part -> new double[boosts.length]);
      for (int place = 0; place < ranking.items().length; place++) {
        int other = ranking.items()[place];
        if (!isFound[other]) {
          isFound[other] = true;
          found[size++] = other;
        }
        adds[other] += contribution.factor() * ranking.scores()[place];
      }
    }

    private void clear() {
      for (double[] adds : sums.values()) {
        for (int k = 0; k < size; k++) {
          adds[found[k]] = 0;
        }
      }
      for (int k = 0; k < size; k++) {
        isFound[found[k]] = false;
      }
      size = 0;
    }

    private int shares(int item) {
      double sum = 0;
      for (double[] adds : sums.values()) {
        sum += adds[item];
      }
      return Part.pack(
          percent(Part.ORDERS, item, sum),
          percent(Part.VISITS, item, sum),
          percent(Part.FACTORS, item, sum),
          percent(Part.TEXT, item, sum));
    }

    /** Rounded, but at least 1 where there is anything. */
    private int percent(Part part, int item, double sum) {
      double[] adds = sums.get(part);
      return adds == null || adds[item] == 0
          ? 0
          : (int) Math.max(1, Math.round(100 * adds[item] / sum));
    }
  }
}
