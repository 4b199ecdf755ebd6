package dev.nightjar.trainer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.trainer.evaluate.Evaluation.Line;
import dev.nightjar.trainer.evaluate.Evaluation.Section;
import dev.nightjar.trainer.evaluate.Interval;
import dev.nightjar.trainer.report.Comparison.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
  private static final Interval THREE = new Interval(3, 2, 4);

  @Test
  void standing_intervalsApart_isClear() {
    assertEquals(Standing.BETTER, Standing.of(THREE, new Interval(1, 0.5, 1.5)));
    assertEquals(Standing.WORSE, Standing.of(THREE, new Interval(6, 5, 7)));
  }

  @Test
  void standing_intervalsOverlap_isLevel() {
    assertEquals(Standing.LEVEL, Standing.of(THREE, new Interval(2.5, 1.5, 3.5)));
    assertEquals(Standing.LEVEL, Standing.of(THREE, THREE));
  }

  @Test
  void popularity_severalKinds_isTheBestOfThem() {
    Comparison comparison =
        comparison(
            line("nightjar", 3), line("popularity", 1), line("popularity-30", 2), line("ease", 4));

    assertEquals(Optional.of("popularity-30"), comparison.popularity().map(Line::method));
    assertEquals(Optional.of("ease"), comparison.best().map(Line::method));
  }

  @Test
  void against_noNumber_isUnknown() {
    Comparison comparison = comparison(line("nightjar", Double.NaN), line("popularity", 1));

    assertEquals(Standing.UNKNOWN, comparison.against(comparison.popularity()));
    assertEquals("The evaluation tells no accuracy for it.", Verdict.of(comparison).sentence());
  }

  private static Comparison comparison(Line... lines) {
    return new Comparison(new Section("recommend", "what", 10, List.of(lines)));
  }

  private static Line line(String method, double ndcg) {
    return new Line(method, "all", 10, Map.of("ndcg", new Interval(ndcg, ndcg, ndcg)));
  }
}
