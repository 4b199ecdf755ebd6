package dev.nightjar.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
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
  void drainTo_isTheHeadOfTheWholeSort(
      @ForAll List<@FloatRange(min = -2, max = 2) Float> scores,
      @ForAll @IntRange(min = 1, max = 20) int n) {
    TopN top = new TopN(n);
    for (int item = 0; item < scores.size(); item++) {
      top.offer(item, scores.get(item));
    }
    List<Integer> expected =
        IntStream.range(0, scores.size())
            .boxed()
            .sorted(
                Comparator.comparing((Integer item) -> scores.get(item))
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .limit(n)
            .toList();
    List<Integer> drained = new ArrayList<>();
    top.drainTo(
        (item, score) -> {
          drained.add(item);
          assertEquals(scores.get(item), score);
        });
    assertEquals(expected, drained);
  }

  @Test
  void drainTo_leavesItEmpty() {
    TopN top = new TopN(2);
    top.offer(7, 1);
    top.drainTo((item, score) -> assertEquals(7, item));
    assertEquals(0, top.size());
    top.drainTo((item, score) -> fail("found item " + item));
  }
}
