package dev.nightjar.server.recommendations;

import dev.nightjar.attribution.ServedCount;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Rung;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What is served within one minute: counted by any number of threads, each of which enters before
 * and leaves after, and taken once, when nobody enters any more.
 *
 * <p>Placements are told apart so long as there are no more than {@value #MOST_KINDS} kinds of
 * answers; those that come after count as {@link ServedCount#OTHER}. So whatever callers send, a
 * minute is small.
 */
final class ServedMinute {
  static final int MOST_KINDS = 1_000;

  private final Instant start;
  private final Map<Kind, Cell> cells = new ConcurrentHashMap<>();
  private final LongAdder entered = new LongAdder();
  private final LongAdder left = new LongAdder();

  ServedMinute(Instant start) {
    this.start = start;
  }

  Instant start() {
    return start;
  }

  void enter() {
    entered.increment();
  }

  void leave() {
    left.increment();
  }

  void add(
      Endpoint endpoint, Rung strategy, String placement, ModelVersion modelVersion, int items) {
    Kind kind = new Kind(endpoint, strategy, placement, modelVersion);
    Cell cell = cells.get(kind);
    (cell == null ? newCell(kind) : cell).add(items);
  }

  private Cell newCell(Kind kind) {
    Kind counted = cells.size() < MOST_KINDS ? kind : kind.ofOther();
    return cells.computeIfAbsent(counted, none -> new Cell());
  }

  /** Everything that was counted; waits for those who are still counting. */
  List<ServedCount> take(int arm) {
    while (isEntered()) {
      Thread.onSpinWait();
    }
    List<ServedCount> counts = new ArrayList<>();
    cells.forEach(
        (kind, cell) -> counts.add(kind.count(start, arm, cell.answers.sum(), cell.items.sum())));
    return counts;
  }

  /** In this order: who leaves between the two looks has entered before the first. */
  private boolean isEntered() {
    long gone = left.sum();
    return entered.sum() != gone;
  }

  /** What is counted together. */
  private record Kind(
      Endpoint endpoint, Rung strategy, String placement, ModelVersion modelVersion) {
    Kind ofOther() {
      return new Kind(endpoint, strategy, ServedCount.OTHER, modelVersion);
    }

    ServedCount count(Instant minute, int arm, long answers, long items) {
      return new ServedCount(
          minute, endpoint, strategy, placement, arm, modelVersion, answers, items);
    }
  }

  private static final class Cell {
    private final LongAdder answers = new LongAdder();
    private final LongAdder items = new LongAdder();

    void add(int more) {
      answers.increment();
      items.add(more);
    }
  }
}
