package dev.nightjar.trainer.learn;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The items' texts as sparse vectors of length 1, fitted to these very texts: a term that occurs n
 * times in a text and in d of N texts weighs <i>(1 + ln n) · ln(N / d)</i> (Salton and Buckley,
 * "Term-weighting approaches in automatic text retrieval", 1988).
 *
 * <p>The parts of a compound count as half an occurrence each, {@link Compounds}, and below one
 * occurrence n itself stands for 1 + ln n: whole ones help German texts, none short English names.
 *
 * <p>Cosines are exact, by an inverted index. Terms that every text has weigh nothing and are left
 * out.
 */
public final class TfIdf implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double PART = 0.5;

  private final Sparse[] texts;
  private final Sparse[] index;

  private TfIdf(Sparse[] texts, Sparse[] index) {
    this.texts = texts;
    this.index = index;
  }

  /**
   * Fits.
   *
   * @param texts one for each item; an empty one has no terms
   */
  public static TfIdf fit(List<String> texts) {
    List<SortedMap<String, Double>> counts = counts(texts);
    SortedMap<String, Integer> frequency = new TreeMap<>();
    counts.forEach(text -> text.keySet().forEach(term -> frequency.merge(term, 1, Integer::sum)));
    int written = (int) counts.stream().filter(text -> !text.isEmpty()).count();
    frequency.values().removeIf(in -> in == written);
    Map<String, Integer> numbers = new HashMap<>();
    frequency.keySet().forEach(term -> numbers.put(term, numbers.size()));
    Sparse[] vectors =
        counts.stream()
            .map(text -> vector(text, written, frequency, numbers))
            .toArray(Sparse[]::new);
    int[] sizes = frequency.values().stream().mapToInt(Integer::intValue).toArray();
    return new TfIdf(vectors, inverted(vectors, sizes));
  }

  /** The number of different terms. */
  int words() {
    return index.length;
  }

  /**
   * Adds <i>share · cosine</i> of one text and each other.
   *
   * @param scores that of text i stands at {@code offset + i}
   */
  void addCosines(int text, float share, float[] scores, int offset) {
    Sparse terms = texts[text];
    for (int t = 0; t < terms.numbers.length; t++) {
      Sparse with = index[terms.numbers[t]];
      float weight = share * terms.weights[t];
      for (int i = 0; i < with.numbers.length; i++) {
        scores[offset + with.numbers[i]] += weight * with.weights[i];
      }
    }
  }

  /** How often each term occurs in each text. */
  private static List<SortedMap<String, Double>> counts(List<String> texts) {
    List<List<String>> terms = texts.parallelStream().map(TextTerms::of).toList();
    SortedMap<String, List<String>> parts = new TreeMap<>();
    terms.forEach(text -> text.forEach(term -> parts.put(term, List.of())));
    Compounds compounds = new Compounds(parts.keySet());
    parts.replaceAll((term, none) -> compounds.parts(term));
    List<SortedMap<String, Double>> counts = new ArrayList<>(texts.size());
    for (List<String> text : terms) {
      SortedMap<String, Double> count = new TreeMap<>();
      for (String term : text) {
        count.merge(term, 1.0, Double::sum);
        parts.getOrDefault(term, List.of()).forEach(part -> count.merge(part, PART, Double::sum));
      }
      counts.add(count);
    }
    return counts;
  }

  private static Sparse vector(
      SortedMap<String, Double> counts,
      int texts,
      Map<String, Integer> frequency,
      Map<String, Integer> numbers) {
    List<String> terms = counts.keySet().stream().filter(numbers::containsKey).toList();
    double[] weights = new double[terms.size()];
    double squares = 0;
    for (int t = 0; t < weights.length; t++) {
      double count = counts.getOrDefault(terms.get(t), 0.0);
      double inTexts = frequency.getOrDefault(terms.get(t), texts);
      weights[t] = (count < 1 ? count : 1 + Math.log(count)) * Math.log(texts / inTexts);
      squares += weights[t] * weights[t];
    }
    Sparse vector = new Sparse(weights.length);
    for (int t = 0; t < weights.length; t++) {
      vector.numbers[t] = numbers.getOrDefault(terms.get(t), 0);
      vector.weights[t] = (float) (weights[t] / Math.sqrt(squares));
    }
    return vector;
  }

  /** For each term the texts that it occurs in. */
  private static Sparse[] inverted(Sparse[] vectors, int[] sizes) {
    Sparse[] index = Arrays.stream(sizes).mapToObj(Sparse::new).toArray(Sparse[]::new);
    int[] filled = new int[sizes.length];
    for (int text = 0; text < vectors.length; text++) {
      Sparse vector = vectors[text];
      for (int t = 0; t < vector.numbers.length; t++) {
        int term = vector.numbers[t];
        index[term].numbers[filled[term]] = text;
        index[term].weights[filled[term]++] = vector.weights[t];
      }
    }
    return index;
  }

  /** Numbers, ascending, each with its weight. */
  private static final class Sparse implements Serializable {
    private static final long serialVersionUID = 1L;

    final int[] numbers;
    final float[] weights;

    Sparse(int size) {
      numbers = new int[size];
      weights = new float[size];
    }
  }
}
