package dev.nightjar.trainer.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class TopNTest {
  @Property
  void drain_isTheHeadOfTheWholeSort(
      @ForAll List<@FloatRange(min = -2, max = 2) Float> scores,
      @ForAll @IntRange(min = 1, max = 20) int n) {
    TopN top = new TopN(n);
    for (int item = 0; item < scores.size(); item++) {
      top.offer(item, scores.get(item));
    }
    int[] expected =
        IntStream.range(0, scores.size())
            .boxed()
            .sorted(
                Comparator.comparing((Integer item) -> scores.get(item))
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .limit(n)
            .mapToInt(Integer::intValue)
            .toArray();
    Ranking ranking = top.drain();
    assertArrayEquals(expected, ranking.items());
    for (int place = 0; place < expected.length; place++) {
      assertEquals(scores.get(expected[place]), ranking.scores()[place]);
    }
  }

  @Test
  void drain_leavesItEmpty() {
    TopN top = new TopN(2);
    top.offer(7, 1);
    top.drain();
    assertEquals(0, top.size());
    assertEquals(0, top.drain().items().length);
  }
}
