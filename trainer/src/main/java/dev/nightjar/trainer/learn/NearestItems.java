package dev.nightjar.trainer.learn;

import dev.nightjar.recommend.TopN;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Finds the nearest items of every item by cosine, exactly: blocks of items against all candidates,
 * spread over the executors.
 *
 * <p>A cosine may be damped toward popular items: <i>cos · weight</i>, with a weight for each
 * candidate such as popularity<sup>0.1</sup>. Items without a vector have no neighbours and are
 * nobody's.
 */
public final class NearestItems {
  private NearestItems() {}

  /**
   * The nearest items of every item.
   *
   * @param vectors one row for each item
   * @param candidate whether an item may be a neighbour
   * @param weight what a candidate's cosine is multiplied by, positive, {@code float[items]}
   * @param depth the most neighbours of an item
   * @return one ranking for each item; only positive scores, never the item itself
   */
  public static List<Ranking> of(
      JavaSparkContext spark, Matrix vectors, boolean[] candidate, float[] weight, int depth) {
    Matrix unit = vectors.normalized();
    int[] candidates =
        IntStream.range(0, unit.rows())
            .filter(item -> candidate[item] && !unit.isZero(item))
            .toArray();
    if (candidates.length == 0) {
      return IntStream.range(0, unit.rows()).mapToObj(item -> Ranking.EMPTY).toList();
    }
    return BlockSearch.run(
        spark, new Search(unit, candidates, unit.rows(candidates), weight, depth));
  }

  /** What the executors need. */
  private static final class Search implements BlockSearch {
    private static final long serialVersionUID = 1L;

    private final Matrix all;
    private final int[] candidates;
    private final Matrix candidateVectors;
    private final float[] weight;
    private final int depth;
    private final int blockSize;

    Search(Matrix all, int[] candidates, Matrix candidateVectors, float[] weight, int depth) {
      this.all = all;
      this.candidates = candidates;
      this.candidateVectors = candidateVectors;
      this.weight = weight;
      this.depth = depth;
      this.blockSize = BlockProduct.vectorsPerBlock(candidateVectors);
    }

    @Override
    public int blocks() {
      return (all.rows() + blockSize - 1) / blockSize;
    }

    @Override
    public List<Ranking> block(int block) {
      int from = block * blockSize;
      int count = Math.min(blockSize, all.rows() - from);
      float[] scores =
          new BlockProduct(candidateVectors).scores(all.values(), from * all.columns(), count);
      TopN nearest = new TopN(depth);
      return IntStream.range(0, count)
          .mapToObj(i -> nearest(nearest, from + i, scores, i * candidates.length))
          .toList();
    }

    private Ranking nearest(TopN nearest, int item, float[] scores, int offset) {
      for (int c = 0; c < candidates.length; c++) {
        float score = scores[offset + c] * weight[candidates[c]];
        if (score > 0 && candidates[c] != item) {
          nearest.offer(candidates[c], score);
        }
      }
      return Ranking.of(nearest);
    }
  }
}
