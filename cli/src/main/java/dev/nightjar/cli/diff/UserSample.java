package dev.nightjar.cli.diff;

import dev.nightjar.model.Model;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * Users of a model, by chance: whoever's id draws the smallest numbers. Which they are depends on
 * the seed and the ids alone, not on the order of a table.
 */
final class UserSample {
  private static final Comparator<Drawn> ORDER =
      Comparator.comparingLong(Drawn::number).thenComparing(Drawn::id);

  private record Drawn(long number, String id) {}

  private UserSample() {}

  /** The ids of at most {@code most} users, ascending. */
  static List<String> of(Model model, int most, long seed) {
    PriorityQueue<Drawn> smallest = new PriorityQueue<>(ORDER.reversed());
    model.forEachUser(
        (id, row) -> {
          Drawn drawn = new Drawn(new SplittableRandom(seed + id.hashCode()).nextLong(), id);
          smallest.add(drawn);
          if (smallest.size() > most) {
            smallest.remove();
          }
        });
    List<String> ids = new ArrayList<>();
    smallest.forEach(drawn -> ids.add(drawn.id()));
    ids.sort(Comparator.naturalOrder());
    return ids;
  }
}
