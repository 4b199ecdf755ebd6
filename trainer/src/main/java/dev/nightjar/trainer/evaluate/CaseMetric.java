package dev.nightjar.trainer.evaluate;

import java.util.List;

/** A measure of one list against what came true; relevance is binary. */
interface CaseMetric {
  /** All there are. */
  List<CaseMetric> ALL =
      List.of(new Recall(), new CappedRecall(), new Ndcg(), new ReciprocalRank(), new HitRate());

  /** By this name it stands in an {@link Evaluation}. */
  String name();

  /** From 0 to 1. */
  double of(Judged list);
}
