package dev.nightjar.trainer.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An {@link Evaluation} for people: a table for each section, with half-widths of intervals. */
public final class EvaluationText {
  private static final String GAP = "  ";
  private static final String UNKNOWN = "-";

  /** Titles of the metrics, in the order of the columns. */
  private static final Map<String, String> TITLES = new LinkedHashMap<>();

  static {
    TITLES.put("ndcg", "NDCG");
    TITLES.put("recall", "Recall");
    TITLES.put("recall_capped", "capped");
    TITLES.put("mrr", "MRR");
    TITLES.put("hit_rate", "hit rate");
    TITLES.put("price_distance", "price distance");
    TITLES.put("coverage", "coverage");
    TITLES.put("gini", "Gini");
    TITLES.put("popularity", "popularity");
    TITLES.put("diversity", "diversity");
  }

  private EvaluationText() {}

  public static String of(Evaluation evaluation) {
    StringBuilder text = new StringBuilder();
    line(text, "Trained on what came before %s.", evaluation.cutoff());
    line(text, "Asked about what came from then on, before %s.", evaluation.until());
    line(text, "Means of all cases, ± half of the 95 %% bootstrap interval.");
    for (Evaluation.Section section : evaluation.sections()) {
      line(text, "");
      line(text, "%s@%d: %s", section.endpoint(), section.k(), section.question());
      table(section).forEach(row -> line(text, "%s", row));
    }
    return text.toString();
  }

  private static List<String> table(Evaluation.Section section) {
    List<String> metrics =
        TITLES.keySet().stream()
            .filter(name -> section.lines().stream().anyMatch(l -> l.metrics().containsKey(name)))
            .toList();
    List<List<String>> rows = new ArrayList<>();
    List<String> titles = new ArrayList<>(List.of("method", "cases of", "cases"));
    metrics.forEach(name -> titles.add(TITLES.getOrDefault(name, name)));
    rows.add(titles);
    for (Evaluation.Line line : section.lines()) {
      List<String> row =
          new ArrayList<>(
              List.of(
                  line.method(), line.split(), String.format(Locale.ROOT, "%,d", line.cases())));
      for (String name : metrics) {
        Interval found = line.metrics().get(name);
        row.add(found == null ? UNKNOWN : figure(found));
      }
      rows.add(row);
    }
    return aligned(rows);
  }

  /** {@code .3512 ±.0123}; without a half-width that would be 0. */
  private static String figure(Interval of) {
    String mean = decimals(of.mean());
    String half = decimals((of.high() - of.low()) / 2);
    return Double.parseDouble(half) == 0 ? mean : mean + " ±" + half;
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%.4f", value).replaceFirst("^(-?)0\\.", "$1.");
  }

  private static List<String> aligned(List<List<String>> rows) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int column = 0; column < columns; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        String cell = row.get(column);
        String space = " ".repeat(widths[column] - cell.length());
        line.append(GAP).append(column < 2 ? cell + space : space + cell);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  @SuppressWarnings("AnnotateFormatMethod") // formats are literals of this class
  private static void line(StringBuilder text, String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append(System.lineSeparator());
  }
}
