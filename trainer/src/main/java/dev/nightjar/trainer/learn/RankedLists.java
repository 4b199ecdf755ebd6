package dev.nightjar.trainer.learn;

import dev.nightjar.recommend.TopN;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ranks the active items for users by the inner product of their ALS vectors, a block of users at a
 * time.
 *
 * <p>Broadcast to the executors, which each take a {@link Ranker} with working memory of its own.
 */
public final class RankedLists implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int NO_CANDIDATE = -1;

  private final Matrix candidates;
  private final int[] items;
  private final int[] candidateOfItem;
  private final int depth;
  private final boolean excludePurchased;

  /**
   * Prepares.
   *
   * @param itemFactors one row for each item; items with a row of zeros are never listed
   * @param active whether an item may be shown
   * @param depth the most items of a list
   * @param excludePurchased whether what a user bought is left out
   */
  public RankedLists(Matrix itemFactors, boolean[] active, int depth, boolean excludePurchased) {
    this.items =
        IntStream.range(0, active.length)
            .filter(item -> active[item] && !itemFactors.isZero(item))
            .toArray();
    this.candidates = itemFactors.rows(items);
    this.candidateOfItem = new int[active.length];
    Arrays.fill(candidateOfItem, NO_CANDIDATE);
    for (int candidate = 0; candidate < items.length; candidate++) {
      candidateOfItem[items[candidate]] = candidate;
    }
    this.depth = depth;
    this.excludePurchased = excludePurchased;
  }

  /** One task's working memory. */
  public Ranker ranker() {
    return new Ranker();
  }

  /** Ranks block after block; not for several threads. */
  public final class Ranker {
    private final BlockProduct product = new BlockProduct(candidates);
    private final TopN top = new TopN(depth);

    private Ranker() {}

    /** The most users that {@link #rank} takes at once. */
    public int blockSize() {
      return BlockProduct.vectorsPerBlock(candidates);
    }

    /**
     * The ranked lists of users, in their order; empty for a user without a vector.
     *
     * @param users at most {@link #blockSize()}
     */
    public List<Ranking> rank(List<UserFacts> users) {
      int rank = candidates.columns();
      float[] vectors = new float[users.size() * rank];
      for (int user = 0; user < users.size(); user++) {
        float[] factors = users.get(user).factors();
        System.arraycopy(factors, 0, vectors, user * rank, factors.length);
      }
      float[] scores = product.scores(vectors, 0, users.size());
      List<Ranking> rankings = new ArrayList<>(users.size());
      for (int user = 0; user < users.size(); user++) {
        rankings.add(rank(users.get(user), scores, user * items.length));
      }
      return rankings;
    }

    private Ranking rank(UserFacts user, float[] scores, int offset) {
      if (user.factors().length == 0 || items.length == 0) {
        return Ranking.EMPTY;
      }
      if (excludePurchased) {
        for (int item : user.purchased()) {
          if (candidateOfItem[item] != NO_CANDIDATE) {
            scores[offset + candidateOfItem[item]] = Float.NEGATIVE_INFINITY;
          }
        }
      }
      for (int candidate = 0; candidate < items.length; candidate++) {
        float score = scores[offset + candidate];
        if (score != Float.NEGATIVE_INFINITY) {
          top.offer(items[candidate], score);
        }
      }
      return Ranking.of(top);
    }
  }
}
