import java.util.List;
import java.util.Set;

/** How good a list is, from 0 to 1. */
enum Metric {
  /** Against the ideal of min(k, relevant) hits. */
  NDCG("NDCG@%d") {
    @Override
    double of(List<String> list, Set<String> relevant, int k) {
      double gain = 0;
      double ideal = 0;
      for (int place = 0; place < k; place++) {
        double discount = Math.log(2) / Math.log(place + 2);
        gain += place < list.size() && relevant.contains(list.get(place)) ? discount : 0;
        ideal += place < relevant.size() ? discount : 0;
      }
      return gain / ideal;
    }
  },
  /** Whether there is a hit. */
  HIT_RATE("HR@%d") {
    @Override
    double of(List<String> list, Set<String> relevant, int k) {
      return list.stream().anyMatch(relevant::contains) ? 1 : 0;
    }
  },
  /** Hits of min(k, relevant). */
  CAPPED_RECALL("Recall@%d capped") {
    @Override
    double of(List<String> list, Set<String> relevant, int k) {
      return (double) list.stream().filter(relevant::contains).count()
          / Math.min(k, relevant.size());
    }
  },
  /** 1 / place of the first hit. */
  RECIPROCAL_RANK("MRR@%d") {
    @Override
    double of(List<String> list, Set<String> relevant, int k) {
      for (int place = 0; place < list.size(); place++) {
        if (relevant.contains(list.get(place))) {
          return 1.0 / (place + 1);
        }
      }
      return 0;
    }
  };

  private final String label;

  Metric(String label) {
    this.label = label;
  }

  /** Such as {@code NDCG@20}. */
  String label(int k) {
    return label.formatted(k);
  }

  /**
   * Measures.
   *
   * @param list at most {@code k} items, best first
   * @param relevant at least one item
   */
  abstract double of(List<String> list, Set<String> relevant, int k);
}
