package dev.nightjar.recommend;

import dev.ludovic.netlib.blas.JavaBLAS;
import dev.nightjar.model.TinyRows;
import java.util.Random;
import java.util.StringJoiner;

/**
 * A program that prints, in one line, what multiplies its vectors and the items that are nearest to
 * a vector, best first. Coordinates are small multiples of 1/16, whose products add up exactly in
 * any order: many scores are equal, none is rounded.
 */
final class VectorsRanking {
  static final int LISTED = 200;
  private static final int ITEMS = 5_000;
  private static final int DIMENSIONS = 67; // no multiple of any number of lanes

  private VectorsRanking() {}

  public static void main(String[] arguments) {
    Random random = new Random(1);
    Vectors vectors = new Vectors(ITEMS, DIMENSIONS);
    for (int item = 0; item < ITEMS; item++) {
      vectors.set(item, TinyRows.floats(vector(random)));
    }
    float[] query = vector(random);
    TopN top = new TopN(LISTED);
    for (int item = 0; item < ITEMS; item++) {
      top.offer(item, vectors.dot(query, item));
    }
    StringJoiner line = new StringJoiner(" ");
    line.add(JavaBLAS.getInstance().getClass().getSimpleName());
    top.drainTo((item, score) -> line.add(item + ":" + score));
    System.out.println(line);
  }

  private static float[] vector(Random random) {
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = (random.nextInt(33) - 16) / 16f;
    }
    return vector;
  }
}
