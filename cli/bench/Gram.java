import dev.nightjar.recommend.TopN;
import dev.nightjar.trainer.learn.SymmetricMatrix;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How much the groups weigh that hold two items both, G = Σ w·xxᵀ over groups x, and what
 * well-known methods make of it: {@code float[items][items]}, in row i the score of each item j for
 * i.
 */
final class Gram {
  private static final int NEIGHBOURS = 100;

  private final int items;
  private final SymmetricMatrix weights;

  /**
   * A group of items.
   *
   * @param items different ones
   * @param days how long before the cutoff the last of it was bought
   */
  record Group(int[] items, double days) {}

  @FunctionalInterface
  private interface Score {
    double of(int i, int j);
  }

  /** Adds up groups of items below {@code items}. */
  Gram(int items, List<Group> groups, ToDoubleFunction<Group> weight) {
    this.items = items;
    this.weights = new SymmetricMatrix(items);
    for (Group group : groups) {
      double one = weight.applyAsDouble(group);
      for (int item : group.items()) {
        for (int other : group.items()) {
          weights.add(item, other, one);
        }
      }
    }
  }

  /**
   * ItemKNN: the cosine G<sub>ij</sub> / √(G<sub>ii</sub> · G<sub>jj</sub>), as far as i is among
   * the {@value #NEIGHBOURS} nearest of j, j itself one of them.
   *
   * @see <a href="https://doi.org/10.1145/371920.372071">B. Sarwar et al., "Item-based
   *     collaborative filtering recommendation algorithms", 2001</a>
   */
  float[][] cosines() {
    float[][] scores = new float[items][items];
    TopN nearest = new TopN(NEIGHBOURS);
    for (int j = 0; j < items; j++) {
      for (int i = 0; i < items; i++) {
        double cosine = weights.get(i, j) / Math.sqrt(weights.get(i, i) * weights.get(j, j));
        nearest.offer(i, (float) cosine);
      }
      int target = j;
      nearest.drainTo((i, cosine) -> scores[i][target] = cosine);
    }
    return scores;
  }

  /**
   * Conditional probability, P(j given i) = G<sub>ij</sub> / G<sub>ii</sub>.
   *
   * @see <a href="https://doi.org/10.1145/963770.963776">M. Deshpande, G. Karypis, "Item-based
   *     top-N recommendation algorithms", 2004</a>, there with a damping by how often j is bought
   */
  float[][] conditionals() {
    return scores((i, j) -> weights.get(j, i) / weights.get(i, i));
  }

  /**
   * EASE: B<sub>ij</sub> = −P<sub>ij</sub> / P<sub>jj</sub>, B<sub>jj</sub> = 0, P = (G +
   * λI)<sup>−1</sup>. λ is not tuned, but the mean of G<sub>jj</sub>, as where a night evaluates
   * itself.
   *
   * @see <a href="https://doi.org/10.1145/3308558.3313710">H. Steck, "Embarrassingly Shallow
   *     Autoencoders for Sparse Data", 2019</a>
   */
  float[][] ease() {
    double lambda = 0;
    for (int item = 0; item < items; item++) {
      lambda += weights.get(item, item) / items;
    }
    SymmetricMatrix inverse = new SymmetricMatrix(items);
    for (int i = 0; i < items; i++) {
      for (int j = 0; j < items; j++) {
        inverse.add(j, i, weights.get(j, i) + (i == j ? lambda : 0));
      }
    }
    inverse.invert();
    return scores((i, j) -> i == j ? 0 : -inverse.get(j, i) / inverse.get(j, j));
  }

  private float[][] scores(Score score) {
    float[][] scores = new float[items][items];
    for (int i = 0; i < items; i++) {
      for (int j = 0; j < items; j++) {
        scores[i][j] = (float) score.of(i, j);
      }
    }
    return scores;
  }
}
