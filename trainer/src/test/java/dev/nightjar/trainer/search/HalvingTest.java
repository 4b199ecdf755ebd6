package dev.nightjar.trainer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class HalvingTest {
  private final AtomicLong now = new AtomicLong();

  /** What looks good at little effort need not be the best. */
  @Test
  void best_triesTheBetterThirdWithMoreEffort() {
    List<String> trials = new ArrayList<>();
    Halving.Tried<Integer> best =
        Halving.best(
            List.of(1, 2, 3, 4, 5, 6),
            new int[] {1, 10},
            (candidate, effort) -> {
              trials.add(candidate + "/" + effort);
              return effort == 1 ? candidate : -candidate;
            },
            new Deadline(now::get, Duration.ofSeconds(1)));
    assertEquals(5, best.candidate());
    assertEquals(-5, best.score());
    assertEquals(List.of("1/1", "2/1", "3/1", "4/1", "5/1", "6/1", "6/10", "5/10"), trials);
  }

  @Test
  void best_equalScores_keepsTheEarlier() {
    assertEquals(
        7,
        Halving.best(
                List.of(7, 8, 9),
                new int[] {1},
                (candidate, effort) -> 0,
                new Deadline(now::get, Duration.ofSeconds(1)))
            .candidate());
  }

  /** The second round is cut short: what it found was found at another effort. */
  @Test
  void best_deadlineInARound_isThatOfTheRoundBefore() {
    Halving.Tried<Integer> best =
        Halving.best(
            List.of(1, 2, 3, 4, 5, 6),
            new int[] {1, 10},
            (candidate, effort) -> {
              now.addAndGet(10);
              return candidate * effort;
            },
            new Deadline(now::get, Duration.ofNanos(65)));
    assertEquals(6, best.candidate());
    assertEquals(6, best.score());
  }

  @Test
  void best_noTimeAtAll_triesTheFirst() {
    assertEquals(
        new Halving.Tried<>(4, 8.0),
        Halving.best(
            List.of(4, 5),
            new int[] {2, 3},
            (candidate, effort) -> candidate * effort,
            new Deadline(now::get, Duration.ZERO)));
  }
}
