package dev.nightjar.trainer.learn;

import dev.nightjar.recommend.Likeness;
import dev.nightjar.recommend.TopN;
import dev.nightjar.recommend.UserScore;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ranks the active items for users by the blend of {@link UserBlend}, a block of users at a time.
 *
 * <p>A user's scores are those of {@link UserScore}, by which a server ranks what these lists leave
 * out. Whoever has nothing of an own, neither taste nor purchases that count nor anything like what
 * was acted on, gets no list: what is popular comes from elsewhere.
 *
 * <p>Broadcast to the executors, which each take a {@link Ranker} with working memory of its own.
 */
public final class RankedLists implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final float[] NONE = {};
  private static final int NOWHERE = -1;

  /**
   * Taste that is nowhere more than this has collapsed: blown up, it would be noise or overflow.
   */
  private static final float LEAST_TASTE = 1e-30f;

  private final Matrix candidates;
  private final int[] items; // of the candidates
  private final int[] places; // of the items among the candidates
  private final float[] boosts; // of the candidates, as priors
  private final float[] priors;
  private final ItemParts parts;
  private final UserBlend blend;
  private final Ranking[] similar;
  private final int depth;
  private final boolean excludePurchased;

  /**
   * Prepares.
   *
   * @param itemFactors one row for each item; zeros for an item that taste says nothing of
   * @param active whether an item may be shown
   * @param similar for each item those like it, as the model will tell a server
   * @param depth the most items of a list
   * @param excludePurchased whether what a user bought is left out; then it counts nothing either
   */
  public RankedLists(
      Matrix itemFactors,
      boolean[] active,
      ItemParts parts,
      UserBlend blend,
      List<Ranking> similar,
      int depth,
      boolean excludePurchased) {
    this.items = IntStream.range(0, active.length).filter(item -> active[item]).toArray();
    this.places = new int[active.length];
    Arrays.fill(places, NOWHERE);
    this.boosts = new float[items.length];
    this.priors = new float[items.length];
    for (int candidate = 0; candidate < items.length; candidate++) {
      places[items[candidate]] = candidate;
      boosts[candidate] = parts.boost(items[candidate]);
      priors[candidate] = parts.prior(items[candidate]);
    }
    this.candidates = itemFactors.rows(items);
    this.parts = parts;
    this.blend = blend;
    this.similar = blend.likeness() == 0 ? new Ranking[0] : similar.toArray(Ranking[]::new);
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
    private final Likeness likeness = new Likeness(parts.size(), blend.likeness());
    private final float[] scores = new float[items.length];

    private Ranker() {}

    /** The most users that {@link #rank} takes at once. */
    public int blockSize() {
      return BlockProduct.vectorsPerBlock(candidates);
    }

    /**
     * The ranked lists of users, in their order.
     *
     * @param users at most {@link #blockSize()}
     */
    public List<UserList> rank(List<UserFacts> users) {
      int rank = candidates.columns();
      float[] vectors = new float[users.size() * rank];
      for (int user = 0; user < users.size(); user++) {
        float[] factors = users.get(user).factors();
        System.arraycopy(factors, 0, vectors, user * rank, factors.length);
      }
      float[] products = product.scores(vectors, 0, users.size());
      List<UserList> lists = new ArrayList<>(users.size());
      for (int user = 0; user < users.size(); user++) {
        lists.add(rank(users.get(user), products, user * items.length));
      }
      return lists;
    }

    private UserList rank(UserFacts user, float[] products, int offset) {
      float scale = scale(products, offset);
      float[] factors = scale == 0 ? NONE : scaled(user.factors(), scale);
      float[] ownParts = own(user);
      likeness.count(user.recent(), this::similar);
      if (factors.length == 0 && ownParts.length == 0 && likeness.isEmpty()) {
        return new UserList(factors, ownParts, Ranking.EMPTY);
      }
      score(user, ownParts, scale, products, offset);
      float least = top.least();
      for (int candidate = 0; candidate < items.length; candidate++) {
        if (scores[candidate] >= least && scores[candidate] != 0) {
          top.offer(items[candidate], scores[candidate]);
          least = top.least();
        }
      }
      return new UserList(factors, ownParts, Ranking.of(top));
    }

    /**
     * Scores all candidates by what everyone has, in a loop that the JVM turns into SIMD; then,
     * once more, the few of which more is known.
     */
    private void score(
        UserFacts user, float[] ownParts, float scale, float[] products, int offset) {
      for (int candidate = 0; candidate < items.length; candidate++) {
        float taste = scale * products[offset + candidate];
        scores[candidate] = UserScore.sum(boosts[candidate], taste, 0, priors[candidate], 0);
      }
      likeness.forEach(item -> score(item, 0, scale, products, offset));
      int[] purchased = user.purchased();
      for (int place = 0; place < purchased.length; place++) {
        if (ownParts.length > 0) {
          score(purchased[place], ownParts[place], scale, products, offset);
        } else if (excludePurchased && places[purchased[place]] != NOWHERE) {
          scores[places[purchased[place]]] = 0;
        }
      }
    }

    private void score(int item, float own, float scale, float[] products, int offset) {
      int candidate = places[item];
      if (candidate != NOWHERE) {
        float taste = scale * products[offset + candidate];
        scores[candidate] =
            UserScore.sum(boosts[candidate], taste, likeness.of(item), priors[candidate], own);
      }
    }

    /** What brings the user's largest inner product to the weight; 0 if none is above 0. */
    private float scale(float[] products, int offset) {
      float most = 0;
      for (int at = offset; at < offset + items.length; at++) {
        if (products[at] > most) {
          most = products[at];
        }
      }
      return most < LEAST_TASTE ? 0 : (float) (blend.factors() / most);
    }

    /** O of each purchased item, its largest brought to the weight; empty if it counts nothing. */
    private float[] own(UserFacts user) {
      if (excludePurchased || blend.own() == 0) {
        return NONE;
      }
      int[] purchased = user.purchased();
      float[] counts = user.purchaseWeights();
      float most = 0;
      for (int place = 0; place < counts.length; place++) {
        counts[place] *= parts.ownFactor(purchased[place]);
        most = Math.max(most, counts[place]);
      }
      return most == 0 ? NONE : scaled(counts, (float) (blend.own() / most));
    }

    private void similar(int item, TopN.Sink to) {
      Ranking ranking = similar[item];
      for (int place = 0; place < ranking.items().length; place++) {
        to.accept(ranking.items()[place], ranking.scores()[place]);
      }
    }
  }

  private static float[] scaled(float[] values, float scale) {
    float[] scaled = Arrays.copyOf(values, values.length);
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= scale;
    }
    return scaled;
  }
}
