package dev.nightjar.model;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * Ids by chance: those that draw the smallest numbers. Which they are depends on the seed and the
 * ids alone, not on the order in which a table has them.
 */
public final class IdSample {
  private static final Comparator<Drawn> ORDER =
      Comparator.comparingLong(Drawn::number).thenComparing(Drawn::id);

  private final int most;
  private final long seed;
  private final PriorityQueue<Drawn> smallest = new PriorityQueue<>(ORDER.reversed());

  private record Drawn(long number, String id) {}

  /**
   * Nobody yet.
   *
   * @param most how many to choose
   */
  public IdSample(int most, long seed) {
    this.most = most;
    this.seed = seed;
  }

  /** Users of {@code model}. */
  public static List<String> ofUsers(Model model, int most, long seed) {
    IdSample users = new IdSample(most, seed);
    model.forEachUser((id, row) -> users.offer(id));
    return users.ids();
  }

  /** Lets an id draw. */
  public void offer(String id) {
    smallest.add(new Drawn(new SplittableRandom(seed + id.hashCode()).nextLong(), id));
    if (smallest.size() > most) {
      smallest.remove();
    }
  }

  /** The ids chosen so far, ascending. */
  public List<String> ids() {
    return smallest.stream().map(Drawn::id).sorted().toList();
  }
}
