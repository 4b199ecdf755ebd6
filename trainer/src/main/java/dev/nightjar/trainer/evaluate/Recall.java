package dev.nightjar.trainer.evaluate;

/** Recall@k: hits / relevant items. */
final class Recall implements CaseMetric {
  @Override
  public String name() {
    return "recall";
  }

  @Override
  public double of(Judged list) {
    return (double) list.hitCount() / list.relevant();
  }
}
