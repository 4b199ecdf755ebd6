package dev.nightjar.trainer.evaluate;

import dev.nightjar.trainer.learn.SymmetricMatrix;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * EASE: the score of item j is Σ<sub>i given</sub> B<sub>ij</sub>, with B<sub>ij</sub> =
 * −P<sub>ij</sub> / P<sub>jj</sub>, B<sub>jj</sub> = 0, P = (XᵀX + λI)<sup>−1</sup>, X the binary
 * matrix of groups × items.
 *
 * <p>λ is the mean item's number of groups, which is what its author found best on MovieLens 20M
 * (500 there); so it is the same for large and small shops.
 *
 * @see <a href="https://doi.org/10.1145/3308558.3313710">H. Steck, "Embarrassingly Shallow
 *     Autoencoders for Sparse Data", 2019</a>
 */
final class Ease implements Baseline.Scores {
  private static final int NONE = -1;

  private final int[] held;
  private final int[] places;
  private final SymmetricMatrix inverse;
  private final double[] diagonal;

  /** Inverts: the time grows with the cube of the number of items that are held at all. */
  Ease(ItemSets sets) {
    held = held(sets);
    places = new int[sets.items()];
    Arrays.fill(places, NONE);
    for (int place = 0; place < held.length; place++) {
      places[held[place]] = place;
    }
    inverse = gram(sets);
    inverse.invert();
    diagonal = IntStream.range(0, held.length).mapToDouble(j -> inverse.get(j, j)).toArray();
  }

  /** Whether there are few enough items for it. */
  static boolean fits(ItemSets sets, int mostItems) {
    int items = held(sets).length;
    return items > 0 && items <= mostItems;
  }

  @Override
  public void add(int[] given, float[] scores) {
    for (int item : given) {
      int i = places[item];
      for (int j = 0; i != NONE && j < held.length; j++) {
        if (i != j) {
          scores[held[j]] -= (float) (inverse.get(i, j) / diagonal[j]);
        }
      }
    }
  }

  private static int[] held(ItemSets sets) {
    return IntStream.range(0, sets.items()).filter(item -> sets.holders(item).length > 0).toArray();
  }

  /** XᵀX + λI. */
  private SymmetricMatrix gram(ItemSets sets) {
    SymmetricMatrix gram = new SymmetricMatrix(held.length);
    long ones = 0;
    for (int[] row : sets.rows()) {
      ones += row.length;
      for (int item : row) {
        for (int other : row) {
          gram.add(places[item], places[other], 1);
        }
      }
    }
    double lambda = (double) ones / Math.max(1, held.length);
    for (int place = 0; place < held.length; place++) {
      gram.add(place, place, lambda);
    }
    return gram;
  }
}
