package dev.nightjar.trainer.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.Attribution;
import dev.nightjar.model.Attribution.Outcome;
import dev.nightjar.model.ModelVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AttributionLinesTest {
  private static final Instant FIRST = Instant.parse("2020-01-01T02:00:00Z");
  private static final Outcome ONE = new Outcome(1, 10, 1, 1, 1, 1, 1);

  private final Map<Kind, Outcome> outcomes = new HashMap<>();

  @Test
  void of_few_areAllThere_inOrder() {
    outcomes.put(new Kind("popular", "b", 0, night(1)), ONE);
    outcomes.put(new Kind("popular", "a", 1, night(0)), ONE);
    assertEquals(
        List.of(
            new Attribution.Line("popular", "a", 1, night(0), ONE),
            new Attribution.Line("popular", "b", 0, night(1), ONE)),
        AttributionLines.of(outcomes));
  }

  @Test
  void of_asManyAsReach_foldNothing() {
    nights(AttributionLines.MOST_LINES / 4);
    List<Attribution.Line> lines = AttributionLines.of(outcomes);
    assertEquals(AttributionLines.MOST_LINES, lines.size());
    assertTrue(lines.stream().noneMatch(line -> line.placement().equals("(other)")));
  }

  @Test
  void of_manyVersions_keepsTheNewestWhole_andOneLineForEachStrategyAndArmOfTheRest() {
    nights(5_000);
    // Does not fit beside the 249 versions after it, so that neither it nor older ones are kept.
    outcomes.put(new Kind("popular", "more", 0, night(4_750)), ONE);
    List<Attribution.Line> lines = AttributionLines.of(outcomes);
    assertEquals(249 * 4 + 4, lines.size());
    List<Attribution.Line> other =
        lines.stream().filter(line -> line.placement().equals("(other)")).toList();
    assertEquals(
        List.of(
            new Attribution.Line("personalized", "(other)", 0, night(4_751), times(4_751)),
            new Attribution.Line("personalized", "(other)", 1, night(4_751), times(4_751)),
            new Attribution.Line("popular", "(other)", 0, night(4_751), times(4_752)),
            new Attribution.Line("popular", "(other)", 1, night(4_751), times(4_751))),
        other);
    assertTrue(
        lines.stream().allMatch(line -> line.modelVersion().compareTo(night(4_751)) >= 0),
        "only the newest");
    assertEquals(20_001, lines.stream().mapToLong(line -> line.outcome().answers()).sum());
  }

  @Test
  void of_newestVersionOfTooManyPlacements_keepsTheMostServed() {
    int kinds = AttributionLines.MOST_LINES + 10;
    for (int number = 1; number <= kinds; number++) {
      outcomes.put(
          new Kind("popular", "p" + number, 0, night(1)), new Outcome(number, 0, 0, 0, 0, 0, 1));
    }
    outcomes.put(new Kind("popular", "old", 0, night(0)), ONE);
    List<Attribution.Line> lines = AttributionLines.of(outcomes);
    assertEquals(AttributionLines.MOST_LINES + 1, lines.size());
    assertEquals(
        new Attribution.Line(
            "popular", "(other)", 0, night(1), new Outcome(56, 10, 1, 1, 1, 1, 11)),
        lines.get(0));
    assertEquals(kinds + 1, lines.stream().mapToDouble(line -> line.outcome().revenue()).sum());
  }

  @Test
  void of_versionsThatServedNothing_pushNoOtherOut() {
    outcomes.put(new Kind("popular", "home", 0, night(0)), ONE);
    for (int number = 1; number <= 2_000; number++) {
      outcomes.put(new Kind("popular", "home", 0, night(number)), new Outcome(0, 0, 1, 1, 0, 0, 0));
    }
    assertEquals(
        new Attribution.Line("popular", "home", 0, night(0), ONE),
        AttributionLines.of(outcomes).stream()
            .filter(line -> line.placement().equals("home"))
            .findFirst()
            .orElseThrow());
  }

  private void nights(int count) {
    for (int number = 0; number < count; number++) {
      for (int arm = 0; arm < 2; arm++) {
        outcomes.put(new Kind("popular", "home", arm, night(number)), ONE);
        outcomes.put(new Kind("personalized", "home", arm, night(number)), ONE);
      }
    }
  }

  private static ModelVersion night(int number) {
    return ModelVersion.at(FIRST.plus(Duration.ofDays(number)));
  }

  private static Outcome times(int count) {
    return new Outcome(count, 10L * count, count, count, count, count, count);
  }
}
