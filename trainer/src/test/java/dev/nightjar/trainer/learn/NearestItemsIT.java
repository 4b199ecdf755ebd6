package dev.nightjar.trainer.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.trainer.spark.SharedSpark;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

final class NearestItemsIT {
  private static final JavaSparkContext SPARK =
      new JavaSparkContext(SharedSpark.session().sparkContext());

  @Test
  void of_equalsBruteForce() {
    int items = 700; // more than one block of vectors
    SplittableRandom random = new SplittableRandom(7);
    Matrix vectors = new Matrix(items, 8);
    boolean[] candidate = new boolean[items];
    float[] weight = new float[items];
    for (int item = 0; item < items; item++) {
      float[] vector = new float[8];
      for (int i = 0; i < vector.length; i++) {
        vector[i] = (float) random.nextDouble(-1, 1);
      }
      vectors.setRow(item, vector);
      candidate[item] = item % 5 != 0;
      weight[item] = (float) random.nextDouble(.5, 1);
    }
    List<Ranking> nearest = NearestItems.of(SPARK, vectors, candidate, weight, 20);
    assertEquals(items, nearest.size());
    for (int item : new int[] {0, 1, 255, 256, 257, 699}) {
      int asked = item;
      int[] expected =
          IntStream.range(0, items)
              .filter(other -> other != asked && candidate[other])
              .boxed()
              .sorted(
                  Comparator.comparingDouble(
                      other -> -weight[other] * cosine(vectors.row(asked), vectors.row(other))))
              .limit(20)
              .mapToInt(Integer::intValue)
              .toArray();
      assertArrayEquals(expected, nearest.get(item).items());
    }
  }

  @Test
  void of_itemWithoutVector_hasNoNeighbours_andIsNobodys() {
    Matrix vectors = new Matrix(3, 2);
    vectors.setRow(0, new float[] {1, 0});
    vectors.setRow(1, new float[] {1, 1});
    boolean[] candidate = {true, true, true};
    float[] weight = {1, 1, 1};
    List<Ranking> nearest = NearestItems.of(SPARK, vectors, candidate, weight, 5);
    assertArrayEquals(new int[] {1}, nearest.get(0).items());
    assertEquals(Math.sqrt(.5), nearest.get(0).scores()[0], 1e-6);
    assertArrayEquals(new int[0], nearest.get(2).items());
  }

  @Test
  void of_noCandidates_isEmpty() {
    List<Ranking> nearest =
        NearestItems.of(SPARK, new Matrix(2, 2), new boolean[2], new float[2], 5);
    assertEquals(List.of(0, 0), nearest.stream().map(ranking -> ranking.items().length).toList());
  }

  private static double cosine(float[] a, float[] b) {
    double dot = IntStream.range(0, a.length).mapToDouble(i -> (double) a[i] * b[i]).sum();
    return dot / Math.sqrt(squares(a) * squares(b));
  }

  private static double squares(float[] a) {
    return IntStream.range(0, a.length).mapToDouble(i -> (double) a[i] * a[i]).sum();
  }
}
