package dev.nightjar.trainer.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class UserReachTest {
  @Test
  void together_countsEachItemOnce_onThePageAndInAll() {
    UserReach one = new UserReach();
    one.add(list(0, 30));
    UserReach other = new UserReach();
    other.add(list(10, 35));
    other.add(Ranking.EMPTY);
    UserReach both = UserReach.together(List.of(one, other));
    assertEquals(30, both.page().size()); // 0 to 19, 10 to 29
    assertEquals(35, both.whole().size());
    assertEquals(20, one.page().size());
  }

  @Test
  void nobody_reachesNothing() {
    assertEquals(0, UserReach.together(List.of()).whole().size());
  }

  private static Ranking list(int from, int to) {
    return new Ranking(IntStream.range(from, to).toArray(), new float[to - from]);
  }
}
