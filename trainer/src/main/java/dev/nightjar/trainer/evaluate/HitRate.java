package dev.nightjar.trainer.evaluate;

/** Hit rate: 1 if there is any hit, else 0. */
final class HitRate implements CaseMetric {
  @Override
  public String name() {
    return "hit_rate";
  }

  @Override
  public double of(Judged list) {
    return list.hitCount() > 0 ? 1 : 0;
  }
}
