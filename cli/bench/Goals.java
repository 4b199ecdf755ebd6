import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds the figures of {@link Quality} against what is wanted of them, and prints both, with those
 * of {@link Baselines} beside them.
 *
 * <p>Each file of figures holds what was found with one seed; the mean over all seeds is judged. It
 * may miss a goal, which is marked, but not a floor.
 *
 * <p>Run by {@code cli/bench/online-retail}, with {@code BASELINES FIGURES_OF_SEED_1 …}.
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

  /** What was found by each figure's name, one for each seed. */
  private final Map<String, List<Double>> found = new LinkedHashMap<>();

  /** What well-known methods reach, by the figure's name and the method's. */
  private final Map<String, Map<String, Double>> others = new LinkedHashMap<>();

  private final Set<String> methods = new LinkedHashSet<>();
  private final List<String> columns = new ArrayList<>(List.of("found", "goal", "floor"));

  /** How many have a column; a single one has none. */
  private final int seeds;

  private Goals(Path baselines, List<Path> figures) throws IOException {
    for (String line : Files.readAllLines(baselines)) {
      String[] cells = line.split("\t");
      methods.add(cells[1]);
      others
          .computeIfAbsent(cells[0], name -> new HashMap<>())
          .put(cells[1], Double.valueOf(cells[2]));
    }
    for (Path file : figures) {
      for (String line : Files.readAllLines(file)) {
        String[] cells = line.split("\t");
        found.computeIfAbsent(cells[0], name -> new ArrayList<>()).add(Double.valueOf(cells[1]));
      }
    }
    seeds = figures.size() > 1 ? figures.size() : 0;
    for (int seed = 1; seed <= seeds; seed++) {
      columns.add("seed " + seed);
    }
    columns.addAll(methods);
  }

  /** Prints the table; exits 1 if a floor is missed. */
  public static void main(String[] files) throws IOException {
    List<Path> paths = Stream.of(files).map(Path::of).toList();
    Goals goals = new Goals(paths.get(0), paths.subList(1, paths.size()));
    System.out.println(goals.line("protocol", goals.columns));
    Set<String> names = new LinkedHashSet<>(goals.found.keySet());
    names.addAll(goals.others.keySet());
    boolean hold = true;
    for (String name : names) {
      hold &= goals.printRow(name);
    }
    System.exit(hold ? 0 : 1);
  }

  /** False if the floor is missed. */
  private boolean printRow(String name) {
    Optional<Wanted> wanted = Optional.ofNullable(WANTED.get(name));
    int decimals = wanted.map(Wanted::decimals).orElse(4);
    List<Double> bySeed = found.getOrDefault(name, List.of());
    double mean = bySeed.stream().mapToDouble(figure -> figure).average().orElse(Double.NaN);
    List<String> cells = new ArrayList<>();
    cells.add(cell(mean, decimals));
    cells.add(cell(wanted.map(Wanted::goal).orElse(Double.NaN), decimals - 1));
    cells.add(cell(wanted.map(Wanted::floor).orElse(Double.NaN), decimals - 1));
    for (int seed = 0; seed < seeds; seed++) {
      cells.add(cell(seed < bySeed.size() ? bySeed.get(seed) : Double.NaN, decimals));
    }
    Map<String, Double> byMethod = others.getOrDefault(name, Map.of());
    methods.forEach(method -> cells.add(cell(byMethod.getOrDefault(method, Double.NaN), decimals)));
    boolean holds = bySeed.isEmpty() || wanted.map(w -> w.reaches(mean, w.floor())).orElse(true);
    boolean met = bySeed.isEmpty() || wanted.map(w -> w.reaches(mean, w.goal())).orElse(true);
    String remark = holds ? met ? "" : "   goal missed" : "   BELOW THE FLOOR";
    System.out.println((line(name, cells) + remark).stripTrailing());
    return holds;
  }

  private String line(String name, List<String> cells) {
    StringBuilder line = new StringBuilder("%-28s".formatted(name));
    for (int i = 0; i < cells.size(); i++) {
      int width = Math.max(8, columns.get(i).length());
      line.append(" ").append(("%" + width + "s").formatted(cells.get(i)));
    }
    return line.toString();
  }

  /** Blank if there is no figure. */
  private static String cell(double figure, int decimals) {
    return Double.isNaN(figure) ? "" : String.format(Locale.ROOT, "%." + decimals + "f", figure);
  }
}
