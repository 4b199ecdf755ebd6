package dev.nightjar.trainer.evaluate;

import dev.nightjar.model.ModelVersion;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a {@link Duel} of a night's trial with the published model came to.
 *
 * @param published which model that was
 * @param from neither model has seen an event from this instant on
 * @param until the events before this instant, and not before {@code from}, were the test
 * @param lacking from when on the trial lacks events; before {@code from} if the published model
 *     knew more
 * @param rounds by the name of the metric, such as {@code recommend.ndcg@20}
 */
public record HeadToHead(
    ModelVersion published,
    Instant from,
    Instant until,
    Instant lacking,
    Map<String, Round> rounds) {
  public HeadToHead {
    rounds = Collections.unmodifiableMap(new TreeMap<>(rounds));
  }

  /**
   * One endpoint.
   *
   * @param cases that both were asked
   * @param trial the trial's mean
   * @param published the published model's mean
   * @param difference of the two, in the same cases; its ends are those of the 95 % interval
   */
  public record Round(int cases, double trial, double published, Interval difference) {}
}
