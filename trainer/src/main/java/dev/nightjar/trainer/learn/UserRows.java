package dev.nightjar.trainer.learn;

import dev.nightjar.model.UserRow;
import dev.nightjar.recommend.PriceCalibration;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns what is known of users into the rows of the user tables: ranked list, price affinity and
 * price-optimized order.
 *
 * <p>Broadcast to the executors.
 */
public final class UserRows implements Serializable {
  private static final long serialVersionUID = 1L;

  private final RankedLists lists;
  private final PriceHabits habits;
  private final double priceStrength;

  /**
   * Prepares.
   *
   * @param lines how many order lines each item has
   * @param priceStrength of {@link PriceCalibration}
   */
  public UserRows(
      RankedLists lists,
      PriceBuckets buckets,
      int bucketCount,
      long[] lines,
      double priceStrength) {
    this.lists = lists;
    this.habits = new PriceHabits(buckets, bucketCount, lines);
    this.priceStrength = priceStrength;
  }

  /** Encodes block after block; not for several threads. */
  public Encoder encoder() {
    return new Encoder();
  }

  /** One task's working memory. */
  public final class Encoder {
    private final RankedLists.Ranker ranker = lists.ranker();
    private final PriceCalibration calibration = new PriceCalibration(priceStrength);
    private final UserReach reach = new UserReach();

    private Encoder() {}

    /** The most users that {@link #encode} takes at once. */
    public int blockSize() {
      return ranker.blockSize();
    }

    /** The rows of users, in their order. */
    public List<byte[]> encode(List<UserFacts> users) {
      List<UserList> ranked = ranker.rank(users);
      List<byte[]> rows = new ArrayList<>(users.size());
      for (int user = 0; user < users.size(); user++) {
        rows.add(encode(users.get(user), ranked.get(user)));
      }
      return rows;
    }

    /** What the lists of all users so far reach. */
    public UserReach reach() {
      return reach;
    }

    private byte[] encode(UserFacts user, UserList list) {
      Ranking ranking = list.ranking();
      reach.add(ranking);
      float[] affinity = habits.affinity(user.lines());
      int[] priceOrder = new int[0];
      if (affinity.length > 0) {
        int[] buckets = Arrays.stream(ranking.items()).map(habits::bucket).toArray();
        priceOrder = calibration.order(ranking.scores(), buckets, affinity);
      }
      return UserRow.encode(
          list.factors(),
          ranking.items(),
          priceOrder,
          user.purchased(),
          user.recent(),
          affinity,
          list.own());
    }
  }
}
