package dev.nightjar.trainer.evaluate;

/** Capped Recall@k: hits / min(k, relevant items), so that a full list of hits has 1. */
final class CappedRecall implements CaseMetric {
  @Override
  public String name() {
    return "recall_capped";
  }

  @Override
  public double of(Judged list) {
    return (double) list.hitCount() / list.mostHits();
  }
}
