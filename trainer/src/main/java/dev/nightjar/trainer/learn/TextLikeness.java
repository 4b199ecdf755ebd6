package dev.nightjar.trainer.learn;

import dev.nightjar.recommend.TopN;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * How alike items are by their texts: <i>(1 - share) · cosine of the encoded texts + share · cosine
 * of {@link TfIdf}</i>, at most 1. The encoder also finds what shares no word; TF-IDF tells names
 * and rare words apart, and reads German better.
 */
public final class TextLikeness implements Serializable {
  /**
   * The share of TF-IDF unless set. {@code cli/bench/semantic} found, for the encoder alone, TF-IDF
   * alone and this share: Recall@10 of co-downloads .438, .442, .467 for English and .329, .397,
   * .368 for German documents, MRR .723, .738, .754 and .628, .698, .715; HR@10 of CLICK by the
   * names of Online Retail .479, .477, .490. From .4 to .8 it hardly matters.
   */
  public static final double DEFAULT_SHARE = 0.6;

  private static final long serialVersionUID = 1L;

  private final Matrix vectors;
  private final TfIdf terms;
  private final float share;

  private TextLikeness(Matrix vectors, TfIdf terms, float share) {
    this.vectors = vectors;
    this.terms = terms;
    this.share = share;
  }

  /**
   * Fits.
   *
   * @param texts one for each item
   * @param encoded the same texts, encoded
   * @param share of TF-IDF, 0 to 1
   */
  public static TextLikeness of(List<String> texts, SemanticVectors encoded, double share) {
    return new TextLikeness(encoded.vectors().normalized(), TfIdf.fit(texts), (float) share);
  }

  /** How many different words tell texts apart. */
  public int words() {
    return terms.words();
  }

  /** The same texts with another share. */
  public TextLikeness withShare(double other) {
    return new TextLikeness(vectors, terms, (float) other);
  }

  /**
   * Finds the most alike items of every item.
   *
   * @param candidate whether an item may be listed, {@code boolean[items]}
   * @param depth the most items of a list
   */
  public List<Ranking> nearest(JavaSparkContext spark, boolean[] candidate, int depth) {
    boolean[] all = new boolean[candidate.length];
    Arrays.fill(all, true);
    return nearest(spark, all, candidate, depth);
  }

  /**
   * Finds the most alike items, exactly: blocks of items against all others, spread over the
   * executors.
   *
   * @param asked whether an item's list is needed, {@code boolean[items]}
   * @param candidate whether an item may be listed, {@code boolean[items]}
   * @param depth the most items of a list
   * @return one ranking for each item, empty for those not asked; only positive scores, never the
   *     item itself
   */
  public List<Ranking> nearest(
      JavaSparkContext spark, boolean[] asked, boolean[] candidate, int depth) {
    int[] items = IntStream.range(0, asked.length).filter(item -> asked[item]).toArray();
    Ranking[] rankings = new Ranking[asked.length];
    Arrays.fill(rankings, Ranking.EMPTY);
    if (items.length == 0) {
      return List.of(rankings);
    }
    List<Ranking> found = BlockSearch.run(spark, new Search(this, items, candidate, depth));
    for (int i = 0; i < items.length; i++) {
      rankings[items[i]] = found.get(i);
    }
    return List.of(rankings);
  }

  /** What the executors need. */
  private static final class Search implements BlockSearch {
    private static final long serialVersionUID = 1L;

    private final TextLikeness likeness;
    private final int[] asked;
    private final boolean[] candidate;
    private final int depth;
    private final int blockSize;

    Search(TextLikeness likeness, int[] asked, boolean[] candidate, int depth) {
      this.likeness = likeness;
      this.asked = asked;
      this.candidate = candidate;
      this.depth = depth;
      this.blockSize = BlockProduct.vectorsPerBlock(likeness.vectors);
    }

    @Override
    public int blocks() {
      return (asked.length + blockSize - 1) / blockSize;
    }

    @Override
    public List<Ranking> block(int block) {
      int from = block * blockSize;
      int[] items = Arrays.copyOfRange(asked, from, Math.min(asked.length, from + blockSize));
      Matrix all = likeness.vectors;
      float[] vectors = all.rows(items).values();
      for (int i = 0; i < vectors.length; i++) {
        vectors[i] *= 1 - likeness.share;
      }
      float[] scores = new BlockProduct(all).scores(vectors, 0, items.length);
      TopN nearest = new TopN(depth);
      List<Ranking> rankings = new ArrayList<>();
      for (int i = 0; i < items.length; i++) {
        int offset = i * all.rows();
        likeness.terms.addCosines(items[i], likeness.share, scores, offset);
        rankings.add(nearest(nearest, items[i], scores, offset));
      }
      return rankings;
    }

    private Ranking nearest(TopN nearest, int item, float[] scores, int offset) {
      for (int other = 0; other < candidate.length; other++) {
        float score = scores[offset + other];
        if (score > 0 && candidate[other] && other != item) {
          nearest.offer(other, score);
        }
      }
      return Ranking.of(nearest);
    }
  }
}
