package dev.nightjar.trainer.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PopularityTest {
  @Test
  void rankings_holdActiveItemsByWeight_unseenOnesLast() {
    float[] weights = {1, 5, 0, 3};
    boolean[] active = {true, true, true, false};
    Map<String, Ranking> rankings =
        Popularity.rankings(weights, active, List.of("a", "b", "a", "b"), 10);
    assertArrayEquals(new int[] {1, 0, 2}, items(rankings, Popularity.WHOLE_SHOP));
    assertArrayEquals(new int[] {0, 2}, items(rankings, "a"));
    assertArrayEquals(new int[] {1}, items(rankings, "b"));
  }

  @Test
  void rankings_ofCategories_areCutAtDepth_theShopsLater() {
    float[] weights = {3, 2, 1};
    boolean[] active = {true, true, true};
    Map<String, Ranking> rankings = Popularity.rankings(weights, active, List.of("a", "a", ""), 1);
    assertEquals(Set.of("", "a"), rankings.keySet());
    assertArrayEquals(new int[] {0}, items(rankings, "a"));
    assertArrayEquals(new int[] {0, 1, 2}, items(rankings, ""));
  }

  private static int[] items(Map<String, Ranking> rankings, String category) {
    return Objects.requireNonNull(rankings.get(category)).items();
  }
}
