package dev.nightjar.trainer.evaluate;

/** Reciprocal rank: 1 / the first hit's place, counted from 1; 0 without a hit. Its mean is MRR. */
final class ReciprocalRank implements CaseMetric {
  @Override
  public String name() {
    return "mrr";
  }

  @Override
  public double of(Judged list) {
    for (int place = 0; place < list.hits().length; place++) {
      if (list.hits()[place]) {
        return 1.0 / (place + 1);
      }
    }
    return 0;
  }
}
