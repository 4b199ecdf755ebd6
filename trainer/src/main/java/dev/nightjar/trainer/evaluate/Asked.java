package dev.nightjar.trainer.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The cases of one section: every method is asked all of them, and all metrics are resampled alike.
 */
final class Asked {
  private final List<Case> cases;
  private final int k;
  private final boolean prices;
  private final Measures measures;
  private final Bootstrap bootstrap;

  /**
   * Prepares.
   *
   * @param k length of the lists
   * @param prices whether what came true tells a user's prices
   */
  Asked(List<Case> cases, int k, boolean prices, Measures measures, long seed) {
    this.cases = List.copyOf(cases);
    this.k = k;
    this.prices = prices;
    this.measures = measures;
    this.bootstrap = new Bootstrap(cases.size(), seed);
  }

  /** What a method comes to in all cases. */
  Evaluation.Line line(String method, Method of) {
    return line(method, ask(of));
  }

  /** The same, and then in parts of the cases; parts that are empty are left out. */
  List<Evaluation.Line> lines(String method, Method of, List<Split> splits) {
    List<int[]> lists = ask(of);
    List<Evaluation.Line> lines = new ArrayList<>();
    lines.add(line(method, lists));
    for (Split split : splits) {
      int size = (int) cases.stream().filter(one -> split.relevant(one).length > 0).count();
      if (size > 0) {
        lines.add(new Evaluation.Line(method, split.name(), size, hits(split, lists)));
      }
    }
    return lines;
  }

  private List<int[]> ask(Method method) {
    List<int[]> lists = new ArrayList<>(cases.size());
    for (Case one : cases) {
      lists.add(method.list(one, k));
    }
    return lists;
  }

  private Evaluation.Line line(String method, List<int[]> lists) {
    Map<String, Interval> metrics = hits(Split.all(), lists);
    metrics.put("coverage", exactly(Coverage.of(lists, measures.trained())));
    metrics.put("gini", exactly(Gini.of(lists, measures.may())));
    each("popularity", lists, measures.popularity()::of, metrics);
    each("diversity", lists, measures.diversity()::of, metrics);
    return new Evaluation.Line(method, Split.all().name(), cases.size(), metrics);
  }

  private Map<String, Interval> hits(Split split, List<int[]> lists) {
    Map<String, double[]> values = new TreeMap<>();
    for (CaseMetric metric : CaseMetric.ALL) {
      values.put(metric.name(), none());
    }
    double[] distances = none();
    for (int i = 0; i < lists.size(); i++) {
      int[] relevant = split.relevant(cases.get(i));
      if (relevant.length > 0) {
        Judged judged = Judged.of(lists.get(i), relevant, k);
        for (CaseMetric metric : CaseMetric.ALL) {
          values.getOrDefault(metric.name(), distances)[i] = metric.of(judged);
        }
        distances[i] = measures.prices().of(lists.get(i), relevant);
      }
    }
    Map<String, Interval> metrics = new TreeMap<>();
    values.forEach((name, of) -> put(name, of, metrics));
    if (prices) {
      put("price_distance", distances, metrics);
    }
    return metrics;
  }

  private void each(
      String name,
      List<int[]> lists,
      ToDoubleFunction<int[]> measure,
      Map<String, Interval> metrics) {
    put(name, lists.stream().mapToDouble(measure).toArray(), metrics);
  }

  /** Leaves out what cannot be told of any case. */
  private void put(String name, double[] values, Map<String, Interval> metrics) {
    if (!Arrays.stream(values).allMatch(Double::isNaN)) {
      metrics.put(name, bootstrap.of(values));
    }
  }

  private double[] none() {
    double[] none = new double[cases.size()];
    Arrays.fill(none, Double.NaN);
    return none;
  }

  private static Interval exactly(double value) {
    return new Interval(value, value, value);
  }
}
