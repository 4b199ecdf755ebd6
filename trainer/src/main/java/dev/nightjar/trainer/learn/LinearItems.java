package dev.nightjar.trainer.learn;

import dev.nightjar.recommend.TopN;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A linear model of what is bought together, EASE trained with dropout (EDLAE): the score of j for
 * i is B<sub>ij</sub> = −P<sub>ij</sub> / P<sub>jj</sub>, P = (G + λI + d / (1 − d) · diag
 * G)<sup>−1</sup>, with G<sub>ij</sub> the weight of the baskets that hold i and j, λ = {@value
 * #REGULARIZATION} · the mean item's weight, d = {@value #DROPOUT}. Where two items share baskets
 * only because both go with a third, it finds so; a cart holds few of a basket's items, and so does
 * a basket most of whose items were dropped.
 *
 * <p>Only the {@value #MOST_ITEMS} items that weigh most take part: inverting takes 2.2 s then on
 * two cores ({@code cli/bench/inverse 4000}), and grows with the cube.
 *
 * @see <a href="https://doi.org/10.1145/3308558.3313710">H. Steck, "Embarrassingly Shallow
 *     Autoencoders for Sparse Data", 2019</a>
 * @see <a
 *     href="https://papers.nips.cc/paper/2020/hash/e33d974aae13e4d877477d51d8bafdc4-Abstract.html">H.
 *     Steck, "Autoencoders that don't overfit towards the Identity", 2020</a>
 */
final class LinearItems {
  private static final int MOST_ITEMS = 4_000;
  private static final int REGULARIZATION = 10;
  private static final double DROPOUT = 0.5;

  private final int[] items;
  private final SymmetricMatrix inverse;

  private LinearItems(WeighedBaskets baskets) {
    items = heaviest(baskets);
    inverse = gram(baskets);
    inverse.invert();
  }

  /**
   * Ranks for each item what goes with it.
   *
   * @param candidate whether an item may be listed
   * @param depth the most items of a ranking
   * @return one ranking for each item, only positive scores; empty for items that take no part
   */
  static List<Ranking> of(WeighedBaskets baskets, boolean[] candidate, int depth) {
    LinearItems model = new LinearItems(baskets);
    Ranking[] rankings = new Ranking[candidate.length];
    Arrays.fill(rankings, Ranking.EMPTY);
    TopN top = new TopN(depth);
    for (int place = 0; place < model.items.length; place++) {
      rankings[model.items[place]] = model.ranking(place, candidate, top);
    }
    return List.of(rankings);
  }

  private static int[] heaviest(WeighedBaskets baskets) {
    return IntStream.range(0, baskets.baskets().itemCount())
        .filter(item -> baskets.of(item) > 0)
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(baskets::of).reversed())
        .limit(MOST_ITEMS)
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  /** G + λI + d / (1 − d) · diag G of the items that take part. */
  private SymmetricMatrix gram(WeighedBaskets baskets) {
    int[] places = new int[baskets.baskets().itemCount()];
    Arrays.fill(places, -1);
    double weights = 0;
    for (int place = 0; place < items.length; place++) {
      places[items[place]] = place;
      weights += baskets.of(items[place]);
    }
    double lambda = REGULARIZATION * weights / items.length;
    SymmetricMatrix gram = new SymmetricMatrix(items.length);
    WeighedBaskets.Counter counter = baskets.counter();
    for (int place = 0; place < items.length; place++) {
      counter.count(items[place]);
      for (int k = 0; k < counter.size(); k++) {
        int other = places[counter.partner(k)];
        if (other >= 0) {
          gram.add(place, other, counter.weight(counter.partner(k)));
        }
      }
      gram.add(place, place, baskets.of(items[place]) / (1 - DROPOUT) + lambda);
    }
    return gram;
  }

  private Ranking ranking(int place, boolean[] candidate, TopN top) {
    for (int other = 0; other < items.length; other++) {
      float score = (float) (-inverse.get(place, other) / inverse.get(other, other));
      if (score > 0 && other != place && candidate[items[other]]) {
        top.offer(items[other], score);
      }
    }
    return Ranking.of(top);
  }
}
