package dev.nightjar.trainer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class HalvingTest {
  private static final List<Integer> SIX = List.of(1, 2, 3, 4, 5, 6);

  private final AtomicLong now = new AtomicLong();
  private final Deadline late = new Deadline(now::get, Duration.ofSeconds(1));

  /** What looks good at little effort need not be the best. */
  @Test
  void survivors_betterThird_isTriedWithMoreEffort() {
    List<String> trials = new ArrayList<>();
    List<Integer> left =
        Halving.survivors(
            SIX,
            new int[] {1, 10},
            (candidate, effort) -> {
              trials.add(candidate + "/" + effort);
              return effort == 1 ? candidate : -candidate;
            },
            late);
    assertEquals(List.of("1/1", "2/1", "3/1", "4/1", "5/1", "6/1", "6/10", "5/10"), trials);
    assertEquals(List.of(5), left);
  }

  @Test
  void survivors_equalScores_keepTheEarlier() {
    assertEquals(
        List.of(1, 2), Halving.survivors(SIX, new int[] {1}, (candidate, effort) -> 0, late));
  }

  /** The second round is cut short: what it found was found at another effort. */
  @Test
  void survivors_deadlineInALaterRound_areThoseOfTheRoundBefore() {
    assertEquals(List.of(6, 5), cutAfter(65));
  }

  @Test
  void survivors_deadlineInTheFirstRound_areTheBestOfThoseTried() {
    assertEquals(List.of(3, 2), cutAfter(25));
  }

  @Test
  void survivors_noTimeAtAll_areNone() {
    assertEquals(List.of(), cutAfter(0));
  }

  /**
   * Each trial takes 10 ns, at first the greater ones are the better ones, then the smaller ones.
   */
  private List<Integer> cutAfter(long nanos) {
    return Halving.survivors(
        SIX,
        new int[] {1, 10},
        (candidate, effort) -> {
          now.addAndGet(10);
          return effort == 1 ? candidate : -candidate;
        },
        new Deadline(now::get, Duration.ofNanos(nanos)));
  }
}
