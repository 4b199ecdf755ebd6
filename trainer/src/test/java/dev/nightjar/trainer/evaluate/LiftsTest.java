package dev.nightjar.trainer.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LiftsTest {
  @Test
  void of_sectionOfAnEndpoint_isAgainstTheBetterPopularity() {
    assertEquals(
        Map.of("recommend", 1.5),
        Lifts.of(
            evaluation(
                section(
                    "recommend",
                    line("nightjar", 0.75),
                    line("popularity", 0.1),
                    line("popularity of 30 days", 0.5),
                    line("ItemKNN", 0.25)))));
  }

  @Test
  void of_secondSectionOfAnEndpoint_doesNotCount() {
    assertEquals(
        Map.of("basket", 2.0),
        Lifts.of(
            evaluation(
                section("basket", line("nightjar", 0.2), line("popularity", 0.1)),
                section("basket", line("nightjar", 0.1), line("popularity", 0.2)))));
  }

  @Test
  void of_popularityThatHitsNothing_isLeftOut() {
    assertEquals(
        Map.of(),
        Lifts.of(evaluation(section("session", line("nightjar", 0.2), line("popularity", 0)))));
  }

  private static Evaluation evaluation(Evaluation.Section... sections) {
    return new Evaluation(Instant.EPOCH, Instant.EPOCH, 1, List.of(sections));
  }

  private static Evaluation.Section section(String endpoint, Evaluation.Line... lines) {
    return new Evaluation.Section(endpoint, "what", 20, List.of(lines));
  }

  private static Evaluation.Line line(String method, double ndcg) {
    return new Evaluation.Line(method, "all", 9, Map.of("ndcg", new Interval(ndcg, ndcg, ndcg)));
  }
}
