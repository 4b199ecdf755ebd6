package dev.nightjar.trainer.evaluate;

/**
 * NDCG@k: Σ 1/log2(place + 1) over the hits, divided by the same sum over a list that begins with
 * min(k, relevant items) hits; places count from 1.
 *
 * @see <a href="https://doi.org/10.1145/582415.582418">K. Järvelin, J. Kekäläinen, "Cumulated
 *     gain-based evaluation of IR techniques", 2002</a>
 */
final class Ndcg implements CaseMetric {
  private static final double LN2 = Math.log(2);

  @Override
  public String name() {
    return "ndcg";
  }

  @Override
  public double of(Judged list) {
    double gain = 0;
    for (int place = 0; place < list.hits().length; place++) {
      gain += list.hits()[place] ? gain(place) : 0;
    }
    double ideal = 0;
    for (int place = 0; place < list.mostHits(); place++) {
      ideal += gain(place);
    }
    return gain / ideal;
  }

  private static double gain(int place) {
    return LN2 / Math.log(place + 2);
  }
}
