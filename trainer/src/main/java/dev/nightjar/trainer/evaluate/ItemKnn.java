package dev.nightjar.trainer.evaluate;

import dev.nightjar.recommend.TopN;
import java.util.HashMap;
import java.util.Map;

/**
 * ItemKNN: the score of an item is the sum of its cosines to the given items, as far as it is among
 * the {@value #NEIGHBOURS} nearest of each; the cosine of two items is how many groups hold both /
 * √(how many hold the one · how many hold the other). An item is nearest to itself, so that what
 * was bought is likely to be bought again where it may be.
 *
 * @see <a href="https://doi.org/10.1145/963770.963776">M. Deshpande, G. Karypis, "Item-based top-N
 *     recommendation algorithms", 2004</a>
 */
final class ItemKnn implements Baseline.Scores {
  private static final int NEIGHBOURS = 1_000;

  private final ItemSets sets;
  private final float[] counts;
  private final Map<Integer, Neighbours> known = new HashMap<>();

  ItemKnn(ItemSets sets) {
    this.sets = sets;
    this.counts = sets.counts();
  }

  private static final class Neighbours {
    private final int[] items;
    private final float[] cosines;
    private int size;

    Neighbours(int n) {
      items = new int[n];
      cosines = new float[n];
    }

    void add(int item, float cosine) {
      items[size] = item;
      cosines[size++] = cosine;
    }
  }

  @Override
  public void add(int[] given, float[] scores) {
    for (int item : given) {
      Neighbours near = known.computeIfAbsent(item, this::neighbours);
      for (int i = 0; i < near.size; i++) {
        scores[near.items[i]] += near.cosines[i];
      }
    }
  }

  private Neighbours neighbours(int item) {
    int[] together = new int[sets.items()];
    for (int group : sets.holders(item)) {
      for (int other : sets.rows()[group]) {
        together[other]++;
      }
    }
    TopN top = new TopN(NEIGHBOURS);
    for (int other = 0; other < together.length; other++) {
      if (together[other] > 0) {
        top.offer(other, (float) (together[other] / Math.sqrt(counts[item] * counts[other])));
      }
    }
    Neighbours near = new Neighbours(top.size());
    top.drainTo(near::add);
    return near;
  }
}
