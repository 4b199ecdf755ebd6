import dev.nightjar.trainer.learn.SymmetricMatrix;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Inverts Gram matrices as large as the night's, every twentieth pair of items bought together by
 * chance, and prints seconds.
 *
 * <p>Run by {@code cli/bench/inverse}.
 */
public final class Inverse {
  private Inverse() {}

  /** Takes sizes; the first is done once before, so that the JVM has compiled what it needs. */
  public static void main(String[] sizes) {
    random(Integer.parseInt(sizes[0])).invert();
    for (String size : sizes) {
      SymmetricMatrix matrix = random(Integer.parseInt(size));
      long start = System.nanoTime();
      matrix.invert();
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.println(String.format(Locale.ROOT, "%s items: %.1f s", size, seconds));
    }
  }

  private static SymmetricMatrix random(int size) {
    SplittableRandom random = new SplittableRandom(1);
    SymmetricMatrix matrix = new SymmetricMatrix(size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        double weight = random.nextInt(20) == 0 ? random.nextDouble() : 0;
        matrix.add(i, j, weight);
        matrix.add(j, i, weight);
      }
      matrix.add(i, i, 0.1 * size); // more than its row: positive definite
    }
    return matrix;
  }
}
