package dev.nightjar.trainer.learn;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Works through all items on the cores of this machine, each core with working memory of its own.
 */
final class EachItem {
  /** Enough for every core to take up another's slack. */
  private static final int RUNS_PER_CORE = 4;

  private EachItem() {}

  /**
   * What comes of each item, in their order.
   *
   * @param workers makes one for a run of items; no worker is used by two threads
   */
  static <T> List<T> of(int items, Supplier<IntFunction<T>> workers) {
    int runs = Math.min(items, RUNS_PER_CORE * Runtime.getRuntime().availableProcessors());
    return IntStream.range(0, runs)
        .parallel()
        .mapToObj(run -> run(run, runs, items, workers.get()))
        .flatMap(List::stream)
        .toList();
  }

  private static <T> List<T> run(int run, int runs, int items, IntFunction<T> worker) {
    int from = (int) ((long) items * run / runs);
    int to = (int) ((long) items * (run + 1) / runs);
    return IntStream.range(from, to).mapToObj(worker).toList();
  }
}
