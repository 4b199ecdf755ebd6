package dev.nightjar.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RungTest {
  /** Shops read them in {@code strategy} and {@code sources}. */
  @Test
  void wireName_areThoseOfTheContract() {
    assertEquals(
        List.of(
            "personalized",
            "price_optimized",
            "co_occurrence",
            "collaborative",
            "semantic",
            "popular_in_category",
            "popular"),
        Arrays.stream(Rung.values()).map(Rung::wireName).toList());
  }
}
