import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the figures of {@link Quality} against what is wanted of them, and prints both.
 *
 * <p>Each file holds what was found with one seed; the mean over all seeds is judged. It may miss a
 * goal, which is marked, but not a floor.
 *
 * <pre>java cli/bench/Goals.java FIGURES_OF_SEED_1 …</pre>
 */
public final class Goals {
  /**
   * What a figure should be, and must be. Less is better where the goal is below the floor.
   *
   * @param decimals how many to print
   */
  private record Wanted(double goal, double floor, int decimals) {
    boolean reaches(double found, double wanted) {
      return goal < floor ? found <= wanted : found >= wanted;
    }
  }

  private static final Map<String, Wanted> WANTED =
      Map.of(
          "USERS/ALL NDCG@20", new Wanted(.355, .345, 4),
          "USERS/NEW NDCG@20", new Wanted(.118, .115, 4),
          "BASKETS HR@10", new Wanted(.780, .770, 4),
          "BASKETS Recall@10 capped", new Wanted(.265, .260, 4),
          "CLICK HR@10", new Wanted(.655, .645, 4),
          "CLICK MRR@10", new Wanted(.410, .405, 4),
          "PRICE W1, change in %", new Wanted(-15, -8, 2),
          "PRICE NDCG@20, change in %", new Wanted(-1, -1.2, 2));

  private Goals() {}

  /** Prints the table; exits 1 if a floor is missed. */
  public static void main(String[] files) throws IOException {
    Map<String, double[]> found = new LinkedHashMap<>();
    for (int seed = 0; seed < files.length; seed++) {
      for (String line : Files.readAllLines(Path.of(files[seed]))) {
        String[] figure = line.split("\t");
        found.computeIfAbsent(figure[0], name -> new double[files.length])[seed] =
            Double.parseDouble(figure[1]);
      }
    }
    System.out.printf("%-28s %8s %8s %8s", "protocol", "found", "goal", "floor");
    for (int seed = 1; seed <= files.length && files.length > 1; seed++) {
      System.out.printf(" %8s", "seed " + seed);
    }
    System.out.println();
    boolean holds = true;
    for (Map.Entry<String, double[]> figure : found.entrySet()) {
      holds &= row(figure.getKey(), figure.getValue());
    }
    System.exit(holds ? 0 : 1);
  }

  /** False if the floor is missed. */
  private static boolean row(String name, double[] seeds) {
    double sum = 0;
    for (double seed : seeds) {
      sum += seed;
    }
    double mean = sum / seeds.length;
    Optional<Wanted> wanted = Optional.ofNullable(WANTED.get(name));
    int decimals = wanted.map(Wanted::decimals).orElse(4);
    StringBuilder row = new StringBuilder("%-28s".formatted(name)).append(cell(mean, decimals));
    row.append(wanted.map(w -> cell(w.goal(), decimals - 1)).orElse(" ".repeat(9)));
    row.append(wanted.map(w -> cell(w.floor(), decimals - 1)).orElse(" ".repeat(9)));
    for (int seed = 0; seed < seeds.length && seeds.length > 1; seed++) {
      row.append(cell(seeds[seed], decimals));
    }
    boolean holds = wanted.map(w -> w.reaches(mean, w.floor())).orElse(true);
    boolean met = wanted.map(w -> w.reaches(mean, w.goal())).orElse(true);
    System.out.println(row + (holds ? met ? "" : "   goal missed" : "   BELOW THE FLOOR"));
    return holds;
  }

  private static String cell(double value, int decimals) {
    return " %8s".formatted(String.format(Locale.ROOT, "%." + decimals + "f", value));
  }
}
